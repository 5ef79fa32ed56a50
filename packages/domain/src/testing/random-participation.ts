import fc from 'fast-check';
import { AGE_BANDS } from '../population';
import {
  ageMeasure,
  initiatorMeasure,
  PARTICIPATION_INITIATORS,
  type PlaceParticipation,
  RESIDENT_INITIATORS,
} from '../participation';

/** Somebody who took part: where (a place without places below it), in which months, and how old. */
export interface RandomParticipant {
  readonly visits: readonly { readonly leaf: number; readonly month: number }[];
  readonly ageBand: number;
  readonly flags: number;
}

/** A district of subdistricts of communities, and who took part there within a year. */
export interface RandomDistrict {
  /** Number of communities of each subdistrict. */
  readonly tree: readonly number[];
  readonly participants: readonly RandomParticipant[];
}

/** Random districts. `once`: everybody takes part once in a year, so that everything adds up. */
export function randomDistrict(once: boolean): fc.Arbitrary<RandomDistrict> {
  return fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((tree) => {
    const leaves = tree.reduce((sum, count) => sum + count, 0);
    const visit = fc.record({
      leaf: fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: leaves - 1 }) },
        { weight: 1, arbitrary: fc.constant(0) },
      ),
      month: fc.integer({ min: 0, max: 3 }),
    });
    const participant = fc.record({
      visits: fc.array(visit, { minLength: 1, maxLength: once ? 1 : 3 }),
      ageBand: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 2, max: 5 }) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: AGE_BANDS.length }) },
      ),
      flags: fc.nat(7),
    });
    return fc.record({
      tree: fc.constant(tree),
      participants: fc.array(participant, { minLength: 20, maxLength: 500, size: 'max' }),
    });
  });
}

/** Kinds of span with the months of each of their spans: a short year of two quarters of two months. */
export const SPANS = {
  year: [[0, 1, 2, 3]],
  quarter: [
    [0, 1],
    [2, 3],
  ],
  month: [[0], [1], [2], [3]],
} as const;

/** Kind of span. */
export type SpanKind = keyof typeof SPANS;

/** Kinds of span with the months of each of their spans. */
export type Calendar = Readonly<Record<SpanKind, readonly (readonly number[])[]>>;

/** A year of four quarters, of a month each. */
export const FOUR_QUARTERS: Calendar = { ...SPANS, quarter: SPANS.month };

const FLAGS = ['firstEver', 'retained', 'both'] as const;

/** Counts of places in the spans of one kind, persons counted once: worked out person by person. */
export function countDistrict(
  { tree, participants }: RandomDistrict,
  kind: SpanKind,
  calendar: Calendar = SPANS,
): readonly PlaceParticipation[] {
  const leaves = tree.flatMap((count, subdistrict) => Array.from({ length: count }, () => subdistrict));
  const places = [
    { place: 'D', parent: null, has: () => true },
    ...tree.map((_, at) => ({
      place: `S${String(at)}`,
      parent: 'D',
      has: (leaf: number) => leaves[leaf] === at,
    })),
    ...leaves.map((subdistrict, at) => ({
      place: `C${String(at)}`,
      parent: `S${String(subdistrict)}`,
      has: (leaf: number) => leaf === at,
    })),
  ];
  return places.map(({ place, parent, has }) => {
    const counts = new Map<string, number[]>();
    const count = (measure: string, span: number): void => {
      const own = counts.get(measure) ?? calendar[kind].map(() => 0);
      own[span] = (own[span] ?? 0) + 1;
      counts.set(measure, own);
    };
    calendar[kind].forEach((months, span) => {
      for (const participant of participants) {
        const visits = participant.visits.filter(({ leaf, month }) => has(leaf) && months.includes(month));
        if (visits.length === 0) continue;
        for (const measure of measuresOf(participant)) count(measure, span);
        for (const visit of visits)
          for (const measure of actMeasuresOf(participant, visit)) count(measure, span);
      }
    });
    if (!counts.has('participants'))
      counts.set(
        'participants',
        calendar[kind].map(() => 0),
      );
    return { place, parent, counts, fewResidents: new Set<string>() };
  });
}

function measuresOf({ ageBand, flags }: RandomParticipant): readonly string[] {
  const band = AGE_BANDS[ageBand] ?? '';
  const isAdult = band === '' || ageBand >= 2;
  return [
    'participants',
    ageMeasure(band),
    isAdult ? 'adults' : 'minors',
    ...(ageBand === 2 || ageBand === 3 ? ['workingAge'] : []),
    ...(ageBand === 4 || ageBand === 5 ? ['old'] : []),
    ...FLAGS.filter((_, bit) => (flags >> bit) % 2 === 1).filter((flag) => flag !== 'retained'),
  ];
}

type Visit = RandomParticipant['visits'][number];

/** What a participation counts as: most are started by the committee, few by each of the others. */
function actMeasuresOf({ flags, ageBand }: RandomParticipant, { leaf, month }: Visit): readonly string[] {
  const draw = (flags * 7 + leaf * 5 + month * 3 + ageBand) % 16;
  const initiator = PARTICIPATION_INITIATORS[draw] ?? 'residentsCommittee';
  const isByResidents = RESIDENT_INITIATORS.includes(initiator);
  return [
    ...['acts', initiatorMeasure(initiator)],
    ...(isByResidents ? ['initiatedByResidents'] : []),
    ...(isByResidents && flags % 2 === 0 ? ['selfInitiated'] : []),
    ...(flags % 4 === 1 ? ['presenceOnly'] : []),
    ...(flags >= 4 ? ['carried'] : []),
    ...(flags >= 6 ? ['staffCarried'] : []),
  ];
}
