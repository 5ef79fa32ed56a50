import type { AccountsFiguresRefusal, AccountsRefusal } from '../annual-accounts';
import type { RefusalTexts } from './refusal-types';

const CHECK_LINES = {
  zh: '逐项核对后改正分项或合计。',
  en: 'Check each line and put the line or the total right.',
};

/** Texts of refusals of accounts of a year. @source decision record 0113 */
export const ACCOUNTS_REFUSAL_TEXTS: RefusalTexts<AccountsRefusal | AccountsFiguresRefusal> = {
  accountsActionNotAllowed: {
    problem: {
      zh: '年度财务目前「{accountsState}」，不能「{accountsAction}」。',
      en: 'The accounts are “{accountsState}”; “{accountsAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedAccountsActions}。', en: 'Possible now: {allowedAccountsActions}.' },
  },
  accountsFactMissing: {
    problem: {
      zh: '「{accountsAction}」需要填写{accountsFact}。',
      en: '“{accountsAction}” needs {accountsFact}.',
    },
    fix: { zh: '填写{accountsFact}后再办理。', en: 'State {accountsFact} and try again.' },
  },
  accountsYearNotOver: {
    problem: {
      zh: '{accountsYear}年还没有结束，不能填报这一年的年度财务。',
      en: '{accountsYear} is not over yet and has no accounts.',
    },
    fix: { zh: '改填已经结束的年度。', en: 'Choose a year that is over.' },
  },
  accountsYearBeforeFounding: {
    problem: {
      zh: '组织{foundedOn}才成立，没有{accountsYear}年的财务数据。',
      en: 'The organisation was founded on {foundedOn} and has no accounts of {accountsYear}.',
    },
    fix: { zh: '核对年度，或更正组织的成立日期。', en: 'Check the year, or correct the day of foundation.' },
  },
  accountsAmountNegative: {
    problem: { zh: '「{accountsLine}」不能小于零。', en: '“{accountsLine}” may not be below zero.' },
    fix: { zh: '填写不小于零的金额。', en: 'Enter zero or more.' },
  },
  incomeDoesNotSum: {
    problem: {
      zh: '各项收入相加为{linesTotal}元，收入合计填的是{statedTotal}元。',
      en: 'The lines of income add up to {linesTotal} yuan; the total says {statedTotal}.',
    },
    fix: CHECK_LINES,
  },
  expenseDoesNotSum: {
    problem: {
      zh: '各项费用相加为{linesTotal}元，费用合计填的是{statedTotal}元。',
      en: 'The lines of expense add up to {linesTotal} yuan; the total says {statedTotal}.',
    },
    fix: CHECK_LINES,
  },
  netAssetsDoNotSum: {
    problem: {
      zh: '年末非限定性与限定性净资产相加为{linesTotal}元，净资产合计填的是{statedTotal}元。',
      en: 'Net assets at the end add up to {linesTotal} yuan; the total says {statedTotal}.',
    },
    fix: CHECK_LINES,
  },
  netAssetsDoNotCarry: {
    problem: {
      zh: '年初净资产加收入减费用为{carriedTotal}元，年末净资产合计填的是{statedTotal}元。',
      en: 'Net assets at the beginning with income less expense are {carriedTotal} yuan; the end says {statedTotal}.',
    },
    fix: {
      zh: '核对年初净资产、收入合计和费用合计。',
      en: 'Check net assets at the beginning and both totals.',
    },
  },
  openingDiffersFromLastYear: {
    problem: {
      zh: '年初{netAssetPart}填的是{statedOpening}元，上年申报的年末数是{lastClosing}元。',
      en: '“{netAssetPart}” begin with {statedOpening} yuan; the accounts of the year before ended with {lastClosing}.',
    },
    fix: {
      zh: '改正年初数；上年有误的，先更正上年的年度财务。',
      en: 'Correct the beginning, or first the accounts of the year before.',
    },
  },
};
