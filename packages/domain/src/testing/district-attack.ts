import {
  AGE_GROUP,
  hiddenParticipation,
  type HiddenParticipation,
  participationCell,
  PARTICIPATIONS_GROUP,
} from '../participation';
import type { SuppressionRule } from '../suppression';
import type { KnownBound } from './disclosure-audit';
import { attackedCell, participationKnowledge } from './participation-attack';
import {
  type Calendar,
  countDistrict,
  type RandomDistrict,
  type SpanKind,
  SPANS,
} from './random-participation';

/** Kinds of span, the longest first. */
export const KINDS = ['year', 'quarter', 'month'] as const;

/** What is attacked of a random district. */
export const MEASURES = new Set([
  ...AGE_GROUP.measures,
  'firstEver',
  'both',
  ...PARTICIPATIONS_GROUP.measures,
]);

/** What no answer tells by itself. */
const DERIVED = new Set(['minors', 'initiatedByResidents']);

/** What is hidden of a district in spans of each kind. */
export type HiddenByKind = Readonly<Record<SpanKind, HiddenParticipation>>;

/** What the product hides of a district by a rule, of which figures were frozen when it was `frozen`. */
export function hideDistrict(
  district: RandomDistrict,
  rule: SuppressionRule,
  frozen?: RandomDistrict,
): HiddenByKind {
  const within = rule.within && hideDistrict(district, rule.within, frozen);
  const before = frozen && hideDistrict(frozen, rule);
  const of = (kind: SpanKind, longer?: HiddenParticipation): HiddenParticipation =>
    hiddenParticipation(countDistrict(district, kind), {
      ...{ rule, measures: MEASURES, longer, within: within?.[kind] },
      frozen: before && new Set(before[kind].keys()),
    });
  const year = of('year');
  const quarter = of('quarter', year);
  return { year, quarter, month: of('month', quarter) };
}

/** A district as it is told: every count of it, and all that follows from those that are not hidden. */
export interface ToldDistrict {
  readonly actual: ReadonlyMap<string, number>;
  readonly told: ReadonlyMap<string, number>;
  readonly known: readonly KnownBound[];
}

interface Telling {
  readonly hidden: HiddenByKind;
  readonly addsUp: boolean;
  readonly kinds?: readonly SpanKind[];
  readonly measures?: ReadonlySet<string>;
  readonly calendar?: Calendar;
  /** What snapshots told, by cell. */
  readonly frozen?: ReadonlyMap<string, number>;
}

/** What somebody knows who is told everything of a district that is not hidden. */
export function tellDistrict(
  district: RandomDistrict,
  { hidden, addsUp, kinds = KINDS, measures = MEASURES, calendar = SPANS, frozen }: Telling,
): ToldDistrict {
  const actual = new Map<string, number>();
  const told = new Map<string, number>(frozen);
  for (const kind of kinds)
    for (const { place, counts } of countDistrict(district, kind, calendar))
      for (const measure of measures)
        calendar[kind].forEach((_, at) => {
          const cell = attackedCell(place, spanKey(kind, at), measure);
          const count = counts.get(measure)?.[at] ?? 0;
          actual.set(cell, count);
          if (!DERIVED.has(measure) && !hidden[kind].has(participationCell(place, measure)))
            told.set(cell, count);
        });
  const known = participationKnowledge({
    places: countDistrict(district, 'year'),
    spans: kinds.flatMap((kind) =>
      calendar[kind].map((months, at) => ({
        key: spanKey(kind, at),
        parts: partsOf(kind, months, calendar).filter((part) => kinds.some((each) => part.startsWith(each))),
        before: null,
      })),
    ),
    told: (place, span, measure) => told.get(attackedCell(place, span, measure)),
    ...{ addsUp, measures },
  });
  return { actual, told, known };
}

/** Name of a span in cells. */
export const spanKey = (kind: SpanKind, at: number): string => `${kind}${String(at)}`;

function partsOf(kind: SpanKind, months: readonly number[], calendar: Calendar): readonly string[] {
  if (kind === 'month') return [];
  if (kind === 'quarter') return months.map((month) => spanKey('month', month));
  return calendar.quarter.map((_, at) => spanKey('quarter', at));
}
