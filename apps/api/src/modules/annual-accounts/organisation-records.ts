import type { Transaction } from '../../platform/database';
import type { OrganisationMove, OrganisationRecords } from '../organisations';

/** The accounts of organisations. */
export const ANNUAL_ACCOUNTS_RECORDS: readonly OrganisationRecords[] = [
  {
    what: { zh: '年度财务', en: 'accounts of a year' },
    table: 'annual_accounts',
    columns: ['organisation_id'],
    condition: `state <> 'withdrawn'`,
    follow,
  },
];

/** Accounts go along, but for a year of which the record that goes on has accounts itself: those stay with the other. */
async function follow(tx: Transaction, move: OrganisationMove): Promise<void> {
  const { districtId, fromId, toId, divisionId } = move;
  await tx.sql(
    `update annual_accounts a set organisation_id = $3::uuid, division_id = $4::bigint
      where a.district_id = $1::bigint and a.organisation_id = $2::uuid
        and ($2::uuid = $3::uuid or not exists (select 1 from annual_accounts own
          where own.district_id = a.district_id and own.organisation_id = $3::uuid and own.year = a.year
            and own.state <> 'withdrawn'))`,
    [districtId, fromId, toId, divisionId],
  );
}
