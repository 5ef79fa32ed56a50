import type { CatalogueEntry } from './catalogue';
import { DEFINITION_HEADERS, definitionCells, factsOf } from './definition-table';

const ENTRY: CatalogueEntry = {
  theme: 'workload',
  countsPersons: false,
  finestPlace: 'COMMUNITY',
  meaning: {
    code: 'duplicateReportingIndex',
    version: 2,
    name: '重复填报指数',
    unit: 'INDEX',
    direction: 'LOWER_BETTER',
    formula: '1 − 不同要素数 ÷ 各表要素数之和',
    numerator: '不同要素数',
    denominator: '各表要素数之和',
    source: 'domain.md 4.3 W07',
    validFrom: '2026-01-01',
    dimensions: ['department'],
    referenceLine: null,
    inputEditors: null,
    gamingGuard: null,
    isProportion: false,
    basis: 'REGISTERS',
  },
};

it('says what there is to say and leaves out the rest', () => {
  expect(factsOf(ENTRY)).toEqual([
    { term: '算法', text: '1 − 不同要素数 ÷ 各表要素数之和' },
    { term: '分子', text: '不同要素数' },
    { term: '分母', text: '各表要素数之和' },
    { term: '单位', text: '无单位' },
    { term: '方向', text: '越低越好' },
    { term: '最细到', text: '社区' },
    { term: '可分列', text: '部门' },
    { term: '来源', text: 'domain.md 4.3 W07' },
  ]);
});

it('fills each column of the file', () => {
  const cells = definitionCells(ENTRY);
  expect(cells).toHaveLength(DEFINITION_HEADERS.length);
  expect(cells.slice(0, 5)).toEqual([
    '居委会负担',
    '重复填报指数',
    'duplicateReportingIndex',
    2,
    '2026-01-01',
  ]);
});
