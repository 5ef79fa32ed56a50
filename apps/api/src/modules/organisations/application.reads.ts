import {
  addDays,
  type DocumentKind,
  isoDate,
  type RulesByKind,
  type WorkingDayCalendar,
} from '@weizhi/domain';
import { readCalendar } from '../../platform/calendar';
import type { Reads } from '../../platform/database';
import { rulesInForce } from '../rule-sets';
import { OrganisationNotice } from './notice.entity';
import type { Organisation } from './organisation.entity';

/** Longest that a time limit can reach, with holidays. */
const HORIZON_DAYS = 400;

/** Kinds of documents that an organisation has, withdrawn ones left out. */
export async function listPresentKinds(
  reads: Reads,
  { districtId, id }: Pick<Organisation, 'districtId' | 'id'>,
): Promise<ReadonlySet<DocumentKind>> {
  const rows = await reads.sql<{ kind: DocumentKind }>(
    `select distinct kind from organisation_document
      where district_id = $1::bigint and organisation_id = $2::uuid and withdrawn_at is null`,
    [districtId, id],
  );
  return new Set(rows.map(({ kind }) => kind));
}

/** The notice of the application that an organisation has now; undefined when there is none. */
export async function findNotice(
  reads: Reads,
  { districtId, id, statusSince }: Organisation,
): Promise<OrganisationNotice | undefined> {
  return reads
    .repository(OrganisationNotice)
    .findOne({ districtId, organisationId: id, appliedOn: statusSince });
}

/** The papers and time limits of an application: those that held on the day on which it was made. */
export function applicationRules(
  reads: Reads,
  { districtId, statusSince }: Pick<Organisation, 'districtId' | 'statusSince'>,
): Promise<RulesByKind['registration']> {
  return rulesInForce(reads, 'registration', { districtId, day: statusSince });
}

/** The working days from a day on, as far as any limit of these procedures reaches. */
export function calendarFrom(reads: Reads, day: string): Promise<WorkingDayCalendar> {
  const from = isoDate(day);
  return readCalendar(reads, { from, to: addDays(from, HORIZON_DAYS) });
}
