import { isoDate, type Period } from '@weizhi/domain';
import { civilDate, withKind } from '@weizhi/ui';

/** The year of the latest row, or the present one where there is none yet. */
export function defaultPeriod(lastOn: string | null | undefined, now: Date): Period {
  const day = isoDate(lastOn ?? civilDate(now));
  return withKind({ kind: 'custom', from: day, to: day }, 'year');
}
