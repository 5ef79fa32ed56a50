import type { ImportTemplate } from '../../platform/imports';
import { communityColumns } from '../divisions';
import { staffingRowPort } from './staffing-row-port';

/** Full-time posts of committees (居委会全职岗位). */
export const STAFFING_TEMPLATE: ImportTemplate = {
  code: 'committee-staffing',
  version: 1,
  title: { zh: '居委会全职岗位', en: "Full-time posts of residents' committees" },
  description: {
    zh: '各社区居委会、村委会的全职岗位数，一行一个社区一次变动；没有变动的月份不用填。只填岗位数，不填姓名。',
    en: 'Full-time posts of committees, a row for each change; months without one need no row. Numbers only, no names.',
  },
  rowMeaning: { zh: '一个社区自某月起的岗位数', en: 'the posts of a community from a month on' },
  permission: 'workLog.import',
  columns: [
    ...communityColumns(['村（社区）']),
    {
      key: 'validFrom',
      header: { zh: '起算日期', en: 'From' },
      aliases: ['起算月份', '自何时起', '统计日期'],
      type: { kind: 'date' },
      required: true,
      example: '2026-01-01',
      help: {
        zh: '岗位数按月起算，填当月1日；以后没有变动的沿用',
        en: 'The first of a month; it holds until the next row',
      },
    },
    {
      key: 'fullTimePosts',
      header: { zh: '全职岗位数', en: 'Full-time posts' },
      aliases: ['岗位数', '专职人数', '全职人数', '在岗人数'],
      type: { kind: 'number', policy: { lowest: 0.5, highest: 500, units: ['人', '个'] } },
      required: true,
      example: '12',
      help: {
        zh: '在岗的专职工作人员，非全职的按比例折算，如半职 0.5',
        en: 'Staff in full-time posts; part-time ones by their part, such as 0.5',
      },
    },
    {
      key: 'basis',
      header: { zh: '依据', en: 'Basis' },
      aliases: ['来源', '文号', '备注'],
      type: { kind: 'text', maximumLength: 200 },
      required: true,
      example: '2026年社区工作者员额核定表',
      help: { zh: '数字出自哪份文件或名册', en: 'Which document or list it comes from' },
    },
  ],
  matchingKey: ['community', 'validFrom'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销，撤销后恢复更正前的数；记录保留备查',
    en: 'Within 24 hours; what it corrected counts again, and the rows are kept for the record',
  },
  port: staffingRowPort,
};
