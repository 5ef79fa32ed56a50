import {
  ALERT_GRAINS,
  type AlertFigure,
  type AlertGrain,
  type AlertPlaceLevel,
  definitionInForce,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  type IndicatorValue,
  type IsoDate,
  judgeThreshold,
  monthPeriod,
  type Period,
  previousPeriod,
  quarterPeriod,
  WATCHED_INDICATOR_CODES,
  WATCHED_INDICATORS,
  type WatchedIndicatorCode,
} from '@weizhi/domain';
import type { Transaction } from '../../platform/database';
import type { Figure } from '../../platform/indicators';
import { computeFigures } from '../indicators';
import type { Watched, Watching } from './watched';

/** The last period that has ended by a day. */
export function lastEnded(grain: AlertGrain, today: IsoDate): Period {
  return previousPeriod(grain === 'month' ? monthPeriod(today) : quarterPeriod(today));
}

interface WatchedDefinition {
  readonly code: WatchedIndicatorCode;
  readonly definition: IndicatorDefinition;
  readonly divisionIds: readonly string[];
}

/** Figures of the last ended month and quarter against the thresholds of the district. */
export async function figuresBeyondThresholds(
  tx: Transaction,
  watching: Watching,
): Promise<readonly Watched[]> {
  const watched: Watched[] = [];
  for (const grain of ALERT_GRAINS) {
    const definitions = definitionsWatched(grain, watching);
    const figures = await computeWatched(tx, watching, {
      definitions,
      period: lastEnded(grain, watching.today),
    });
    for (const each of definitions) watched.push(...judgeAll(each, figures, { grain, watching }));
  }
  return watched;
}

function definitionsWatched(grain: AlertGrain, { rules, places, today }: Watching): WatchedDefinition[] {
  return WATCHED_INDICATOR_CODES.flatMap((code) => {
    const definition = definitionInForce(INDICATOR_DEFINITIONS, code, today);
    const rule = rules.thresholds[code];
    if (!definition || !rule.grains.includes(grain) || isTooFine(grain, definition)) return [];
    const levels = rule.places.filter((level) => isTold(level, definition));
    return levels.length === 0 ? [] : [{ code, definition, divisionIds: places.of(levels) }];
  });
}

function isTooFine(grain: AlertGrain, { finestPeriod }: IndicatorDefinition): boolean {
  return finestPeriod === 'year' || (finestPeriod === 'quarter' && grain === 'month');
}

const FINENESS = ['district', 'subdistrict', 'community', 'neighbourhood'] as const;

/** Whether an indicator is told of places of a level at all. */
export function isTold(level: AlertPlaceLevel, { finestPlace }: IndicatorDefinition): boolean {
  return FINENESS.indexOf(level) <= FINENESS.indexOf(finestPlace);
}

/** The engine hides of persons what it hides on every page, whichever places are asked for (record 0185). */
function computeWatched(
  tx: Transaction,
  { districtId, today, now }: Watching,
  { definitions, period }: { readonly definitions: readonly WatchedDefinition[]; readonly period: Period },
): Promise<readonly Figure[]> {
  if (definitions.length === 0) return Promise.resolve([]);
  return computeFigures(tx, {
    ...{ districtId, periods: [period], dimension: '', memberLimit: 1, audience: 'console', today, now },
    definitions: definitions.map(({ definition }) => definition),
    divisionIds: [...new Set(definitions.flatMap(({ divisionIds }) => divisionIds))],
  });
}

function judgeAll(
  { code, definition, divisionIds }: WatchedDefinition,
  figures: readonly Figure[],
  { grain, watching }: { readonly grain: AlertGrain; readonly watching: Watching },
): Watched[] {
  const { thresholds, leastDenominator } = watching.rules;
  const rule = { ...thresholds[code], leastDenominator, scale: WATCHED_INDICATORS[code].scale };
  return figures
    .filter(({ divisionId, value }) => value.definition.code === code && divisionIds.includes(divisionId))
    .map(({ divisionId, value }): Watched => {
      const finding = judgeThreshold(value, definition, rule);
      const figure = toAlertFigure(value);
      return {
        ...{ divisionId, kind: 'threshold', subject: code, grain, finding },
        grounds:
          finding.kind === 'cause' && finding.threshold !== null && figure
            ? {
                ...{ kind: 'threshold', figure, threshold: finding.threshold },
                side: definition.direction === 'lowerBetter' ? 'above' : 'below',
              }
            : null,
      };
    });
}

/** What an alert keeps of a figure; null for one without a value. */
export function toAlertFigure(figure: IndicatorValue): AlertFigure | null {
  const { definition, period, value, unit, numerator, denominator } = figure;
  return value === null ? null : { code: definition.code, period, value, unit, numerator, denominator };
}
