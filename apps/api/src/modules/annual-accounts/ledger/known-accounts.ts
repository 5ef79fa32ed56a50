import {
  accountsProblems,
  checkAccountsYear,
  dateInShanghai,
  FILED_ACCOUNTS_STATES,
  isoDate,
  type IsoDate,
  type NetAssets,
} from '@weizhi/domain';
import type { Reads } from '../../../platform/database';
import {
  type ImportContext,
  registerRuleProblems,
  rowError,
  type RowProblem,
  ruleProblem,
} from '../../../platform/imports';
import { Organisation } from '../../organisations';
import { figuresOf } from '../accounts-columns';
import { AnnualAccounts } from '../annual-accounts.entity';
import type { AccountsRow } from './read-accounts-row';

registerRuleProblems([
  'accountsYearNotOver',
  'accountsYearBeforeFounding',
  'accountsAmountNegative',
  'incomeDoesNotSum',
  'expenseDoesNotSum',
  'netAssetsDoNotSum',
  'netAssetsDoNotCarry',
  'openingDiffersFromLastYear',
]);

type Year = Pick<AccountsRow, 'organisationId' | 'year'>;

/** Columns that a refusal is about. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  incomeDoesNotSum: 'incomeTotal',
  expenseDoesNotSum: 'expenseTotal',
  netAssetsDoNotSum: 'closingTotal',
  netAssetsDoNotCarry: 'closingTotal',
};

const keyOf = ({ organisationId, year }: Year): string => `${organisationId} ${String(year)}`;

/** What is known of the organisations and years of a ledger: from the register, and from its own rows. */
export class KnownAccounts {
  private readonly ids = new Map<string, string>();
  private readonly closings = new Map<string, NetAssets>();
  private organisations: ReadonlyMap<string, Organisation> = new Map();

  static async find(reads: Reads, districtId: string, rows: readonly AccountsRow[]): Promise<KnownAccounts> {
    const known = new KnownAccounts();
    const ids = rows.map(({ organisationId }) => organisationId);
    const organisations = await reads
      .repository(Organisation)
      .query('row')
      .andWhere('row.districtId = :districtId and row.id = any(:ids)', { districtId, ids })
      .getMany();
    known.organisations = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    const accounts = await reads
      .repository(AnnualAccounts)
      .query('row')
      .andWhere('row.districtId = :districtId and row.organisationId = any(:ids)', { districtId, ids })
      .andWhere(`row.state <> 'withdrawn'`)
      .getMany();
    for (const row of rows) if (row.figures.ok) known.closings.set(keyOf(row), row.figures.value.closing);
    for (const row of accounts) {
      known.ids.set(keyOf(row), row.id);
      if (FILED_ACCOUNTS_STATES.includes(row.state)) known.closings.set(keyOf(row), figuresOf(row).closing);
    }
    return known;
  }

  idOf(row: Year): string | undefined {
    return this.ids.get(keyOf(row));
  }

  add(row: Year, id: string): void {
    this.ids.set(keyOf(row), id);
  }

  organisationOf({ organisationId }: Year): Organisation | undefined {
    return this.organisations.get(organisationId);
  }

  /** Everything that keeps a row from being filed. */
  problemsOf(row: AccountsRow, { now }: ImportContext): readonly RowProblem[] {
    if (!row.figures.ok) return row.figures.refusal;
    const today = dateInShanghai(now.getTime());
    const foundedOn = (this.organisationOf(row)?.foundedOn ?? null) as IsoDate | null;
    const filedOn = row.filedOn === null ? today : isoDate(row.filedOn);
    const year = checkAccountsYear(row.year, { today: filedOn < today ? filedOn : today, foundedOn });
    const last = this.closings.get(keyOf({ ...row, year: row.year - 1 })) ?? null;
    return [
      ...(filedOn > today ? [rowError('filedOn', 'accountsFiledInFuture')] : []),
      ...(year.ok ? [] : [ruleProblem('year', year.refusal)]),
      ...accountsProblems(row.figures.value, last).map((refusal) => ruleProblem(columnOf(refusal), refusal)),
    ];
  }
}

function columnOf(refusal: ReturnType<typeof accountsProblems>[number]): string {
  if (refusal.code === 'accountsAmountNegative') return refusal.accountsLine;
  if (refusal.code === 'openingDiffersFromLastYear')
    return refusal.netAssetPart === 'unrestricted' ? 'openingUnrestricted' : 'openingRestricted';
  return COLUMN_OF[refusal.code] ?? 'year';
}
