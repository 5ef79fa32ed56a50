import {
  dateInShanghai,
  FILED_ACCOUNTS_STATES,
  type IsoDate,
  type MoneyText,
  type OrganisationReserve,
  reserveOn,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Organisation } from '../organisations';
import { AnnualAccounts } from './annual-accounts.entity';
import { OrganisationReserveType } from './annual-accounts.type';

/** The reserve of an organisation today, from its filed accounts. */
export async function readReserve(
  context: RequestContext,
  organisation: Organisation,
): Promise<OrganisationReserveType> {
  const day = dateInShanghai(context.clock.now().getTime());
  const { districtId, id: organisationId } = organisation;
  const filed = await context.reads
    .repository(AnnualAccounts)
    .query('row')
    .andWhere('row.districtId = :districtId and row.organisationId = :organisationId', {
      districtId,
      organisationId,
    })
    .andWhere('row.state = any(:filed)', { filed: FILED_ACCOUNTS_STATES })
    .getMany();
  const accounts = filed.map(({ year, closingUnrestricted, expenseTotal }) => ({
    year,
    unrestrictedNetAssets: closingUnrestricted as MoneyText,
    expenseTotal: expenseTotal as MoneyText,
  }));
  return toReserve(reserveOn(accounts, { day, foundedOn: organisation.foundedOn as IsoDate | null }), day);
}

function toReserve({ months, gap, accounts }: OrganisationReserve, asOf: IsoDate): OrganisationReserveType {
  return Object.assign(new OrganisationReserveType(), {
    asOf,
    months,
    gap,
    year: accounts?.year ?? null,
    unrestrictedNetAssets: accounts?.unrestrictedNetAssets ?? null,
    expenseTotal: accounts?.expenseTotal ?? null,
  });
}
