import {
  type AgreedInstalment,
  accepted,
  checkInstalments,
  type InstalmentRefusal,
  MILESTONE_KIND_LABELS,
  type MoneyText,
  parseMoney,
  refused,
  type Result,
  splitInstalments,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { type FieldError, fieldError, InvalidInput } from '../../platform/errors/refusal';
import type { FundingContract } from './contract.entity';
import type { PaymentPlanInput } from './contract.inputs';
import { InstalmentsDoNotSum, worded } from './funding.errors';
import { FundingInstalment, FundingMilestone } from './instalment.entity';

const MOST = 20;
const LONGEST_TITLE = 60;

/** Instalments that make up the contract, each with the position of its milestone from 0. */
export interface ReadPlan {
  readonly input: PaymentPlanInput;
  readonly instalments: readonly AgreedInstalment[];
}

/** Reads a plan against the amount of its contract. */
export function readPlan(amount: MoneyText, plan: PaymentPlanInput): Result<ReadPlan, object> {
  const problems = problemsOf(plan);
  if (problems.length > 0) return refused(new InvalidInput({ fieldErrors: problems }));
  const shares = plan.instalments.map(({ share }) => share);
  const isSplit = plan.instalments.every((instalment) => instalment.amount == null);
  const agreed = isSplit ? splitByShares(amount, shares) : accepted(agreedOf(plan));
  if (!agreed.ok) return refused(refusalOf(agreed.refusal));
  const checked = checkInstalments(amount, agreed.value);
  return checked.ok
    ? accepted({ input: plan, instalments: checked.value })
    : refused(refusalOf(checked.refusal));
}

/** Writes the milestones and instalments of a contract. */
export async function insertPlan(
  tx: Transaction,
  contract: Pick<FundingContract, 'districtId' | 'id' | 'divisionId'>,
  { input, instalments }: ReadPlan,
): Promise<void> {
  const owner = {
    districtId: contract.districtId,
    contractId: contract.id,
    divisionId: contract.divisionId,
  };
  const milestones = await tx.repository(FundingMilestone).insertMany(
    input.milestones.map(({ kind, title, dueOn }, index) => ({
      ...owner,
      ordinal: index + 1,
      kind,
      title: title?.trim() || MILESTONE_KIND_LABELS[kind].zh,
      dueOn,
    })),
  );
  const byOrdinal = new Map(milestones.map((row) => [row.ordinal, row.id]));
  await tx.repository(FundingInstalment).insertMany(
    instalments.map(({ share, amount }, index) => ({
      ...owner,
      ordinal: index + 1,
      share,
      amount,
      milestoneId: byOrdinal.get(input.instalments[index]?.milestone ?? 0) ?? '',
    })),
  );
}

function splitByShares(
  amount: MoneyText,
  shares: readonly number[],
): Result<readonly AgreedInstalment[], InstalmentRefusal> {
  const split = splitInstalments(amount, shares);
  if (!split.ok) return split;
  return accepted(split.value.map((part, index) => ({ share: shares[index] ?? 0, amount: part })));
}

function agreedOf(plan: PaymentPlanInput): readonly AgreedInstalment[] {
  return plan.instalments.map(({ share, amount }) => {
    const parsed = parseMoney(amount ?? '0');
    return { share, amount: parsed.ok ? parsed.value : ('0.00' as MoneyText) };
  });
}

function problemsOf({ milestones, instalments }: PaymentPlanInput): FieldError[] {
  const problems: FieldError[] = [];
  const range = { minimum: 1, maximum: MOST };
  if (milestones.length === 0 || milestones.length > MOST)
    problems.push(fieldError('plan.milestones', 'OUT_OF_RANGE', range));
  if (instalments.length === 0 || instalments.length > MOST)
    problems.push(fieldError('plan.instalments', 'OUT_OF_RANGE', range));
  milestones.forEach(({ title }, index) => {
    if ((title?.length ?? 0) > LONGEST_TITLE)
      problems.push(
        fieldError(`plan.milestones.${String(index)}.title`, 'TOO_LONG', { maximum: LONGEST_TITLE }),
      );
  });
  instalments.forEach(({ milestone, amount }, index) => {
    if (!Number.isInteger(milestone) || milestone < 1 || milestone > milestones.length)
      problems.push(fieldError(`plan.instalments.${String(index)}.milestone`, 'UNKNOWN_VALUE'));
    if (amount != null && !parseMoney(amount).ok)
      problems.push(fieldError(`plan.instalments.${String(index)}.amount`, 'MALFORMED'));
  });
  return problems;
}

/** What does not sum is a refusal of its own; the rest is the form's fault. */
function refusalOf(refusal: InstalmentRefusal): object {
  switch (refusal.code) {
    case 'instalmentSharesDoNotSum':
      return new InstalmentsDoNotSum({
        ...worded(refusal),
        expected: String(refusal.whole),
        actual: String(refusal.shares),
      });
    case 'instalmentsDoNotSum':
      return new InstalmentsDoNotSum({
        ...worded(refusal),
        expected: refusal.contractAmount,
        actual: refusal.instalmentTotal,
      });
    case 'instalmentNotPositive':
      return new InvalidInput({
        fieldErrors: [
          fieldError(`plan.instalments.${String(refusal.instalment - 1)}`, 'OUT_OF_RANGE', {
            minimum: 1,
            maximum: 10_000,
          }),
        ],
      });
    case 'instalmentsMissing':
      return new InvalidInput({ fieldErrors: [fieldError('plan.instalments', 'REQUIRED')] });
  }
}
