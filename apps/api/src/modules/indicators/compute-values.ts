import {
  definitionInForce,
  formatPeriod,
  type IndicatorContext,
  type IndicatorDefinition,
  type IndicatorValue,
  INDICATOR_DEFINITIONS,
  indicatorReference,
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
  suppressedValue,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import { type Figure, type FigureMember, findIndicatorFamily, TOTAL_MEMBER } from '../../platform/indicators';
import {
  findBinding,
  findMemberBinding,
  findUnionBinding,
  type IndicatorBinding,
  type MemberBinding,
} from './indicator-binding';
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
  /** What these places add up to, which other answers tell: figures of persons are protected together with theirs. */
  readonly enclosing?: readonly string[];
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
 * declares. Order: definition, place, period, member. An indicator whose data nobody produces is no_data everywhere.
 */
export async function computeFigures(reads: Reads, asked: FiguresAsked): Promise<readonly Figure[]> {
  const { divisionIds, enclosing = [] } = asked;
  const widened = { ...asked, divisionIds: [...divisionIds, ...enclosing], enclosing: [] };
  const askedOf = (definition: IndicatorDefinition): FiguresAsked =>
    needsSuppression(definition) ? widened : asked;
  const ofFamilies = await computeFamilies(reads, asked, askedOf);
  const splits = splitReader(reads, widened);
  const figures: Figure[] = [];
  for (const definition of asked.definitions)
    figures.push(
      ...(await computeDefinition(reads, { ...askedOf(definition), definition, ofFamilies, splits })),
    );
  if (enclosing.length === 0) return figures;
  const wanted = new Set(divisionIds);
  return figures.filter(({ divisionId }) => wanted.has(divisionId));
}

interface DefinitionAsked extends FiguresAsked {
  readonly definition: IndicatorDefinition;
  readonly ofFamilies: ReadonlyMap<string, readonly Figure[]>;
  readonly splits: SplitReader;
}

async function computeDefinition(reads: Reads, asked: DefinitionAsked): Promise<readonly Figure[]> {
  const { definition, ofFamilies, splits } = asked;
  const member = findMemberBinding(definition.code);
  if (member) return memberFigures(asked, await splits(member));
  const binding = findBinding(definition.code);
  if (binding) return computeOne(reads, { ...asked, binding });
  const own = ofFamilies.get(definition.code);
  if (own) return protectFamily(reads, { ...asked, figures: own });
  return everywhere(asked, (period) => withoutSource(definition, period, asked.now));
}

/** Asks each family once for all of its indicators; figures by code, in the order of places and periods. */
async function computeFamilies(
  reads: Reads,
  asked: FiguresAsked,
  askedOf: (definition: IndicatorDefinition) => FiguresAsked,
): Promise<ReadonlyMap<string, readonly Figure[]>> {
  const whole = asked.definitions.filter(({ code }) => findMemberBinding(code) === undefined);
  const families = new Set(whole.flatMap(({ code }) => findIndicatorFamily(code) ?? []));
  const periods = [...new Map(asked.periods.map((period) => [formatPeriod(period), period])).values()];
  const figures = new Map<string, readonly Figure[]>();
  for (const family of families) {
    const definitions = whole.filter(({ code }) => findIndicatorFamily(code) === family);
    const counting = definitions.find(needsSuppression);
    const widest = counting ? askedOf(counting) : asked;
    const computed = await family.compute(reads, { ...widest, definitions, periods });
    for (const definition of definitions)
      figures.set(
        definition.code,
        inOrder(
          computed.filter(({ value }) => value.definition.code === definition.code),
          askedOf(definition),
        ),
      );
  }
  return figures;
}

/** Figures of a family with small numbers of persons hidden, and what would give such a number away by subtraction. */
async function protectFamily(
  reads: Reads,
  { definition, figures, audience, splits }: DefinitionAsked & { readonly figures: readonly Figure[] },
): Promise<readonly Figure[]> {
  const shown = await protectPersons(reads, { figures, definition, audience });
  const binding = findUnionBinding(definition.code);
  if (!binding) return shown;
  const hidden = new Set(
    (await splits(binding))
      .filter(({ value }) => value.status === 'suppressed')
      .map(({ divisionId, value }) => cellOf(divisionId, value.period)),
  );
  return shown.map((figure) => {
    const { period, asOf, n } = figure.value;
    if (n === null || !hidden.has(cellOf(figure.divisionId, period))) return figure;
    return { ...figure, value: suppressedValue({ definition, period, asOf, coverage: null }) };
  });
}

/** Members of the split of another indicator, protected as that split is. */
type SplitReader = (binding: MemberBinding) => Promise<readonly Figure[]>;

/** Computes each split once, however many indicators are members or unions of members of it. */
function splitReader(reads: Reads, asked: FiguresAsked): SplitReader {
  const known = new Map<string, Promise<readonly Figure[]>>();
  const computed = (code: string, dimension: string): Promise<readonly Figure[]> => {
    const split = definitionInForce(INDICATOR_DEFINITIONS, code, asked.today);
    if (!split) throw new Error(`No definition is in force: ${code}`);
    return computeFigures(reads, { ...asked, definitions: [split], dimension });
  };
  return async ({ code, dimension, members }) => {
    const key = `${code}|${dimension}`;
    const figures = known.get(key) ?? computed(code, dimension);
    known.set(key, figures);
    return (await figures).filter(({ member }) => members.includes(member.code));
  };
}

/** The member of the split of another indicator, hidden where that split hides it; split itself it has no data. */
function memberFigures(
  { definition, divisionIds, periods, now }: DefinitionAsked,
  figures: readonly Figure[],
): readonly Figure[] {
  const cells = new Map(figures.map((figure) => [cellOf(figure.divisionId, figure.value.period), figure]));
  const reference = indicatorReference(definition);
  return divisionIds.flatMap((divisionId) =>
    periods.map((period) => {
      const found = cells.get(cellOf(divisionId, period));
      const value = found
        ? { ...found.value, definition: reference }
        : withoutSource(definition, period, now);
      return { divisionId, member: TOTAL_MEMBER, value };
    }),
  );
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
  return protectPersons(reads, { figures, definition, audience: asked.audience });
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
