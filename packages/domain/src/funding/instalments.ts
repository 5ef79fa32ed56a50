import { fenOfMoney, moneyOfFen, type MoneyText } from '../identifier';
import { accepted, refused, type Result } from '../shared';
import { type ContractState, PAYING_CONTRACT_STATES } from './contract-states';

/** Ten thousandths of a whole: shares are whole numbers of these, so that they sum exactly. @source decision record 0096 */
export const WHOLE_SHARE = 10_000;

/** What a milestone (节点) of a contract marks. @source domain.md 2.3 */
export const MILESTONE_KINDS = ['signing', 'progressReport', 'midterm', 'final', 'performance'] as const;

/** See {@link MILESTONE_KINDS}. @source domain.md 2.3 */
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** What the evaluation of a milestone found. @source domain.md 2.3 */
export const MILESTONE_OUTCOMES = ['pending', 'passed', 'failed'] as const;

/** See {@link MILESTONE_OUTCOMES}. @source domain.md 2.3 */
export type MilestoneOutcome = (typeof MILESTONE_OUTCOMES)[number];

/** One instalment of a usual plan: its share, and the milestone that must pass before it is paid. @source domain.md 2.3 */
export interface PlannedShare {
  readonly share: number;
  readonly after: MilestoneKind;
}

/**
 * Usual plans of instalments. The first is the common 5:3:2; the others occur as well; any other may be agreed.
 * @source domain.md 2.3 and section 9 item 8
 */
export const INSTALMENT_PLANS: Readonly<Record<string, readonly PlannedShare[]>> = {
  fiveThreeTwo: [
    { share: 5000, after: 'signing' },
    { share: 3000, after: 'midterm' },
    { share: 2000, after: 'final' },
  ],
  sixThreeOne: [
    { share: 6000, after: 'signing' },
    { share: 3000, after: 'midterm' },
    { share: 1000, after: 'final' },
  ],
  fourFourTwo: [
    { share: 4000, after: 'signing' },
    { share: 4000, after: 'midterm' },
    { share: 2000, after: 'final' },
  ],
  twoHalves: [
    { share: 5000, after: 'signing' },
    { share: 5000, after: 'final' },
  ],
};

/** Returned when instalments do not make up the contract. Shares are in ten thousandths. @source domain.md section 7 */
export type InstalmentRefusal =
  | { readonly code: 'instalmentsMissing' }
  | { readonly code: 'instalmentNotPositive'; readonly instalment: number }
  | { readonly code: 'instalmentSharesDoNotSum'; readonly shares: number; readonly whole: number }
  | {
      readonly code: 'instalmentsDoNotSum';
      readonly contractAmount: MoneyText;
      readonly instalmentTotal: MoneyText;
    };

/**
 * Splits an amount by shares to the fen: each gets its whole fen, and the fen that are left go to the largest
 * remainders, the earlier instalment first.
 * @source largest remainder method (Hare quota); decision record 0096
 */
export function splitInstalments(
  amount: MoneyText,
  shares: readonly number[],
): Result<readonly MoneyText[], InstalmentRefusal> {
  const wrong = sharesRefusal(shares);
  if (wrong) return refused(wrong);
  return accepted(splitByWeights(fenOfMoney(amount), shares.map(BigInt)).map(moneyOfFen));
}

/**
 * The shares that amounts have of their sum, in ten thousandths that sum to the whole, what rounding leaves given as by
 * {@link splitInstalments}. Empty for amounts without a sum.
 * @source largest remainder method (Hare quota); decision record 0096
 */
export function instalmentShares(amounts: readonly MoneyText[]): readonly number[] {
  const fen = amounts.map(fenOfMoney);
  const total = fen.reduce((sum, part) => sum + part, 0n);
  return total <= 0n ? [] : splitByWeights(BigInt(WHOLE_SHARE), fen).map(Number);
}

/** An instalment as agreed. @source domain.md 2.3 */
export interface AgreedInstalment {
  readonly share: number;
  readonly amount: MoneyText;
}

/** Whether instalments make up a contract: shares sum to the whole, amounts to the contract to the fen. @source domain.md section 7 */
export function checkInstalments(
  contractAmount: MoneyText,
  instalments: readonly AgreedInstalment[],
): Result<readonly AgreedInstalment[], InstalmentRefusal> {
  const wrong = sharesRefusal(instalments.map(({ share }) => share));
  if (wrong) return refused(wrong);
  const empty = instalments.findIndex(({ amount }) => fenOfMoney(amount) <= 0n);
  if (empty >= 0) return refused({ code: 'instalmentNotPositive', instalment: empty + 1 });
  const total = instalments.reduce((sum, { amount }) => sum + fenOfMoney(amount), 0n);
  if (total !== fenOfMoney(contractAmount))
    return refused({ code: 'instalmentsDoNotSum', contractAmount, instalmentTotal: moneyOfFen(total) });
  return accepted(instalments);
}

/** States of an instalment: planned, approved for payment, paid; or cancelled when the contract ends before. @source domain.md 2.3 */
export const INSTALMENT_STATES = ['planned', 'approved', 'paid', 'cancelled'] as const;

/** See {@link INSTALMENT_STATES}. @source domain.md 2.3 */
export type InstalmentState = (typeof INSTALMENT_STATES)[number];

/** Why an instalment is not payable yet (暂不能拨付的原因). @source domain.md section 7 */
export const INSTALMENT_OBSTACLES = [
  'alreadyPaid',
  'instalmentCancelled',
  'contractNotPaying',
  'milestoneNotEvaluated',
  'milestoneFailed',
  'notApproved',
  'ownApproval',
] as const;

/** See {@link INSTALMENT_OBSTACLES}. @source domain.md section 7 */
export type InstalmentObstacle = (typeof INSTALMENT_OBSTACLES)[number];

/** What decides on the payment of an instalment. @source domain.md section 7 */
export interface InstalmentPosition {
  readonly state: InstalmentState;
  readonly contractState: ContractState;
  readonly milestone: MilestoneOutcome;
  /** Whether whoever is to pay has approved it; left out where nobody is about to. */
  readonly isOwnApproval?: boolean;
}

/**
 * What stands in the way of payment; nothing when it is payable. Approval is one of them: whoever approves is not
 * who pays, nor becomes so by another post.
 * @source domain.md section 7; 行政事业单位内部控制规范 art. 12
 */
export function paymentObstacles(position: InstalmentPosition): readonly InstalmentObstacle[] {
  if (position.state === 'paid') return ['alreadyPaid'];
  if (position.state === 'cancelled') return ['instalmentCancelled'];
  const obstacles: InstalmentObstacle[] = [];
  if (!PAYING_CONTRACT_STATES.includes(position.contractState)) obstacles.push('contractNotPaying');
  if (position.milestone === 'pending') obstacles.push('milestoneNotEvaluated');
  if (position.milestone === 'failed') obstacles.push('milestoneFailed');
  if (position.state === 'planned') obstacles.push('notApproved');
  if (position.isOwnApproval) obstacles.push('ownApproval');
  return obstacles;
}

/** What stands in the way of approving the payment: everything but the approval. @source domain.md section 7 */
export function approvalObstacles(position: InstalmentPosition): readonly InstalmentObstacle[] {
  return paymentObstacles(position).filter((obstacle) => obstacle !== 'notApproved');
}

/** Returned when an instalment is to be approved or paid against an obstacle. @source domain.md section 7 */
export interface InstalmentBlocked {
  readonly code: 'instalmentBlocked';
  readonly obstacles: readonly InstalmentObstacle[];
}

/** The state after approval. @source domain.md section 7 */
export function approvedInstalment(position: InstalmentPosition): Result<InstalmentState, InstalmentBlocked> {
  const obstacles = approvalObstacles(position);
  return obstacles.length > 0 ? refused({ code: 'instalmentBlocked', obstacles }) : accepted('approved');
}

/** The state after payment. @source domain.md section 7 */
export function paidInstalment(position: InstalmentPosition): Result<InstalmentState, InstalmentBlocked> {
  const obstacles = paymentObstacles(position);
  return obstacles.length > 0 ? refused({ code: 'instalmentBlocked', obstacles }) : accepted('paid');
}

function sharesRefusal(shares: readonly number[]): InstalmentRefusal | null {
  if (shares.length === 0) return { code: 'instalmentsMissing' };
  const bad = shares.findIndex((share) => !Number.isInteger(share) || share <= 0);
  if (bad >= 0) return { code: 'instalmentNotPositive', instalment: bad + 1 };
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum === WHOLE_SHARE ? null : { code: 'instalmentSharesDoNotSum', shares: sum, whole: WHOLE_SHARE };
}

/** Splits a whole by weights: whole parts first, and what is left to the largest remainders, the earlier first. */
function splitByWeights(whole: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight, index) => {
    const product = whole * weight;
    return { index, part: product / total, remainder: product % total };
  });
  const left = Number(whole - parts.reduce((sum, { part }) => sum + part, 0n));
  const favoured = new Set(
    [...parts]
      .sort((one, other) => compareRemainders(one, other))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return parts.map(({ part, index }) => part + (favoured.has(index) ? 1n : 0n));
}

interface Part {
  readonly index: number;
  readonly remainder: bigint;
}

function compareRemainders(one: Part, other: Part): number {
  if (one.remainder === other.remainder) return one.index - other.index;
  return one.remainder > other.remainder ? -1 : 1;
}
