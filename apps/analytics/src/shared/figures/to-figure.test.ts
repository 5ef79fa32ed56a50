import { figureText } from '@weizhi/ui';
import { toFigure, toUnit } from './to-figure';

const row = { status: 'OK', value: '1.201', numerator: null, denominator: null, n: 50, asOf: '' } as const;

it('writes no unit after a diversity, which is counted in nothing', () => {
  expect(figureText(toFigure(row, { unit: 'INDEX', denominator: null }))).toBe('1.2');
});

it('writes points after a score, and takes an average of things for a number with places', () => {
  expect(toUnit({ unit: 'POINTS', denominator: null })).toEqual({ kind: 'number', label: '分' });
  expect(toUnit({ unit: 'ORGANISATIONS', denominator: null }).kind).toBe('count');
  expect(toUnit({ unit: 'ORGANISATIONS', denominator: '社区数' }).kind).toBe('number');
});

it('names what its coverage counts', () => {
  const coverage = { observed: 3, expected: 4, of: 'organisations' };
  expect(toFigure({ ...row, coverage }, { unit: 'SHARE', denominator: '全部' }).coverage?.of).toBe('个组织');
});
