import { ASSESSMENT_STATE_LABELS, RATING_GRADE_LABELS } from '@weizhi/domain';
import {
  type BilingualText,
  type ImportColumn,
  type ImportTemplate,
  labelledEntries,
} from '../../../platform/imports';
import { assessmentRowPort } from './assessment-row-port';

/** 5A is also written AAAAA. */
const GRADES = labelledEntries(RATING_GRADE_LABELS, {
  a5: ['AAAAA', '5A级'],
  a4: ['AAAA', '4A级'],
  a3: ['AAA', '3A级'],
  a2: ['AA', '2A级'],
  a1: ['A', '1A级'],
});

const day = (
  key: string,
  header: BilingualText,
  { example, help }: { readonly example: string; readonly help: BilingualText },
): ImportColumn => ({ key, header, aliases: [], type: { kind: 'date' }, required: false, example, help });

const IN_ORDER = {
  zh: '考察、审定、公示、公告依次不早于前一项',
  en: 'Visit, decision, notice, publication in order',
};

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'organisation',
    header: { zh: '组织名称', en: 'Organisation' },
    aliases: ['名称', '社会组织名称', '单位名称', '参评单位'],
    type: { kind: 'lookup', lookup: 'organisation' },
    required: true,
    example: '和合邻里互助会',
    help: {
      zh: '全称、统一社会信用代码或备案号；须先在“社会组织”中登记',
      en: 'Name, credit code or filing number; it must be recorded among the organisations first',
    },
  },
  {
    key: 'place',
    header: { zh: '所在地', en: 'Place' },
    aliases: ['社区', '所属社区'],
    type: { kind: 'text', maximumLength: 60 },
    required: false,
    example: '德民社区',
    help: { zh: '仅用于区分同名组织', en: 'Tells organisations of one name apart' },
  },
  {
    key: 'year',
    header: { zh: '年度', en: 'Year' },
    aliases: ['评估年度', '评估批次'],
    type: { kind: 'number', policy: { wholeOnly: true, lowest: 2000, highest: 2100, units: ['年', '年度'] } },
    required: true,
    example: '2024',
    help: { zh: '评分标准的年度', en: 'Year of the rubric' },
  },
  {
    key: 'rubric',
    header: { zh: '评分标准', en: 'Rubric' },
    aliases: ['评估标准', '评估指标'],
    type: { kind: 'lookup', lookup: 'rubric' },
    required: true,
    example: '社会服务机构评估指标',
    help: { zh: '须先在“评分标准”中建立', en: 'It must be there first' },
  },
  {
    key: 'state',
    header: { zh: '环节', en: 'State' },
    aliases: [],
    type: { kind: 'dictionary', entries: labelledEntries(ASSESSMENT_STATE_LABELS) },
    required: false,
    example: '已公告',
    help: { zh: '只导入已公告的结果；留空按已公告', en: 'Published results only; empty means published' },
  },
  {
    key: 'points',
    header: { zh: '得分', en: 'Points' },
    aliases: ['总分', '评估得分', '最终得分'],
    type: { kind: 'number', policy: { lowest: 0, units: ['分'] } },
    required: false,
    example: '845',
    help: { zh: '必填，不超过评分标准的满分', en: 'Required; no more than the rubric has' },
  },
  {
    key: 'preliminaryGrade',
    header: { zh: '初评等级', en: 'Preliminary grade' },
    aliases: [],
    type: { kind: 'dictionary', entries: GRADES },
    required: false,
    example: '4A',
    help: { zh: '留空按得分；填了的须与得分相符', en: 'Empty: by the points, which it must agree with' },
  },
  {
    key: 'grade',
    header: { zh: '审定等级', en: 'Grade' },
    aliases: ['评估等级', '等级', '最终等级'],
    type: { kind: 'dictionary', entries: GRADES },
    required: false,
    example: '4A',
    help: {
      zh: '评估委员会审定的等级；未获等级的留空',
      en: 'As the committee decided; empty when none was given',
    },
  },
  day('visitedOn', { zh: '实地考察', en: 'Visited on' }, { example: '2024-09-02', help: IN_ORDER }),
  day('decidedOn', { zh: '审定日期', en: 'Decided on' }, { example: '2024-10-10', help: IN_ORDER }),
  day('noticeFrom', { zh: '公示开始', en: 'Notice from' }, { example: '2024-10-12', help: IN_ORDER }),
  day(
    'publishedOn',
    { zh: '公告日期', en: 'Published on' },
    {
      example: '2024-10-25',
      help: { zh: '必填，结果公告的日期', en: 'Required: when the result was published' },
    },
  ),
  day(
    'validTo',
    { zh: '有效期至', en: 'Valid to' },
    {
      example: '2029-10-24',
      help: { zh: '留空按评分标准的有效年数计算', en: 'Empty: by the years of the rubric' },
    },
  ),
];

/** Ledgers of results of assessments (社会组织评估结果). */
export const ASSESSMENT_TEMPLATE: ImportTemplate = {
  code: 'assessments',
  version: 1,
  title: { zh: '社会组织评估结果', en: 'Results of assessments' },
  description: {
    zh: '以往年度已经公告的评估结果，一行一个组织；一个组织按同一评分标准只有一次评估，已有的不再导入。没有评分表和佐证，不计入评估有效性。',
    en: 'Results published in former years, one organisation a row; what was assessed by the rubric already is left alone. Without sheets and evidence they do not count in formalism.',
  },
  rowMeaning: { zh: '一个组织的一次评估结果', en: 'one result of one organisation' },
  permission: 'assessment.manage',
  columns: COLUMNS,
  matchingKey: ['organisation', 'rubric'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；已经申诉或变更过的须先办结',
    en: 'Within 24 hours, as long as none was appealed or changed',
  },
  port: assessmentRowPort,
};
