import {
  type ElectionRollRefusal,
  isoDate,
  refused,
  registerVoter,
  type Result,
  type VoterToRegister,
} from '@weizhi/domain';
import type { NewRow, Transaction } from '../../platform/database';
import { type NewConsent, type NewResident, recordResidents } from '../participation';
import type { ReadPerson } from '../people';
import { ElectionVoter } from './election-roll.entity';
import {
  birthYears,
  type ElectionRow,
  electionsById,
  listElections,
  registeredResidents,
} from './rolls.reads';
import { birthDateOf, birthYearOf } from './voters.reads';

/** A resident for the roll of an election, by the internal id of the election. */
export interface RollEntry {
  readonly electionId: string;
  readonly person: ReadPerson;
  readonly address: string | null;
  /** That they agreed that their taking part is recorded. */
  readonly consent: NewConsent | null;
}

/** Where and from which import entries come. */
export interface RollRequest {
  readonly districtId: string;
  /** Divisions that the caller reaches; null for the whole district. */
  readonly divisionIds: readonly string[] | null;
  readonly now: Date;
  readonly importBatchId: string | null;
}

/** What became of an entry: on the roll now, there already, or refused. */
export type RollOutcome =
  | { readonly kind: 'entered' | 'present'; readonly voterId: string }
  | { readonly kind: 'refused'; readonly refusal: ElectionRollRefusal };

/**
 * Enters residents on electoral rolls with the next numbers, many at once, and holds their elections meanwhile. Whoever came
 * onto the roll before is left there; a roll that was closed takes nobody. Outcomes in the order of the entries.
 */
export async function enterOnRoll(
  tx: Transaction,
  request: RollRequest,
  entries: readonly RollEntry[],
): Promise<readonly RollOutcome[]> {
  const { districtId, now, importBatchId } = request;
  const ids = [...new Set(entries.map(({ electionId }) => electionId))];
  await tx.sql(
    'select 1 from election where district_id = $1::bigint and id = any($2::uuid[]) order by id for update',
    [districtId, ids],
  );
  const elections = electionsById(await listElections(tx, request, ids));
  const residentIds = await recordResidents(
    tx,
    { districtId, now, importBatchId },
    entries.map((entry) => residentOf(entry, elections)),
  );
  return write(tx, request, { entries, elections, residentIds });
}

/** Whether a resident may come onto a roll. Of an election that is gone no roll changes. */
export function checkRollEntry(
  election: ElectionRow | undefined,
  voter: Omit<VoterToRegister, 'electionDay'>,
): Result<true, ElectionRollRefusal> {
  return election
    ? registerVoter(election.state, { ...voter, electionDay: isoDate(election.electionDay) })
    : refused({ code: 'electionRollClosed', electionState: 'cancelled' } as const);
}

function residentOf(
  { electionId, person, consent }: RollEntry,
  elections: ReadonlyMap<string, ElectionRow>,
): NewResident {
  return {
    divisionId: elections.get(electionId)?.divisionId ?? '',
    known: { by: 'person', person },
    birthYear: birthYearOf(person),
    sex: person.sex,
    employmentStatus: null,
    consent,
  };
}

interface Entering {
  readonly entries: readonly RollEntry[];
  readonly elections: ReadonlyMap<string, ElectionRow>;
  readonly residentIds: readonly string[];
}

async function write(
  tx: Transaction,
  request: RollRequest,
  { entries, elections, residentIds }: Entering,
): Promise<readonly RollOutcome[]> {
  const { districtId, importBatchId, now } = request;
  const present = await registeredResidents(tx, request, [...elections.keys()]);
  const years = await birthYears(tx, districtId, residentIds);
  const next = new Map([...elections.values()].map(({ id, last }) => [id, last]));
  const fresh = new Map<string, NewRow<ElectionVoter>>();
  const decided = entries.map(({ electionId, person, address }, index) => {
    const residentId = residentIds[index] ?? '';
    const key = `${electionId}|${residentId}`;
    if (present.has(key) || fresh.has(key)) return { key, refusal: null };
    const election = elections.get(electionId);
    const birthYear = years.get(residentId) ?? null;
    const checked = checkRollEntry(election, {
      birthDate: birthDateOf(person),
      birthYear,
      isRegistered: false,
    });
    if (!checked.ok) return { key, refusal: checked.refusal };
    const number = (next.get(electionId) ?? 0) + 1;
    next.set(electionId, number);
    fresh.set(key, {
      ...{ districtId, electionId, residentId, number, importBatchId, address, createdAt: now },
      divisionId: election?.divisionId ?? '',
    });
    return { key, refusal: null };
  });
  const rows = await tx.repository(ElectionVoter).insertMany([...fresh.values()]);
  const entered = new Map(rows.map(({ id, electionId, residentId }) => [`${electionId}|${residentId}`, id]));
  const told = new Set<string>();
  return decided.map(({ key, refusal }): RollOutcome => {
    if (refusal) return { kind: 'refused', refusal };
    const isFirst = entered.has(key) && !told.has(key);
    told.add(key);
    return { kind: isFirst ? 'entered' : 'present', voterId: entered.get(key) ?? present.get(key) ?? '' };
  });
}
