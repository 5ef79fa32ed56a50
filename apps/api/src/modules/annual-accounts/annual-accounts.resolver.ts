import {
  accountsProblems,
  hadWholeYear,
  type IsoDate,
  type MoneyText,
  refusalText,
  reserveMonths,
} from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { enumName } from '../../platform/graphql/domain-enum';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { Decimal } from '../../platform/graphql/scalars';
import { Planned } from '../../platform/read-planner/planned';
import { Organisation, organisationLoader, OrganisationType, toOrganisation } from '../organisations';
import { figuresOf } from './accounts-columns';
import { ACCOUNTS_LIST_READ, ACCOUNTS_ORDERS, narrowAccounts } from './accounts-list';
import { AnnualAccounts, AnnualAccountsEvent } from './annual-accounts.entity';
import { AnnualAccountsArguments } from './annual-accounts.inputs';
import {
  AccountsEventType,
  AccountsProblemType,
  AnnualAccountsConnection,
  AnnualAccountsType,
  toAccountsEvent,
  toAnnualAccounts,
} from './annual-accounts.type';
import { accountsKey, findAccounts, lastClosing } from './find-accounts';

const MOST_EVENTS = 100;
const MOST_PROBLEMS = 20;

/** Reads accounts of organisations by year. */
@Resolver(() => AnnualAccountsType)
export class AnnualAccountsResolver {
  @Query(() => AnnualAccountsType, {
    nullable: true,
    description: 'Accounts by their id; null when they do not exist or lie outside your divisions.',
  })
  @Requires('funding.read')
  @Planned({
    kind: 'byId',
    entity: AnnualAccounts,
    where: {
      districtId: { argument: 'id', decode: (id) => accountsKey(id).districtId },
      id: { argument: 'id', decode: (id) => accountsKey(id).id },
    },
  })
  async annualAccounts(
    @Arg('id', () => ID, { description: 'Global id of the accounts.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AnnualAccountsType | null> {
    const row = await findAccounts(context.reads, id);
    return row ? toAnnualAccounts(row) : null;
  }

  @Query(() => AnnualAccountsConnection, {
    description: 'Accounts of the organisations of your divisions, last year first unless said otherwise.',
  })
  @Requires('funding.read')
  @Planned(ACCOUNTS_LIST_READ)
  annualAccountsList(
    @Args(() => AnnualAccountsArguments) { filter, orderBy, ...page }: AnnualAccountsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AnnualAccountsType>> {
    return readKeysetPage(context, {
      field: 'Query.annualAccountsList',
      entity: AnnualAccounts,
      page,
      orders: ACCOUNTS_ORDERS,
      order: orderBy,
      filter: (query) => {
        narrowAccounts(query, filter ?? {});
      },
      toNode: toAnnualAccounts,
    });
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'Whose accounts they are; null when you may not read it.',
  })
  @Planned({ kind: 'toOne', via: 'organisationId' })
  async organisation(
    @Root() { row }: AnnualAccountsType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationType | null> {
    const organisation = await organisationOf(context, row);
    return organisation ? toOrganisation(organisation) : null;
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description:
      'Months that the unrestricted net assets at the end of the year last (储备月数), with one place; null where nothing was spent or the year was less than twelve months long.',
  })
  @Planned({
    kind: 'sql',
    type: 'numeric',
    expression: (row) =>
      `(case when ${row.column('expenseTotal')} > 0 and not exists (select 1 from organisation founded where founded.district_id = ${row.column('districtId')} and founded.id = ${row.column('organisationId')} and founded.withdrawn_at is null and founded.founded_on > make_date(${row.column('year')}, 1, 1) and ${row.scope(Organisation, 'founded')}) then round(${row.column('closingUnrestricted')} * 12 / ${row.column('expenseTotal')}, 1) end)`,
  })
  async reserveMonths(
    @Root() { row }: AnnualAccountsType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const organisation = await organisationOf(context, row);
    return hadWholeYear(row.year, (organisation?.foundedOn ?? null) as IsoDate | null)
      ? reserveMonths(row.closingUnrestricted as MoneyText, row.expenseTotal as MoneyText)
      : null;
  }

  @FieldResolver(() => [AccountsProblemType], {
    description:
      'What does not agree in the figures, within the year and with the accounts of the year before; empty when all does. At most 20.',
  })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  async problems(
    @Root() { row }: AnnualAccountsType,
    @Ctx() context: RequestContext,
  ): Promise<AccountsProblemType[]> {
    const problems = accountsProblems(figuresOf(row), await lastClosing(context.reads, row));
    return problems.slice(0, MOST_PROBLEMS).map((refusal) => {
      const { problem } = refusalText(refusal);
      const message = context.locale === 'zh-CN' ? problem.zh : problem.en;
      return Object.assign(new AccountsProblemType(), { code: enumName(refusal.code), message });
    });
  }

  @FieldResolver(() => [AccountsEventType], {
    description: 'What was done with them, last first; at most 100.',
  })
  @Extensions({ cost: { size: MOST_EVENTS } } satisfies CostExtensions)
  async events(
    @Root() { row }: AnnualAccountsType,
    @Ctx() context: RequestContext,
  ): Promise<AccountsEventType[]> {
    const events = await context.reads.repository(AnnualAccountsEvent).find({
      where: { districtId: row.districtId, accountsId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: MOST_EVENTS,
    });
    return events.map(toAccountsEvent);
  }
}

function organisationOf(
  context: RequestContext,
  { districtId, organisationId: id }: AnnualAccounts,
): Promise<Organisation | undefined> {
  return organisationLoader(context).load({ districtId, id });
}
