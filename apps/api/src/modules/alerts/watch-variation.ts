import {
  type AlertFinding,
  type AlertGrounds,
  definitionInForce,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  judgeVariation,
  mayChange,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import { judgeChanges } from '../indicators';
import { isTold, lastEnded, toAlertFigure } from './watch-thresholds';
import type { Watched, Watching } from './watched';

/** Changes of the last ended month that go beyond usual variation, by the verdict that pages show. */
export async function changesBeyondUsual(tx: Transaction, watching: Watching): Promise<readonly Watched[]> {
  const { districtId, rules, places, today, now } = watching;
  const { indicators, places: levels } = rules.usualVariation;
  const divisionIds = places.of(levels);
  const definitions = indicators.flatMap(
    (code) => definitionInForce(INDICATOR_DEFINITIONS, code, today) ?? [],
  );
  if (definitions.length === 0 || divisionIds.length === 0) return [];
  const judged = await judgeChanges(
    { reads: tx, clock: { now: () => now }, audience: 'console' },
    { districtId, divisionIds, definitions, period: lastEnded('month', today) },
  );
  return definitions
    .filter((definition) => levels.every((level) => isTold(level, definition)))
    .flatMap((definition) =>
      divisionIds.flatMap((divisionId) => {
        const change = judged(definition, divisionId);
        return change ? [toWatched(definition, divisionId, change)] : [];
      }),
    );
}

type Judged = NonNullable<ReturnType<Awaited<ReturnType<typeof judgeChanges>>>>;

function toWatched(
  definition: IndicatorDefinition,
  divisionId: string,
  { variation, figures }: Judged,
): Watched {
  const last = figures.at(-1);
  const finding: AlertFinding =
    last && mayChange(last.value.status) ? { kind: 'untold' } : judgeVariation(variation, definition);
  const figure = last ? toAlertFigure(last.value) : null;
  const isCause =
    finding.kind === 'cause' && finding.threshold !== null && figure && variation.verdict === 'beyondUsual';
  const grounds: AlertGrounds | null = isCause
    ? {
        ...{ kind: 'usualVariation', figure, threshold: finding.threshold, side: variation.side },
        ...{ mean: variation.limits.mean, periods: variation.limits.periods },
      }
    : null;
  return { divisionId, kind: 'usualVariation', subject: definition.code, grain: 'month', finding, grounds };
}
