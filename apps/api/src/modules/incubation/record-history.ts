import {
  addMonths,
  type IncubationAction,
  type IncubationDocument,
  type IncubationFacts,
  type IncubationStage,
  type IsoDate,
  isoDate,
  SUPPORT_ACTIVITIES,
  type SupportActivity,
  trackOfProgramme,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import type { Organisation } from '../organisations';
import { IncubationHandOverItem, IncubationPlanItem, IncubationVisit } from './care.entity';
import { IncubationCase, IncubationEvent, IncubationPaper } from './case.entity';
import { readRules } from './case-facts';
import { nextCaseNumber, nextCertificateNumber } from './numbers';
import type { IncubationCall } from './programme.entity';
import { IncubationNotice, IncubationObjection, IncubationSheet } from './review.entity';
import { SupportEntry, SupportShare } from './support.entity';

/** A case with its history as it was elsewhere, or as a demonstration has it. The rules were kept on the way. */
export interface IncubationHistory {
  readonly track: string;
  readonly requestedSum: string;
  readonly summary: string;
  readonly draftedOn: IsoDate;
  readonly facts: IncubationFacts;
  readonly steps: readonly {
    readonly action: IncubationAction;
    readonly fromStage: IncubationStage;
    readonly toStage: IncubationStage;
    readonly day: IsoDate;
    readonly reason: string | null;
  }[];
  readonly totals: readonly (number | null)[];
  readonly notice: { readonly openedOn: IsoDate; readonly closesOn: IsoDate } | null;
  readonly objectedOn: IsoDate | null;
  readonly planItems: readonly {
    readonly element: string;
    readonly goal: string;
    readonly dueOn: IsoDate;
    readonly doneOn: IsoDate | null;
  }[];
  readonly support: readonly {
    readonly activity: SupportActivity;
    readonly title: string;
    readonly day: IsoDate;
    readonly minutes: number;
    readonly cost: string;
  }[];
  readonly visits: readonly { readonly dueOn: IsoDate; readonly visitedOn: IsoDate | null }[];
}

/** Papers of a history by the documents that they are. */
export type FiledPapers = readonly {
  readonly kind: IncubationDocument;
  readonly documentId: string;
  readonly day: IsoDate;
}[];

interface Recording {
  readonly tx: Transaction;
  readonly organisation: Organisation;
  readonly call: IncubationCall;
  readonly history: IncubationHistory;
  readonly papers: FiledPapers;
}

/** Records a case with its whole history, in the transaction given. */
export async function recordIncubationHistory(recording: Recording): Promise<void> {
  const row = await insertCase(recording);
  await insertEvents(recording, row);
  await insertReviews(recording, row);
  await insertCare(recording, row);
  for (const entry of recording.history.support) await insertSupport(recording, row, entry);
}

async function insertCase({ tx, organisation, call, history }: Recording): Promise<IncubationCase> {
  const { districtId, divisionId } = organisation;
  const { track, requestedSum, summary, draftedOn, facts, steps } = history;
  const dayOf = (action: IncubationAction): IsoDate | null =>
    steps.find((step) => step.action === action)?.day ?? null;
  const startedOn = dayOf('startIncubation');
  const graduatedOn = dayOf('graduate');
  const rules = await readRules(tx, call);
  const last = steps.at(-1);
  const months = trackOfProgramme(rules, track).months + (dayOf('extend') ? 3 : 0);
  const ended = ['closed', 'refused', 'withdrawn', 'terminated'].includes(facts.stage);
  const at = instantOf(last?.day ?? draftedOn);
  const signedOn = dayOf('admit');
  const numbered = { districtId } as IncubationCase;
  return tx.repository(IncubationCase).insert({
    ...{ districtId, divisionId, track, requestedSum, summary, simplified: facts.simplified },
    organisationId: organisation.id,
    programmeId: call.programmeId,
    callId: call.id,
    number: await nextCaseNumber(tx, districtId, draftedOn),
    stage: facts.stage,
    resumeStage: facts.resumeStage,
    stageEnteredOn: lastEntry(history),
    appliedOn: dayOf('submit'),
    admittedOn: signedOn,
    startedOn,
    endsOn: startedOn === null ? null : addMonths(startedOn, months),
    midtermPassedOn: dayOf('passMidterm'),
    graduatedOn,
    endedOn: ended ? (last?.day ?? null) : null,
    certificateNumber: graduatedOn === null ? null : await nextCertificateNumber(tx, numbered, graduatedOn),
    corrections: facts.corrections,
    extensions: facts.extensions,
    missingPapers: facts.stage === 'correction' ? ['charterDraft', 'projectProposal'] : [],
    hubSignedOn: signedOn,
    organisationSignedOn: signedOn,
    version: steps.length + 1,
    createdAt: instantOf(draftedOn),
    updatedAt: at,
  });
}

/** The day on which the case came to its stage: an extension stays in its stage. */
function lastEntry({ steps, draftedOn }: IncubationHistory): IsoDate {
  return steps.filter(({ fromStage, toStage }) => fromStage !== toStage).at(-1)?.day ?? draftedOn;
}

async function insertEvents({ tx, history, papers }: Recording, row: IncubationCase): Promise<void> {
  const own = ownOf(row);
  const created = {
    ...own,
    caseVersion: 0,
    action: 'create' as const,
    fromStage: 'draft' as const,
    toStage: 'draft' as const,
    occurredOn: history.draftedOn,
    recordedAt: instantOf(history.draftedOn),
    recordedBy: tx.actor.id,
  };
  await tx.repository(IncubationEvent).insertMany([
    created,
    ...history.steps.map(({ day, ...step }, index) => ({
      ...own,
      ...step,
      caseVersion: index + 1,
      occurredOn: day,
      recordedAt: instantOf(day),
      recordedBy: tx.actor.id,
    })),
  ]);
  await tx.repository(IncubationPaper).insertMany(
    papers.map(({ kind, documentId, day }) => ({
      ...own,
      kind,
      documentId,
      filedBy: tx.actor.id,
      filedAt: instantOf(day),
    })),
  );
}

async function insertReviews({ tx, history }: Recording, row: IncubationCase): Promise<void> {
  const own = ownOf(row);
  await tx.repository(IncubationSheet).insertMany(
    history.totals.map((total, index) => ({
      ...own,
      seat: `${String(index + 1)}号评委`,
      conflict: total === null ? ('undeclared' as const) : ('none' as const),
      total,
      scores: total === null ? null : spread(total),
      enteredBy: total === null ? null : tx.actor.id,
    })),
  );
  if (history.notice)
    await tx
      .repository(IncubationNotice)
      .insert({ ...own, ...history.notice, places: '社区公告栏、街道政务公开栏', provisional: false });
  if (history.objectedOn !== null)
    await tx.repository(IncubationObjection).insert({
      ...own,
      receivedOn: history.objectedOn,
      content: '认为申请组织的活动时间会影响楼栋居民休息，请核实。',
    });
}

async function insertCare({ tx, history }: Recording, row: IncubationCase): Promise<void> {
  const own = ownOf(row);
  await tx.repository(IncubationPlanItem).insertMany(history.planItems.map((item) => ({ ...own, ...item })));
  await tx.repository(IncubationVisit).insertMany(
    history.visits.map(({ dueOn, visitedOn }, index) => ({
      ...own,
      ordinal: index + 1,
      dueOn,
      visitedOn,
      ...(visitedOn === null ? {} : { active: true, finding: '活动正常，账目清楚，负责人未变动。' }),
    })),
  );
  if (history.facts.handOverItems > 0)
    await tx.repository(IncubationHandOverItem).insertMany([
      { ...own, name: '办公工位钥匙', quantity: 1 },
      { ...own, name: '折叠桌椅', quantity: 6, outcome: 'returned', settledOn: row.endedOn },
    ]);
}

async function insertSupport(
  { tx, organisation }: Recording,
  row: IncubationCase,
  entry: IncubationHistory['support'][number],
): Promise<void> {
  const { districtId } = row;
  const { activity, title, day, minutes, cost } = entry;
  const given = { districtId, kind: SUPPORT_ACTIVITIES[activity], activity, occurredOn: day, minutes };
  const { id: entryId } = await tx.repository(SupportEntry).insert({
    ...given,
    title,
    cost,
    recordedBy: tx.actor.id,
    recordedAt: instantOf(day),
  });
  await tx.repository(SupportShare).insert({
    ...given,
    entryId,
    cost,
    organisationId: organisation.id,
    divisionId: organisation.divisionId,
    caseId: row.id,
  });
}

/** Points of a sum by item, each within its maximum in the proposed sheet. */
function spread(total: number): Record<string, number> {
  const need = Math.min(30, Math.round(total * 0.3));
  const team = Math.min(25, Math.round(total * 0.25));
  const plan = Math.min(25, Math.round(total * 0.25));
  return { need, team, plan, boundary: total - need - team - plan };
}

function ownOf({ districtId, divisionId, id }: IncubationCase): {
  readonly districtId: string;
  readonly divisionId: string;
  readonly caseId: string;
} {
  return { districtId, divisionId, caseId: id };
}

function instantOf(day: string): Date {
  return new Date(`${isoDate(day)}T10:00:00+08:00`);
}
