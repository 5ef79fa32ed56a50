import { checkWithdrawal, FUND_ENTRY_DIRECTIONS, type MoneyText, sumOfMoney } from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import { rowError, type RowProblem, ruleProblem } from '../../../platform/imports';
import { readBalances } from '../find-fund';
import { DevelopmentFund, FundRestrictionRow } from '../fund.entity';
import { FundEntryRow } from '../fund-entry.entity';
import type { FundEntryLine, LedgerEntry } from './read-fund-entry-row';

const NOTHING = '0.00' as MoneyText;

/** The funds that a ledger names, as they stand after the rows that were looked at so far. */
export class KnownFunds {
  private readonly ids = new Map<string, string>();
  private readonly available = new Map<string, MoneyText>();
  private readonly restrictions = new Map<string, string>();
  private readonly funds = new Map<string, DevelopmentFund>();

  static async find(reads: Reads, districtId: string, lines: readonly FundEntryLine[]): Promise<KnownFunds> {
    const known = new KnownFunds();
    const fundIds = [...new Set(lines.map(({ fundId }) => fundId))];
    const named = { districtId, fundIds };
    const funds = await reads
      .repository(DevelopmentFund)
      .query('row')
      .andWhere('row.districtId = :districtId and row.id = any(:fundIds)', named)
      .getMany();
    const restrictions = await reads
      .repository(FundRestrictionRow)
      .query('row')
      .andWhere('row.districtId = :districtId and row.fundId = any(:fundIds)', named)
      .getMany();
    const entries = await reads
      .repository(FundEntryRow)
      .query('row')
      .andWhere(
        'row.districtId = :districtId and row.fundId = any(:fundIds) and row.withdrawnAt is null',
        named,
      )
      .getMany();
    for (const { fundId, title, id } of restrictions) known.restrictions.set(`${fundId} ${title}`, id);
    for (const entry of entries) known.ids.set(keyOfEntry(entry), entry.id);
    for (const fund of funds) {
      known.funds.set(fund.id, fund);
      for (const part of await readBalances(reads, fund))
        known.available.set(`${fund.id} ${part.restriction ?? ''}`, part.available);
    }
    return known;
  }

  fundOf({ fundId }: FundEntryLine): DevelopmentFund | undefined {
    return this.funds.get(fundId);
  }

  /** The restriction that a line names: null for none, undefined when the fund has no such. */
  restrictionOf({ fundId, restriction }: FundEntryLine): string | null | undefined {
    return restriction === null ? null : this.restrictions.get(`${fundId} ${restriction.trim()}`);
  }

  idOf(line: FundEntryLine): string | undefined {
    const restrictionId = this.restrictionOf(line);
    if (!line.entry.ok || restrictionId === undefined) return undefined;
    return this.ids.get(keyOfEntry({ ...line, ...line.entry.value, restrictionId }));
  }

  /** What keeps a line from being entered; one that can be is counted from here on. */
  takeIn(line: FundEntryLine): readonly RowProblem[] {
    if (!line.entry.ok) return line.entry.refusal;
    const restrictionId = this.restrictionOf(line);
    if (restrictionId === undefined) return [rowError('restriction', 'fundRestrictionUnknown')];
    if (line.entry.value.kind === 'awardPayment') return [rowError('kind', 'fundEntryIsAward')];
    return this.move(`${line.fundId} ${restrictionId ?? ''}`, line.entry.value);
  }

  private move(part: string, { kind, amount }: LedgerEntry): readonly RowProblem[] {
    const available = this.available.get(part) ?? NOTHING;
    if (FUND_ENTRY_DIRECTIONS[kind] === 'in') {
      this.available.set(part, sumOfMoney([available, amount]));
      return [];
    }
    const checked = checkWithdrawal(available, amount);
    if (!checked.ok) return [ruleProblem('out', checked.refusal)];
    this.available.set(part, sumOfMoney([available, `-${amount}` as MoneyText]));
    return [];
  }
}

function keyOfEntry({
  fundId,
  occurredOn,
  kind,
  amount,
  restrictionId,
  note,
}: Pick<FundEntryRow, 'fundId' | 'occurredOn' | 'kind' | 'amount' | 'restrictionId' | 'note'>): string {
  return JSON.stringify([fundId, occurredOn, kind, amount, restrictionId, note]);
}
