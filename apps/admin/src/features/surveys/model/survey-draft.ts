import {
  AGE_BAND_START,
  SURVEY_DESIGN_LABELS,
  SURVEY_THEME_LABELS,
  SURVEY_WEIGHTING_LABELS,
} from '@weizhi/domain';
import type { CreateSurveyInput } from '@weizhi/graphql-client/documents';
import type { ActField, ActValues } from '../../../shared/act-dialog';
import { enumOptions } from '../../../shared/enum-options';

type Draft = Omit<CreateSurveyInput, 'divisionId' | 'idempotencyKey'>;
type Item = Draft['items'][number];
type Cell = NonNullable<Draft['population']>[number];

/** What a survey is drawn up with. */
export const DRAFT_FIELDS: readonly ActField[] = [
  { name: 'title', label: '调查名称', kind: 'text', most: 120 },
  { name: 'code', label: '调查编号', kind: 'text', most: 40, extra: '导入答卷时用它认调查，全区不重复' },
  { name: 'topic', label: '调查什么', kind: 'text', most: 300 },
  {
    name: 'frameName',
    label: '抽样框',
    kind: 'text',
    most: 200,
    extra: '从哪份名册抽取，如“常住人口登记册”',
  },
  { name: 'frameSize', label: '抽样框人数', kind: 'count', optional: true, least: 1 },
  {
    name: 'design',
    label: '抽样方式',
    kind: 'choice',
    options: enumOptions(SURVEY_DESIGN_LABELS),
    initial: 'SIMPLE',
  },
  {
    name: 'weighting',
    label: '加权方式',
    kind: 'choice',
    options: enumOptions(SURVEY_WEIGHTING_LABELS),
    initial: 'NONE',
  },
  { name: 'startsOn', label: '开始日期', kind: 'date' },
  { name: 'endsOn', label: '结束日期', kind: 'date' },
  {
    name: 'items',
    label: '题目',
    kind: 'longText',
    most: 20_000,
    extra:
      '每行一题：题号，主题，题型，题目。题型写“量表5”“量表5反向”“分钟”或“单选：选项1/选项2”。例：T1，信任，量表5，邻居大多可以信任。志愿服务题的第一个选项表示参加过；动机只问参加过的人',
  },
  {
    name: 'population',
    label: '人口数',
    kind: 'longText',
    most: 2000,
    optional: true,
    extra: '按人口加权时填写，每行一组：年龄段，性别，人数。例：36-59，女，12000；末段写“70以上”',
  },
];

/** The draft that the dialog's values make; a line that cannot be read becomes an item that the server refuses by name. */
export function draftOf(values: ActValues): Draft {
  const text = (name: string): string => String(values[name] ?? '').trim();
  return {
    title: text('title'),
    code: text('code'),
    topic: text('topic'),
    frameName: text('frameName'),
    frameSize: typeof values['frameSize'] === 'number' ? values['frameSize'] : null,
    design: text('design') as Draft['design'],
    weighting: text('weighting') as Draft['weighting'],
    startsOn: text('startsOn'),
    endsOn: text('endsOn'),
    items: linesOf(text('items')).map(itemOf),
    population: linesOf(text('population')).map(cellOf),
  };
}

function linesOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/[,，\t]/u).map((part) => part.trim()));
}

const THEMES = enumOptions(SURVEY_THEME_LABELS);

function itemOf([code = '', theme = '', kind = '', ...text]: readonly string[]): Item {
  const known = THEMES.find(({ label }) => label === theme)?.value;
  const answered = known === undefined ? UNREADABLE : kindOf(kind);
  return { code, text: text.join('，'), theme: known ?? 'OTHER', ...answered };
}

type Answered = Pick<Item, 'kind' | 'points' | 'reversed' | 'options'>;

/** A scale without points, which the server refuses with the item's code. */
const UNREADABLE: Answered = { kind: 'SCALE', points: null, reversed: false, options: [] };

function kindOf(kind: string): Answered {
  if (kind === '分钟') return { ...UNREADABLE, kind: 'MINUTES' };
  const [, options] = /^单选[:：](.+)$/u.exec(kind) ?? [];
  if (options !== undefined)
    return { ...UNREADABLE, kind: 'CHOICE', options: options.split(/[/／]/u).map((option) => option.trim()) };
  const [, points, reversed] = /^量表(\d+)(反向)?$/u.exec(kind) ?? [];
  return points === undefined
    ? UNREADABLE
    : { ...UNREADABLE, points: Number(points), reversed: reversed !== undefined };
}

const BANDS: Readonly<Record<number, Cell['ageBand']>> = {
  [AGE_BAND_START.under14]: 'UNDER_14',
  [AGE_BAND_START.from14To17]: 'FROM_14TO_17',
  [AGE_BAND_START.from18To35]: 'FROM_18TO_35',
  [AGE_BAND_START.from36To59]: 'FROM_36TO_59',
  [AGE_BAND_START.from60To69]: 'FROM_60TO_69',
  [AGE_BAND_START.from70]: 'FROM_70',
};

/** A band is known by the age that it begins with; a number that cannot be read is refused as out of range. */
function cellOf([band = '', sex = '', residents = '']: readonly string[]): Cell {
  const ageBand = BANDS[Number(/\d+/u.exec(band)?.[0] ?? NaN)];
  const isKnown = ageBand !== undefined && /^[男女]$/u.test(sex);
  return {
    ageBand: ageBand ?? 'UNDER_14',
    sex: sex === '男' ? 'MALE' : 'FEMALE',
    residents: isKnown ? countOf(residents) : -1,
  };
}

function countOf(text: string): number {
  const count = Number(text.replace(/人$/u, ''));
  return Number.isSafeInteger(count) ? count : -1;
}
