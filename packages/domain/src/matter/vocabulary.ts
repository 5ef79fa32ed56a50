import type { DictionaryEntry } from '../import-cell';

/**
 * Channels (来源渠道) through which a matter reaches the system. The aliases are names that cities gave to
 * channels of that kind, as found in their ledgers.
 * @source 12345 政务服务便民热线 (国办发〔2020〕53号); domain.md 2.6; columns of the Pingshan ledger 2018
 */
export const MATTER_CHANNELS = [
  {
    code: 'hotline12345',
    label: '12345 热线',
    aliases: ['12345', '市民热线', '政务服务便民热线', '12345热线'],
  },
  { code: 'hotline12319', label: '12319 城管热线', aliases: ['12319', '城管热线', '数字城管'] },
  { code: 'telephone', label: '固定电话', aliases: ['固话投诉', '电话', '来电'] },
  { code: 'governmentMailbox', label: '政府信箱', aliases: ['区长信箱', '书记信箱', '领导信箱', '网上信箱'] },
  { code: 'districtPlatform', label: '区级诉求平台', aliases: ['@坪山', '区级平台'] },
  { code: 'cityPlatform', label: '市级诉求平台', aliases: ['美丽深圳', '市级平台'] },
  { code: 'miniProgram', label: '小程序', aliases: ['微信小程序', '微信'] },
  { code: 'gridWorker', label: '网格员上报', aliases: ['网格上报', '网格员', '巡查发现'] },
  { code: 'walkIn', label: '来访', aliases: ['现场', '窗口', '社区来访'] },
  { code: 'otherChannel', label: '其他渠道', aliases: ['其他'] },
] as const satisfies readonly DictionaryEntry[];

/** Code of a channel. @source see {@link MATTER_CHANNELS} */
export type MatterChannel = (typeof MATTER_CHANNELS)[number]['code'];

/**
 * Natures (诉求性质) of a matter: what the resident wants with it.
 * @source GB/T 33358-2016 政府热线服务规范 (classes of appeals); columns of the Pingshan ledger 2018
 */
export const MATTER_NATURES = [
  { code: 'complaint', label: '投诉', aliases: ['投诉举报', '举报'] },
  { code: 'enquiry', label: '咨询', aliases: ['咨询查询', '查询'] },
  { code: 'suggestion', label: '建议', aliases: ['意见建议', '意见'] },
  { code: 'helpRequest', label: '求决', aliases: ['求助', '诉求', '申诉'] },
  { code: 'appreciation', label: '感谢', aliases: ['表扬', '表扬感谢'] },
  { code: 'otherNature', label: '其他', aliases: ['其它'] },
] as const satisfies readonly DictionaryEntry[];

/** Code of a nature. @source see {@link MATTER_NATURES} */
export type MatterNature = (typeof MATTER_NATURES)[number]['code'];

/**
 * Whether a matter was closed within its time limit (时限).
 * @source columns of the Pingshan ledger 2018; domain.md 2.6
 */
export const DISPOSAL_OUTCOMES = [
  { code: 'onTime', label: '按期办结', aliases: ['按时办结', '按期'] },
  { code: 'overdue', label: '逾期办结', aliases: ['超期办结', '逾期', '超期'] },
] as const satisfies readonly DictionaryEntry[];

/** Code of an outcome. @source see {@link DISPOSAL_OUTCOMES} */
export type DisposalOutcome = (typeof DISPOSAL_OUTCOMES)[number]['code'];
