import type {
  CommitteeAction,
  CommitteeProcedure,
  CommitteeStep,
  CommitteeStepStanding,
  LapseReason,
  OwnersCommitteeStatus,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';
import type { CommitteeEventKind } from './owners-committee.entity';

export const OwnersCommitteeStatusEnum = domainEnum<OwnersCommitteeStatus>({
  name: 'OwnersCommitteeStatus',
  description:
    "Status of an owners' committee (业主委员会). `TERM_EXPIRING` and `LAPSED` come of dates and members alone.",
  values: {
    none: 'There is none (未成立).',
    preparing: 'Being formed (筹备中).',
    assemblyVoting: 'The assembly votes (业主大会表决中).',
    elected: 'Elected and not filed yet (已选举).',
    filed: 'Filed and not confirmed yet (已报备).',
    active: 'In office (正常履职).',
    termExpiring: 'The term ends within months (任期将满).',
    reElecting: 'A new committee is being elected (换届中).',
    lapsed: 'Exists in name only (名存实亡).',
  },
});

export const CommitteeActionEnum = domainEnum<CommitteeAction>({
  name: 'OwnersCommitteeAction',
  description: "What can be done with an owners' committee.",
  values: {
    beginPreparation: 'Begin to form it, after an application.',
    beginReElection: 'Begin to elect a new one.',
    callAssembly: 'Call the assembly to vote.',
    recordElection: 'Record who was elected; needs day, term, seats and members.',
    fileCommittee: 'File it; needs the day.',
    confirmFiling: 'Confirm the filing; needs the filing number.',
    abandonProcedure: 'Give the procedure up; needs a reason.',
  },
});

export const LapseReasonEnum = domainEnum<LapseReason>({
  name: 'LapseReason',
  description: 'Why a committee exists in name only.',
  values: {
    termExpired: 'Its term has ended (任期届满).',
    noMeeting: 'It has not met for long (长期未开会).',
    membersBelowHalf: 'Fewer than half of its members are in office (委员不足半数).',
  },
});

export const CommitteeStepEnum = domainEnum<CommitteeStep>({
  name: 'OwnersCommitteeStepCode',
  description: 'A step on the way to a committee.',
  values: {
    termReported: 'The end of the term is reported (报告任期将满).',
    applied: 'The application is made (提出申请).',
    reviewed: 'The subdistrict has reviewed it (街道审核).',
    groupFormed: 'The group is formed (成立筹备组或换届小组).',
    groupPosted: 'The group is made public (公示小组名单).',
    materialsPublished: 'Roll, drafts and candidates are public (公示名册草案候选人).',
    assemblyHeld: 'The assembly was held (召开业主大会).',
    chairElected: 'The chair is elected (推选主任).',
    chairPosted: 'The committee is made public (公示组成).',
    handedOver: 'The old committee has handed over (交接).',
    filed: 'It is filed (报送备案).',
    filingConfirmed: 'The filing is confirmed (确认备案).',
  },
});

export const CommitteeProcedureEnum = domainEnum<CommitteeProcedure>({
  name: 'OwnersCommitteeProcedure',
  description: 'How a committee comes about.',
  values: { formation: 'For the first time (首次成立).', reElection: 'By a new election (换届).' },
});

export const StepStandingEnum = domainEnum<CommitteeStepStanding['standing']>({
  name: 'OwnersCommitteeStepStanding',
  description: 'Where a step stands.',
  values: {
    done: 'Done in time.',
    doneLate: 'Done after its day.',
    due: 'Its clock runs.',
    overdue: 'Its day has passed.',
    waiting: 'Not done, and no clock runs.',
  },
});

export const CommitteeEventKindEnum = domainEnum<CommitteeEventKind>({
  name: 'OwnersCommitteeEventKind',
  description: 'What happened to a committee.',
  values: {
    registered: 'An existing committee was entered.',
    advanced: 'An action was taken.',
    stepDone: 'A step was recorded.',
    meetingHeld: 'It met.',
    membersChanged: 'Its members in office changed.',
  },
});
