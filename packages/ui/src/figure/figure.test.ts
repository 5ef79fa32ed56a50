import { INDICATOR_STATUS_LABELS } from '@weizhi/domain';
import {
  changeWords,
  type FigureChange,
  figureText,
  type FigureUnit,
  namedWithUnit,
  onScaleOf,
} from './figure';

const COUNT: FigureUnit = { kind: 'count', label: '件' };
const SHARE: FigureUnit = { kind: 'share', label: '%' };

it('never shows a number for a figure that has none', () => {
  expect(figureText({ status: 'NO_DATA', value: null, unit: COUNT })).toBe(
    INDICATOR_STATUS_LABELS.no_data.zh,
  );
  expect(figureText({ status: 'SUPPRESSED', value: 3, unit: COUNT })).toBe(
    INDICATOR_STATUS_LABELS.suppressed.zh,
  );
  expect(figureText({ status: 'NOT_RATED', value: 0.5, unit: SHARE })).toBe(
    INDICATOR_STATUS_LABELS.not_rated.zh,
  );
});

it('shows zero as zero', () => expect(figureText({ status: 'OK', value: 0, unit: COUNT })).toBe('0 件'));

it('writes a share in per cent', () =>
  expect(figureText({ status: 'OK', value: 0.9306, unit: SHARE })).toBe('93.1%'));

it('leaves no space and no brackets for a unit that there is not', () => {
  const bare: FigureUnit = { kind: 'number', label: '' };
  expect(figureText({ status: 'OK', value: 1.2, unit: bare })).toBe('1.2');
  expect([namedWithUnit('多样性', bare), namedWithUnit('数量', COUNT)]).toEqual(['多样性', '数量（件）']);
});

const change = (over: Partial<FigureChange>): FigureChange => ({
  baseLabel: '较上月',
  verdict: 'COMPARABLE',
  change: 0,
  kind: 'perCent',
  reasons: [],
  ...over,
});

it('gives counts in per cent and shares in percentage points', () => {
  expect(changeWords(change({ change: 12.3 }))).toEqual({ text: '▲ 12.3%', direction: 'up' });
  expect(changeWords(change({ change: -2.2, kind: 'percentagePoints' }))).toEqual({
    text: '▼ 2.2 个百分点',
    direction: 'down',
  });
  expect(changeWords(change({ change: 0 })).direction).toBe('level');
});

it('gives the reason in place of a change that would mislead', () => {
  expect(changeWords(change({ verdict: 'NOT_COMPARABLE', change: 9, reasons: ['样本不均'] }))).toEqual({
    text: '不可比',
    direction: 'none',
    reason: '样本不均',
  });
  expect(changeWords(change({ verdict: 'NO_BASE', change: null })).direction).toBe('none');
});

it('says so when an unfinished period was set against the same elapsed part', () => {
  const words = changeWords(change({ verdict: 'INCOMPLETE', change: 1 }));
  expect(words.direction).toBe('up');
  expect(words.reason).toBeDefined();
});

it('puts a number on the scale that its unit names', () => {
  expect([0.905, 0.0325, 0.0007, 1, 0].map((value) => onScaleOf(SHARE, value))).toEqual([
    90.5, 3.25, 0.07, 100, 0,
  ]);
  expect(onScaleOf(SHARE, null)).toBeNull();
  expect(onScaleOf(COUNT, 12)).toBe(12);
});
