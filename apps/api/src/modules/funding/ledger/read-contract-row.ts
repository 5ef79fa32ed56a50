import {
  accepted,
  type AgreedInstalment,
  checkContractTerm,
  checkInstalments,
  type ContractKind,
  type FundingSource,
  type FundingTheme,
  instalmentShares,
  isoDate,
  type MilestoneKind,
  type MoneyText,
  parseMoney,
  refused,
  type Result,
} from '@weizhi/domain';
import {
  type ImportValues,
  type ReadableRow,
  registerProblemTexts,
  registerRuleProblems,
  rowError,
  type RowProblem,
  ruleProblem,
} from '../../../platform/imports';
import type { PaymentPlanInput } from '../contract.inputs';
import type { ReadPlan } from '../payment-plan';
import { instalmentColumns, LEDGER_INSTALMENTS } from './contract-instalment-columns';

registerProblemTexts({
  contractAmountMalformed: {
    zh: '金额须大于 0、最多两位小数，请核对',
    en: 'An amount must be above 0 and has two places at most',
  },
  contractInstalmentGap: {
    zh: '前一期没有填，请从第一期起依次填写',
    en: 'The one before is empty: fill instalments in from the first',
  },
});
registerRuleProblems([
  'contractEndsBeforeStart',
  'contractTooLong',
  'instalmentsMissing',
  'instalmentNotPositive',
  'instalmentSharesDoNotSum',
  'instalmentsDoNotSum',
]);

/** A row of a ledger of contracts, read: the contract and its plan, or what is wrong with them. */
export interface ContractRow {
  readonly ordinal: number;
  readonly number: string;
  readonly contract: Result<LedgerContract, readonly RowProblem[]>;
}

/** A contract as a row states it. */
export interface LedgerContract {
  readonly title: string;
  readonly kind: ContractKind;
  readonly source: FundingSource;
  readonly theme: FundingTheme;
  readonly purchaser: string;
  readonly supplierId: string;
  readonly fiscalHostId: string | null;
  readonly divisionId: string | null;
  readonly amount: MoneyText;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly stable: boolean;
  readonly hub: boolean;
  readonly plan: ReadPlan;
}

const textOf = (values: ImportValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};

/** Reads a row whose cells were read; what is required is there. */
export function readContractRow({ ordinal, values }: ReadableRow): ContractRow {
  const number = (textOf(values, 'number') ?? '').trim();
  const payments = paymentsOf(values);
  const term = termProblems(values);
  if (payments.ok && term.length === 0)
    return { ordinal, number, contract: accepted({ ...statedOf(values), ...payments.value }) };
  return { ordinal, number, contract: refused([...(payments.ok ? [] : payments.refusal), ...term]) };
}

/** The amount of the contract with the plan by which it is paid. */
function paymentsOf(
  values: ImportValues,
): Result<Pick<LedgerContract, 'amount' | 'plan'>, readonly RowProblem[]> {
  const amount = amountOf(values, 'amount');
  const instalments = instalmentsOf(values);
  if (!amount)
    return refused([
      rowError('amount', 'contractAmountMalformed'),
      ...(instalments.ok ? [] : instalments.refusal),
    ]);
  if (!instalments.ok) return instalments;
  const plan = planOf(values, amount, instalments.value);
  return plan.ok ? accepted({ amount, plan: plan.value }) : plan;
}

/** What the reader has held to dictionaries and lookups. */
function statedOf(values: ImportValues): Omit<LedgerContract, 'amount' | 'plan'> {
  const text = (key: string): string => textOf(values, key) ?? '';
  return {
    title: text('title'),
    kind: text('kind') as ContractKind,
    source: text('source') as FundingSource,
    theme: text('theme') as FundingTheme,
    purchaser: text('purchaser'),
    supplierId: text('supplier'),
    fiscalHostId: textOf(values, 'fiscalHost'),
    divisionId: textOf(values, 'place'),
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    stable: values['stable'] === true,
    hub: values['hub'] === true,
  };
}

function amountOf(values: ImportValues, key: string): MoneyText | undefined {
  const parsed = parseMoney(textOf(values, key) ?? '');
  return parsed.ok && parsed.value !== '0.00' ? parsed.value : undefined;
}

function termProblems(values: ImportValues): RowProblem[] {
  const [startsOn, endsOn] = [textOf(values, 'startsOn'), textOf(values, 'endsOn')];
  if (startsOn === null || endsOn === null) return [];
  const term = checkContractTerm({
    startsOn: isoDate(startsOn),
    endsOn: isoDate(endsOn),
    isStable: values['stable'] === true,
  });
  return term.ok ? [] : [ruleProblem('endsOn', term.refusal)];
}

/** The amounts of the instalments in their order; one left out with another behind it is a slip. */
function instalmentsOf(values: ImportValues): Result<readonly MoneyText[], readonly RowProblem[]> {
  const cells = LEDGER_INSTALMENTS.map((place) => ({ key: instalmentColumns(place).amount.key })).map(
    ({ key }) => ({ key, text: textOf(values, key), amount: amountOf(values, key) }),
  );
  const problems = cells.flatMap(({ key, text, amount }, index): RowProblem[] => {
    if (text === null) return [];
    if (!amount) return [rowError(key, 'contractAmountMalformed')];
    return index > 0 && cells[index - 1]?.text == null ? [rowError(key, 'contractInstalmentGap')] : [];
  });
  if (problems.length > 0) return refused(problems);
  return accepted(cells.flatMap(({ amount }) => (amount ? [amount] : [])));
}

function planOf(
  values: ImportValues,
  contractAmount: MoneyText,
  amounts: readonly MoneyText[],
): Result<ReadPlan, readonly RowProblem[]> {
  const shares = instalmentShares(amounts);
  const agreed: AgreedInstalment[] = amounts.map((amount, index) => ({ amount, share: shares[index] ?? 0 }));
  const checked = checkInstalments(contractAmount, agreed);
  if (!checked.ok) return refused([ruleProblem('amount', checked.refusal)]);
  const input: PaymentPlanInput = {
    milestones: LEDGER_INSTALMENTS.slice(0, amounts.length).map((place) => {
      const { milestone, dueOn } = instalmentColumns(place);
      const usualDay = textOf(values, place === 1 ? 'startsOn' : 'endsOn') ?? '';
      return {
        kind:
          (textOf(values, milestone.key) as MilestoneKind | null) ?? usualMilestone(place, amounts.length),
        dueOn: textOf(values, dueOn.key) ?? usualDay,
      };
    }),
    instalments: shares.map((share, index) => ({ share, milestone: index + 1 })),
  };
  return accepted({ input, instalments: checked.value });
}

/** The common plan: on signing, after the midterm review, after the final one. */
function usualMilestone(place: number, count: number): MilestoneKind {
  if (place === 1) return 'signing';
  return place === count ? 'final' : 'midterm';
}
