import { addMonths, dateInShanghai, type ElectionRollRefusal } from '@weizhi/domain';
import {
  type AppliedRow,
  countDependents,
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
import { checkRollEntry, enterOnRoll, type RollEntry, type RollOutcome } from '../enter-on-roll';
import {
  electionLookup,
  electionsById,
  knownResidents,
  listElections,
  personOf,
  registeredResidents,
} from '../rolls.reads';
import { birthDateOf, birthYearOf } from '../voters.reads';

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

  async apply(tx, rows, { districtId, divisionIds, batchId, now }) {
    const outcomes = await enterOnRoll(
      tx,
      { districtId, divisionIds, now, importBatchId: batchId },
      rows.map((row) => entryOf(row, now)),
    );
    return rows.map(({ ordinal }, index) => appliedRow(ordinal, outcomes[index]));
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

function entryOf(row: ReadableRow, now: Date): RollEntry {
  const givenOn = dateInShanghai(now.getTime());
  const consent = {
    ...{ purpose: '选举参与记录', wording: '选民名单 2026-01', givenOn, byGuardian: false },
    keptUntil: addMonths(givenOn, KEPT_MONTHS),
  };
  return {
    electionId: electionIdOf(row),
    person: personOf(row),
    address: textOf(row.values['address']),
    consent: row.values['consent'] === true ? consent : null,
  };
}

function rollProblems(...checked: Parameters<typeof checkRollEntry>): readonly RowProblem[] {
  const answer = checkRollEntry(...checked);
  return answer.ok ? [] : problemsOf(answer.refusal);
}

function problemsOf(refusal: ElectionRollRefusal): readonly RowProblem[] {
  return [ruleProblem(COLUMN_OF[refusal.code], refusal)];
}

function withoutNumber(): RowProblem {
  return { severity: 'error', column: 'phone', code: 'voterWithoutNumber', facts: {}, value: null };
}

/** Whoever came onto the roll since the check is told as there already, and a roll that was closed since as refused. */
function appliedRow(ordinal: number, outcome: RollOutcome | undefined): AppliedRow {
  if (!outcome) throw new Error('A row of the roll has no outcome');
  return outcome.kind === 'refused'
    ? { ordinal, targetId: null, outcome: 'rejected', problems: problemsOf(outcome.refusal) }
    : { ordinal, targetId: outcome.voterId, outcome: outcome.kind === 'entered' ? 'imported' : 'duplicate' };
}
