import type { Transaction } from '../../platform/database';
import type { OrganisationMove, OrganisationRecords } from '../organisations';
import { withdrawTwiceRecorded } from './withdraw-participation';

/** What organisations took part in themselves. */
export const PARTICIPATION_RECORDS: readonly OrganisationRecords[] = [
  {
    what: { zh: '参与记录', en: 'participations' },
    table: 'participation',
    columns: ['organisation_id'],
    condition: 'withdrawn_at is null',
    follow,
  },
];

/** Two records of one organisation that took part in one occasion are one participation. */
async function follow(tx: Transaction, { districtId, fromId, toId }: OrganisationMove): Promise<void> {
  if (fromId === toId) return;
  await withdrawTwiceRecorded(tx, { districtId, fromId, toId });
  await tx.sql(
    'update participation set organisation_id = $3::uuid where district_id = $1::bigint and organisation_id = $2::uuid',
    [districtId, fromId, toId],
  );
}
