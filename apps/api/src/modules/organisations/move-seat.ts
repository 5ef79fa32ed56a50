import type { Transaction } from '../../platform/database';
import type { Organisation } from './organisation.entity';
import { moveRecords } from './records-of-organisations';

/** Tables whose rows carry the division of their organisation's seat. */
const FOLLOWING = [
  'organisation_coverage',
  'organisation_document',
  'organisation_element_score',
  'organisation_evidence',
  'organisation_notice',
] as const;

/** Lets what belongs to an organisation follow its seat, so that the same people see it. The history stays where it happened. */
export async function moveSeat(tx: Transaction, organisation: Organisation): Promise<void> {
  const { districtId, id, divisionId } = organisation;
  for (const table of FOLLOWING) {
    await tx.sql(
      `update ${table} set division_id = $3::bigint where district_id = $1::bigint and organisation_id = $2::uuid`,
      [districtId, id, divisionId],
    );
  }
  await moveRecords(tx, { districtId, fromId: id, toId: id, divisionId });
}
