import type { EmploymentStatus, Sex } from '@weizhi/domain';
import type { NewRow, Reads, Transaction } from '../../platform/database';
import { blindIndex, personalDataKeys } from '../../platform/personal-data';
import { type ReadPerson, recordPersons } from '../people';
import { Resident } from './resident.entity';

/** What a resident agreed to, in which wording, and until when the records may be kept. */
export interface NewConsent {
  readonly purpose: string;
  readonly wording: string;
  readonly givenOn: string;
  readonly keptUntil: string;
  /** Given by a guardian for a child under 14. */
  readonly byGuardian: boolean;
}

/** A resident to record, by name and number, or by what a data set calls somebody whose name is not kept. */
export interface NewResident {
  readonly divisionId: string;
  readonly known:
    { readonly by: 'person'; readonly person: ReadPerson } | { readonly by: 'alias'; readonly alias: string };
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly employmentStatus: EmploymentStatus | null;
  readonly consent: NewConsent | null;
}

/** Where and from which import residents come. */
export interface ResidentsRequest {
  readonly districtId: string;
  readonly now: Date;
  readonly importBatchId?: string | null;
}

/**
 * Records residents, or finds those who are known in the district by identity number, by name and telephone number, or
 * by their alias. Of somebody known it fills in what was not known, and takes a new consent; what is there stays. Ids in the order asked.
 */
export async function recordResidents(
  tx: Transaction,
  request: ResidentsRequest,
  residents: readonly NewResident[],
): Promise<readonly string[]> {
  const { districtId } = request;
  const personIds = await personsOf(tx, districtId, residents);
  const rows = residents.map((resident, index) => toRow(request, resident, personIds.get(index) ?? null));
  const asked = [...new Map(rows.map((row) => [row.pseudonym, row])).values()];
  const ids = await findOrWrite(tx, districtId, asked);
  return rows.map(({ pseudonym }) => ids.get(pseudonym) ?? '');
}

/** Writes those who are not known and fills in those who are, or were written by somebody else meanwhile. */
async function findOrWrite(
  tx: Transaction,
  districtId: string,
  asked: readonly ResidentRow[],
): Promise<ReadonlyMap<string, string>> {
  const known = await readIds(tx, districtId, asked);
  // In one order whoever writes: two that write the same residents wait for each other in turn and not in a circle.
  const missing = asked
    .filter(({ pseudonym }) => !known.has(pseudonym))
    .sort((one, other) => (one.pseudonym < other.pseudonym ? -1 : 1));
  const written = await tx
    .repository(Resident)
    .insertIgnoringDuplicates(missing, { properties: ['districtId', 'pseudonym'] });
  const fresh = new Map(written.map(({ pseudonym, id }) => [pseudonym, id]));
  const others = asked.filter(({ pseudonym }) => !fresh.has(pseudonym));
  await fillIn(tx, districtId, others.filter(saysSomething));
  const late =
    missing.length === fresh.size ? new Map<string, string>() : await readIds(tx, districtId, others);
  return new Map([...known, ...fresh, ...late]);
}

function saysSomething({ birthYear, sex, employmentStatus, consentGivenOn }: ResidentRow): boolean {
  return [birthYear, sex, employmentStatus, consentGivenOn].some((value) => value != null);
}

/** The pseudonym of a person of the district, or of an alias: the same for the same, and nothing can be read from it. */
export function pseudonymOf(districtId: string, key: string): string {
  const index = blindIndex(personalDataKeys(), 'participant', `${districtId}|${key}`);
  return `J${Buffer.from(index, 'base64url').toString('hex').slice(0, 14).toUpperCase()}`;
}

async function personsOf(
  tx: Transaction,
  districtId: string,
  residents: readonly NewResident[],
): Promise<ReadonlyMap<number, string>> {
  const named = residents.flatMap(({ divisionId, known }, index) =>
    known.by === 'person' ? [{ index, placed: { divisionId, person: known.person } }] : [],
  );
  if (named.length === 0) return new Map();
  // A person is known by several keys, none of which is unique: whoever looks for one must see what others have written.
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended('resident', $1::bigint))`, [districtId]);
  const ids = await recordPersons(
    tx,
    districtId,
    named.map(({ placed }) => placed),
  );
  return new Map(named.map(({ index }, position) => [index, ids[position] ?? '']));
}

type ResidentRow = NewRow<Resident> & { readonly pseudonym: string };

function toRow(
  { districtId, now, importBatchId = null }: ResidentsRequest,
  { divisionId, known, birthYear, sex, employmentStatus, consent }: NewResident,
  personId: string | null,
): ResidentRow {
  const key = known.by === 'person' ? `person ${personId ?? ''}` : `alias ${known.alias}`;
  return {
    ...{ districtId, divisionId, personId, birthYear, sex, employmentStatus, importBatchId },
    pseudonym: pseudonymOf(districtId, key),
    ...consentColumns(consent),
    createdAt: now,
  };
}

function consentColumns(consent: NewConsent | null): NewRow<Resident> {
  if (consent === null) return { consentByGuardian: false };
  return {
    consentPurpose: consent.purpose,
    consentWording: consent.wording,
    consentGivenOn: consent.givenOn,
    consentKeptUntil: consent.keptUntil,
    consentByGuardian: consent.byGuardian,
  };
}

/** Whether a consent takes the place of the one on record: it was given later. */
const RENEWS = `(n.given_on is not null and (r.consent_given_on is null or n.given_on > r.consent_given_on))`;

/** Fills in what was not known of residents; a consent given later takes the place of the former one. */
async function fillIn(tx: Transaction, districtId: string, rows: readonly ResidentRow[]): Promise<void> {
  if (rows.length === 0) return;
  // One look at each resident: joined with itself, a table that has just been filled is looked through for each of its rows.
  await tx.sql(
    `update resident r
        set birth_year = coalesce(r.birth_year, n.birth_year), sex = coalesce(r.sex, n.sex),
            employment_status = coalesce(n.employment_status, r.employment_status),
            consent_purpose = case when ${RENEWS} then n.purpose else r.consent_purpose end,
            consent_wording = case when ${RENEWS} then n.wording else r.consent_wording end,
            consent_kept_until = case when ${RENEWS} then n.kept_until else r.consent_kept_until end,
            consent_by_guardian = case when ${RENEWS} then n.by_guardian else r.consent_by_guardian end,
            consent_withdrawn_on = case when ${RENEWS} then null else r.consent_withdrawn_on end,
            consent_given_on = case when ${RENEWS} then n.given_on else r.consent_given_on end,
            version = r.version + 1
       from unnest($2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[], $9::date[], $10::boolean[])
              n(pseudonym, birth_year, sex, employment_status, purpose, wording, given_on, kept_until, by_guardian)
      where r.district_id = $1::bigint and r.pseudonym = n.pseudonym
        and (${RENEWS} or (r.birth_year is null and n.birth_year is not null) or (r.sex is null and n.sex is not null)
          or n.employment_status is distinct from r.employment_status and n.employment_status is not null)`,
    [
      districtId,
      rows.map(({ pseudonym }) => pseudonym),
      rows.map(({ birthYear }) => birthYear),
      rows.map(({ sex }) => sex),
      rows.map(({ employmentStatus }) => employmentStatus),
      rows.map(({ consentPurpose = null }) => consentPurpose),
      rows.map(({ consentWording = null }) => consentWording),
      rows.map(({ consentGivenOn = null }) => consentGivenOn),
      rows.map(({ consentKeptUntil = null }) => consentKeptUntil),
      rows.map(({ consentByGuardian }) => consentByGuardian),
    ],
  );
}

async function readIds(
  reads: Reads,
  districtId: string,
  asked: readonly { readonly pseudonym: string }[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reads.sql<{ id: string; pseudonym: string }>(
    'select id, pseudonym from resident where district_id = $1::bigint and pseudonym = any($2::text[])',
    [districtId, asked.map(({ pseudonym }) => pseudonym)],
  );
  return new Map(rows.map(({ id, pseudonym }) => [pseudonym, id]));
}
