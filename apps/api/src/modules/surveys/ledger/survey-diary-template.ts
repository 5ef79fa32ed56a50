import type { ImportColumn, ImportTemplate } from '../../../platform/imports';
import { RESPONDENT_COLUMNS } from './survey-response-columns';
import { surveyDiaryPort } from './survey-diary-port';

const COLUMNS: readonly ImportColumn[] = [
  ...RESPONDENT_COLUMNS,
  {
    key: 'code',
    header: { zh: '活动代码', en: 'Activity' },
    aliases: ['活动编码', 'activity'],
    type: { kind: 'text', maximumLength: 20 },
    required: true,
    example: '150101',
    help: { zh: '以问卷某道分钟题的题号开头', en: 'Begins with the code of an item of minutes' },
  },
  {
    key: 'minutes',
    header: { zh: '分钟数', en: 'Minutes' },
    aliases: ['时长', 'minutes'],
    type: { kind: 'number', policy: { wholeOnly: true, units: ['分钟'] } },
    required: true,
    example: '45',
    help: { zh: '当天用在这项活动上的分钟数', en: 'Minutes of the day that went into it' },
  },
];

/** Diaries of a day (时间日记), an activity a row. */
export const SURVEY_DIARY_TEMPLATE: ImportTemplate = {
  code: 'survey-diaries',
  version: 1,
  title: { zh: '时间日记', en: 'Diaries of a day' },
  description: {
    zh: '受访者当天各项活动的分钟数，一项一行。先导入答卷。',
    en: 'Minutes of a respondent’s day, an activity a row. Import answer sheets first.',
  },
  rowMeaning: { zh: '一人一项活动', en: 'one activity of one respondent' },
  permission: 'participation.record',
  columns: COLUMNS,
  // Somebody's activity that stands twice is an error, which the port finds.
  matchingKey: [],
  undoRule: { zh: '导入后 24 小时内可以撤销', en: 'Within 24 hours' },
  port: surveyDiaryPort,
  shippedMaps: [
    {
      code: 'atus-activities',
      title: { zh: '美国时间利用调查：志愿活动', en: 'American Time Use Survey, volunteering' },
      map: {
        columns: { tucaseid: 'respondent', tiercode: 'code', dur: 'minutes' },
        constants: { survey: 'ATUS-2015-2016' },
      },
    },
  ],
};
