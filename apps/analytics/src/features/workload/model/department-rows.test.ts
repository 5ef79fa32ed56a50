import { cellText } from '@weizhi/ui';
import type { Meaning } from '../../../shared/figures/to-figure';
import { departmentItems, departmentRows, departmentTable, type MemberFigure } from './department-rows';

const figure = (code: string, label: string, value: string | null): MemberFigure => ({
  definition: { code },
  status: value === null ? 'NO_DATA' : 'OK',
  value,
  member: { code: label, label },
});

const meaning = (code: string, unit: Meaning['unit'], denominator: string | null): Meaning => ({
  code,
  unit,
  denominator,
  ...{ version: 1, name: code, direction: 'LOWER_BETTER', formula: '', numerator: '', source: '' },
  ...{
    validFrom: '2026-01-01',
    dimensions: [],
    referenceLine: null,
    inputEditors: null,
    basis: null,
    gamingGuard: null,
    isProportion: false,
  },
});

const ROWS = departmentRows([
  figure('plaqueCount', '区民政局', '3'),
  figure('nominalPlaqueShare', '区民政局', '0.3333'),
  figure('plaqueCount', '区城管局', '1'),
]);

it('puts what is read of a department in one row, and leaves out what it has no part in', () => {
  const table = departmentTable(ROWS, [
    meaning('plaqueCount', 'PLAQUES', null),
    meaning('nominalPlaqueShare', 'SHARE', '挂着的牌子'),
  ]);
  expect(table.headers).toEqual(['部门', 'plaqueCount（块）', 'nominalPlaqueShare（%）']);
  expect(table.rows.map((row) => row.map(cellText))).toEqual([
    ['区城管局', '1', '—'],
    ['区民政局', '3', '33.3%'],
  ]);
});

it('has a bar for each department with a figure', () => {
  expect(departmentItems(ROWS, 'nominalPlaqueShare').map(({ name, value }) => [name, value])).toEqual([
    ['区民政局', 0.3333],
  ]);
});
