import { accepted, actionsFrom, refused, type Result, transitionRefusal, type Transitions } from '../shared';

/**
 * States of a funded project (立项项目), from its initiation to the archive. `declined`, `terminated` and
 * `clawedBack` end it otherwise; a draft that was recorded by mistake is `withdrawn`.
 * @source domain.md 2.3 and section 7; requirements.md SM13
 */
export const CONTRACT_STATES = [
  'drafted',
  'submitted',
  'eligibilityCheck',
  'panelReview',
  'publicNotice',
  'contracted',
  'running',
  'midtermReview',
  'finalReview',
  'accepted',
  'evaluated',
  'archived',
  'rectifying',
  'suspended',
  'terminated',
  'clawedBack',
  'declined',
  'withdrawn',
] as const;

/** See {@link CONTRACT_STATES}. @source domain.md section 7 */
export type ContractState = (typeof CONTRACT_STATES)[number];

/** What can be done with a funded project. @source domain.md section 7 */
export type ContractAction =
  | 'submit'
  | 'startEligibilityCheck'
  | 'passEligibilityCheck'
  | 'approve'
  | 'sign'
  | 'start'
  | 'startMidtermReview'
  | 'passMidtermReview'
  | 'startFinalReview'
  | 'accept'
  | 'evaluate'
  | 'archive'
  | 'requireRectification'
  | 'completeRectification'
  | 'suspend'
  | 'resume'
  | 'terminate'
  | 'clawBack'
  | 'decline'
  | 'withdraw';

/**
 * What must be true or stated with an action. Those that are `true` or absent are found out from the records:
 * whether the supplier may contract, whether the notice has ended, whether the instalments sum to the contract,
 * whether the milestones of the stage passed, whether every instalment is settled and every expense has its voucher.
 * @source domain.md section 7
 */
export interface ContractFacts {
  readonly supplierEligible?: boolean;
  readonly noticeEnded?: boolean;
  readonly instalmentsSum?: boolean;
  readonly midtermPassed?: boolean;
  readonly finalPassed?: boolean;
  readonly instalmentsSettled?: boolean;
  readonly vouchersComplete?: boolean;
  readonly reason?: string;
  readonly minutes?: string;
  readonly noticeEndsOn?: string;
  readonly signedOn?: string;
  readonly rectifyBy?: string;
  readonly evaluation?: string;
  readonly clawbackAmount?: string;
}

/** Returned when an action does not fit the state or lacks something. @source domain.md section 7 */
export type ContractRefusal =
  | {
      readonly code: 'contractActionNotAllowed';
      readonly contractState: ContractState;
      readonly contractAction: ContractAction;
      readonly allowedContractActions: readonly ContractAction[];
    }
  | {
      readonly code: 'contractFactMissing';
      readonly contractAction: ContractAction;
      readonly contractFact: keyof ContractFacts;
    };

/**
 * From where to where each action leads, and what it needs. A failed midterm goes to rectification or ends the
 * contract, never back to running by itself.
 * @source domain.md section 7
 */
export const CONTRACT_TRANSITIONS: Transitions<ContractState, ContractAction, keyof ContractFacts> = {
  submit: { from: ['drafted'], to: 'submitted', needs: [] },
  startEligibilityCheck: { from: ['submitted'], to: 'eligibilityCheck', needs: [] },
  passEligibilityCheck: { from: ['eligibilityCheck'], to: 'panelReview', needs: ['supplierEligible'] },
  approve: { from: ['panelReview'], to: 'publicNotice', needs: ['minutes', 'noticeEndsOn'] },
  sign: {
    from: ['publicNotice'],
    to: 'contracted',
    needs: ['noticeEnded', 'supplierEligible', 'instalmentsSum', 'signedOn'],
  },
  start: { from: ['contracted'], to: 'running', needs: [] },
  startMidtermReview: { from: ['running'], to: 'midtermReview', needs: [] },
  passMidtermReview: { from: ['midtermReview'], to: 'running', needs: ['midtermPassed'] },
  startFinalReview: { from: ['running'], to: 'finalReview', needs: [] },
  accept: { from: ['finalReview'], to: 'accepted', needs: ['finalPassed'] },
  evaluate: { from: ['accepted'], to: 'evaluated', needs: ['evaluation'] },
  archive: {
    from: ['evaluated', 'clawedBack', 'terminated'],
    to: 'archived',
    needs: ['instalmentsSettled', 'vouchersComplete'],
  },
  requireRectification: {
    from: ['running', 'midtermReview', 'finalReview'],
    to: 'rectifying',
    needs: ['reason', 'rectifyBy'],
  },
  completeRectification: { from: ['rectifying'], to: 'running', needs: ['minutes'] },
  suspend: { from: ['running', 'rectifying'], to: 'suspended', needs: ['reason'] },
  resume: { from: ['suspended'], to: 'running', needs: ['reason'] },
  terminate: {
    from: ['contracted', 'running', 'midtermReview', 'finalReview', 'rectifying', 'suspended'],
    to: 'terminated',
    needs: ['reason'],
  },
  clawBack: {
    from: ['terminated', 'accepted', 'evaluated'],
    to: 'clawedBack',
    needs: ['reason', 'clawbackAmount'],
  },
  decline: {
    from: ['submitted', 'eligibilityCheck', 'panelReview', 'publicNotice'],
    to: 'declined',
    needs: ['reason'],
  },
  withdraw: { from: ['drafted'], to: 'withdrawn', needs: ['reason'] },
};

/** Actions whose statement is a text or a day given by whoever acts; the other facts are found in the records. @source domain.md section 7 */
export const STATED_CONTRACT_FACTS: readonly (keyof ContractFacts)[] = [
  'reason',
  'minutes',
  'noticeEndsOn',
  'signedOn',
  'rectifyBy',
  'evaluation',
  'clawbackAmount',
];

/** States in which money may still flow: signed and neither stopped nor closed. @source domain.md section 7 */
export const PAYING_CONTRACT_STATES: readonly ContractState[] = [
  'contracted',
  'running',
  'midtermReview',
  'finalReview',
  'accepted',
  'evaluated',
];

/** Actions after which nothing more is paid: what is planned or approved then is cancelled. @source domain.md section 7 */
export const CONTRACT_END_ACTIONS: readonly ContractAction[] = ['terminate', 'clawBack'];

/** What may be done in a state, in the order of the table. @source domain.md section 7 */
export function availableContractActions(state: ContractState): readonly ContractAction[] {
  return actionsFrom(CONTRACT_TRANSITIONS, state);
}

/** The state after an action. @source domain.md section 7 */
export function advancedContract(
  state: ContractState,
  action: ContractAction,
  facts: ContractFacts = {},
): Result<ContractState, ContractRefusal> {
  const problem = transitionRefusal(CONTRACT_TRANSITIONS, { state, action, facts });
  if (problem?.kind === 'notAllowed') {
    return refused({
      code: 'contractActionNotAllowed',
      contractState: state,
      contractAction: action,
      allowedContractActions: problem.allowed,
    });
  }
  if (problem)
    return refused({ code: 'contractFactMissing', contractAction: action, contractFact: problem.fact });
  return accepted(CONTRACT_TRANSITIONS[action].to);
}
