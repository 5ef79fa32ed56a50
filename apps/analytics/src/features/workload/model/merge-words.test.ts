import { duplicateSentence, pairTable } from './duplicate-words';
import { type FormInForce, mergeSentence } from './merge-words';

const form = (demandId: string, elements: string[], fills = 0): FormInForce => ({
  __typename: 'FormInForce',
  ...{ demandId, form: demandId, elements, fills },
});

/** The published vector: 1 − 10/16. */
const FORMS = [
  form('一', ['a', 'b', 'c', 'd', 'e', 'f'], 3),
  form('二', ['c', 'd', 'e', 'f', 'g', 'h'], 2),
  form('三', ['a', 'b', 'x', 'y']),
];

it('says what merging saves, in each community and over what was filled in', () => {
  expect(mergeSentence(FORMS, ['一', '二'])).toBe(
    '这 2 张表合并后，每个社区填 8 项，原来要填 12 项，少填 4 项（33.3%）。按期内已填的次数算，全部社区合计少填 8 项次。重复填报指数由 0.375 变为 0.1667。',
  );
});

it('says so when nothing is saved, and what to do when too few are chosen', () => {
  expect(mergeSentence(FORMS, ['二', '三'])).toContain('不会少填');
  expect(mergeSentence(FORMS, ['一'])).toContain('勾选两张');
});

it('says how much is asked for twice, and by which pair', () => {
  const figure = {
    __typename: 'DuplicateReportingFigure',
    distinct: 10,
    requested: 16,
    index: '0.375',
  } as const;
  const pair = {
    __typename: 'FormPairOverlap',
    ...{ one: '民政局《甲表》', other: '卫健委《乙表》', shared: ['户数', '人数'], all: 4, share: '0.5' },
  } as const;
  const reporting = {
    __typename: 'DuplicateReporting',
    ...{ forms: 3, demanded: figure, weighted: figure, collected: { ...figure, requested: 10 } },
    ...{ pairs: [pair], inForce: FORMS },
  } as const;
  expect(duplicateSentence({ ...reporting, pairs: [pair], inForce: [...FORMS] })).toBe(
    '期内 3 张报表共要求 16 个数据项，去重后 10 个，重复填报指数 0.375。最接近的是民政局《甲表》与卫健委《乙表》，50.0%的数据项相同。核定时去掉已有的数据项后，社区实际填 10 个。',
  );
  expect(pairTable({ ...reporting, pairs: [pair], inForce: [...FORMS] }).rows).toEqual([
    ['民政局《甲表》', '卫健委《乙表》', '50.0%', '户数、人数'],
  ]);
});
