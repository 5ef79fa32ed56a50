import {
  addDays,
  addMonths,
  can,
  dateInShanghai,
  fundingMix,
  type FundingSource,
  type IsoDate,
  type MoneyText,
} from '@weizhi/domain';
import DataLoader from 'dataloader';
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Planned } from '../../platform/read-planner/planned';
import { OrganisationType } from '../organisations';
import { FundingContract } from './contract.entity';
import { FundingPayment } from './instalment.entity';
import { OrganisationFundingMixType, toFundingMix } from './organisation-funding.type';

const MONTHS = 12;
const PAID_TO = Symbol('what was paid to an organisation');

interface PaidRow {
  readonly district_id: string;
  readonly supplier_id: string;
  readonly source: FundingSource;
  readonly amount: string;
}

/** What an organisation lives on, from the payments that are recorded here. */
@Resolver(() => OrganisationType)
export class OrganisationFundingResolver {
  @FieldResolver(() => OrganisationFundingMixType, {
    nullable: true,
    description:
      'What it was paid for projects in the last twelve months, by source; null when nothing was, or where you may not read funding.',
  })
  @Planned({
    kind: 'notPlanned',
    reason: 'the mix is worked out by rules of the domain and by the server’s clock',
  })
  @Extensions({ cost: { size: 8 } } satisfies CostExtensions)
  async fundingMix(
    @Root() { row }: OrganisationType,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationFundingMixType | null> {
    if (!can(context.actor, 'funding.read')) return null;
    const to = dateInShanghai(context.clock.now().getTime());
    const from = addDays(addMonths(to, -MONTHS), 1);
    const paid = await paidLoader(context, { from, to }).load(`${row.districtId}.${row.id}`);
    const mix = fundingMix(
      Object.fromEntries(paid.map(({ source, amount }) => [source, amount as MoneyText])),
    );
    return mix && toFundingMix(mix, { from, to });
  }
}

/** What was paid to organisations by source, for all organisations of a request at once. */
function paidLoader(
  context: RequestContext,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): DataLoader<string, readonly PaidRow[]> {
  return context.loader<string, readonly PaidRow[]>(
    PAID_TO,
    ({ reads }) =>
      new DataLoader(async (keys: readonly string[]) => {
        const rows = await reads
          .repository(FundingPayment)
          .query('row')
          .innerJoin(
            FundingContract,
            'contract',
            'contract.districtId = row.districtId and contract.id = row.contractId',
          )
          .andWhere('contract.supplierId = any(:ids) and row.paidOn between :from and :to', {
            ...{ from, to },
            ids: keys.map((key) => key.split('.')[1]),
          })
          .groupBy('row.districtId')
          .addGroupBy('contract.supplierId')
          .addGroupBy('contract.source')
          .select('CAST(row.districtId AS text)', 'district_id')
          .addSelect('contract.supplierId', 'supplier_id')
          .addSelect('contract.source', 'source')
          .addSelect('CAST(sum(row.amount) AS text)', 'amount')
          .getRawMany<PaidRow>();
        return keys.map((key) => rows.filter((row) => `${row.district_id}.${row.supplier_id}` === key));
      }),
  );
}
