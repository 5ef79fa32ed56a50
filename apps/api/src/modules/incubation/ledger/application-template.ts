import type { ImportTemplate } from '../../../platform/imports';
import { applicationRowPort } from './application-row-port';

/** Ledgers of applications for incubation (孵化申请汇总表). */
export const APPLICATION_TEMPLATE: ImportTemplate = {
  code: 'incubation-applications',
  version: 1,
  title: { zh: '孵化申请汇总表', en: 'Applications for incubation' },
  description: {
    zh: '一次征集收到的申请，一行一个；导入后为草稿，材料归齐后提交。已有在办个案的组织不重复导入。',
    en: 'Applications to a call, one a row; they come in as drafts. An organisation with a case that runs is left alone.',
  },
  rowMeaning: { zh: '一个申请', en: 'one application' },
  permission: 'incubation.manage',
  columns: [
    {
      key: 'organisation',
      header: { zh: '组织名称', en: 'Organisation' },
      aliases: ['申请组织', '名称', '团队名称', '申报组织', '申请单位'],
      type: { kind: 'lookup', lookup: 'organisation' },
      required: true,
      example: '和合邻里互助会',
      help: { zh: '须先在“社会组织”中登记', en: 'It must be recorded among the organisations first' },
    },
    {
      key: 'call',
      header: { zh: '征集', en: 'Call' },
      aliases: ['征集名称', '批次', '征集批次'],
      type: { kind: 'lookup', lookup: 'call' },
      required: true,
      example: '2026 年度孵化征集',
      help: { zh: '正在进行的征集的名称', en: 'Title of a call that is open' },
    },
    {
      key: 'track',
      header: { zh: '孵化类型', en: 'Track' },
      aliases: ['类型', '申请类型', '赛道'],
      type: { kind: 'lookup', lookup: 'track' },
      required: true,
      example: '萌芽型（6个月）',
      help: { zh: '孵化项目规定的类型', en: 'A track of the programme' },
    },
    {
      key: 'requestedSum',
      header: { zh: '申请金额（元）', en: 'Sum (yuan)' },
      aliases: ['申请金额', '申报金额', '金额', '资金需求'],
      type: { kind: 'number', policy: { lowest: 0, highest: 100_000_000, units: ['元'] } },
      required: true,
      example: '20000',
      help: { zh: '不申请资金的填 0', en: '0 when no money is asked for' },
    },
    {
      key: 'summary',
      header: { zh: '申请内容', en: 'What it wants to do' },
      aliases: ['项目简介', '服务内容', '计划简介', '主要内容'],
      type: { kind: 'text', maximumLength: 2000 },
      required: true,
      example: '为独居老人结对，开展上门探访和紧急联络',
      help: { zh: '最多 2000 字', en: '2,000 characters at most' },
    },
  ],
  matchingKey: ['organisation'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；已经提交或归入材料的申请须先退出',
    en: 'Within 24 hours, as long as no case has moved on',
  },
  port: applicationRowPort,
};
