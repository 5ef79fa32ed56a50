import { accepted, actionsFrom, refused, type Result, type Transition, transitionRefusal } from '../shared';
import {
  type IncubationPosition,
  type IncubationRefusal,
  type IncubationStatement,
} from './incubation-facts';
import { guardRefusal, type IncubationGuard } from './incubation-guards';
import { INCUBATION_CARE_STAGES, type IncubationAction, type IncubationStage } from './vocabulary';

/**
 * One arrow of the stage machine: from where to where, what must be stated, which guards stand on it. `resumed` leads
 * back to where rectification came from.
 * @source domain.md 2.2
 */
export interface IncubationTransition extends Transition<
  IncubationStage,
  keyof IncubationStatement,
  IncubationStage | 'resumed'
> {
  /** Besides the papers that the programme asks for with every action. */
  readonly guards: readonly IncubationGuard[];
}

/**
 * The stage machine as a table. The papers of each action, its clocks and numbers come from the programme's rules.
 * @source domain.md 2.2 and 7; requirements.md SM3
 */
export const INCUBATION_TRANSITIONS: Readonly<Record<IncubationAction, IncubationTransition>> = {
  submit: { from: ['draft'], to: 'applied', needs: [], guards: [] },
  requestCorrection: {
    from: ['applied'],
    to: 'correction',
    needs: [],
    guards: ['papersMissing', 'correctionLeft'],
  },
  resubmit: { from: ['correction'], to: 'applied', needs: [], guards: [] },
  acceptApplication: { from: ['applied'], to: 'screening', needs: [], guards: [] },
  passScreening: { from: ['screening'], to: 'interview', needs: [], guards: [] },
  passInterview: { from: ['interview'], to: 'panelReview', needs: [], guards: [] },
  passPanel: {
    from: ['panelReview'],
    to: 'publicNotice',
    needs: [],
    guards: ['panelComplete', 'passLineReached'],
  },
  admit: {
    from: ['publicNotice'],
    to: 'admitted',
    needs: [],
    guards: ['noticeClosed', 'noOpenObjection', 'noUpheldObjection', 'agreementSigned'],
  },
  startIncubation: { from: ['admitted'], to: 'incubating', needs: [], guards: ['planDrawn'] },
  startMidterm: { from: ['incubating'], to: 'midtermReview', needs: [], guards: ['midtermAhead'] },
  passMidterm: { from: ['midtermReview'], to: 'incubating', needs: [], guards: [] },
  orderRectification: {
    from: ['incubating', 'midtermReview', 'exitReview'],
    to: 'rectifying',
    needs: ['reason'],
    guards: [],
  },
  acceptRectification: { from: ['rectifying'], to: 'resumed', needs: [], guards: [] },
  extend: {
    from: ['incubating'],
    to: 'incubating',
    needs: ['reason', 'extensionMonths'],
    guards: ['extensionLeft'],
  },
  suspend: { from: ['incubating'], to: 'suspended', needs: ['reason'], guards: [] },
  resume: { from: ['suspended'], to: 'incubating', needs: [], guards: [] },
  applyForExit: { from: ['incubating'], to: 'exitReview', needs: [], guards: ['midtermBehind'] },
  continueIncubation: { from: ['exitReview'], to: 'incubating', needs: ['reason'], guards: [] },
  graduate: {
    from: ['exitReview'],
    to: 'graduated',
    needs: [],
    guards: ['planCompleted', 'criteriaMet'],
  },
  startFollowUp: { from: ['graduated'], to: 'followUp', needs: [], guards: [] },
  close: { from: ['followUp'], to: 'closed', needs: [], guards: ['visitsDone'] },
  refuse: {
    from: ['applied', 'correction', 'screening', 'interview', 'panelReview', 'publicNotice'],
    to: 'refused',
    needs: ['reason'],
    guards: [],
  },
  withdraw: {
    from: [
      'draft',
      'applied',
      'correction',
      'screening',
      'interview',
      'panelReview',
      'publicNotice',
      ...INCUBATION_CARE_STAGES,
    ],
    to: 'withdrawn',
    needs: ['reason'],
    guards: ['handOverListed'],
  },
  terminate: {
    from: INCUBATION_CARE_STAGES,
    to: 'terminated',
    needs: ['terminationGround', 'reason'],
    guards: ['handOverListed'],
  },
};

/** An action that the stage allows, with all that still stands in its way (what the button says). @source domain.md 2.2 */
export interface AvailableIncubationAction {
  readonly action: IncubationAction;
  readonly blockers: readonly IncubationRefusal[];
}

/** Where a case is after an action. @source domain.md 2.2 */
export interface IncubationStep {
  readonly stage: IncubationStage;
  readonly resumeStage: IncubationStage | null;
}

/** The actions that a stage allows, in the order of the table. @source domain.md 2.2 */
export function incubationActionsOf(stage: IncubationStage): readonly IncubationAction[] {
  return actionsFrom(INCUBATION_TRANSITIONS, stage);
}

/** Actions beside the road: a case goes on without them, and what they ask for is no gap in its papers. */
const BESIDE_THE_ROAD: ReadonlySet<IncubationAction> = new Set([
  'orderRectification',
  'extend',
  'suspend',
  'refuse',
  'withdraw',
  'terminate',
]);

/** The actions by which a case goes on from a stage: its papers are what the group owes. @source domain.md 2.2 */
export function dueIncubationActions(stage: IncubationStage): readonly IncubationAction[] {
  return incubationActionsOf(stage).filter((action) => !BESIDE_THE_ROAD.has(action));
}

/** What may be done with a case next, each action with what blocks it on the day. @source domain.md 2.2 */
export function availableIncubationActions(
  position: IncubationPosition,
): readonly AvailableIncubationAction[] {
  return incubationActionsOf(position.facts.stage).map((action) => ({
    action,
    blockers: blockersOf(position, action),
  }));
}

/**
 * The step that an action takes, or the first refusal: the stage, what must be stated, the papers, then the guards in
 * the order of the table.
 * @source domain.md 2.2 and 7
 */
export function advanceIncubation(
  position: IncubationPosition,
  action: IncubationAction,
  statement: IncubationStatement = {},
): Result<IncubationStep, IncubationRefusal> {
  const { facts, rules } = position;
  const problem = transitionRefusal(INCUBATION_TRANSITIONS, {
    state: facts.stage,
    action,
    facts: statement,
  });
  if (problem?.kind === 'notAllowed') {
    return refused({
      code: 'incubationActionNotAllowed',
      stage: facts.stage,
      incubationAction: action,
      possibleActions: problem.allowed,
    });
  }
  if (problem)
    return refused({ code: 'incubationStatementMissing', incubationAction: action, statement: problem.fact });
  const blocker = blockersOf(position, action)[0] ?? extensionRefusal(action, statement, rules);
  return blocker ? refused(blocker) : accepted(stepOf(position, action));
}

function extensionRefusal(
  action: IncubationAction,
  { extensionMonths: months = 0 }: IncubationStatement,
  { extensionMonths: limit }: IncubationPosition['rules'],
): IncubationRefusal | undefined {
  const fits = Number.isInteger(months) && months >= 1 && months <= limit;
  return action === 'extend' && !fits ? { code: 'extensionTooLong', months, limit } : undefined;
}

function blockersOf(position: IncubationPosition, action: IncubationAction): readonly IncubationRefusal[] {
  const guards: readonly IncubationGuard[] = ['papersPresent', ...INCUBATION_TRANSITIONS[action].guards];
  return guards.flatMap((guard) => guardRefusal(guard, position, action) ?? []);
}

function stepOf({ facts, rules }: IncubationPosition, action: IncubationAction): IncubationStep {
  const { to } = INCUBATION_TRANSITIONS[action];
  if (to === 'resumed') return { stage: facts.resumeStage ?? 'incubating', resumeStage: null };
  if (to === 'rectifying') return { stage: to, resumeStage: facts.stage };
  const skipped = facts.simplified && rules.simplified?.skippedStages.includes(to) === true;
  return { stage: skipped ? 'panelReview' : to, resumeStage: null };
}
