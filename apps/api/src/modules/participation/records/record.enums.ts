import type {
  CorrectableField,
  DemocraticStage,
  ParticipantCapacity,
  ParticipationChannel,
  ParticipationEvidence,
  ParticipationForm,
  ParticipationInitiator,
  ParticipationMechanism,
  ParticipationOrigin,
  ParticipationRecordStanding,
} from '@weizhi/domain';
import { domainEnum } from '../../../platform/graphql/domain-enum';
import type { ParticipationEvent } from '../participation.entity';

export const DemocraticStageEnum = domainEnum<DemocraticStage>({
  name: 'DemocraticStage',
  description: 'One of the five stages (民主环节) at which residents take part.',
  values: {
    election: 'Election (民主选举).',
    consultation: 'Consultation (民主协商).',
    decision: 'Decision (民主决策).',
    management: 'Management (民主管理).',
    supervision: 'Supervision (民主监督).',
  },
});

export const ParticipantCapacityEnum = domainEnum<ParticipantCapacity>({
  name: 'ParticipantCapacity',
  description: 'In what capacity (身份) somebody took part on the day.',
  values: {
    resident: 'A resident (居民).',
    committeeStaff: 'Staff of a residents’ committee (居委会工作人员).',
    partyMember: 'A Party member (党员).',
    owner: 'An owner (业主).',
    tenant: 'A tenant (租户).',
    merchant: 'A merchant (商户).',
    organisationMember: 'A member of an organisation, or the organisation itself (社会组织成员).',
    propertyStaff: 'Staff of the property company (物业人员).',
    student: 'A student (学生).',
  },
});

export const ParticipationMechanismEnum = domainEnum<ParticipationMechanism>({
  name: 'ParticipationMechanism',
  description: 'By what somebody took part (参与机制).',
  values: {
    notice: 'Reading a notice (知晓公告).',
    election: 'An election (选举).',
    residentsMeeting: 'A residents’ meeting (居民会议).',
    representativesMeeting: 'A meeting of residents’ representatives (居民代表会议).',
    deliberation: 'Deliberation (议事协商).',
    hearing: 'A hearing (听证会).',
    ballot: 'A ballot (表决).',
    participatoryVote: 'A vote on projects (项目投票).',
    proposal: 'A proposal (提出议题、建议).',
    activity: 'An activity of the community (社区活动).',
    volunteering: 'Volunteering (志愿服务).',
    review: 'A review of those who govern (评议监督).',
    survey: 'A survey (问卷调查).',
  },
});

export const ParticipationChannelEnum = domainEnum<ParticipationChannel>({
  name: 'ParticipationChannel',
  description: 'Way by which somebody took part (渠道).',
  values: {
    offline: 'In person (线下).',
    wechat: 'WeChat (微信).',
    miniProgram: 'Mini program (小程序).',
    app: 'App.',
    web: 'Web site (网站).',
    hotline: 'Hotline (热线).',
    proxy: 'Entered by somebody else (代办).',
  },
});

export const ParticipationFormEnum = domainEnum<ParticipationForm>({
  name: 'ParticipationForm',
  description: 'Whether somebody took part in person or through a representative.',
  values: {
    direct: 'In person (本人参与).',
    represented: 'Through a representative (由代表参与).',
  },
});

export const ParticipationInitiatorEnum = domainEnum<ParticipationInitiator>({
  name: 'ParticipationInitiator',
  description: 'Who had the idea of what somebody takes part in (发起方).',
  values: {
    resident: 'A resident (居民).',
    organisation: 'A social organisation (社会组织).',
    ownersCommittee: 'The owners’ committee (业委会).',
    residentsCommittee: 'The residents’ committee (居委会).',
    partyBranch: 'The Party branch (党支部).',
    propertyCompany: 'The property company (物业).',
    subdistrict: 'The subdistrict office (街道).',
    department: 'A department (部门).',
  },
});

export const ParticipationEvidenceEnum = domainEnum<ParticipationEvidence>({
  name: 'ParticipationEvidence',
  description: 'What shows that somebody took part (凭据).',
  values: {
    signInSheet: 'A sign-in sheet (签到表).',
    attendanceCode: 'An attendance code (扫码签到).',
    ballotRecord: 'A record of the ballot (投票记录).',
    serviceRecord: 'A record of service (服务记录).',
    meetingMinutes: 'Minutes of a meeting (会议记录).',
    photograph: 'A photograph (照片).',
    residentConfirmed: 'Residents confirmed it (居民确认).',
    statement: 'A statement (本人或经办人说明).',
  },
});

export const ParticipationOriginEnum = domainEnum<ParticipationOrigin>({
  name: 'ParticipationOrigin',
  description: 'Where a record of participation is from (来源).',
  values: {
    signInSheet: 'A sign-in sheet that was imported (签到表导入).',
    activity: 'The attendance of an activity, where it is corrected (活动签到).',
    election: 'A ballot that was given out at an election, where it is kept (选举领票).',
    generated: 'Generated for a demonstration (演示生成).',
    other: 'Recorded otherwise (其他登记).',
  },
});

export const ParticipationRecordStandingEnum = domainEnum<ParticipationRecordStanding>({
  name: 'ParticipationRecordStanding',
  description: 'How a record of participation stands.',
  values: {
    asRecorded: 'As it was recorded (原始记录).',
    corrected: 'Corrected since (已更正).',
    withdrawn: 'Withdrawn: it counts no more (已撤回).',
  },
});

export const ParticipationRecordEventKindEnum = domainEnum<ParticipationEvent['kind']>({
  name: 'ParticipationRecordEventKind',
  description: 'What was done to a record of participation after it was made.',
  values: {
    corrected: 'It was corrected (更正).',
    withdrawn: 'It was withdrawn (撤回).',
  },
});

export const ParticipationRecordFieldEnum = domainEnum<CorrectableField>({
  name: 'ParticipationRecordField',
  description: 'What of a record of participation may be corrected.',
  values: {
    divisionId: 'The place (地点).',
    happenedOn: 'The day (日期).',
    mechanism: 'The mechanism (参与机制).',
    stage: 'The democratic stage (民主环节).',
    capacity: 'The capacity (身份).',
    channel: 'The channel (渠道).',
    form: 'In person or through a representative (参与形式).',
    depth: 'The depth (参与深度).',
    minutes: 'The minutes (时长).',
    initiator: 'Who had the idea (发起方).',
  },
});
