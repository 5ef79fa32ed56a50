import {
  isoDate,
  type PostSpan,
  type EmploymentStatus,
  type ParticipationConsent,
  type Sex,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { listPostsOfPersons } from '../people';
import type { NewParticipation, ParticipationRequest } from './participation-facts';

/** A resident as the rules need one. */
export interface ResidentFacts {
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly employmentStatus: EmploymentStatus | null;
  readonly consent: ParticipationConsent | null;
  readonly posts: readonly PostSpan[];
}

/** What is on record around the facts of a request. */
export interface Surroundings {
  readonly residents: ReadonlyMap<string, ResidentFacts>;
  readonly organisations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Record by the key of its source. */
  readonly bySource: ReadonlyMap<string, string>;
  /** Participant, day and occasion of what counts already. */
  readonly counted: ReadonlySet<string>;
  /** Minutes by participant and day. */
  readonly minutes: ReadonlyMap<string, number>;
}

/** Participant of a fact, by id. */
export function participantOf({ participant }: NewParticipation): string {
  return participant.kind === 'resident' ? participant.residentId : participant.organisationId;
}

/** Participant and day of a fact. */
export function dayKey(fact: NewParticipation): string {
  return `${participantOf(fact)} ${fact.happenedOn}`;
}

/** Participant, day and occasion of a fact. */
export function occasionKey(fact: NewParticipation): string {
  return `${dayKey(fact)} ${fact.occasion}`;
}

/** Reads all that the rules ask about the facts, in a statement each whatever their number. */
export async function readSurroundings(
  reads: Reads,
  request: ParticipationRequest,
  facts: readonly NewParticipation[],
): Promise<Surroundings> {
  const { districtId } = request;
  return {
    residents: await readResidents(reads, districtId, facts),
    organisations: await readOrganisations(reads, districtId, facts),
    places: await readPlaces(reads, districtId, facts),
    bySource: await readSources(reads, request, facts),
    ...(await readDays(reads, districtId, facts)),
  };
}

interface ResidentRow extends Omit<ResidentFacts, 'consent' | 'posts'> {
  readonly id: string;
  readonly personId: string | null;
  readonly givenOn: string | null;
  readonly keptUntil: string | null;
  readonly withdrawnOn: string | null;
  readonly byGuardian: boolean;
}

async function readResidents(
  reads: Reads,
  districtId: string,
  facts: readonly NewParticipation[],
): Promise<ReadonlyMap<string, ResidentFacts>> {
  const rows = await reads.sql<ResidentRow>(
    `select id, person_id as "personId", birth_year as "birthYear", sex, employment_status as "employmentStatus",
            consent_given_on::text as "givenOn", consent_kept_until::text as "keptUntil",
            consent_withdrawn_on::text as "withdrawnOn", consent_by_guardian as "byGuardian"
       from resident where district_id = $1::bigint and id = any($2::uuid[])`,
    [districtId, facts.filter(({ participant }) => participant.kind === 'resident').map(participantOf)],
  );
  const personIds = rows.flatMap(({ personId }) => personId ?? []);
  const posts = await listPostsOfPersons(reads, { districtId, personIds });
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, consent: consentOf(row), posts: posts.get(row.personId ?? '') ?? [] },
    ]),
  );
}

function consentOf({
  givenOn,
  keptUntil,
  withdrawnOn,
  byGuardian,
}: ResidentRow): ParticipationConsent | null {
  if (givenOn === null || keptUntil === null) return null;
  return {
    givenOn: isoDate(givenOn),
    keptUntil: isoDate(keptUntil),
    withdrawnOn: withdrawnOn === null ? null : isoDate(withdrawnOn),
    byGuardian,
  };
}

async function readOrganisations(
  reads: Reads,
  districtId: string,
  facts: readonly NewParticipation[],
): Promise<ReadonlySet<string>> {
  const ids = facts.filter(({ participant }) => participant.kind === 'organisation').map(participantOf);
  if (ids.length === 0) return new Set();
  const rows = await reads.sql<{ id: string }>(
    'select id from organisation where district_id = $1::bigint and id = any($2::uuid[])',
    [districtId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Communities and neighbourhoods of the district. */
async function readPlaces(
  reads: Reads,
  districtId: string,
  facts: readonly NewParticipation[],
): Promise<ReadonlySet<string>> {
  const rows = await reads.sql<{ id: string }>(
    `select d.id::text from district t
       join division_closure c on c.ancestor_id = t.division_id
       join division d on d.id = c.descendant_id and d.kind in ('community', 'village', 'virtualCommunity', 'neighbourhood')
      where t.id = $1::bigint and d.id = any($2::bigint[])`,
    [districtId, [...new Set(facts.map(({ divisionId }) => divisionId))]],
  );
  return new Set(rows.map(({ id }) => id));
}

async function readSources(
  reads: Reads,
  { districtId, sourceModule }: ParticipationRequest,
  facts: readonly NewParticipation[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reads.sql<{ id: string; sourceId: string }>(
    `select id, source_id as "sourceId" from participation
      where district_id = $1::bigint and source_module = $2 and source_id = any($3::text[]) and withdrawn_at is null`,
    [districtId, sourceModule, facts.map(({ sourceId }) => sourceId)],
  );
  return new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
}

/** What a participant of one kind has on a day, through the key of that kind. */
const ofDay = (column: string): string => `select p.occasion, p.minutes from participation p
  where p.district_id = $1::bigint and p.${column} = k.participant_id and p.occurred_on = k.occurred_on and p.withdrawn_at is null`;

async function readDays(
  reads: Reads,
  districtId: string,
  facts: readonly NewParticipation[],
): Promise<Pick<Surroundings, 'counted' | 'minutes'>> {
  const rows = await reads.sql<{ day: string; occasion: string; minutes: number }>(
    `select k.participant_id::text || ' ' || k.occurred_on::text as day, p.occasion, p.minutes
       from (select distinct * from unnest($2::uuid[], $3::date[]) k(participant_id, occurred_on)) k
      cross join lateral (${ofDay('resident_id')} union all ${ofDay('organisation_id')} offset 0) p`,
    [districtId, facts.map(participantOf), facts.map(({ happenedOn }) => happenedOn)],
  );
  const minutes = new Map<string, number>();
  for (const row of rows) minutes.set(row.day, (minutes.get(row.day) ?? 0) + row.minutes);
  return { counted: new Set(rows.map(({ day, occasion }) => `${day} ${occasion}`)), minutes };
}
