import type {
  CorrectableField,
  DemocraticStage,
  EmploymentStatus,
  ParticipantCapacity,
  ParticipationChannel,
  ParticipationEvidence,
  ParticipationForm,
  ParticipationInitiator,
  ParticipationMechanism,
  ParticipationMode,
  ParticipationOrigin,
  ParticipationRecordStanding,
} from '../participation';
import type { Labels } from './labels';

/** Labels of democratic stages. @source domain.md 4.1 P11 */
export const DEMOCRATIC_STAGE_LABELS: Labels<DemocraticStage> = {
  election: { zh: '民主选举', en: 'Election' },
  consultation: { zh: '民主协商', en: 'Consultation' },
  decision: { zh: '民主决策', en: 'Decision' },
  management: { zh: '民主管理', en: 'Management' },
  supervision: { zh: '民主监督', en: 'Supervision' },
};

/** Labels of capacities. @source domain.md 4.0, roles */
export const PARTICIPANT_CAPACITY_LABELS: Labels<ParticipantCapacity> = {
  resident: { zh: '居民', en: 'Resident' },
  committeeStaff: { zh: '居委会工作人员', en: 'Committee staff' },
  partyMember: { zh: '党员', en: 'Party member' },
  owner: { zh: '业主', en: 'Owner' },
  tenant: { zh: '租户', en: 'Tenant' },
  merchant: { zh: '商户', en: 'Merchant' },
  organisationMember: { zh: '社会组织成员', en: 'Member of an organisation' },
  propertyStaff: { zh: '物业人员', en: 'Property staff' },
  student: { zh: '学生', en: 'Student' },
};

/** Labels of mechanisms. @source requirements.md W1 */
export const PARTICIPATION_MECHANISM_LABELS: Labels<ParticipationMechanism> = {
  notice: { zh: '知晓公告', en: 'Read a notice' },
  election: { zh: '选举', en: 'Election' },
  residentsMeeting: { zh: '居民会议', en: "Residents' meeting" },
  representativesMeeting: { zh: '居民代表会议', en: "Representatives' meeting" },
  deliberation: { zh: '议事协商', en: 'Deliberation' },
  hearing: { zh: '听证会', en: 'Hearing' },
  ballot: { zh: '表决', en: 'Ballot' },
  participatoryVote: { zh: '项目投票', en: 'Vote on projects' },
  proposal: { zh: '提出议题、建议', en: 'Proposal' },
  activity: { zh: '社区活动', en: 'Activity' },
  volunteering: { zh: '志愿服务', en: 'Volunteering' },
  review: { zh: '评议监督', en: 'Review' },
  survey: { zh: '问卷调查', en: 'Survey' },
};

/** Labels of channels. @source domain.md 4.0, channels */
export const PARTICIPATION_CHANNEL_LABELS: Labels<ParticipationChannel> = {
  offline: { zh: '线下', en: 'In person' },
  wechat: { zh: '微信', en: 'WeChat' },
  miniProgram: { zh: '小程序', en: 'Mini program' },
  app: { zh: 'App', en: 'App' },
  web: { zh: '网站', en: 'Web' },
  hotline: { zh: '热线', en: 'Hotline' },
  proxy: { zh: '代办', en: 'Entered by others' },
};

/** Labels of forms. @source requirements.md W1 */
export const PARTICIPATION_FORM_LABELS: Labels<ParticipationForm> = {
  direct: { zh: '本人参与', en: 'In person' },
  represented: { zh: '由代表参与', en: 'Through a representative' },
};

/** Labels of initiators. @source requirements.md M04 */
export const PARTICIPATION_INITIATOR_LABELS: Labels<ParticipationInitiator> = {
  resident: { zh: '居民', en: 'Residents' },
  organisation: { zh: '社会组织', en: 'Organisation' },
  ownersCommittee: { zh: '业主委员会', en: "Owners' committee" },
  residentsCommittee: { zh: '居委会', en: "Residents' committee" },
  partyBranch: { zh: '党组织', en: 'Party branch' },
  propertyCompany: { zh: '物业企业', en: 'Property company' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  department: { zh: '部门', en: 'Department' },
};

/** Labels of evidence of participation. @source requirements.md M18 */
export const PARTICIPATION_EVIDENCE_LABELS: Labels<ParticipationEvidence> = {
  signInSheet: { zh: '签到表', en: 'Sign-in sheet' },
  attendanceCode: { zh: '扫码签到', en: 'Attendance code' },
  ballotRecord: { zh: '投票记录', en: 'Record of the ballot' },
  serviceRecord: { zh: '服务记录', en: 'Record of service' },
  meetingMinutes: { zh: '会议记录', en: 'Minutes' },
  photograph: { zh: '照片', en: 'Photograph' },
  residentConfirmed: { zh: '居民确认', en: 'Confirmed by residents' },
  statement: { zh: '本人或经办人说明', en: 'Statement' },
};

/** Labels of employment statuses. @source domain.md 4.0 */
export const EMPLOYMENT_STATUS_LABELS: Labels<EmploymentStatus> = {
  employed: { zh: '在职', en: 'Employed' },
  selfEmployed: { zh: '自营或灵活就业', en: 'Self-employed' },
  unemployed: { zh: '未就业', en: 'Unemployed' },
  homemaker: { zh: '料理家务', en: 'Homemaker' },
  student: { zh: '在校学生', en: 'Student' },
  retired: { zh: '退休', en: 'Retired' },
};

/** Labels of the steps of the ladder of depth. @source domain.md 4.0, ladder weight */
export const PARTICIPATION_DEPTH_LABELS: Labels<'1' | '2' | '3' | '4' | '5'> = {
  1: { zh: '知晓', en: 'Informed' },
  2: { zh: '到场', en: 'Attended' },
  3: { zh: '发言、表决', en: 'Spoke or voted' },
  4: { zh: '执行', en: 'Carried out' },
  5: { zh: '发起、牵头', en: 'Led' },
};

/** Labels of where participants were. @source domain.md 4.1 P12 */
export const PARTICIPATION_MODE_LABELS: Labels<ParticipationMode> = {
  offlineOnly: { zh: '仅线下', en: 'Never online' },
  both: { zh: '线上线下都有', en: 'Both' },
  onlineOnly: { zh: '仅线上', en: 'Online only' },
};

/** Labels of where records of participation are from. @source decision record 0204 */
export const PARTICIPATION_ORIGIN_LABELS: Labels<ParticipationOrigin> = {
  signInSheet: { zh: '签到表导入', en: 'Imported sign-in sheet' },
  activity: { zh: '活动签到', en: 'Attendance of an activity' },
  election: { zh: '选举领票', en: 'Ballot given out at an election' },
  generated: { zh: '演示生成', en: 'Generated for a demonstration' },
  other: { zh: '其他登记', en: 'Recorded otherwise' },
};

/** Labels of how records of participation stand. @source decision record 0204 */
export const PARTICIPATION_RECORD_STANDING_LABELS: Labels<ParticipationRecordStanding> = {
  asRecorded: { zh: '原始记录', en: 'As recorded' },
  corrected: { zh: '已更正', en: 'Corrected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** Labels of what may be corrected in a record of participation. @source decision record 0204 */
export const CORRECTABLE_FIELD_LABELS: Labels<CorrectableField> = {
  divisionId: { zh: '地点', en: 'Place' },
  happenedOn: { zh: '日期', en: 'Day' },
  mechanism: { zh: '参与机制', en: 'Mechanism' },
  stage: { zh: '民主环节', en: 'Democratic stage' },
  capacity: { zh: '身份', en: 'Capacity' },
  channel: { zh: '渠道', en: 'Channel' },
  form: { zh: '参与形式', en: 'In person or represented' },
  depth: { zh: '参与深度', en: 'Depth' },
  minutes: { zh: '时长（分钟）', en: 'Minutes' },
  initiator: { zh: '发起方', en: 'Initiator' },
};
