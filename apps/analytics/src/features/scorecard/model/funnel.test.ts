import type { PeerFigure } from '../../../shared/figures/peer-rows';
import { funnelOf, funnelRows, funnelSentence } from './funnel';

const place = (id: string, numerator: number | null, denominator: number | null): PeerFigure => ({
  ...{ status: numerator === null ? 'SUPPRESSED' : 'OK', value: null },
  numerator: numerator === null ? null : String(numerator),
  denominator: denominator === null ? null : String(denominator),
  division: { id, name: id },
});

/** Together 120 of 1,200. */
const PLACES = [
  ...[place('甲', 10, 100), place('乙', 20, 200), place('丙', 80, 400), place('丁', 5, 100)],
  ...[place('戊', 5, 400), place('己', null, null)],
];

it('is over the rates that may be shown, with their mean as the target', () => {
  const funnel = funnelOf(PLACES);
  expect(funnel?.target).toBeCloseTo(0.1, 12);
  expect(funnel?.points.map(({ name, standing }) => [name, standing])).toEqual([
    ['甲', 'within'],
    ['乙', 'within'],
    // 0.1 ± 3.09 × 0.015
    ['丙', 'above'],
    ['丁', 'within'],
    ['戊', 'below'],
  ]);
  expect(funnel && funnelSentence(funnel, '社区')).toBe(
    '有数据的5个社区合计为10.0%。高于99.8%界限的有丙（20.0%）；低于99.8%界限的有戊（1.3%）。3个社区在界限以内，与合计的差别可能只是偶然。',
  );
});

it('says how many lie outside where it cannot name all, and nothing of places within where there are none', () => {
  const far = Array.from({ length: 12 }, (_, index) => place(String(index), index < 6 ? 900 : 100, 1000));
  const funnel = funnelOf(far);
  const sentence = funnel ? funnelSentence(funnel, '街道') : '';
  expect(sentence).toContain(
    '高于99.8%界限的有0（90.0%）、1（90.0%）、2（90.0%）、3（90.0%）、4（90.0%）等6个；',
  );
  expect(sentence).not.toContain('以内');
});

it('draws small places nearer to their peers than large ones', () => {
  const funnel = funnelOf(PLACES);
  const drawn = (funnel ? funnelRows(funnel) : []).map(([, rate, , shrunken]) => [
    Number(rate),
    Number(shrunken),
  ]);
  const [, , large = [0, 0], small = [0, 0]] = drawn;
  expect(small[1]).toBeGreaterThan(small[0] ?? 0);
  expect(large[1]).toBeLessThan(large[0] ?? 0);
  expect(((small[1] ?? 0) - (small[0] ?? 0)) / 5).toBeGreaterThan(((large[0] ?? 0) - (large[1] ?? 0)) / 10);
});

it('is none for fewer than five places', () => expect(funnelOf(PLACES.slice(0, 4))).toBeNull());
