import {
  formatPeriod,
  type IndicatorContext,
  type IndicatorDefinition,
  type IndicatorValue,
  indicatorValue,
  isIncompletePeriod,
  isLedgerSilent,
  type IsoDate,
  monthsInPeriod,
  needsSuppression,
  noDataValue,
  type Period,
  periodBounds,
  recomputingValue,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type Figure,
  type FigureMember,
  findIndicatorFamily,
  type IndicatorFamily,
  TOTAL_MEMBER,
} from '../../platform/indicators';
import { findBinding, type IndicatorBinding } from './indicator-binding';
import {
  hasRowsIn,
  type LedgerExtent,
  listDivisionsEverMentioned,
  readLedgerExtent,
} from './ledger-presence.reads';
import { keepLargestMembers, REST_MEMBER } from './members';
import { protectPersons } from './protect-persons';
import { readRollupSums, type RollupSum } from './rollup-sums.reads';

/** What figures are asked for: indicators × places × periods, perhaps split by a dimension. */
export interface FiguresAsked {
  readonly districtId: string;
  readonly definitions: readonly IndicatorDefinition[];
  readonly divisionIds: readonly string[];
  readonly periods: readonly Period[];
  /** Empty for totals. */
  readonly dimension: string;
  /** How many members are told apart; the others are added up. */
  readonly memberLimit: number;
  readonly audience: 'public' | 'console';
  /** Today in Shanghai, from the request's clock. */
  readonly today: IsoDate;
  readonly now: Date;
}

/**
 * Computes any indicator for any places, periods and members, from rollup cells or by the family that a module
 * declares. Order: definition, place, period, member. An indicator whose data nobody produces is no_data everywhere. What is
 * hidden of persons is worked out over every place of the district, whichever are asked for (decision record 0185).
 */
export async function computeFigures(reads: Reads, asked: FiguresAsked): Promise<readonly Figure[]> {
  const ofFamilies = await computeFamilies(reads, asked);
  const figures: Figure[] = [];
  for (const definition of asked.definitions)
    figures.push(...(await computeDefinition(reads, { ...asked, definition, ofFamilies })));
  return figures;
}

interface DefinitionAsked extends FiguresAsked {
  readonly definition: IndicatorDefinition;
  readonly ofFamilies: ReadonlyMap<string, readonly Figure[]>;
}

async function computeDefinition(reads: Reads, asked: DefinitionAsked): Promise<readonly Figure[]> {
  const { definition, ofFamilies } = asked;
  const binding = findBinding(definition.code);
  if (binding) return computeOne(reads, { ...asked, binding });
  return (
    ofFamilies.get(definition.code) ??
    everywhere(asked, (period) => withoutSource(definition, period, asked.now))
  );
}

/** Asks each family once for all of its indicators; figures by code, in the order of places and periods. */
async function computeFamilies(
  reads: Reads,
  asked: FiguresAsked,
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const families = new Set(asked.definitions.flatMap(({ code }) => findIndicatorFamily(code) ?? []));
  const periods = [...new Map(asked.periods.map((period) => [formatPeriod(period), period])).values()];
  const figures = new Map<string, readonly Figure[]>();
  for (const family of families) {
    const definitions = asked.definitions.filter(({ code }) => findIndicatorFamily(code) === family);
    const computed = await computeFamily(reads, family, { ...asked, definitions, periods });
    for (const definition of definitions)
      figures.set(
        definition.code,
        inOrder(
          computed.filter(({ value }) => value.definition.code === definition.code),
          asked,
        ),
      );
  }
  return figures;
}

/** Figures of a family, with what must not be told of persons hidden: by the family where it says how. */
async function computeFamily(
  reads: Reads,
  family: IndicatorFamily,
  asked: FiguresAsked,
): Promise<readonly Figure[]> {
  const { districtId, dimension, audience } = asked;
  if (family.protect)
    return family.protect(reads, {
      districtId,
      dimension,
      audience,
      figures: await family.compute(reads, asked),
    });
  const counting = asked.definitions.filter(needsSuppression);
  if (counting.length === 0) return family.compute(reads, asked);
  const divisionIds = await listDistrictDivisions(reads, districtId);
  const everywhereElse = [...new Set([...asked.divisionIds, ...divisionIds])];
  const figures = await family.compute(reads, { ...asked, divisionIds: everywhereElse });
  const shown: Figure[] = [];
  for (const definition of asked.definitions)
    shown.push(
      ...(await protectPersons(reads, {
        ...{ districtId, definition, audience },
        figures: figures.filter(({ value }) => value.definition.code === definition.code),
      })),
    );
  return shown;
}

/** Every division of a district, whoever asks. */
async function listDistrictDivisions(reads: Reads, districtId: string): Promise<readonly string[]> {
  const rows = await reads.sql<{ id: string }>(
    `select c.descendant_id::text as id from district t
       join division_closure c on c.ancestor_id = t.division_id where t.id = $1::bigint order by 1`,
    [districtId],
  );
  return rows.map(({ id }) => id);
}

/** By place, then period, as asked; members as the family gave them. */
function inOrder(figures: readonly Figure[], asked: FiguresAsked): readonly Figure[] {
  const cells = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = cellOf(figure.divisionId, figure.value.period);
    const cell = cells.get(key);
    if (cell) cell.push(figure);
    else cells.set(key, [figure]);
  }
  return asked.divisionIds.flatMap((divisionId) =>
    asked.periods.flatMap((period) => cells.get(cellOf(divisionId, period)) ?? []),
  );
}

function cellOf(divisionId: string, period: Period): string {
  return `${divisionId}|${formatPeriod(period)}`;
}

interface OneAsked extends FiguresAsked {
  readonly definition: IndicatorDefinition;
  readonly binding: IndicatorBinding;
}

async function computeOne(reads: Reads, asked: OneAsked): Promise<readonly Figure[]> {
  const { definition, binding, districtId, divisionIds, periods, dimension } = asked;
  const source = { districtId, source: binding.source };
  const extent = await readLedgerExtent(reads, source);
  if (!extent.isCurrent)
    return everywhere(asked, (period) =>
      recomputingValue(contextOf({ definition, period, extent, now: asked.now })),
    );
  const mentioned = await listDivisionsEverMentioned(reads, { ...source, divisionIds });
  const measures = [binding.numerator, ...(binding.denominator === null ? [] : [binding.denominator])];
  const sums = await readRollupSums(reads, { ...source, divisionIds, periods, dimension, measures });
  const members =
    dimension === ''
      ? [TOTAL_MEMBER]
      : keepLargestMembers(sums, binding.denominator ?? binding.numerator, asked.memberLimit);
  const table = new SumTable(sums, members);
  const figures = divisionIds.flatMap((divisionId, place) =>
    periods.flatMap((period, periodIndex) =>
      members.map((member) => {
        const context = contextOf({ definition, period, extent, now: asked.now });
        const silent = isLedgerSilent({
          districtHasRows: context.coverage !== null && context.coverage.observed > 0,
          placeEverHasRows: mentioned.has(divisionId),
        });
        const cell = { place, period: periodIndex, member: member.code };
        const value = silent
          ? noDataValue(context)
          : indicatorValue(context, {
              numerator: table.sum(cell, binding.numerator),
              denominator: binding.denominator === null ? undefined : table.sum(cell, binding.denominator),
              provisional: isProvisional(period, extent, asked.today),
            });
        return { divisionId, member, value };
      }),
    ),
  );
  return protectPersons(reads, { districtId, figures, definition, audience: asked.audience });
}

/** Sums by place, period, member and measure, members beyond the limit added up. */
class SumTable {
  private readonly amounts = new Map<string, number>();

  constructor(sums: readonly RollupSum[], members: readonly FigureMember[]) {
    const known = new Set(members.map((member) => member.code));
    for (const sum of sums) {
      const member = known.has(sum.member) ? sum.member : REST_MEMBER.code;
      const key = keyOf({ ...sum, member }, sum.measure);
      this.amounts.set(key, (this.amounts.get(key) ?? 0) + sum.amount);
    }
  }

  sum(cell: { place: number; period: number; member: string }, measure: string): number {
    return this.amounts.get(keyOf(cell, measure)) ?? 0;
  }
}

function keyOf(cell: { place: number; period: number; member: string }, measure: string): string {
  return `${String(cell.place)}|${String(cell.period)}|${measure}|${cell.member}`;
}

function contextOf(facts: {
  definition: IndicatorDefinition;
  period: Period;
  extent: LedgerExtent;
  now: Date;
}): IndicatorContext {
  const months = monthsInPeriod(facts.period);
  const observed = months.filter((month) => hasRowsIn(facts.extent, periodBounds(month).from)).length;
  return {
    definition: facts.definition,
    period: facts.period,
    asOf: (facts.extent.asOf ?? facts.now).toISOString(),
    coverage: { observed, expected: months.length, of: 'months' },
  };
}

/** A period still running, or one whose end the ledger has not reached: its figures may still change. */
function isProvisional(period: Period, extent: LedgerExtent, today: IsoDate): boolean {
  if (periodBounds(period).to >= today) return true;
  return extent.lastDay !== null && isIncompletePeriod(period, extent.lastDay);
}

/** The same answer at all places, and for all members together. */
function everywhere(asked: FiguresAsked, valueOf: (period: Period) => IndicatorValue): readonly Figure[] {
  return asked.divisionIds.flatMap((divisionId) =>
    asked.periods.map((period) => ({ divisionId, member: TOTAL_MEMBER, value: valueOf(period) })),
  );
}

function withoutSource(definition: IndicatorDefinition, period: Period, now: Date): IndicatorValue {
  return noDataValue({ definition, period, asOf: now.toISOString(), coverage: null });
}
