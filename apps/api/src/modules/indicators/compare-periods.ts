import {
  comparability,
  type ComparabilityVerdict,
  type ComparisonBase,
  dateInShanghai,
  type IncomparabilityReason,
  type IndicatorChange,
  indicatorChange,
  type IndicatorDefinition,
  type IsoDate,
  type Period,
  previousPeriod,
  sameElapsedPart,
  samePeriodLastYear,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { type Figure, findIndicatorFamily } from '../../platform/indicators';
import { computeFigures } from './compute-values';
import { findBinding } from './indicator-binding';
import type { ComparisonVerdict } from './indicator.enums';
import { readLedgerExtent } from './ledger-presence.reads';

/** A comparison of one place in two periods. */
export interface ComparisonAsked {
  readonly districtId: string;
  readonly divisionId: string;
  readonly definitions: readonly IndicatorDefinition[];
  readonly period: Period;
  readonly base: ComparisonBase;
}

/** A figure, its base, and what can be said of the change. */
export interface Compared {
  readonly definition: IndicatorDefinition;
  readonly current: Figure;
  readonly base: Figure | null;
  readonly verdict: ComparisonVerdict;
  readonly change: string | null;
  readonly inPercentagePoints: boolean;
  readonly reasons: readonly IncomparabilityReason[];
}

/** Compares figures with a base period, like with like: events by the ledger of the whole district, states by the day. */
export async function comparePeriods(
  context: RequestContext,
  asked: ComparisonAsked,
): Promise<readonly Compared[]> {
  const ofStates = await compareStates(context, asked);
  const compared: Compared[] = [];
  for (const definition of asked.definitions)
    compared.push(ofStates.get(definition.code) ?? (await compareOne(context, asked, definition)));
  return compared;
}

function wholeBaseOf(asked: ComparisonAsked): Period {
  return asked.base === 'periodOnPeriod' ? previousPeriod(asked.period) : samePeriodLastYear(asked.period);
}

/**
 * Indicators of families are about a state: today can always be set against the same day of the base. All of them
 * are asked for at once, so that each family reads its tables once.
 */
async function compareStates(
  context: RequestContext,
  asked: ComparisonAsked,
): Promise<ReadonlyMap<string, Compared>> {
  const definitions = asked.definitions.filter(({ code }) => findIndicatorFamily(code) !== undefined);
  if (definitions.length === 0) return new Map();
  const today = dateInShanghai(context.clock.now().getTime());
  const { base, incomplete } = sides({ current: asked.period, base: wholeBaseOf(asked) }, today);
  const figures = await figuresOf(context, asked, { definitions, periods: [asked.period, base] });
  return new Map(
    definitions.map((definition, index) => {
      const [current, before] = figures.slice(index * 2, index * 2 + 2);
      if (!current || !before) throw new Error('A comparison needs two figures');
      const verdict = { comparable: true } as const;
      return [
        definition.code,
        compared(definition, { current, base: before, shown: current }, { verdict, incomplete }),
      ];
    }),
  );
}

async function compareOne(
  context: RequestContext,
  asked: ComparisonAsked,
  definition: IndicatorDefinition,
): Promise<Compared> {
  const binding = findBinding(definition.code);
  const extent =
    binding &&
    (await readLedgerExtent(context.reads, { districtId: asked.districtId, source: binding.source }));
  const whole = { current: asked.period, base: wholeBaseOf(asked) };
  const { current, base, incomplete } = sides(whole, extent?.lastDay ?? null);
  const periods = [asked.period, current, base];
  const [shown, currentFigure, baseFigure] = await figuresOf(context, asked, {
    definitions: [definition],
    periods,
  });
  if (!shown || !currentFigure || !baseFigure) throw new Error('A comparison needs three figures');
  const verdict: ComparabilityVerdict = extent
    ? comparability({ current, base }, extent.months)
    : { comparable: false, reasons: ['outsideLedger'] };
  const figures = { current: currentFigure, base: baseFigure, shown };
  return compared(definition, figures, { verdict, incomplete });
}

function compared(
  definition: IndicatorDefinition,
  { current, base, shown }: { readonly current: Figure; readonly base: Figure; readonly shown: Figure },
  known: { readonly verdict: ComparabilityVerdict; readonly incomplete: boolean },
): Compared {
  const change = indicatorChange({
    ...known,
    measure: definition.measure,
    current: current.value.value,
    base: base.value.value,
    suppressed: current.value.status === 'suppressed' || base.value.status === 'suppressed',
  });
  return { definition, current: shown, base, ...tell(change) };
}

/** An unfinished period is set against the same elapsed part of its base. */
function sides(
  whole: { current: Period; base: Period },
  lastDay: IsoDate | null,
): { current: Period; base: Period; incomplete: boolean } {
  const cut = lastDay === null ? null : sameElapsedPart(whole.current, whole.base, lastDay);
  if (!cut || cut.current === whole.current) return { ...whole, incomplete: false };
  return { ...cut, incomplete: true };
}

function figuresOf(
  context: RequestContext,
  asked: ComparisonAsked,
  one: { definitions: readonly IndicatorDefinition[]; periods: readonly Period[] },
): Promise<readonly Figure[]> {
  const now = context.clock.now();
  return computeFigures(context.reads, {
    districtId: asked.districtId,
    definitions: one.definitions,
    divisionIds: [asked.divisionId],
    periods: one.periods,
    dimension: '',
    memberLimit: 1,
    audience: context.audience,
    today: dateInShanghai(now.getTime()),
    now,
  });
}

function tell(
  change: IndicatorChange,
): Pick<Compared, 'verdict' | 'change' | 'inPercentagePoints' | 'reasons'> {
  switch (change.kind) {
    case 'none':
      return { verdict: 'noBase', change: null, inPercentagePoints: false, reasons: [] };
    case 'notComparable':
      return { verdict: 'notComparable', change: null, inPercentagePoints: false, reasons: change.reasons };
    case 'perCent':
    case 'percentagePoints':
      return {
        verdict: change.incomplete ? 'incomplete' : 'comparable',
        change: change.change,
        inPercentagePoints: change.kind === 'percentagePoints',
        reasons: [],
      };
  }
}
