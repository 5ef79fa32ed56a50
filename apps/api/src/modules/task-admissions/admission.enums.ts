import type {
  AdmissionAction,
  AdmissionChannel,
  AdmissionGround,
  AdmissionKind,
  AdmissionStance,
  AdmissionStatus,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const AdmissionKindEnum = domainEnum<AdmissionKind>({
  name: 'AdmissionKind',
  description: 'What a department brings before communities.',
  values: {
    task: 'A task (工作任务).',
    body: 'A body to be set up (机构).',
    plaque: 'A plaque to be put up (挂牌).',
    ledger: 'A ledger or report to be kept (台账报表).',
    survey: 'A survey (调查统计).',
    inspection: 'An inspection (检查).',
    assessment: 'An assessment or competition (考核评比).',
    certificate: 'A certificate to be issued (证明).',
  },
});

export const AdmissionStatusEnum = domainEnum<AdmissionStatus>({
  name: 'AdmissionStatus',
  description:
    'Where something that a department brings stands. `EMERGENCY_OVER`, `DUE_FOR_REVIEW` and `EXPIRED` come of dates alone.',
  values: {
    draft: 'Being drawn up (草稿).',
    released: 'On the list, and sent out without an application (目录内下达).',
    selfUndertaken: 'The department does it itself (部门自行承担).',
    volunteersSought: 'Offered to communities that want to (自愿征集).',
    emergency: 'Sent out at once, in an emergency (应急办理中).',
    emergencyOver: 'The days of the emergency are over (应急期满).',
    hearing: 'Applied for; communities are heard (听取社区意见).',
    review: 'Heard; the panel decides (待审定).',
    returned: 'Sent back to be completed (退回补正).',
    admitted: 'Admitted for a time (已准入).',
    dueForReview: 'Admitted; its end is near (准入将到期).',
    expired: 'Its time is over (准入已到期).',
    refused: 'Refused (不予准入).',
    withdrawn: 'Withdrawn by the department (已撤回).',
    revoked: 'Revoked by the panel (已撤销).',
  },
});

export const AdmissionChannelEnum = domainEnum<AdmissionChannel>({
  name: 'AdmissionChannel',
  description: 'How it came before communities; the two are counted apart.',
  values: { ordinary: 'In order (正常办理).', emergency: 'At once, in an emergency (应急通道).' },
});

export const AdmissionActionEnum = domainEnum<AdmissionAction>({
  name: 'AdmissionAction',
  description: 'What can be done with it.',
  values: {
    release: 'Send it out, since it is on the list.',
    submitApplication: 'Apply for its admission; needs the authority that goes with it.',
    undertakeItself: 'Do it as the department itself.',
    seekVolunteers: 'Offer it to communities that want to.',
    openEmergency: 'Send it out at once; needs the basis of the emergency.',
    withdrawApplication: 'Withdraw it.',
    closeHearing: 'Close the hearing; needs a summary of what was heard.',
    admit: 'Admit it up to a day; needs the decision in words.',
    refuse: 'Refuse it; needs ground and reason, and the item where the list prohibits it.',
    returnForCorrection: 'Send it back; needs a reason.',
    extend: 'Extend it after a review; needs the finding and the new last day.',
    revoke: 'Revoke it; needs a reason.',
  },
});

export const AdmissionGroundEnum = domainEnum<AdmissionGround>({
  name: 'AdmissionGround',
  description: 'Why an application is refused.',
  values: {
    prohibitedItem: 'An item of the list prohibits it (负面事项).',
    departmentsOwnDuty: 'It is the department’s own duty (部门自身职责).',
    notListed: 'It is off the list and not needed (不在清单内).',
    basisInsufficient: 'Its basis is insufficient (依据不足).',
    resourcesInsufficient: 'Authority or funds do not follow (权限、经费不到位).',
    alreadyCollected: 'What it asks for is held already (重复采集).',
  },
});

export const AdmissionStanceEnum = domainEnum<AdmissionStance>({
  name: 'AdmissionStance',
  description: 'What a community says in a hearing.',
  values: {
    support: 'It agrees (同意).',
    supportWithConditions: 'It agrees under conditions (有条件同意).',
    oppose: 'It does not agree (不同意).',
  },
});
