import type { Transaction } from '../../platform/database';
import type { OrganisationMove, OrganisationRecords } from '../organisations';

/** What came in by links about organisations. The links themselves keep nothing from being withdrawn: they close with it. */
export const SUBMISSION_RECORDS: readonly OrganisationRecords[] = [
  {
    what: { zh: '来件', en: 'submissions' },
    table: 'submission',
    columns: ['organisation_id'],
    follow,
  },
];

/** Whoever looks after the organisation now deals with what its links bring. */
async function follow(tx: Transaction, move: OrganisationMove): Promise<void> {
  const { districtId, fromId, toId, divisionId } = move;
  for (const table of ['submission', 'submission_link']) {
    await tx.sql(
      `update ${table} set organisation_id = $3::uuid, division_id = $4::bigint
        where district_id = $1::bigint and organisation_id = $2::uuid`,
      [districtId, fromId, toId, divisionId],
    );
  }
}
