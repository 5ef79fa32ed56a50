import { SEX_LABELS } from '@weizhi/domain';
import type { ImportColumn } from '../../../platform/imports';

/** Most items of a questionnaire, each with a column. */
export const MOST_ANSWERS = 30;

/** Column of the answer to the n-th item. */
export const answerKey = (number: number): string => `answer${String(number)}`;

/** What tells which survey and respondent a row is of. */
export const RESPONDENT_COLUMNS: readonly ImportColumn[] = [
  {
    key: 'survey',
    header: { zh: '调查编号', en: 'Survey' },
    aliases: ['调查', '问卷', 'survey'],
    type: { kind: 'lookup', lookup: 'survey' },
    required: true,
    example: 'XR-2026',
    help: { zh: '在“问卷与抽样”里建立的调查', en: 'As drawn up in the console' },
  },
  {
    key: 'respondent',
    header: { zh: '答卷编号', en: 'Respondent' },
    aliases: ['受访者编号', '样本编号', 'respondent'],
    type: { kind: 'text', maximumLength: 40 },
    required: true,
    example: '0001',
    help: { zh: '答卷上的编号，不写姓名', en: 'Number of the answer sheet, never a name' },
  },
];

/** Columns of answer sheets: who answered, with what weight, and an answer for each item in order. */
export const SURVEY_RESPONSE_COLUMNS: readonly ImportColumn[] = [
  ...RESPONDENT_COLUMNS,
  {
    key: 'age',
    header: { zh: '年龄', en: 'Age' },
    aliases: ['周岁', 'age'],
    type: { kind: 'number', policy: { wholeOnly: true, lowest: 0, highest: 130, units: ['岁'] } },
    required: false,
    example: '43',
    help: { zh: '周岁；系统只保存年龄段', en: 'In whole years; only the band is kept' },
  },
  {
    key: 'sex',
    header: { zh: '性别', en: 'Sex' },
    aliases: ['sex'],
    type: {
      kind: 'dictionary',
      entries: (['male', 'female'] as const).map((code) => ({
        code,
        label: SEX_LABELS[code].zh,
        aliases: [code],
      })),
    },
    required: false,
    example: '女',
    help: { zh: '男或女', en: 'Male or female' },
  },
  {
    key: 'weight',
    header: { zh: '权重', en: 'Weight' },
    aliases: ['加权系数', 'weight'],
    type: { kind: 'number', policy: {} },
    required: false,
    example: '1.25',
    help: { zh: '权重随答卷给出的调查必填，大于 0', en: 'Where weights are stated; above 0' },
  },
  {
    key: 'answeredOn',
    header: { zh: '作答日期', en: 'Day' },
    aliases: ['调查日期', '填答时间'],
    type: { kind: 'date' },
    required: false,
    example: '2026-03-10',
    help: { zh: '在调查起止日期之内', en: 'Within fieldwork' },
  },
  ...Array.from({ length: MOST_ANSWERS }, (_, index): ImportColumn => {
    const number = String(index + 1);
    return {
      key: answerKey(index + 1),
      header: { zh: `第${number}题`, en: `Item ${number}` },
      aliases: [`Q${number}`, `题${number}`],
      type: { kind: 'number', policy: {} },
      required: false,
      example: '4',
      help: {
        zh: '单选填选项序号，量表填刻度；没有作答的留空',
        en: 'Number of the option or point of the scale; empty when not answered',
      },
    };
  }),
];
