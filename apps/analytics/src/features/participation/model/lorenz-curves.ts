import { type Curve, curveOfParts, curveWithIdle, formatDecimal, formatShare, readDecimal } from '@weizhi/ui';
import type { FigureRow } from '../../../shared/figures/to-figure';

export const CONCENTRATION_CODES = [
  'participationGiniParticipants',
  'participationGini',
  'topTenthParticipationShare',
  'cumulativeParticipationShare',
] as const;

/** The curve among those who take part, and with those who never did, where both are known; empty where it is hidden. */
export function lorenzCurves(
  tenths: readonly FigureRow[],
  ofResidents: FigureRow | undefined,
): readonly Curve[] {
  const shares = tenths.flatMap(({ value }) => readDecimal(value) ?? []);
  if (shares.length === 0 || shares.length < tenths.length) return [];
  const points = curveOfParts(shares);
  const participants = { key: 'participants', name: '参与者之间', points };
  const [persons, residents] = [readDecimal(ofResidents?.numerator), readDecimal(ofResidents?.denominator)];
  if (persons === null || residents === null || residents === 0) return [participants];
  const name = '全体成年居民（没有参与的计0次）';
  return [participants, { key: 'residents', name, points: curveWithIdle(points, persons / residents) }];
}

/** Says in words how unevenly participations are spread. */
export function concentrationSentence(of: (code: string) => FigureRow | undefined): string {
  const value = (code: string): number | null => readDecimal(of(code)?.value);
  const half = value('cumulativeParticipationShare');
  const top = value('topTenthParticipationShare');
  const among = value('participationGiniParticipants');
  const all = value('participationGini');
  const parts = [
    half === null ? '' : `参与次数较少的一半参与者，占全部参与次数的${formatShare(half)}%`,
    top === null ? '' : `最活跃的10%居民占${formatShare(top)}%`,
    among === null ? '' : `基尼系数在参与者之间为${formatDecimal(among)}`,
    all === null ? '' : `把没有参与的居民计入为${formatDecimal(all)}`,
  ].filter((each) => each !== '');
  return parts.length === 0
    ? '参与的人过少或没有数据，不显示。'
    : `${parts.join('，')}。0为人人一样，越接近1越集中。`;
}
