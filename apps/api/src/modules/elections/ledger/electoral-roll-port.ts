import {
  addMonths,
  dateInShanghai,
  type ElectionRollRefusal,
  isoDate,
  refused,
  registerVoter,
  type VoterToRegister,
} from '@weizhi/domain';
import type { Transaction } from '../../../platform/database';
import {
  type AppliedRow,
  countDependents,
  type ImportContext,
  type ImportRowPort,
  type ReadableRow,
  registerProblemTexts,
  registerRuleProblems,
  type RowPlan,
  type RowProblem,
  ruleProblem,
  textOf,
} from '../../../platform/imports';
import type { ReadPerson } from '../../people';
import { type NewResident, recordResidents } from '../../participation';
import { ElectionVoter } from '../election-roll.entity';
import { birthDateOf, birthYearOf } from '../voters.reads';
import {
  birthYears,
  electionLookup,
  type ElectionRow,
  electionsById,
  knownResidents,
  listElections,
  personOf,
  registeredResidents,
} from './electoral-roll.reads';

const KEPT_MONTHS = 36;
const COLUMN_OF: Readonly<Record<ElectionRollRefusal['code'], string>> = {
  electionRollClosed: 'election',
  electionVoterRegistered: 'name',
  electionVoterAgeUnknown: 'birthYear',
  electionVoterBirthdayUnknown: 'identityNumber',
  electionVoterUnderAge: 'birthYear',
};

registerRuleProblems(Object.keys(COLUMN_OF) as ElectionRollRefusal['code'][]);
registerProblemTexts({
  voterWithoutNumber: {
    zh: '电话和证件号码都没有填，无法认出同一个人；请至少填一项',
    en: 'Neither a telephone nor an identity number: the person could not be known again',
  },
});

/** How rows become voters on a roll that may change. */
export const electoralRollPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { election: electionLookup(await listElections(reads, context)) };
  },

  async plan(reads, rows, context) {
    const elections = electionsById(await listElections(reads, context));
    const known = await knownResidents(reads, rows, context);
    const registered = await registeredResidents(reads, context, [...elections.keys()]);
    const met = new Set<string>();
    return rows.map((row, index): RowPlan => {
      const person = personOf(row);
      const resident = known[index];
      const electionId = electionIdOf(row);
      const key = `${electionId}|${resident?.id ?? writtenKey(person)}`;
      const presentId = registered.get(key) ?? null;
      const isRegistered = presentId === null && met.has(key);
      met.add(key);
      const birthYear = resident?.birthYear ?? birthYearOf(person);
      const problems = hasNumber(person)
        ? rollProblems(elections.get(electionId), { birthDate: birthDateOf(person), birthYear, isRegistered })
        : [withoutNumber()];
      return { ordinal: row.ordinal, presentId, problems };
    });
  },

  async apply(tx, rows, context) {
    const ids = [...new Set(rows.map(electionIdOf))];
    await tx.sql(
      'select 1 from election where district_id = $1::bigint and id = any($2::uuid[]) order by id for update',
      [context.districtId, ids],
    );
    const elections = electionsById(await listElections(tx, context, ids));
    const residentIds = await recordResidents(
      tx,
      { districtId: context.districtId, now: context.now, importBatchId: context.batchId },
      rows.map((row) => residentOf(row, elections, context)),
    );
    return registerRows(tx, rows, { residentIds, elections, context });
  },

  listDependents: (reads, context) =>
    countDependents(reads, context, {
      sql: `select count(distinct e.id)::int as count from election e
             where e.district_id = $1::bigint and e.state not in ('draft', 'rollPublished') and exists (
               select 1 from election_voter v where v.district_id = e.district_id and v.election_id = e.id
                  and v.import_batch_id = $2::uuid and v.struck_at is null)`,
      what: { zh: '名单已确定的选举', en: 'elections whose roll is closed' },
    }),

  async withdraw(tx, { districtId, batchId, now }) {
    await tx.sql(
      `update election_voter set struck_at = $3::timestamptz, strike_reason = '撤销导入', version = version + 1
        where district_id = $1::bigint and import_batch_id = $2::uuid and struck_at is null`,
      [districtId, batchId, now],
    );
  },
};

function electionIdOf({ values }: Pick<ReadableRow, 'values'>): string {
  return textOf(values['election']) ?? '';
}

function hasNumber({ phone, identityNumber }: ReadPerson): boolean {
  return phone !== null || identityNumber !== null;
}

/** The same for the same person of the file. */
function writtenKey({ name, phone, identityNumber }: ReadPerson): string {
  return identityNumber ?? `${name} ${phone ?? ''}`;
}

function residentOf(
  row: ReadableRow,
  elections: ReadonlyMap<string, ElectionRow>,
  { now }: ImportContext,
): NewResident {
  const person = personOf(row);
  const givenOn = dateInShanghai(now.getTime());
  const consent = {
    ...{ purpose: '选举参与记录', wording: '选民名单 2026-01', givenOn, byGuardian: false },
    keptUntil: addMonths(givenOn, KEPT_MONTHS),
  };
  return {
    divisionId: elections.get(electionIdOf(row))?.divisionId ?? '',
    known: { by: 'person', person },
    birthYear: birthYearOf(person),
    sex: person.sex,
    employmentStatus: null,
    consent: row.values['consent'] === true ? consent : null,
  };
}

/** Of an election that is gone no roll changes. */
function rollProblems(
  election: ElectionRow | undefined,
  voter: Omit<VoterToRegister, 'electionDay'>,
): readonly RowProblem[] {
  const checked = election
    ? registerVoter(election.state, { ...voter, electionDay: isoDate(election.electionDay) })
    : refused({ code: 'electionRollClosed', electionState: 'cancelled' } as const);
  return checked.ok ? [] : [ruleProblem(COLUMN_OF[checked.refusal.code], checked.refusal)];
}

function withoutNumber(): RowProblem {
  return { severity: 'error', column: 'phone', code: 'voterWithoutNumber', facts: {}, value: null };
}

interface Registering {
  readonly residentIds: readonly string[];
  readonly elections: ReadonlyMap<string, ElectionRow>;
  readonly context: ImportContext;
}

/** Writes voters with the next numbers; whoever came onto the roll since the check is refused, and so is a roll that was closed. */
async function registerRows(
  tx: Transaction,
  rows: readonly ReadableRow[],
  { residentIds, elections, context }: Registering,
): Promise<readonly AppliedRow[]> {
  const { districtId, batchId: importBatchId, now } = context;
  const registered = new Map(await registeredResidents(tx, context, [...elections.keys()]));
  const years = await birthYears(tx, districtId, residentIds);
  const next = new Map([...elections.values()].map(({ id, last }) => [id, last]));
  const applied: AppliedRow[] = [];
  for (const [index, { ordinal, values }] of rows.entries()) {
    const electionId = electionIdOf({ values });
    const residentId = residentIds[index] ?? '';
    const election = elections.get(electionId);
    const key = `${electionId}|${residentId}`;
    const present = registered.get(key);
    if (present !== undefined) {
      applied.push({ ordinal, targetId: present, outcome: 'duplicate' });
      continue;
    }
    const problems = rollProblems(election, {
      ...{ birthDate: birthDateOf(personOf({ values })), birthYear: years.get(residentId) ?? null },
      isRegistered: false,
    });
    if (!election || problems.length > 0) {
      applied.push({ ordinal, targetId: null, outcome: 'rejected', problems });
      continue;
    }
    const number = (next.get(electionId) ?? 0) + 1;
    next.set(electionId, number);
    const { id } = await tx.repository(ElectionVoter).insert({
      ...{ districtId, electionId, residentId, number, importBatchId, divisionId: election.divisionId },
      address: textOf(values['address']),
      createdAt: now,
    });
    registered.set(key, id);
    applied.push({ ordinal, targetId: id, outcome: 'imported' });
  }
  return applied;
}
