import {
  accepted,
  advanceCommittee as decide,
  type CommitteeAction,
  type CommitteeActionFacts,
  type CommitteeStep,
  type CommitteeTracker,
  isoDate,
  type IsoDate,
  type OwnersCommitteeRules,
  type OwnersCommitteeState,
  recordCommitteeStep,
  refused,
  type Result,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { NewRow, Transaction } from '../../platform/database';
import {
  type FieldError,
  fieldError,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { Estate } from '../divisions';
import { committeeRules, factsOf, today } from './committee-standing';
import { trackerOf } from './committee-tracker.reads';
import { findManagedCommittee } from './find-committee';
import { OwnersCommittee } from './owners-committee.entity';
import { committeeRefused } from './owners-committee.errors';
import type { AdvanceOwnersCommitteeInput } from './owners-committee.inputs';
import { OwnersCommitteeChanged } from './owners-committee-results';
import { committeeJustChanged } from './owners-committee.type';
import { recordEvent, recordStep } from './record-event';

/** Takes a committee from one status to the next; the step of the tracker that it is gets its day too. */
export async function advanceOwnersCommittee(
  context: RequestContext,
  input: AdvanceOwnersCommitteeInput,
): Promise<object> {
  const problems = problemsOf(input, today(context.clock));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => advance(tx, context, input));
}

async function advance(
  tx: Transaction,
  context: RequestContext,
  input: AdvanceOwnersCommitteeInput,
): Promise<object> {
  const committee = await findManagedCommittee(tx, input.committeeId);
  if (!committee) return new NotFound({ subject: 'committeeId' });
  if (committee.version !== input.expectedVersion)
    return new StaleVersion({ currentVersion: committee.version });
  const day = today(context.clock);
  const decided = await decideOn(tx, committee, { input, day });
  return decided.ok ? save(tx, context, { committee, input, ...decided.value }) : decided.refusal;
}

interface Decided {
  readonly state: OwnersCommitteeState;
  readonly day: IsoDate;
  /** The step of the tracker that the action is, with its day. */
  readonly done: { readonly step: CommitteeStep; readonly doneOn: string } | undefined;
}

/** The domain's answer to the action, and to the day of the step that it is. */
async function decideOn(
  tx: Transaction,
  committee: OwnersCommittee,
  { input, day }: { readonly input: AdvanceOwnersCommitteeInput; readonly day: IsoDate },
): Promise<Result<Decided, object>> {
  const position = {
    facts: factsOf(committee),
    households: await householdsOf(tx, committee),
    today: day,
  };
  const rules = await committeeRules(tx, committee, day);
  const decided = decide(position, input.action, { ...statedOf(input), rules });
  if (!decided.ok) return refused(committeeRefused(decided.refusal));
  const done = stepOf(input, day);
  const tracker = done && (await trackerOf(tx, committee));
  const early = tracker && tooEarly({ tracker, rules }, done, day);
  return early ? refused(early) : accepted({ state: decided.value, day, done });
}

async function save(
  tx: Transaction,
  context: RequestContext,
  step: Decided & { readonly committee: OwnersCommittee; readonly input: AdvanceOwnersCommitteeInput },
): Promise<object> {
  const { committee, input, state, day, done } = step;
  const { districtId, id } = committee;
  const outcome = await tx
    .repository(OwnersCommittee)
    .updateVersioned({ districtId, id }, input.expectedVersion, { state, ...changesOf(committee, input) });
  if (outcome !== 'updated') return staleVersion(tx, OwnersCommittee, { districtId, id });
  if (done) await recordStep(tx, context, { committee, ...done });
  await recordEvent(tx, context, {
    committee,
    kind: 'advanced',
    occurredOn: done?.doneOn ?? day,
    subject: input.action,
    reason: input.abandonReason ?? null,
  });
  const row = await tx.repository(OwnersCommittee).findOne({ districtId, id });
  return Object.assign(new OwnersCommitteeChanged(), {
    committee: await committeeJustChanged(tx, context, row ?? committee),
  });
}

async function householdsOf(tx: Transaction, committee: OwnersCommittee): Promise<number | null> {
  const { districtId, estateId } = committee;
  const estate = await tx.repository(Estate).findOne({ districtId, id: estateId });
  return estate?.households ?? null;
}

function statedOf(input: AdvanceOwnersCommitteeInput): CommitteeActionFacts {
  const stated = {
    electedOn: input.electedOn && isoDate(input.electedOn),
    termEnd: input.termEnd && isoDate(input.termEnd),
    seats: input.seats,
    membersInOffice: input.membersInOffice,
    filedOn: input.filedOn && isoDate(input.filedOn),
    filingNumber: input.filingNumber,
    abandonReason: input.abandonReason,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value != null));
}

function changesOf(committee: OwnersCommittee, input: AdvanceOwnersCommitteeInput): NewRow<OwnersCommittee> {
  switch (input.action) {
    case 'beginReElection':
      return { procedure: 'reElection', round: committee.round + 1, precedingTermEnd: committee.termEnd };
    case 'recordElection':
      return electionOf(input);
    case 'fileCommittee':
      return { filedOn: input.filedOn ?? null };
    case 'confirmFiling':
      return { filingNumber: input.filingNumber ?? null };
    default:
      return {};
  }
}

function electionOf(input: AdvanceOwnersCommitteeInput): NewRow<OwnersCommittee> {
  const { electedOn = null, termEnd = null, seats = null, membersInOffice = null } = input;
  // The new committee is measured from its own election.
  return {
    electedOn,
    termEnd,
    seats,
    membersInOffice,
    lastMeetingOn: electedOn,
    filedOn: null,
    filingNumber: null,
  };
}

const STEPS: Readonly<Partial<Record<CommitteeAction, CommitteeStep>>> = {
  recordElection: 'assemblyHeld',
  fileCommittee: 'filed',
  confirmFiling: 'filingConfirmed',
};

function stepOf(
  input: AdvanceOwnersCommitteeInput,
  day: IsoDate,
): { readonly step: CommitteeStep; readonly doneOn: string } | undefined {
  const step = STEPS[input.action];
  const stated = input.action === 'recordElection' ? input.electedOn : input.filedOn;
  return step && { step, doneOn: stated ?? day };
}

/** The refusal of a step that would come before what its time runs from; one that is recorded already keeps its day. */
function tooEarly(
  { tracker, rules }: { readonly tracker: CommitteeTracker; readonly rules: OwnersCommitteeRules },
  { step, doneOn }: { readonly step: CommitteeStep; readonly doneOn: string },
  day: IsoDate,
): object | undefined {
  const checked = recordCommitteeStep(tracker, rules, {
    step,
    doneOn: isoDate(doneOn),
    today: day,
  });
  return !checked.ok && checked.refusal.code === 'committeeStepBeforeItsStart'
    ? committeeRefused(checked.refusal)
    : undefined;
}

function problemsOf(input: AdvanceOwnersCommitteeInput, day: string): FieldError[] {
  const problems: FieldError[] = [];
  for (const field of ['electedOn', 'filedOn'] as const) {
    if ((input[field] ?? '') > day)
      problems.push(fieldError(field, 'OUT_OF_RANGE', { minimum: '1990-01-01', maximum: day }));
  }
  if ((input.filingNumber ?? '').length > 60)
    problems.push(fieldError('filingNumber', 'TOO_LONG', { maximum: 60 }));
  if ((input.abandonReason ?? '').length > 200)
    problems.push(fieldError('abandonReason', 'TOO_LONG', { maximum: 200 }));
  return problems;
}
