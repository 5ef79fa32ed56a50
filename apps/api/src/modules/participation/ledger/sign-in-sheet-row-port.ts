import { dateInShanghai, type ParticipationRefusal } from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import {
  type AppliedRow,
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
import { communityLookup, listCommunities } from '../../divisions';
import { findPersons } from '../../people';
import type { NewParticipation, ParticipationRequest } from '../participation-facts';
import {
  participantOf,
  readSurroundings,
  type ResidentFacts,
  type Surroundings,
} from '../participation-surroundings.reads';
import { decideAll, recordParticipation } from '../record-participation';
import { recordResidents } from '../record-residents';
import { withdrawImported } from '../withdraw-participation';
import { consentOf, personOf, residentOf, toFact } from './sign-in-rows';

const COLUMN_OF: Readonly<Record<ParticipationRefusal['code'], string | null>> = {
  participationPlaceUnknown: 'community',
  participantUnknown: 'name',
  participationInFuture: 'happenedOn',
  participationDepthOutOfRange: 'depth',
  participationHoursAboveDay: 'hours',
  participantWithoutConsent: 'consent',
  childWithoutGuardianConsent: 'guardianConsent',
  participationCountedTwice: 'occasion',
};

registerRuleProblems(Object.keys(COLUMN_OF) as ParticipationRefusal['code'][]);
registerProblemTexts({
  signInWithoutNumber: {
    zh: '电话和证件号码都没有填，无法认出同一个人；请至少填一项',
    en: 'Neither a telephone nor an identity number: the person could not be known again',
  },
});

/** How rows of a sign-in sheet become participations of residents. */
export const signInSheetRowPort: ImportRowPort = {
  async openLookups(reads, context) {
    return { community: communityLookup(await listCommunities(reads, context)) };
  },

  async plan(reads, rows, context) {
    const numbered = rows.filter((row) => hasNumber(row));
    const decided = await planSheet(reads, numbered, context);
    return rows.map((row): RowPlan => decided.get(row.ordinal) ?? withoutNumber(row));
  },

  async apply(tx, rows, context) {
    const { districtId, now, batchId: importBatchId } = context;
    const residentIds = await recordResidents(
      tx,
      { districtId, now, importBatchId },
      rows.map((row) => residentOf(row, now)),
    );
    const facts = rows.map((row, index) => toFact(row, residentIds[index] ?? ''));
    const outcomes = await recordParticipation(tx, requestOf(context), facts);
    return rows.map(({ ordinal }, index): AppliedRow => {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new Error(`Row ${String(ordinal)} was left without an outcome`);
      if (outcome.kind === 'refused')
        return { ordinal, targetId: null, outcome: 'rejected', problems: [problemOf(outcome.refusal)] };
      return {
        ordinal,
        targetId: outcome.id,
        outcome: outcome.kind === 'recorded' ? 'imported' : 'duplicate',
      };
    });
  },

  listDependents: () => Promise.resolve([]),

  async withdraw(tx, { districtId, batchId, now }) {
    await withdrawImported(tx, { districtId, importBatchId: batchId, reason: '撤销导入', now });
  },
};

function problemOf(refusal: ParticipationRefusal): RowProblem {
  return ruleProblem(COLUMN_OF[refusal.code], refusal);
}

function requestOf({ districtId, now, batchId }: ImportContext): ParticipationRequest {
  return { districtId, now, sourceModule: 'sign-in-sheets', importBatchId: batchId };
}

function hasNumber({ values }: ReadableRow): boolean {
  return textOf(values['phone']) !== null || textOf(values['identityNumber']) !== null;
}

function withoutNumber({ ordinal }: ReadableRow): RowPlan {
  const problem: RowProblem = {
    ...{ severity: 'error', column: 'phone', code: 'signInWithoutNumber', facts: {}, value: null },
  };
  return { ordinal, presentId: null, problems: [problem] };
}

/** What the rules say of rows whose residents may not be on record yet: those stand under an id of their own meanwhile. */
async function planSheet(
  reads: Reads,
  rows: readonly ReadableRow[],
  context: ImportContext,
): Promise<ReadonlyMap<number, RowPlan>> {
  const ids = await residentIdsOf(reads, rows, context);
  const facts = rows.map((row, index) => toFact(row, ids[index] ?? ''));
  const surroundings = await readSurroundings(reads, requestOf(context), facts);
  const decided = decideAll(
    facts,
    withSheet(surroundings, rows, { facts, context }),
    dateInShanghai(context.now.getTime()),
  );
  return new Map(
    decided.map(({ fact, outcome }, index) => {
      const ordinal = rows[index]?.ordinal ?? 0;
      const problems = outcome === 'fresh' || outcome === 'known' ? [] : [problemOf(outcome)];
      return [ordinal, { ordinal, presentId: surroundings.bySource.get(fact.sourceId) ?? null, problems }];
    }),
  );
}

/** The residents as they will be once the sheet is in: what it says of them fills in what is not known. */
function withSheet(
  surroundings: Surroundings,
  rows: readonly ReadableRow[],
  { facts, context }: { readonly facts: readonly NewParticipation[]; readonly context: ImportContext },
): Surroundings {
  const residents = new Map(surroundings.residents);
  rows.forEach((row, index) => {
    const fact = facts[index];
    if (!fact) return;
    const id = participantOf(fact);
    residents.set(id, filledIn(residents.get(id) ?? UNKNOWN, row, context.now));
  });
  return { ...surroundings, residents };
}

const UNKNOWN: ResidentFacts = {
  birthYear: null,
  sex: null,
  employmentStatus: null,
  consent: null,
  posts: [],
};

function filledIn(known: ResidentFacts, row: ReadableRow, now: Date): ResidentFacts {
  const { birthYear, sex, employmentStatus } = residentOf(row, now);
  return {
    birthYear: known.birthYear ?? birthYear,
    sex: known.sex ?? sex,
    employmentStatus: known.employmentStatus ?? employmentStatus,
    consent: consentOf(row, now) ?? known.consent,
    posts: known.posts,
  };
}

async function residentIdsOf(
  reads: Reads,
  rows: readonly ReadableRow[],
  { districtId }: ImportContext,
): Promise<readonly string[]> {
  const persons = await findPersons(
    reads,
    districtId,
    rows.map((row) => ({ divisionId: textOf(row.values['community']) ?? '', person: personOf(row) })),
  );
  const known = await reads.sql<{ id: string; personId: string }>(
    'select id, person_id as "personId" from resident where district_id = $1::bigint and person_id = any($2::uuid[])',
    [districtId, persons.flatMap((id) => id ?? [])],
  );
  const byPerson = new Map(known.map(({ id, personId }) => [personId, id]));
  const stand = new Map<string, string>();
  return rows.map((row, index) => byPerson.get(persons[index] ?? '') ?? standIn(stand, row));
}

/** The same for the same person of the sheet. */
function standIn(known: Map<string, string>, row: ReadableRow): string {
  const { name, phone, identityNumber } = personOf(row);
  const key = identityNumber ?? `${name} ${phone ?? ''}`;
  const id = known.get(key) ?? `00000000-0000-4000-8000-${String(known.size).padStart(12, '0')}`;
  known.set(key, id);
  return id;
}
