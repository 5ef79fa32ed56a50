import {
  comparability,
  type ComparabilityVerdict,
  type ComparisonBase,
  dateInShanghai,
  formatPeriod,
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
import { findBinding } from './indicator-binding';
import type { ComparisonVerdict } from './indicator.enums';
import { readLedgerExtent } from './ledger-presence.reads';
import { totalsOf } from './totals-of';

/** A comparison of places in two periods. */
export interface ComparisonAsked {
  readonly districtId: string;
  readonly divisionIds: readonly string[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly period: Period;
  readonly base: ComparisonBase;
}

/** A figure of a place, its base, and what can be said of the change. */
export interface Compared {
  readonly definition: IndicatorDefinition;
  readonly divisionId: string;
  readonly current: Figure;
  readonly base: Figure | null;
  readonly verdict: ComparisonVerdict;
  readonly change: string | null;
  readonly inPercentagePoints: boolean;
  readonly reasons: readonly IncomparabilityReason[];
}

/**
 * Compares figures with a base period, like with like: events by the ledger of the whole district, states by the day.
 * In the order of the indicators, then of the places.
 */
export async function comparePeriods(
  context: RequestContext,
  asked: ComparisonAsked,
): Promise<readonly Compared[]> {
  const ofStates = await compareStates(context, asked);
  const compared: Compared[] = [];
  for (const definition of asked.definitions)
    compared.push(...(ofStates.get(definition.code) ?? (await compareOne(context, asked, definition))));
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
): Promise<ReadonlyMap<string, readonly Compared[]>> {
  const definitions = asked.definitions.filter(({ code }) => findIndicatorFamily(code) !== undefined);
  if (definitions.length === 0) return new Map();
  const today = dateInShanghai(context.clock.now().getTime());
  const { base, incomplete } = sides({ current: asked.period, base: wholeBaseOf(asked) }, today);
  const at = await figuresOf(context, asked, { definitions, periods: [asked.period, base] });
  const verdict = { comparable: true } as const;
  return new Map(
    definitions.map((definition) => [
      definition.code,
      asked.divisionIds.map((divisionId) => {
        const current = at(definition, divisionId, asked.period);
        const figures = { current, base: at(definition, divisionId, base), shown: current };
        return compared(definition, figures, { verdict, incomplete });
      }),
    ]),
  );
}

async function compareOne(
  context: RequestContext,
  asked: ComparisonAsked,
  definition: IndicatorDefinition,
): Promise<readonly Compared[]> {
  const binding = findBinding(definition.code);
  const extent =
    binding &&
    (await readLedgerExtent(context.reads, { districtId: asked.districtId, source: binding.source }));
  const whole = { current: asked.period, base: wholeBaseOf(asked) };
  const { current, base, incomplete } = sides(whole, extent?.lastDay ?? null);
  const at = await figuresOf(context, asked, {
    definitions: [definition],
    periods: [asked.period, current, base],
  });
  const verdict: ComparabilityVerdict = extent
    ? comparability({ current, base }, extent.months)
    : { comparable: false, reasons: ['outsideLedger'] };
  return asked.divisionIds.map((divisionId) => {
    const figures = {
      current: at(definition, divisionId, current),
      base: at(definition, divisionId, base),
      shown: at(definition, divisionId, asked.period),
    };
    return compared(definition, figures, { verdict, incomplete });
  });
}

function compared(
  definition: IndicatorDefinition,
  { current, base, shown }: { readonly current: Figure; readonly base: Figure; readonly shown: Figure },
  known: { readonly verdict: ComparabilityVerdict; readonly incomplete: boolean },
): Compared {
  const change = indicatorChange({
    ...known,
    definition,
    current: current.value.value,
    base: base.value.value,
    suppressed: current.value.status === 'suppressed' || base.value.status === 'suppressed',
  });
  return { definition, divisionId: shown.divisionId, current: shown, base, ...tell(change) };
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

/** The figure of an indicator, place and period among those that were computed. */
type FigureAt = (definition: IndicatorDefinition, divisionId: string, period: Period) => Figure;

async function figuresOf(
  context: RequestContext,
  asked: ComparisonAsked,
  one: { definitions: readonly IndicatorDefinition[]; periods: readonly Period[] },
): Promise<FigureAt> {
  const figures = await totalsOf(context, { ...asked, ...one });
  const keyOf = (code: string, divisionId: string, period: Period): string =>
    `${code}|${divisionId}|${formatPeriod(period)}`;
  const known = new Map(
    figures.map((figure) => [
      keyOf(figure.value.definition.code, figure.divisionId, figure.value.period),
      figure,
    ]),
  );
  return ({ code }, divisionId, period) => {
    const figure = known.get(keyOf(code, divisionId, period));
    if (!figure) throw new Error(`A comparison lacks a figure of ${code}`);
    return figure;
  };
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
