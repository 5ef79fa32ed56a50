import {
  accepted,
  dateInShanghai,
  FUND_ENTRY_DIRECTIONS,
  type FundEntryKind,
  type MoneyText,
  parseMoney,
  refused,
  type Result,
} from '@weizhi/domain';
import {
  type ImportContext,
  type ImportValues,
  type ReadableRow,
  registerProblemTexts,
  registerRuleProblems,
  rowError,
  type RowProblem,
} from '../../../platform/imports';

registerProblemTexts({
  fundEntryAmountMalformed: {
    zh: '金额须大于 0、最多两位小数，请核对',
    en: 'An amount must be above 0 and has two places at most',
  },
  fundEntryOtherSide: {
    zh: '金额填错了栏：收入类填“收入”，支出类填“支出”，另一栏留空',
    en: 'The amount stands on the wrong side: fill in the one that fits the kind, and leave the other empty',
  },
  fundEntryIsAward: {
    zh: '资助拨付请在基金页面办理，不能从台账导入',
    en: 'Awards are paid on the fund’s page and do not come in by a ledger',
  },
  fundEntryInFuture: { zh: '日期晚于今天，请核对', en: 'The day lies in the future' },
  fundRestrictionUnknown: {
    zh: '这个基金没有这项限定性资金，请核对名称或先设立',
    en: 'The fund has no such restriction: check its name, or add it first',
  },
});
registerRuleProblems(['fundBalanceTooLow']);

/** An entry as a row states it; the restriction by its title. */
export interface LedgerEntry {
  readonly kind: FundEntryKind;
  readonly amount: MoneyText;
}

/** A row of a ledger of entries, read. */
export interface FundEntryLine {
  readonly ordinal: number;
  readonly fundId: string;
  readonly occurredOn: string;
  readonly restriction: string | null;
  readonly note: string;
  readonly entry: Result<LedgerEntry, readonly RowProblem[]>;
}

/** Reads a row whose cells were read. */
export function readFundEntryRow({ ordinal, values }: ReadableRow, context: ImportContext): FundEntryLine {
  const required = (key: string): string => textOf(values, key) ?? '';
  return {
    ordinal,
    fundId: required('fund'),
    occurredOn: required('occurredOn'),
    restriction: textOf(values, 'restriction'),
    note: required('note').trim(),
    entry: entryOf(values, context),
  };
}

/** Kind and amount, which stands on the side of the kind and nowhere else. */
function entryOf(values: ImportValues, { now }: ImportContext): Result<LedgerEntry, readonly RowProblem[]> {
  const kind = textOf(values, 'kind') as FundEntryKind;
  const side = FUND_ENTRY_DIRECTIONS[kind];
  const other = side === 'in' ? 'out' : 'in';
  const isInFuture = (textOf(values, 'occurredOn') ?? '') > dateInShanghai(now.getTime());
  const problems = isInFuture ? [rowError('occurredOn', 'fundEntryInFuture')] : [];
  if (Number(textOf(values, other) ?? '0') !== 0)
    return refused([...problems, rowError(other, 'fundEntryOtherSide')]);
  const amount = parseMoney(textOf(values, side) ?? '0');
  if (!amount.ok || amount.value === '0.00')
    return refused([...problems, rowError(side, 'fundEntryAmountMalformed')]);
  return problems.length > 0 ? refused(problems) : accepted({ kind, amount: amount.value });
}

function textOf(values: ImportValues, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' ? value : null;
}
