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

/** Rates of places in their funnel, the mean of them all as its target. */
export interface Funnel {
  readonly points: readonly FunnelPoint[];
  readonly target: number;
  readonly inner: readonly FunnelLimit[];
  readonly outer: readonly FunnelLimit[];
}

/** The funnel of rates of persons; `null` where too few places have a rate that may be shown. */
export function funnelOf(figures: readonly PeerFigure[]): Funnel | null {
  const rates = figures.flatMap(({ division, numerator, denominator }) => {
    const [persons, of] = [readDecimal(numerator), readDecimal(denominator)];
    return persons === null || !of ? [] : [{ division, persons, of }];
  });
  if (rates.length < FEWEST_PLACES) return null;
  const all = rates.reduce((sum, { of }) => sum + of, 0);
  const target = rates.reduce((sum, { persons }) => sum + persons, 0) / all;
  const most = Math.max(...rates.map(({ of }) => of)) * 1.05;
  const limits = (z: number): readonly FunnelLimit[] =>
    Array.from({ length: STEPS }, (_, step) => (most * (step + 1)) / STEPS).flatMap((persons) => {
      const bounds = funnelLimits(target, persons, z);
      return bounds ? [{ persons, ...bounds }] : [];
    });
  return {
    target,
    points: rates.map(({ division, persons, of }) => ({
      key: division.id,
      name: division.name,
      persons: of,
      rate: persons / of,
      standing: funnelStanding(persons / of, target, of),
    })),
    inner: limits(FUNNEL_POINTS.inner),
    outer: limits(FUNNEL_POINTS.outer),
  };
}

/** Says which places lie outside, and that the others may differ by chance. */
export function funnelSentence({ points, target }: Funnel, subject: string): string {
  const named = (standing: FunnelStanding): string =>
    points
      .filter((point) => point.standing === standing)
      .map(({ name, rate }) => `${name}（${formatShare(rate)}%）`)
      .slice(0, 5)
      .join('、');
  const within = points.filter(({ standing }) => standing === 'within').length;
  const [above, below] = [named('above'), named('below')];
  const outside = [
    above === '' ? '' : `高于99.8%界限的有${above}`,
    below === '' ? '' : `低于的有${below}`,
  ].filter((part) => part !== '');
  return [
    `合计为${formatShare(target)}%。`,
    outside.length === 0 ? '' : `${outside.join('，')}。`,
    `${String(within)}个${subject}在界限以内，与合计的差别可能只是偶然。`,
  ].join('');
}

export const FUNNEL_HEADERS = ['比率（%）', '人数', '向同类收缩的估计（%）', '位置'] as const;

const STANDINGS: Readonly<Record<FunnelStanding, string>> = {
  above: '高于99.8%界限',
  within: '界限以内',
  below: '低于99.8%界限',
};

/** Rates with what they are drawn to by their peers: the fewer persons, the more; the mean where peers differ by chance. */
export function funnelRows({ points, target }: Funnel): readonly (readonly CsvCell[])[] {
  const prior = betaPrior(
    points.map(({ rate, persons }) => ({ successes: rate * persons, trials: persons })),
  );
  return points.map(({ name, rate, persons, standing }) => [
    name,
    inPerCent(rate),
    persons,
    inPerCent(prior ? shrunkenRate(rate * persons, persons, prior) : target),
    STANDINGS[standing],
  ]);
}

function inPerCent(rate: number): number {
  return Math.round(rate * 10_000) / 100;
}
