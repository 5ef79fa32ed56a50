import {
  addMonths,
  advanceIncubation,
  followUpVisitDays,
  INCUBATION_END_STAGES,
  type IncubationAction,
  type IncubationPosition,
  type IncubationStatement,
  type IncubationStep,
  type IsoDate,
  isoDate,
  missingDocuments,
  trackOfProgramme,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { fieldError } from '../../platform/errors/refusal';
import type { IncubationCase } from './case.entity';
import { readPosition } from './case-facts';
import { IncubationVisit } from './care.entity';
import { changeCase, type CaseAnswer, type CaseWork } from './change-case';
import type { AdvanceIncubationCaseInput } from './case.inputs';
import { incubationRefusal } from './incubation.errors';
import { nextCertificateNumber } from './numbers';

/** Takes a case one step further along the stage machine, if the rules of its programme let it. */
export function advanceIncubationStage(
  context: RequestContext,
  input: AdvanceIncubationCaseInput,
): Promise<object> {
  const problems =
    (input.reason?.length ?? 0) > 1000 ? [fieldError('reason', 'TOO_LONG', { maximum: 1000 })] : [];
  return changeCase(context, { permission: 'incubation.manage', reference: input, problems }, (work) =>
    advance(work, input),
  );
}

async function advance(work: CaseWork, input: AdvanceIncubationCaseInput): Promise<CaseAnswer> {
  const { tx, row, today } = work;
  const { action } = input;
  const statement = statementOf(input);
  const position = await readPosition(tx, row, today);
  const step = advanceIncubation(position, action, statement);
  if (!step.ok) return { refusal: incubationRefusal(step.refusal) };
  if (action === 'startFollowUp') await planVisits(work, position);
  const certificate =
    action === 'graduate' ? { certificateNumber: await nextCertificateNumber(tx, row, today) } : {};
  return {
    changes: {
      ...step.value,
      ...entered(row, step.value, today),
      ...EFFECTS[action]?.({ position, row, input }),
      ...certificate,
    },
    event: { action, reason: reasonOf(statement), detail: detailOf(statement) },
  };
}

function statementOf(input: AdvanceIncubationCaseInput): IncubationStatement {
  return {
    ...(input.reason == null ? {} : { reason: input.reason.trim() }),
    ...(input.extensionMonths == null ? {} : { extensionMonths: input.extensionMonths }),
    ...(input.terminationGround == null ? {} : { terminationGround: input.terminationGround }),
  };
}

function reasonOf({ reason }: IncubationStatement): string | null {
  return reason === undefined || reason === '' ? null : reason;
}

function detailOf({ terminationGround, extensionMonths }: IncubationStatement): string | null {
  return terminationGround ?? (extensionMonths === undefined ? null : String(extensionMonths));
}

/** A stage begins on the day on which it is entered; an extension stays in its stage. */
function entered(row: IncubationCase, step: IncubationStep, today: IsoDate): Partial<IncubationCase> {
  if (step.stage === row.stage) return {};
  const ends = INCUBATION_END_STAGES.includes(step.stage);
  return { stageEnteredOn: today, ...(ends ? { endedOn: today } : {}) };
}

interface Effect {
  readonly position: IncubationPosition;
  readonly row: IncubationCase;
  readonly input: AdvanceIncubationCaseInput;
}

/** Dates and counts that follow from an action. */
const EFFECTS: Readonly<Partial<Record<IncubationAction, (effect: Effect) => Partial<IncubationCase>>>> = {
  submit: ({ position: { today } }) => ({ appliedOn: today }),
  requestCorrection: ({ position, row }) => ({
    corrections: row.corrections + 1,
    missingPapers: [...missingDocuments(position, 'acceptApplication')],
  }),
  acceptApplication: () => ({ missingPapers: [] }),
  admit: ({ position: { today } }) => ({ admittedOn: today }),
  startIncubation: ({ position: { rules, today }, row }) => ({
    startedOn: today,
    endsOn: addMonths(today, trackOfProgramme(rules, row.track).months),
  }),
  passMidterm: ({ position: { today } }) => ({ midtermPassedOn: today }),
  extend: ({ position: { today }, row, input }) => ({
    extensions: row.extensions + 1,
    endsOn: addMonths(isoDate(row.endsOn ?? today), input.extensionMonths ?? 0),
  }),
  graduate: ({ position: { today } }) => ({ graduatedOn: today }),
};

async function planVisits({ tx, row, today }: CaseWork, { rules }: IncubationPosition): Promise<void> {
  const days = followUpVisitDays(isoDate(row.graduatedOn ?? today), rules);
  await tx.repository(IncubationVisit).insertMany(
    days.map((dueOn, index) => ({
      districtId: row.districtId,
      caseId: row.id,
      divisionId: row.divisionId,
      ordinal: index + 1,
      dueOn,
    })),
  );
}
