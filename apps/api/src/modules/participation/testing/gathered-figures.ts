import { AGE_GROUP, formatPeriod, parsePeriod, PARTICIPANTS_BEFORE, previousPeriod } from '@weizhi/domain';
import {
  attackedCell,
  auditDisclosure,
  type Disclosure,
  type KnownBound,
  participationKnowledge,
  smallCells,
} from '@weizhi/domain/disclosure-audit';
import {
  ACT_MEASURES,
  MEASURES,
  MEMBER_MEASURES,
  partsOf,
  PERIODS,
  PLACES,
  QUARTERS,
} from './audited-district';
import { boundsOfChange, boundsOfSum, boundsOfValue, type Stated, type StatedChange } from './stated-values';
import { countsTold, placeOf, SPLITS, type Told } from './told-figures';

/** Small cells that the attacker goes for; each costs tenths of a second. */
const TRIED = 8;

/** What is attacked at once: with the months of members an audit takes five times as long. */
const LOTS = [
  { spans: PERIODS, base: new Set<string>(), tried: MEASURES },
  {
    spans: ['2026', ...QUARTERS],
    base: new Set([...AGE_GROUP.measures, 'everyone']),
    tried: MEMBER_MEASURES,
  },
  { spans: ['2026', ...QUARTERS], base: new Set<string>(), tried: ACT_MEASURES },
] as const;

/** All participants in the spans of which snapshots are. */
export const FROZEN_LOT = { spans: ['2026', ...QUARTERS], base: new Set<string>(), tried: MEASURES } as const;

/** Splits that leave out those of whom it is not known where there is nobody. */
const HAS_UNKNOWN = new Set(['participantCount ageBand', 'participantCount sex']);

/** What somebody has gathered of the audited district, from whatever channels, to put it side by side. */
export class Gathered {
  private readonly told: Map<string, number>;
  private readonly bounds: KnownBound[];

  constructor(from?: Gathered) {
    this.told = new Map(from?.told);
    this.bounds = [...(from?.bounds ?? [])];
  }

  /** Figures of all, with the values that were rounded from them. */
  addFigures(figures: readonly Told[]): this {
    for (const figure of figures) {
      for (const [measure, count] of countsTold(figure)) this.tell(figure, measure, count);
      if (figure.value !== null)
        this.addStated([{ ...figure, value: figure.value, roundedBy: halfOf(figure.value) }]);
      if (figure.numerator !== null) this.bounds.push(...boundsOfSum(figure, figure.numerator));
    }
    return this;
  }

  /** Figures of an indicator by a dimension, and that there is nobody of whom it is not known where no figure says how many. */
  addMembers(code: string, splitBy: string, figures: readonly Told[]): this {
    const [, , measureOf, part = 'numerator'] =
      SPLITS.find((split) => split[0] === code && split[1] === splitBy) ?? [];
    if (!measureOf) return this;
    const members = figures.filter(({ member }) => member !== null);
    for (const figure of members) {
      const measure = measureOf(codeOf(figure));
      this.tell(figure, measure, figure[part]);
      if (figure.denominator === null || part === 'denominator') this.tell(figure, measure, figure.n);
    }
    if (HAS_UNKNOWN.has(`${code} ${splitBy}`))
      for (const figure of withoutUnknown(members)) this.tell(figure, measureOf(''), 0);
    return this;
  }

  addStated(values: readonly Stated[]): this {
    this.bounds.push(...values.flatMap(boundsOfValue));
    return this;
  }

  addChanges(changes: readonly StatedChange[]): this {
    this.bounds.push(...changes.flatMap(boundsOfChange));
    return this;
  }

  /** Every count that was told, by cell. */
  get counts(): ReadonlyMap<string, number> {
    return this.told;
  }

  /** Counts that follow from those of another day. */
  addCounts(counts: ReadonlyMap<string, number>): this {
    for (const [cell, count] of counts) this.told.set(cell, count);
    return this;
  }

  /** What somebody else has gathered. */
  add({ told, bounds }: Gathered): this {
    for (const [cell, count] of told) this.told.set(cell, count);
    this.bounds.push(...bounds);
    return this;
  }

  /** Tries to recover small cells: of all participants in every span, and of members, which lean on their ages, in the longer ones. */
  async audit(
    actual: ReadonlyMap<string, number>,
    threshold: number,
    lots: typeof LOTS | readonly (typeof FROZEN_LOT)[] = LOTS,
  ): Promise<readonly Disclosure[]> {
    const found: Disclosure[] = [];
    for (const { spans, base, tried } of lots) {
      const secrets = new Map([...actual].filter(([cell]) => isOf(cell, spans, tried)));
      found.push(
        ...(await auditDisclosure(
          [...this.knowledgeOf(spans, new Set([...base, ...tried])), ...this.bounds],
          smallCells(secrets, threshold, TRIED),
          { threshold, width: threshold },
        )),
      );
    }
    return found;
  }

  /** Small cells of a span that are told outright: what an audit finds without reckoning. Those of nobody with a least of 0. */
  toldOutright(
    actual: ReadonlyMap<string, number>,
    threshold: number,
    { span, least = 1 }: { readonly span: string; readonly least?: number },
  ): readonly string[] {
    return [...actual].flatMap(([cell, count]) =>
      count >= least && count < threshold && cell.endsWith(`|${span}`) && this.told.has(cell) ? [cell] : [],
    );
  }

  private tell(figure: Told, measure: string, count: string | number | null): void {
    const { key } = figure.period;
    const [span, counted] =
      measure === PARTICIPANTS_BEFORE ? [beforeOf(key), 'participants'] : [key, measure];
    if (count !== null && span !== null)
      this.told.set(attackedCell(placeOf(figure), span, counted), Number(count));
  }

  private knowledgeOf(spans: readonly string[], measures: ReadonlySet<string>): readonly KnownBound[] {
    return participationKnowledge({
      places: PLACES,
      spans: spans.map((key) => ({
        key,
        parts: partsOf(key).filter((part) => spans.includes(part)),
        before: beforeOf(key),
      })),
      told: (place, span, measure) => this.told.get(attackedCell(place, span, measure)),
      ...{ addsUp: true, measures },
    });
  }
}

/** Half of the last place that a number is written to. */
export function halfOf(text: string): number {
  return 0.5 * 10 ** -(text.split('.')[1]?.length ?? 0);
}

/** A change as it is stated; percentage points are of values that are rounded already. */
export function changeOf(
  value: string,
  inPercentagePoints: boolean,
): Pick<StatedChange, 'value' | 'roundedBy' | 'inPercentagePoints'> {
  return { value, inPercentagePoints, roundedBy: halfOf(value) + (inPercentagePoints ? 0.02 : 0) };
}

/** Code of the member of a figure; empty for those of whom it is not known. */
const codeOf = ({ member }: Told): string => member?.code ?? '';

/** A figure of each place and period of which no figure says of how many it is not known. */
function withoutUnknown(members: readonly Told[]): readonly Told[] {
  const cells = Map.groupBy(members, (figure) => `${placeOf(figure)} ${figure.period.key}`);
  return [...cells.values()].flatMap((cell) =>
    cell.every((figure) => codeOf(figure) !== '') ? cell.slice(0, 1) : [],
  );
}

function isOf(cell: string, spans: readonly string[], measures: ReadonlySet<string>): boolean {
  const [, measure = '', span = ''] = cell.split('|');
  return spans.includes(span) && measures.has(measure);
}

/** The span just before, where it is one of those that are told. */
export function beforeOf(key: string): string | null {
  const period = parsePeriod(key);
  const before = period.ok ? formatPeriod(previousPeriod(period.value)) : '';
  return PERIODS.includes(before) ? before : null;
}
