import type { ImportTemplate } from '../../../platform/imports';
import { SURVEY_RESPONSE_COLUMNS } from './survey-response-columns';
import { surveyResponsePort } from './survey-response-port';

/** Answer sheets of surveys (问卷答卷), one a row. */
export const SURVEY_RESPONSE_TEMPLATE: ImportTemplate = {
  code: 'survey-responses',
  version: 1,
  title: { zh: '问卷答卷', en: 'Answer sheets of surveys' },
  description: {
    zh: '一份答卷一行：答卷编号、年龄、性别、权重和各题答案。先在“问卷与抽样”建立调查。',
    en: 'An answer sheet a row: number, age, sex, weight and an answer for each item. Draw the survey up first.',
  },
  rowMeaning: { zh: '一份答卷', en: 'one answer sheet' },
  permission: 'participation.record',
  columns: SURVEY_RESPONSE_COLUMNS,
  // Somebody who stands twice is an error, which the port finds.
  matchingKey: [],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；已导入这些人时间日记的，先撤销日记',
    en: 'Within 24 hours, unless diaries of these respondents are there',
  },
  port: surveyResponsePort,
  shippedMaps: [
    {
      code: 'atus-respondents',
      title: { zh: '美国时间利用调查：受访者', en: 'American Time Use Survey, respondents' },
      map: {
        columns: { tucaseid: 'respondent', age: 'age', sex: 'sex', wt: 'weight' },
        constants: { survey: 'ATUS-2015-2016' },
      },
    },
  ],
};
