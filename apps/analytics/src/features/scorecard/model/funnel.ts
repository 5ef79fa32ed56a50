import {
  betaPrior,
  FUNNEL_POINTS,
  funnelLimits,
  type FunnelStanding,
  funnelStanding,
  shrunkenRate,
} from '@weizhi/domain';
import { type CsvCell, formatShare, type FunnelLimit, type FunnelPoint, readDecimal } from '@weizhi/ui';
import type { PeerFigure } from '../../../shared/figures/peer-rows';

/** Fewest places that make a funnel. */
const FEWEST_PLACES = 5;
const STEPS = 60;

/** Proportions of places in their funnel, that of them all together as its target. */
export interface Funnel {
  readonly points: readonly FunnelPoint[];
  readonly target: number;
  readonly inner: readonly FunnelLimit[];
  readonly outer: readonly FunnelLimit[];
}

/** The funnel of proportions; `null` where too few places have one that may be shown. */
export function funnelOf(figures: readonly PeerFigure[]): Funnel | null {
  const rates = figures.flatMap(({ division, numerator, denominator }) => {
    const [cases, of] = [readDecimal(numerator), readDecimal(denominator)];
    return cases === null || !of ? [] : [{ division, cases, of }];
  });
  if (rates.length < FEWEST_PLACES) return null;
  const all = rates.reduce((sum, { of }) => sum + of, 0);
  const target = rates.reduce((sum, { cases }) => sum + cases, 0) / all;
  const most = Math.max(...rates.map(({ of }) => of)) * 1.05;
  const limits = (z: number): readonly FunnelLimit[] =>
    Array.from({ length: STEPS }, (_, step) => (most * (step + 1)) / STEPS).flatMap((cases) => {
      const bounds = funnelLimits(target, cases, z);
      return bounds ? [{ cases, ...bounds }] : [];
    });
  return {
    target,
    points: rates.map(({ division, cases, of }) => ({
      key: division.id,
      name: division.name,
      cases: of,
      rate: cases / of,
      standing: funnelStanding(cases / of, target, of),
    })),
    inner: limits(FUNNEL_POINTS.inner),
    outer: limits(FUNNEL_POINTS.outer),
  };
}

const MOST_NAMED = 5;

/** Says which places lie outside, and that the others may differ by chance. What is better or worse it does not say. */
export function funnelSentence({ points, target }: Funnel, subject: string): string {
  const of = (standing: FunnelStanding): readonly FunnelPoint[] =>
    points.filter((point) => point.standing === standing);
  const outside = [named('高于99.8%界限的有', of('above')), named('低于99.8%界限的有', of('below'))].filter(
    (part) => part !== '',
  );
  const within = of('within').length;
  return [
    `有数据的${String(points.length)}个${subject}合计为${formatShare(target)}%。`,
    outside.length === 0 ? '' : `${outside.join('；')}。`,
    within === 0 ? '' : `${String(within)}个${subject}在界限以内，与合计的差别可能只是偶然。`,
  ].join('');
}

function named(words: string, points: readonly FunnelPoint[]): string {
  if (points.length === 0) return '';
  const names = points.slice(0, MOST_NAMED).map(({ name, rate }) => `${name}（${formatShare(rate)}%）`);
  const more = points.length > MOST_NAMED ? `等${String(points.length)}个` : '';
  return words + names.join('、') + more;
}

export const FUNNEL_HEADERS = ['数值（%）', '分母', '向同类收缩的估计（%）', '位置'] as const;

const STANDINGS: Readonly<Record<FunnelStanding, string>> = {
  above: '高于99.8%界限',
  within: '界限以内',
  below: '低于99.8%界限',
};

/** Shares with what they are drawn to by their peers: the fewer cases, the more; that of all where peers differ by chance. */
export function funnelRows({ points, target }: Funnel): readonly (readonly CsvCell[])[] {
  const prior = betaPrior(points.map(({ rate, cases }) => ({ successes: rate * cases, trials: cases })));
  return points.map(({ name, rate, cases, standing }) => [
    name,
    inPerCent(rate),
    cases,
    inPerCent(prior ? shrunkenRate(rate * cases, cases, prior) : target),
    STANDINGS[standing],
  ]);
}

function inPerCent(rate: number): number {
  return Math.round(rate * 10_000) / 100;
}
