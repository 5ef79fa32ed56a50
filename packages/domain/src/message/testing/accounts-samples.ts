import type { AccountsFiguresRefusal, AccountsRefusal } from '../../annual-accounts';
import { isoDate } from '../../calendar';
import type { MoneyText } from '../../identifier';

const yuan = (text: string): MoneyText => text as MoneyText;
const OFF_BY_A_FEN = { linesTotal: yuan('100.01'), statedTotal: yuan('100.00') };

/** One refusal of each code of accounts; the compiler refuses a forgotten one. */
export const ACCOUNTS_SAMPLES: {
  readonly [Code in (AccountsRefusal | AccountsFiguresRefusal)['code']]: Extract<
    AccountsRefusal | AccountsFiguresRefusal,
    { readonly code: Code }
  >;
} = {
  accountsActionNotAllowed: {
    code: 'accountsActionNotAllowed',
    accountsState: 'filed',
    accountsAction: 'reviseDraft',
    allowedAccountsActions: ['correctAccounts', 'withdrawAccounts'],
  },
  accountsFactMissing: {
    code: 'accountsFactMissing',
    accountsAction: 'correctAccounts',
    accountsFact: 'reason',
  },
  accountsYearNotOver: { code: 'accountsYearNotOver', accountsYear: 2026 },
  accountsYearBeforeFounding: {
    code: 'accountsYearBeforeFounding',
    accountsYear: 2018,
    foundedOn: isoDate('2019-05-20'),
  },
  accountsAmountNegative: { code: 'accountsAmountNegative', accountsLine: 'goodsIncome' },
  incomeDoesNotSum: { code: 'incomeDoesNotSum', ...OFF_BY_A_FEN },
  expenseDoesNotSum: { code: 'expenseDoesNotSum', ...OFF_BY_A_FEN },
  netAssetsDoNotSum: { code: 'netAssetsDoNotSum', ...OFF_BY_A_FEN },
  netAssetsDoNotCarry: {
    code: 'netAssetsDoNotCarry',
    carriedTotal: yuan('100.01'),
    statedTotal: yuan('100.00'),
  },
  openingDiffersFromLastYear: {
    code: 'openingDiffersFromLastYear',
    netAssetPart: 'unrestricted',
    lastClosing: yuan('100.00'),
    statedOpening: yuan('100.01'),
  },
};
