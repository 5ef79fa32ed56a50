import {
  comparability,
  type ComparabilityVerdict,
  type ComparisonBase,
  dateInShanghai,
  type IncomparabilityReason,
  type IndicatorChange,
  indicatorChange,
  type IndicatorDefinition,
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
import { type LedgerExtent, readLedgerExtent } from './ledger-presence.reads';

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

/** Compares figures with a base period, like with like, by the ledger of the whole district. */
export async function comparePeriods(
  context: RequestContext,
  asked: ComparisonAsked,
): Promise<readonly Compared[]> {
  const compared: Compared[] = [];
  for (const definition of asked.definitions) compared.push(await compareOne(context, asked, definition));
  return compared;
}

async function compareOne(
  context: RequestContext,
  asked: ComparisonAsked,
  definition: IndicatorDefinition,
): Promise<Compared> {
  const wholeBase =
    asked.base === 'periodOnPeriod' ? previousPeriod(asked.period) : samePeriodLastYear(asked.period);
  const binding = findBinding(definition.code);
  const extent =
    binding &&
    (await readLedgerExtent(context.reads, { districtId: asked.districtId, source: binding.source }));
  const { current, base, incomplete } = sides({ current: asked.period, base: wholeBase }, extent);
  const figures = await figuresOf(context, asked, { definition, periods: [asked.period, current, base] });
  const [shown, currentFigure, baseFigure] = figures;
  if (!shown || !currentFigure || !baseFigure) throw new Error('A comparison needs three figures');
  const verdict = verdictOn(definition.code, { current, base }, extent);
  const change = indicatorChange({
    measure: definition.measure,
    current: currentFigure.value.value,
    base: baseFigure.value.value,
    verdict,
    incomplete,
    suppressed: currentFigure.value.status === 'suppressed' || baseFigure.value.status === 'suppressed',
  });
  return { definition, current: shown, base: baseFigure, ...tell(change) };
}

/** A state of the register can be set against an earlier one; a ledger has to cover both sides evenly. */
function verdictOn(
  code: string,
  periods: { current: Period; base: Period },
  extent: LedgerExtent | undefined,
): ComparabilityVerdict {
  if (extent) return comparability(periods, extent.months);
  return findIndicatorFamily(code) ? { comparable: true } : { comparable: false, reasons: ['outsideLedger'] };
}

/** An unfinished period is set against the same elapsed part of its base. */
function sides(
  whole: { current: Period; base: Period },
  extent: LedgerExtent | undefined,
): { current: Period; base: Period; incomplete: boolean } {
  const cut = extent?.lastDay ? sameElapsedPart(whole.current, whole.base, extent.lastDay) : null;
  if (!cut || cut.current === whole.current) return { ...whole, incomplete: false };
  return { ...cut, incomplete: true };
}

function figuresOf(
  context: RequestContext,
  asked: ComparisonAsked,
  one: { definition: IndicatorDefinition; periods: readonly Period[] },
): Promise<readonly Figure[]> {
  const now = context.clock.now();
  return computeFigures(context.reads, {
    districtId: asked.districtId,
    definitions: [one.definition],
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
