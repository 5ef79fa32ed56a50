import { isoDate } from '../../calendar';
import { decimalText } from '../../decimal';
import type { FundingRefusal } from '../../funding';
import type { MoneyText } from '../../identifier';

const yuan = (text: string): MoneyText => text as MoneyText;

/** One refusal of each code of the rules on money; the compiler refuses a forgotten one. */
export const FUNDING_SAMPLES: {
  readonly [Code in FundingRefusal['code']]: Extract<FundingRefusal, { readonly code: Code }>;
} = {
  contractActionNotAllowed: {
    code: 'contractActionNotAllowed',
    contractState: 'running',
    contractAction: 'sign',
    allowedContractActions: ['startMidtermReview', 'suspend'],
  },
  contractFactMissing: {
    code: 'contractFactMissing',
    contractAction: 'sign',
    contractFact: 'noticeEnded',
  },
  contractEndsBeforeStart: {
    code: 'contractEndsBeforeStart',
    startsOn: isoDate('2026-03-01'),
    endsOn: isoDate('2026-02-01'),
  },
  contractTooLong: { code: 'contractTooLong', months: 12, latestEnd: isoDate('2027-02-28') },
  supplierNotEligible: { code: 'supplierNotEligible', shortcomings: ['noLegalPersonality'] },
  instalmentsMissing: { code: 'instalmentsMissing' },
  instalmentNotPositive: { code: 'instalmentNotPositive', instalment: 2 },
  instalmentSharesDoNotSum: { code: 'instalmentSharesDoNotSum', shares: 9000, whole: 10_000 },
  instalmentsDoNotSum: {
    code: 'instalmentsDoNotSum',
    contractAmount: yuan('100.00'),
    instalmentTotal: yuan('99.99'),
  },
  instalmentBlocked: { code: 'instalmentBlocked', obstacles: ['milestoneNotEvaluated', 'notApproved'] },
  budgetDoesNotSum: {
    code: 'budgetDoesNotSum',
    contractAmount: yuan('100.00'),
    budgetTotal: yuan('90.00'),
  },
  budgetShiftNotPositive: { code: 'budgetShiftNotPositive' },
  budgetLineTooSmall: { code: 'budgetLineTooSmall', unspent: yuan('3.00') },
  budgetShiftNeedsApproval: { code: 'budgetShiftNeedsApproval', freeAmount: yuan('10.00') },
  expenseNotPositive: { code: 'expenseNotPositive' },
  budgetLineExceeded: { code: 'budgetLineExceeded', unspent: yuan('3.00') },
  spendingExceedsReceived: {
    code: 'spendingExceedsReceived',
    received: yuan('50.00'),
    spent: yuan('51.00'),
  },
  clawbackNotPositive: { code: 'clawbackNotPositive' },
  clawbackExceedsPaid: { code: 'clawbackExceedsPaid', paid: yuan('50.00') },
  beneficiaryCountNotWhole: { code: 'beneficiaryCountNotWhole' },
  beneficiariesExceedVisits: { code: 'beneficiariesExceedVisits', unique: 3, visits: 2 },
  donationNotPositive: { code: 'donationNotPositive' },
  matchingClassUnknown: { code: 'matchingClassUnknown', projectClass: '特大' },
  matchingExceeded: {
    code: 'matchingExceeded',
    asked: '2000.01' as MoneyText,
    matched: '2000.00' as MoneyText,
  },
  ventureBonusUnknown: { code: 'ventureBonusUnknown', bonus: 'Fame' },
  venturePointsOutOfRange: { code: 'venturePointsOutOfRange', bonus: 'special', least: 5, most: 20 },
  fundBalanceTooLow: { code: 'fundBalanceTooLow', available: yuan('1.00'), asked: yuan('2.00') },
  restrictionViolated: { code: 'restrictionViolated', restrictionParts: ['theme', 'period'] },
  fundAwardActionNotAllowed: {
    code: 'fundAwardActionNotAllowed',
    fundAwardState: 'paid',
    fundAwardAction: 'award',
    allowedFundAwardActions: ['report'],
  },
  fundScoresMissing: { code: 'fundScoresMissing', scores: 1, needed: 2 },
  fundScoreTooLow: {
    code: 'fundScoreTooLow',
    meanScore: decimalText('59.50'),
    passScore: decimalText('60'),
  },
};
