import {
  comparability,
  dateInShanghai,
  decimalText,
  formatPeriod,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  type IsoDate,
  type MonthRows,
  type Period,
  periodBounds,
  type PeriodKind,
  type UsualVariation,
  usualVariation,
  type VariationFigure,
  type VariationPeriods,
  variationPeriods,
  versionOn,
} from '@weizhi/domain';
import type { Figure } from '../../platform/indicators';
import { findBinding } from './indicator-binding';
import { readLedgerExtent } from './ledger-presence.reads';
import { type FigureReader, totalsOf } from './totals-of';

/** Whose changes are to be judged. */
export interface JudgingAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly period: Period;
}

/** The verdict on the change of a figure, with the figures that it rests on, first to last. */
export interface JudgedChange {
  readonly variation: UsualVariation;
  readonly kind: PeriodKind;
  readonly figures: readonly Figure[];
}

/** The verdict of an indicator at a place. */
export type JudgedChanges = (definition: IndicatorDefinition, divisionId: string) => JudgedChange | null;

/** Judges changes by the domain's rule, from rollups and families alone; all indicators with the same periods are read at once. */
export async function judgeChanges(context: FigureReader, asked: JudgingAsked): Promise<JudgedChanges> {
  const judged = new Map<string, JudgedChange>();
  for (const group of await groupsOf(context, asked)) {
    const { definitions, periods } = group;
    const figures = await totalsOf(context, {
      ...asked,
      definitions,
      periods: [...periods.past, ...periods.present],
    });
    const cells = Map.groupBy(figures, ({ divisionId, value }) => keyOf(value.definition.code, divisionId));
    for (const definition of definitions)
      for (const divisionId of asked.divisionIds) {
        const key = keyOf(definition.code, divisionId);
        judged.set(key, judge(definition, cells.get(key) ?? [], group));
      }
  }
  return (definition, divisionId) => judged.get(keyOf(definition.code, divisionId)) ?? null;
}

function keyOf(code: string, divisionId: string): string {
  return `${code}|${divisionId}`;
}

/** Indicators that are judged by the same periods; `months` are those of the ledger, for indicators that have one. */
interface Group {
  readonly definitions: readonly IndicatorDefinition[];
  readonly periods: VariationPeriods;
  readonly months: readonly MonthRows[] | null;
}

async function groupsOf(context: FigureReader, asked: JudgingAsked): Promise<readonly Group[]> {
  const today = dateInShanghai(context.clock.now().getTime());
  const groups: Group[] = [];
  const ways = Map.groupBy(
    asked.definitions,
    ({ code, finestPeriod }) => `${finestPeriod}|${findBinding(code)?.source ?? ''}`,
  );
  for (const [way, definitions] of ways) {
    const [definition] = definitions;
    if (!definition) continue;
    const source = way.split('|')[1] ?? '';
    const extent =
      source === '' ? null : await readLedgerExtent(context.reads, { districtId: asked.districtId, source });
    const lastDay: IsoDate = extent?.lastDay ?? today;
    const periods = variationPeriods(asked.period, { ...definition, lastDay });
    groups.push({ definitions, periods, months: extent?.months ?? null });
  }
  return groups;
}

function judge(
  definition: IndicatorDefinition,
  figures: readonly Figure[],
  { periods, months }: Group,
): JudgedChange {
  const byPeriod = new Map(figures.map((figure) => [formatPeriod(figure.value.period), figure]));
  const known = (wanted: readonly Period[]): readonly Figure[] =>
    wanted.flatMap((period) => byPeriod.get(formatPeriod(period)) ?? []);
  const [past, present] = [known(periods.past), known(periods.present)];
  const current = periods.present.at(-1);
  const standing = (figure: Figure): VariationFigure => ({
    value: figure.value.value,
    counted: definition.measure === 'statistic' ? null : figure.value.numerator,
    version: versionOn(INDICATOR_DEFINITIONS, definition.code, periodBounds(figure.value.period).to),
    coverage: figure.value.coverage,
    comparable:
      months === null ||
      current === undefined ||
      comparability({ current, base: figure.value.period }, months).comparable,
  });
  const variation = usualVariation({
    past: past.map(standing),
    present: present.map(standing),
    incomplete: periods.incomplete,
    decimalPlaces: definition.decimalPlaces,
    most: definition.measure === 'rate' && definition.unit === 'share' ? decimalText('1') : null,
  });
  return { variation, kind: periods.kind, figures: [...past, ...present] };
}
