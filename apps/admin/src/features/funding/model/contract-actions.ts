import {
  CONTRACT_TRANSITIONS,
  type ContractAction,
  type ContractFacts,
  STATED_CONTRACT_FACTS,
} from '@weizhi/domain';

const ACTIONS = Object.keys(CONTRACT_TRANSITIONS) as readonly ContractAction[];

/** Acts that end something or cannot be taken back. */
const GRAVE: ReadonlySet<ContractAction> = new Set([
  'terminate',
  'clawBack',
  'decline',
  'withdraw',
  'suspend',
  'archive',
]);

const DATES: ReadonlySet<keyof ContractFacts> = new Set(['noticeEndsOn', 'signedOn', 'rectifyBy']);

/** The domain's action of a value of the API's enum: `START_MIDTERM_REVIEW` is `startMidtermReview`. */
export function actionOf(value: string): ContractAction | undefined {
  const wanted = value.replaceAll('_', '').toLowerCase();
  return ACTIONS.find((action) => action.toLowerCase() === wanted);
}

/** What whoever acts has to state, in the order of the domain's table; what the records say is not asked for. */
export function statementsOf(action: ContractAction): readonly (keyof ContractFacts)[] {
  return CONTRACT_TRANSITIONS[action].needs.filter((fact) => STATED_CONTRACT_FACTS.includes(fact));
}

export function isGrave(action: ContractAction): boolean {
  return GRAVE.has(action);
}

export function isDate(fact: keyof ContractFacts): boolean {
  return DATES.has(fact);
}
