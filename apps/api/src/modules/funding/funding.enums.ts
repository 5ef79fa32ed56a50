import type {
  BudgetCategory,
  ContractAction,
  ContractKind,
  ContractState,
  FundingSource,
  FundingTheme,
  InstalmentObstacle,
  InstalmentState,
  MilestoneKind,
  MilestoneOutcome,
  PromiseKind,
  PromiseStanding,
  PromiseUnit,
  SupplierKind,
  SupplierShortcoming,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { ContractEventKind } from './contract.entity';

export const ContractKindEnum = domainEnum<ContractKind>({
  name: 'FundingContractKind',
  description: 'Kind of a funded project (项目类别).',
  values: {
    governmentPurchase: 'Government purchase of services (政府购买服务).',
    venturePhilanthropy: 'Venture philanthropy project (公益创投).',
    fundGrant: 'Grant of a fund (基金资助).',
  },
});

export const FundingSourceEnum = domainEnum<FundingSource>({
  name: 'FundingSource',
  description: 'Where money comes from (资金来源).',
  values: {
    governmentPurchase: 'Government purchase of services (政府购买服务).',
    governmentSubsidy: 'Government subsidy (财政补助).',
    publicBenefitFund: 'Public-benefit fund of the welfare lottery (公益金).',
    foundationGrant: 'Grant of a foundation (基金会资助).',
    enterpriseGrant: 'Grant of an enterprise (企业资助).',
    donation: 'Donations (社会捐赠).',
    membershipFee: 'Membership fees (会费).',
    chargedIncome: 'Income from charged services (服务收入).',
  },
});

export const FundingThemeEnum = domainEnum<FundingTheme>({
  name: 'FundingTheme',
  description: 'Whom a funded project is for (领域).',
  values: {
    elderly: 'Older people (扶老).',
    disability: 'People with disabilities (助残).',
    orphans: 'Orphans and children in need (救孤).',
    poverty: 'People in hardship (济困).',
    otherTheme: 'Other public benefit (其他公益).',
  },
});

export const ContractStateEnum = domainEnum<ContractState>({
  name: 'FundingContractState',
  description: 'State of a funded project, from initiation (立项) to archive (归档).',
  values: {
    drafted: 'Drafted (立项起草).',
    submitted: 'Submitted (已申报).',
    eligibilityCheck: 'Under eligibility check (资格审查).',
    panelReview: 'Under panel review (评审).',
    publicNotice: 'On public notice (公示).',
    contracted: 'Signed (已签约).',
    running: 'Running (实施中).',
    midtermReview: 'Under midterm review (中期评估).',
    finalReview: 'Under final review (末期评估).',
    accepted: 'Accepted (已验收).',
    evaluated: 'Its performance is evaluated (已绩效评价).',
    archived: 'Archived (已归档).',
    rectifying: 'Under rectification (整改).',
    suspended: 'Suspended (暂停).',
    terminated: 'Ended before its time (终止).',
    clawedBack: 'Money was clawed back (追回).',
    declined: 'Not funded (未立项).',
    withdrawn: 'A draft recorded by mistake and withdrawn (已撤回).',
  },
});

export const ContractActionEnum = domainEnum<ContractAction>({
  name: 'FundingContractAction',
  description: 'What can be done with a funded project.',
  values: {
    submit: 'Submit it (申报).',
    startEligibilityCheck: 'Start the eligibility check (资格审查).',
    passEligibilityCheck: 'Pass the eligibility check.',
    approve: 'Approve it and put it on public notice (公示).',
    sign: 'Record the signature (签约).',
    start: 'Start it (实施).',
    startMidtermReview: 'Start the midterm review (中期评估).',
    passMidtermReview: 'Pass the midterm review.',
    startFinalReview: 'Start the final review (末期评估).',
    accept: 'Accept it (验收).',
    evaluate: 'Record the performance evaluation (绩效评价).',
    archive: 'Archive it (归档).',
    requireRectification: 'Require rectification (责令整改).',
    completeRectification: 'Record that the rectification is complete.',
    suspend: 'Suspend it (暂停).',
    resume: 'Resume it.',
    terminate: 'End it before its time (终止).',
    clawBack: 'Claw money back (追回).',
    decline: 'Decline it (不予立项).',
    withdraw: 'Withdraw a draft that was recorded by mistake (撤回草稿).',
  },
});

export const SupplierKindEnum = domainEnum<SupplierKind>({
  name: 'SupplierKind',
  description: 'Kind of a supplier (承接主体).',
  values: {
    socialOrganisation: 'Social organisation (社会组织).',
    enterprise: 'Enterprise (企业).',
    publicInstitutionClassTwo: 'Public institution of class two (公益二类事业单位).',
    ruralCollective: 'Rural collective (农村集体经济组织).',
    grassrootsBody: 'Residents’ or villagers’ committee (基层群众性自治组织).',
    qualifiedIndividual: 'Qualified individual (具备条件的个人).',
    publicInstitutionClassOne: 'Public institution of class one (公益一类事业单位), which may not contract.',
  },
});

export const SupplierShortcomingEnum = domainEnum<SupplierShortcoming>({
  name: 'SupplierShortcoming',
  description: 'Why somebody may not be the supplier.',
  values: {
    kindExcluded: 'Its kind may not contract.',
    noLegalPersonality: 'It is filed or unregistered and has no legal personality (备案组织).',
    onSeriousBreachList: 'It is on the serious breach list (严重违法失信名单).',
    fiscalHostExcluded: 'Its fiscal host (托管机构) may not contract either.',
  },
});

export const MilestoneKindEnum = domainEnum<MilestoneKind>({
  name: 'FundingMilestoneKind',
  description: 'What a milestone marks (节点).',
  values: {
    signing: 'Signing of the contract (签约); passed when it is signed.',
    progressReport: 'A progress report (进度报告).',
    midterm: 'The midterm review (中期评估).',
    final: 'The final review (末期评估).',
    performance: 'The performance evaluation (绩效评价); passed when it is recorded.',
  },
});

export const MilestoneOutcomeEnum = domainEnum<MilestoneOutcome>({
  name: 'FundingMilestoneOutcome',
  description: 'What the evaluation of a milestone found.',
  values: { pending: 'Not evaluated yet.', passed: 'Passed.', failed: 'Failed.' },
});

export const InstalmentStateEnum = domainEnum<InstalmentState>({
  name: 'FundingInstalmentState',
  description: 'State of an instalment (分期拨款).',
  values: {
    planned: 'Planned.',
    approved: 'Approved for payment (已批准).',
    paid: 'Paid (已拨付).',
    cancelled: 'Cancelled, because the contract ended before.',
  },
});

export const InstalmentObstacleEnum = domainEnum<InstalmentObstacle>({
  name: 'FundingInstalmentObstacle',
  description: 'What stands in the way of paying an instalment (暂不能拨付的原因).',
  values: {
    alreadyPaid: 'It is paid already.',
    instalmentCancelled: 'It is cancelled.',
    contractNotPaying: 'The contract is not signed yet, or has stopped.',
    milestoneNotEvaluated: 'Its milestone is not evaluated.',
    milestoneFailed: 'Its milestone failed.',
    notApproved: 'The payment is not approved.',
    ownApproval: 'Whoever is to pay approved it.',
  },
});

export const ContractEventKindEnum = domainEnum<ContractEventKind>({
  name: 'FundingContractEventKind',
  description: 'What happened to a funded project.',
  values: {
    recorded: 'It was recorded.',
    advanced: 'It went from one state to another.',
    planChanged: 'Its instalments and milestones were planned anew.',
    milestoneEvaluated: 'A milestone was evaluated.',
    instalmentApproved: 'The payment of an instalment was approved.',
    instalmentPaid: 'An instalment was paid.',
    voucherAttached: 'A voucher was attached.',
    budgetSet: 'Its budget was set.',
    budgetShifted: 'Money was shifted between budget lines.',
    expenseRecorded: 'An expense was recorded.',
    expenseWithdrawn: 'An expense was withdrawn.',
    beneficiariesRecorded: 'Beneficiaries were recorded.',
    promiseAdded: 'A promised number was recorded.',
    evidenceAdded: 'Evidence for a promised number was recorded.',
    evidenceWithdrawn: 'Evidence was withdrawn.',
  },
});

export const BudgetCategoryEnum = domainEnum<BudgetCategory>({
  name: 'BudgetCategory',
  description: 'What a budget line is for (预算科目).',
  values: {
    personnel: 'Staff (人员费用).',
    activity: 'Activities (活动费用).',
    material: 'Materials (物资采购).',
    venue: 'Venues (场地费用).',
    travel: 'Travel (交通差旅).',
    training: 'Training (培训费用).',
    publicity: 'Publicity (宣传费用).',
    administration: 'Administration (管理费用).',
    evaluation: 'Evaluation and audit (评估审计).',
    otherCost: 'Other (其他费用).',
  },
});

export const PromiseKindEnum = domainEnum<PromiseKind>({
  name: 'ContractPromiseKind',
  description: 'What a contract promises as a number (合同指标).',
  values: {
    organisationsIncubated: 'Organisations incubated (孵化社会组织).',
    organisationsGraduated: 'Organisations graduated (出壳社会组织).',
    organisationsFiled: 'Organisations newly filed or registered (新增备案或登记).',
    trainingSessions: 'Training sessions (培训场次).',
    trainingVisits: 'Training attendances (培训人次).',
    mentoringHours: 'Hours of mentoring (督导时长).',
    activitiesHeld: 'Activities held (活动场次).',
    uniqueBeneficiaries: 'People, each counted once (受益人数).',
    beneficiaryVisits: 'Visits (受益人次).',
    reportsSubmitted: 'Reports submitted (提交报告).',
  },
});

export const PromiseUnitEnum = domainEnum<PromiseUnit>({
  name: 'ContractPromiseUnit',
  description: 'Unit of a promised number.',
  values: {
    organisations: 'Organisations (个).',
    sessions: 'Sessions (场).',
    visits: 'Visits (人次).',
    hours: 'Hours (小时).',
    persons: 'People (人).',
    papers: 'Papers (份).',
  },
});

export const PromiseStandingEnum = domainEnum<PromiseStanding>({
  name: 'ContractPromiseStanding',
  description: 'How a promise stands for the time that has passed.',
  values: {
    kept: 'Kept (已完成).',
    onTrack: 'Not behind the time that has passed (按进度).',
    behind: 'Behind the time that has passed (落后于进度).',
    unproven: 'Nothing is shown yet (尚无佐证).',
  },
});
