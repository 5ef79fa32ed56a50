import type { Transaction } from '../../platform/database';
import type { OrganisationMove, OrganisationRecords } from '../organisations';

/** Activities that organisations hold. They stay where they are held, whoever held them. */
export const ACTIVITY_RECORDS: readonly OrganisationRecords[] = [
  { what: { zh: '活动', en: 'activities' }, table: 'activity', columns: ['organisation_id'], follow },
];

async function follow(tx: Transaction, { districtId, fromId, toId }: OrganisationMove): Promise<void> {
  await tx.sql(
    'update activity set organisation_id = $3::uuid where district_id = $1::bigint and organisation_id = $2::uuid',
    [districtId, fromId, toId],
  );
}
