import type {
  BudgetCategory,
  ContractAction,
  ContractFacts,
  ContractKind,
  ContractState,
  FundAwardAction,
  FundAwardState,
  FundCallState,
  FundEntryKind,
  FundingSource,
  FundingTheme,
  InstalmentObstacle,
  InstalmentState,
  MatchingClass,
  MatchingRuleCode,
  MilestoneKind,
  MilestoneOutcome,
  PurchaseExclusion,
  RestrictionPart,
  SupplierKind,
  SupplierShortcoming,
  VentureScoreRuleCode,
} from '../funding';
import type { Labels } from './labels';

/** Labels of kinds of contract. @source domain.md 2.3 */
export const CONTRACT_KIND_LABELS: Labels<ContractKind> = {
  governmentPurchase: { zh: '政府购买服务', en: 'Government purchase' },
  venturePhilanthropy: { zh: '公益创投', en: 'Venture philanthropy' },
  fundGrant: { zh: '基金资助', en: 'Grant of a fund' },
};

/** Labels of sources of money. @source domain.md 4.2 H03 */
export const FUNDING_SOURCE_LABELS: Labels<FundingSource> = {
  governmentPurchase: { zh: '政府购买服务', en: 'Government purchase' },
  governmentSubsidy: { zh: '财政补助', en: 'Government subsidy' },
  publicBenefitFund: { zh: '公益金、公益创投', en: 'Public-benefit fund' },
  foundationGrant: { zh: '基金会资助', en: 'Foundation grant' },
  enterpriseGrant: { zh: '企业资助', en: 'Enterprise grant' },
  donation: { zh: '社会捐赠', en: 'Donations' },
  membershipFee: { zh: '会费', en: 'Membership fees' },
  chargedIncome: { zh: '服务收入', en: 'Charged services' },
};

/** Labels of themes. @source domain.md 2.3 */
export const FUNDING_THEME_LABELS: Labels<FundingTheme> = {
  elderly: { zh: '扶老', en: 'Older people' },
  disability: { zh: '助残', en: 'People with disabilities' },
  orphans: { zh: '救孤', en: 'Orphans' },
  poverty: { zh: '济困', en: 'People in hardship' },
  otherTheme: { zh: '其他公益', en: 'Other public benefit' },
};

/** Labels of budget lines. @source domain.md 2.3 */
export const BUDGET_CATEGORY_LABELS: Labels<BudgetCategory> = {
  personnel: { zh: '人员费用', en: 'Staff' },
  activity: { zh: '活动费用', en: 'Activities' },
  material: { zh: '物资采购', en: 'Materials' },
  venue: { zh: '场地费用', en: 'Venues' },
  travel: { zh: '交通差旅', en: 'Travel' },
  training: { zh: '培训费用', en: 'Training' },
  publicity: { zh: '宣传费用', en: 'Publicity' },
  administration: { zh: '管理费用', en: 'Administration' },
  evaluation: { zh: '评估审计', en: 'Evaluation and audit' },
  otherCost: { zh: '其他费用', en: 'Other' },
};

/** Labels of states of a funded project. @source domain.md section 7 */
export const CONTRACT_STATE_LABELS: Labels<ContractState> = {
  drafted: { zh: '立项起草', en: 'Drafted' },
  submitted: { zh: '已申报', en: 'Submitted' },
  eligibilityCheck: { zh: '资格审查', en: 'Eligibility check' },
  panelReview: { zh: '评审中', en: 'Panel review' },
  publicNotice: { zh: '公示中', en: 'Public notice' },
  contracted: { zh: '已签约', en: 'Signed' },
  running: { zh: '实施中', en: 'Running' },
  midtermReview: { zh: '中期评估', en: 'Midterm review' },
  finalReview: { zh: '末期评估', en: 'Final review' },
  accepted: { zh: '已验收', en: 'Accepted' },
  evaluated: { zh: '已绩效评价', en: 'Evaluated' },
  archived: { zh: '已归档', en: 'Archived' },
  rectifying: { zh: '整改中', en: 'Under rectification' },
  suspended: { zh: '已暂停', en: 'Suspended' },
  terminated: { zh: '已终止', en: 'Terminated' },
  clawedBack: { zh: '已追回', en: 'Clawed back' },
  declined: { zh: '未立项', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of what can be done with a funded project. @source domain.md section 7 */
export const CONTRACT_ACTION_LABELS: Labels<ContractAction> = {
  submit: { zh: '提交申报', en: 'Submit' },
  startEligibilityCheck: { zh: '开始资格审查', en: 'Start the eligibility check' },
  passEligibilityCheck: { zh: '资格审查通过', en: 'Pass the eligibility check' },
  approve: { zh: '评审通过并公示', en: 'Approve and put on public notice' },
  sign: { zh: '签约', en: 'Sign' },
  start: { zh: '开始实施', en: 'Start' },
  startMidtermReview: { zh: '进入中期评估', en: 'Start the midterm review' },
  passMidtermReview: { zh: '中期评估通过', en: 'Pass the midterm review' },
  startFinalReview: { zh: '进入末期评估', en: 'Start the final review' },
  accept: { zh: '验收', en: 'Accept' },
  evaluate: { zh: '登记绩效评价', en: 'Record the performance evaluation' },
  archive: { zh: '归档', en: 'Archive' },
  requireRectification: { zh: '责令整改', en: 'Require rectification' },
  completeRectification: { zh: '整改完成', en: 'Complete the rectification' },
  suspend: { zh: '暂停', en: 'Suspend' },
  resume: { zh: '恢复实施', en: 'Resume' },
  terminate: { zh: '终止', en: 'Terminate' },
  clawBack: { zh: '追回资金', en: 'Claw back' },
  decline: { zh: '不予立项', en: 'Decline' },
  withdraw: { zh: '撤回草稿', en: 'Withdraw the draft' },
};

/** Labels of what an action needs. @source domain.md section 7 */
export const CONTRACT_FACT_LABELS: Labels<keyof ContractFacts> = {
  supplierEligible: { zh: '承接主体符合条件', en: 'an eligible supplier' },
  noticeEnded: { zh: '公示期满', en: 'the end of the public notice' },
  instalmentsSum: { zh: '分期拨款与合同金额一致', en: 'instalments that sum to the contract' },
  midtermPassed: { zh: '中期节点评估通过', en: 'a passed midterm milestone' },
  finalPassed: { zh: '末期节点评估通过', en: 'a passed final milestone' },
  instalmentsSettled: { zh: '各期款项均已拨付或取消', en: 'every instalment paid or cancelled' },
  vouchersComplete: { zh: '支出凭证齐全', en: 'a voucher for every expense' },
  reason: { zh: '理由', en: 'the reason' },
  minutes: { zh: '会议纪要或检查记录', en: 'the minutes or record' },
  noticeEndsOn: { zh: '公示截止日期', en: 'the last day of the notice' },
  signedOn: { zh: '签约日期', en: 'the day of signing' },
  rectifyBy: { zh: '整改期限', en: 'the day by which to rectify' },
  evaluation: { zh: '绩效评价结论', en: 'the result of the evaluation' },
  clawbackAmount: { zh: '追回金额', en: 'the amount to claw back' },
};

/** Labels of milestones. @source domain.md 2.3 */
export const MILESTONE_KIND_LABELS: Labels<MilestoneKind> = {
  signing: { zh: '签约', en: 'Signing' },
  progressReport: { zh: '进度报告', en: 'Progress report' },
  midterm: { zh: '中期评估', en: 'Midterm review' },
  final: { zh: '末期评估', en: 'Final review' },
  performance: { zh: '绩效评价', en: 'Performance evaluation' },
};

/** Labels of what an evaluation found. @source domain.md 2.3 */
export const MILESTONE_OUTCOME_LABELS: Labels<MilestoneOutcome> = {
  pending: { zh: '待评估', en: 'Not evaluated' },
  passed: { zh: '通过', en: 'Passed' },
  failed: { zh: '未通过', en: 'Failed' },
};

/** Labels of states of an instalment. @source domain.md 2.3 */
export const INSTALMENT_STATE_LABELS: Labels<InstalmentState> = {
  planned: { zh: '待审批', en: 'Planned' },
  approved: { zh: '已批准，待拨付', en: 'Approved' },
  paid: { zh: '已拨付', en: 'Paid' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** Labels of what stands in the way of payment. @source domain.md section 7 */
export const INSTALMENT_OBSTACLE_LABELS: Labels<InstalmentObstacle> = {
  alreadyPaid: { zh: '款项已拨付', en: 'it is paid already' },
  instalmentCancelled: { zh: '本期已取消', en: 'the instalment is cancelled' },
  contractNotPaying: { zh: '合同未签约或已停止', en: 'the contract is not signed, or has stopped' },
  milestoneNotEvaluated: { zh: '对应节点尚未评估', en: 'its milestone is not evaluated' },
  milestoneFailed: { zh: '对应节点评估未通过', en: 'its milestone failed' },
  notApproved: { zh: '尚未批准拨付', en: 'the payment is not approved' },
  ownApproval: { zh: '本人批准的款项应由他人拨付', en: 'whoever approved it may not pay it' },
};

/** Labels of suppliers. @source 财政部令第102号 art. 6 */
export const SUPPLIER_KIND_LABELS: Labels<SupplierKind> = {
  socialOrganisation: { zh: '社会组织', en: 'Social organisation' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  publicInstitutionClassTwo: { zh: '公益二类事业单位', en: 'Public institution of class two' },
  ruralCollective: { zh: '农村集体经济组织', en: 'Rural collective' },
  grassrootsBody: { zh: '基层群众性自治组织', en: "Residents' or villagers' committee" },
  qualifiedIndividual: { zh: '具备条件的个人', en: 'Qualified individual' },
  publicInstitutionClassOne: { zh: '公益一类事业单位', en: 'Public institution of class one' },
};

/** Labels of why somebody may not contract. @source 财政部令第102号 art. 6, 8 */
export const SUPPLIER_SHORTCOMING_LABELS: Labels<SupplierShortcoming> = {
  kindExcluded: { zh: '此类主体不得承接', en: 'this kind of body may not contract' },
  noLegalPersonality: { zh: '备案组织不具备法人资格', en: 'a filed group has no legal personality' },
  onSeriousBreachList: { zh: '被列入严重违法失信名单', en: 'it is on the serious breach list' },
  fiscalHostExcluded: { zh: '托管机构不符合条件', en: 'its fiscal host may not contract' },
};

/** Labels of what may not be bought. @source 财政部令第102号 art. 10 */
export const PURCHASE_EXCLUSION_LABELS: Labels<PurchaseExclusion> = {
  notGovernmentDuty: { zh: '不属于政府职责范围的服务事项', en: 'No duty of government' },
  ownDuty: { zh: '应当由政府直接履职的事项', en: 'A duty that government must perform itself' },
  goodsOrWorks: { zh: '货物、工程及打包项目', en: 'Goods or works' },
  financing: { zh: '融资行为', en: 'Financing' },
  staffHiring: {
    zh: '人员招聘、劳务派遣及公益性岗位',
    en: 'Hiring of staff or dispatched labour',
  },
  otherwiseProhibited: { zh: '法律法规规定的其他事项', en: 'Otherwise prohibited by law' },
};

/** Labels of entries of a fund. @source requirements.md O12 */
export const FUND_ENTRY_KIND_LABELS: Labels<FundEntryKind> = {
  donation: { zh: '捐赠收入', en: 'Donation' },
  publicAllocation: { zh: '财政拨入', en: 'Public allocation' },
  matching: { zh: '配套资金', en: 'Matching' },
  investmentIncome: { zh: '投资收益', en: 'Investment income' },
  clawback: { zh: '追回款', en: 'Clawback' },
  awardPayment: { zh: '资助支出', en: 'Award paid' },
  fundCost: { zh: '基金费用', en: 'Cost of the fund' },
};

/** Labels of rules of matching. @source 东莞市公益创投 (domain.md 2.3) */
export const MATCHING_RULE_LABELS: Labels<MatchingRuleCode> = {
  dongguan: { zh: '捐一配二（东莞规则）', en: 'Two for one (Dongguan)' },
};

/** Labels of classes of projects by which matching is capped. @source 东莞市公益创投 (domain.md 2.3) */
export const MATCHING_CLASS_LABELS: Labels<MatchingClass> = {
  large: { zh: '大额项目', en: 'Large project' },
  small: { zh: '小额项目', en: 'Small project' },
};

/** Labels of rules of scoring. @source 中山博爱100公益创投 (domain.md 2.3) */
export const VENTURE_SCORE_RULE_LABELS: Labels<VentureScoreRuleCode> = {
  zhongshan: { zh: '百分制加奖励分（中山规则）', en: 'Of 100 with bonuses (Zhongshan)' },
};

/** Labels of parts of a restriction. @source decision record 0097 */
export const RESTRICTION_PART_LABELS: Labels<RestrictionPart> = {
  theme: { zh: '用途', en: 'theme' },
  place: { zh: '地域', en: 'place' },
  period: { zh: '期限', en: 'period' },
};

/** Labels of states of a call. @source requirements.md SM13 */
export const FUND_CALL_STATE_LABELS: Labels<FundCallState> = {
  drafted: { zh: '起草', en: 'Drafted' },
  open: { zh: '征集中', en: 'Open' },
  closed: { zh: '已截止', en: 'Closed' },
};

/** Labels of states of an application for an award. @source requirements.md SM13 */
export const FUND_AWARD_STATE_LABELS: Labels<FundAwardState> = {
  applied: { zh: '已申请', en: 'Applied' },
  awarded: { zh: '已批准', en: 'Awarded' },
  declined: { zh: '不予资助', en: 'Declined' },
  paid: { zh: '已拨付', en: 'Paid' },
  reported: { zh: '已提交总结', en: 'Reported' },
  evaluated: { zh: '已评价', en: 'Evaluated' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of what can be done with an application. @source requirements.md SM13 */
export const FUND_AWARD_ACTION_LABELS: Labels<FundAwardAction> = {
  award: { zh: '批准资助', en: 'Award' },
  decline: { zh: '不予资助', en: 'Decline' },
  pay: { zh: '拨付', en: 'Pay' },
  report: { zh: '登记总结报告', en: 'Record the report' },
  evaluate: { zh: '登记评价', en: 'Evaluate' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
};

/** Labels of bonuses, and of the base. @source domain.md 2.3 */
export const VENTURE_BONUS_LABELS: Labels<'base' | 'fundraising' | 'special'> = {
  base: { zh: '基础分', en: 'base points' },
  fundraising: { zh: '筹款加分', en: 'bonus for funds raised' },
  special: { zh: '特色加分', en: 'bonus for special merit' },
};
