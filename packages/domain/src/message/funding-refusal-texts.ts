import type { FundingRefusal } from '../funding';
import type { RefusalTexts } from './refusal-types';

const POSITIVE_AMOUNT = { zh: '填写大于零的金额。', en: 'Enter an amount above zero.' };

type ContractCode =
  | 'contractActionNotAllowed'
  | 'contractFactMissing'
  | 'contractEndsBeforeStart'
  | 'contractTooLong'
  | 'supplierNotEligible'
  | 'instalmentsMissing'
  | 'instalmentNotPositive'
  | 'instalmentSharesDoNotSum'
  | 'instalmentsDoNotSum'
  | 'instalmentBlocked';

const CONTRACT_TEXTS: RefusalTexts<Extract<FundingRefusal, { readonly code: ContractCode }>> = {
  contractActionNotAllowed: {
    problem: {
      zh: '项目目前「{contractState}」，不能「{contractAction}」。',
      en: 'The project is “{contractState}”; “{contractAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedContractActions}。', en: 'Possible now: {allowedContractActions}.' },
  },
  contractFactMissing: {
    problem: {
      zh: '「{contractAction}」需要{contractFact}。',
      en: '“{contractAction}” needs {contractFact}.',
    },
    fix: { zh: '具备{contractFact}后再办理。', en: 'Provide {contractFact} and try again.' },
  },
  contractEndsBeforeStart: {
    problem: {
      zh: '合同止期{endsOn}早于起期{startsOn}。',
      en: 'The contract ends on {endsOn}, before its start on {startsOn}.',
    },
    fix: { zh: '核对起止日期。', en: 'Check the two days.' },
  },
  contractTooLong: {
    problem: {
      zh: '合同期限超过{months}个月。',
      en: 'The contract lasts longer than {months} months.',
    },
    fix: {
      zh: '止期不晚于{latestEnd}；内容固定、经费稳定的项目可签三年以内，请勾选「稳定项目」。',
      en: 'Let it end by {latestEnd}, or mark it as stable where content and budget are.',
    },
  },
  supplierNotEligible: {
    problem: { zh: '不能作为承接主体：{shortcomings}。', en: 'It may not be the supplier: {shortcomings}.' },
    fix: {
      zh: '备案组织须由符合条件的托管机构签约；其他情形请更换承接主体。',
      en: 'A filed group contracts through an eligible fiscal host; otherwise choose another supplier.',
    },
  },
  instalmentsMissing: {
    problem: { zh: '没有填写分期拨款。', en: 'There are no instalments.' },
    fix: { zh: '至少填写一期。', en: 'Enter at least one.' },
  },
  instalmentNotPositive: {
    problem: {
      zh: '第{instalment}期的比例或金额不大于零。',
      en: 'Share or amount of instalment {instalment} is not above zero.',
    },
    fix: POSITIVE_AMOUNT,
  },
  instalmentSharesDoNotSum: {
    problem: {
      zh: '各期比例合计为万分之{shares}，不是万分之{whole}。',
      en: 'The shares sum to {shares} ten thousandths, not {whole}.',
    },
    fix: { zh: '调整各期比例，合计为100%。', en: 'Let the shares sum to 100 per cent.' },
  },
  instalmentsDoNotSum: {
    problem: {
      zh: '各期金额合计{instalmentTotal}元，与合同金额{contractAmount}元不一致。',
      en: 'The instalments sum to {instalmentTotal} yuan, the contract is of {contractAmount} yuan.',
    },
    fix: { zh: '逐期核对，精确到分。', en: 'Check each, to the fen.' },
  },
  instalmentBlocked: {
    problem: { zh: '本期暂不能办理：{obstacles}。', en: 'The instalment has to wait: {obstacles}.' },
    fix: { zh: '先消除上述情形。', en: 'Remove what stands in the way first.' },
  },
};

type BudgetCode =
  | 'budgetDoesNotSum'
  | 'budgetShiftNotPositive'
  | 'budgetLineTooSmall'
  | 'budgetShiftNeedsApproval'
  | 'expenseNotPositive'
  | 'budgetLineExceeded'
  | 'spendingExceedsReceived'
  | 'clawbackNotPositive'
  | 'clawbackExceedsPaid'
  | 'beneficiaryCountNotWhole'
  | 'beneficiariesExceedVisits';

const BUDGET_TEXTS: RefusalTexts<Extract<FundingRefusal, { readonly code: BudgetCode }>> = {
  budgetDoesNotSum: {
    problem: {
      zh: '预算合计{budgetTotal}元，与合同金额{contractAmount}元不一致。',
      en: 'The budget sums to {budgetTotal} yuan, the contract is of {contractAmount} yuan.',
    },
    fix: { zh: '逐项核对，精确到分。', en: 'Check each line, to the fen.' },
  },
  budgetShiftNotPositive: {
    problem: { zh: '调剂金额不大于零。', en: 'The amount to shift is not above zero.' },
    fix: POSITIVE_AMOUNT,
  },
  budgetLineTooSmall: {
    problem: { zh: '调出科目只剩{unspent}元未使用。', en: 'Only {unspent} yuan of that line are unspent.' },
    fix: { zh: '减少调剂金额，或换一个科目。', en: 'Shift less, or from another line.' },
  },
  budgetShiftNeedsApproval: {
    problem: {
      zh: '累计调剂超过可自行调剂的幅度，还可自行调剂{freeAmount}元。',
      en: 'The line would move further than it may without approval; {freeAmount} yuan are left to shift freely.',
    },
    fix: { zh: '减少金额，或报批后再调剂。', en: 'Shift less, or have the shift approved.' },
  },
  expenseNotPositive: {
    problem: { zh: '支出金额不大于零。', en: 'The expense is not above zero.' },
    fix: POSITIVE_AMOUNT,
  },
  budgetLineExceeded: {
    problem: { zh: '该科目只剩{unspent}元可用。', en: 'Only {unspent} yuan are left on that line.' },
    fix: { zh: '先调剂预算，再登记支出。', en: 'Shift the budget first.' },
  },
  spendingExceedsReceived: {
    problem: {
      zh: '累计支出将达{spent}元，超过已到账的{received}元。',
      en: 'Spending would reach {spent} yuan, more than the {received} yuan received.',
    },
    fix: {
      zh: '确系自有资金垫付的，勾选「垫付」并说明。',
      en: 'If it was advanced from own money, mark it so and say why.',
    },
  },
  clawbackNotPositive: {
    problem: { zh: '追回金额不大于零。', en: 'The amount to claw back is not above zero.' },
    fix: POSITIVE_AMOUNT,
  },
  clawbackExceedsPaid: {
    problem: {
      zh: '追回金额超过已拨付的{paid}元。',
      en: 'More would be clawed back than the {paid} yuan paid.',
    },
    fix: { zh: '核对已拨付金额。', en: 'Check what was paid.' },
  },
  beneficiaryCountNotWhole: {
    problem: { zh: '人数与人次应为不小于零的整数。', en: 'People and visits are whole numbers from zero.' },
    fix: { zh: '重新填写整数。', en: 'Enter whole numbers.' },
  },
  beneficiariesExceedVisits: {
    problem: {
      zh: '受益人数{unique}人与受益人次{visits}人次相矛盾。',
      en: 'The {unique} people do not fit the {visits} visits.',
    },
    fix: {
      zh: '同一人只计一次为人数，每来一次计一个人次，人数不会多于人次。',
      en: 'Count each person once, and each time somebody came as a visit: people never exceed visits.',
    },
  },
};

type FundCode = Exclude<FundingRefusal['code'], ContractCode | BudgetCode>;

const FUND_TEXTS: RefusalTexts<Extract<FundingRefusal, { readonly code: FundCode }>> = {
  donationNotPositive: {
    problem: { zh: '捐赠金额不大于零。', en: 'The donation is not above zero.' },
    fix: POSITIVE_AMOUNT,
  },
  matchingClassUnknown: {
    problem: { zh: '配套规则没有「{projectClass}」一类。', en: 'The rule knows no class “{projectClass}”.' },
    fix: { zh: '从规则所列类别中选择。', en: 'Choose a class of the rule.' },
  },
  matchingExceeded: {
    problem: {
      zh: '批准{asked}元，超过按配捐规则可配的{matched}元。',
      en: 'What is granted ({asked} yuan) is more than the donations are matched with ({matched} yuan).',
    },
    fix: { zh: '减少批准金额，或待筹款增加后再批。', en: 'Grant less, or wait until more is donated.' },
  },
  ventureBonusUnknown: {
    problem: { zh: '评分规则没有「{bonus}」一项。', en: 'The rule knows no bonus “{bonus}”.' },
    fix: { zh: '从规则所列加分项中选择。', en: 'Choose a bonus of the rule.' },
  },
  venturePointsOutOfRange: {
    problem: {
      zh: '「{bonus}」应在{least}至{most}分之间。',
      en: 'The {bonus} range from {least} to {most}.',
    },
    fix: { zh: '按规则重新打分。', en: 'Give points within the range.' },
  },
  fundBalanceTooLow: {
    problem: {
      zh: '需要{asked}元，该部分资金可用余额只有{available}元。',
      en: 'It takes {asked} yuan; only {available} yuan of that part of the fund are free.',
    },
    fix: { zh: '减少金额，或改用其他资金。', en: 'Take less, or another part of the fund.' },
  },
  restrictionViolated: {
    problem: {
      zh: '与限定性资金的约定不符：{restrictionParts}。',
      en: 'It goes against the restriction of the money: {restrictionParts}.',
    },
    fix: {
      zh: '改用非限定性资金，或选择相符的项目。',
      en: 'Use unrestricted money, or a project that fits.',
    },
  },
  fundAwardActionNotAllowed: {
    problem: {
      zh: '申请目前「{fundAwardState}」，不能「{fundAwardAction}」。',
      en: 'The application is “{fundAwardState}”; “{fundAwardAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedFundAwardActions}。', en: 'Possible now: {allowedFundAwardActions}.' },
  },
  fundScoresMissing: {
    problem: {
      zh: '只有{scores}份评分，至少要{needed}份。',
      en: 'There are {scores} scores, of {needed} needed.',
    },
    fix: { zh: '请其他评审人补充评分。', en: 'Have more assessors score it.' },
  },
  fundScoreTooLow: {
    problem: {
      zh: '平均{meanScore}分，低于{passScore}分的资助线。',
      en: 'The mean of {meanScore} is below the line of {passScore}.',
    },
    fix: { zh: '不予资助，或请申请人完善后再报。', en: 'Decline it, or let the applicant improve it.' },
  },
};

/** Texts for refusals of the rules on money. @source decision record 0014 */
export const FUNDING_REFUSAL_TEXTS: RefusalTexts<FundingRefusal> = {
  ...CONTRACT_TEXTS,
  ...BUDGET_TEXTS,
  ...FUND_TEXTS,
};
