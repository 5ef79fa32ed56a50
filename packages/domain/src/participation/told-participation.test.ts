import fc from 'fast-check';
import { AGE_BANDS } from '../population';
import {
  DEFAULT_SUPPRESSION_RULE,
  type SuppressionRule,
  suppressionRuleFor,
  THIRD_PARTY_SUPPRESSION_RULE,
} from '../suppression';
import { auditDisclosure, type Disclosure } from '../testing/disclosure-audit';
import { hideDistrict, KINDS, MEASURES, spanKey, tellDistrict } from '../testing/district-attack';
import { attackedCell, smallCells } from '../testing/participation-attack';
import {
  type Calendar,
  countDistrict,
  FOUR_QUARTERS,
  type RandomDistrict,
  type RandomParticipant,
  type SpanKind,
  SPANS,
} from '../testing/random-participation';
import { hiddenBySpan, type KindOfSpan } from './hidden-by-span';
import type { HiddenParticipation } from './hidden-participation';
import { participationCell } from './participation-cells';
import { AGE_GROUP, MEASURES_OF_SNAPSHOTS, PARTICIPATIONS_GROUP } from './participation-measures';

jest.setTimeout(180_000);

/** Snapshots of spans of a kind within a year of which the spans are told live too, the longer ones first. */
interface Year {
  readonly calendar: Calendar;
  readonly kinds: readonly [longer: SpanKind, shorter: SpanKind];
}

const QUARTERS_OF_YEAR: Year = { calendar: FOUR_QUARTERS, kinds: ['year', 'quarter'] };
const MONTHS_OF_QUARTERS: Year = { calendar: SPANS, kinds: ['quarter', 'month'] };

/** What a year of snapshots leaves behind: what they hid first in which of them, by audience, and which spans they are of. */
class Snapshots {
  private readonly hiddenFrom = new Map<SuppressionRule, Map<string, number>>();
  private readonly taken: number[] = [];

  constructor(
    private readonly year: Year,
    private readonly tells: boolean,
  ) {}

  /** What is hidden of a district in the longer and in the shorter spans. */
  hidden(district: RandomDistrict, rule: SuppressionRule): readonly HiddenParticipation[] {
    const within = rule.within && this.hidden(district, rule.within);
    const first = this.firstHidden(rule);
    const kinds = this.year.kinds.map((kind, level): KindOfSpan => {
      const isOfSnapshots = level === 1;
      return {
        ...{ places: countDistrict(district, kind, this.year.calendar), within: within?.[level] },
        frozen: isOfSnapshots ? new Set(first.keys()) : new Set(),
        told: (cell) => (isOfSnapshots && this.tells ? this.toldOf(cell, first) : []),
      };
    });
    return hiddenBySpan(kinds, { rule, measures: MEASURES });
  }

  /** Takes one of a span, and answers what it tells. */
  take(district: RandomDistrict, span: number, rule: SuppressionRule): ReadonlyMap<string, number> {
    const [, kind] = this.year.kinds;
    const [, hidden = new Map()] = this.hidden(district, rule);
    for (const each of [DEFAULT_SUPPRESSION_RULE, THIRD_PARTY_SUPPRESSION_RULE]) {
      const first = this.firstHidden(each);
      for (const cell of this.hidden(district, each)[1]?.keys() ?? [])
        if (!first.has(cell)) first.set(cell, this.taken.length);
    }
    this.taken.push(span);
    return new Map(
      countDistrict(district, kind, this.year.calendar).flatMap(({ place, counts }) =>
        [...MEASURES_OF_SNAPSHOTS]
          .filter((measure) => ATTACKED.has(measure) && !hidden.has(`${place}|${measure}`))
          .map(
            (measure) =>
              [attackedCell(place, spanKey(kind, span), measure), counts.get(measure)?.[span] ?? 0] as const,
          ),
      ),
    );
  }

  private toldOf(cell: string, first: ReadonlyMap<string, number>): readonly boolean[] {
    const [, measure = ''] = cell.split('|');
    if (!MEASURES_OF_SNAPSHOTS.has(measure)) return [];
    const before = this.taken.slice(0, first.get(cell) ?? this.taken.length);
    return this.year.calendar[this.year.kinds[1]].map((_, span) => before.includes(span));
  }

  private firstHidden(rule: SuppressionRule): Map<string, number> {
    const known = this.hiddenFrom.get(rule) ?? new Map<string, number>();
    this.hiddenFrom.set(rule, known);
    return known;
  }
}

const ATTACKED = new Set([...AGE_GROUP.measures, ...PARTICIPATIONS_GROUP.measures]);

/** A district as it was recorded up to the end of a month. */
function upTo({ tree, participants }: RandomDistrict, last: number): RandomDistrict {
  return {
    tree,
    participants: participants
      .map((each) => ({ ...each, visits: each.visits.filter(({ month }) => month <= last) }))
      .filter(({ visits }) => visits.length > 0),
  };
}

interface Attack {
  readonly year: Year;
  readonly rule: SuppressionRule;
  readonly addsUp: boolean;
  /** Spans of which a snapshot is taken when they are over, and the month by which all is told live. */
  readonly taken: readonly number[];
  readonly last?: number;
  /** Whether what snapshots told is reckoned with. */
  readonly tells?: boolean;
  /** Which cells the attacker goes for; some from all over where it is not said. */
  readonly tried?: string;
}

/** Small cells that the attacker goes for; each costs tenths of a second. */
const TRIED = 8;

/** Small cells that follow from what snapshots told in the course of a year, and what is told live at its end. */
async function attack(
  district: RandomDistrict,
  { year, rule, addsUp, taken, last = 3, tells = true, tried = '' }: Attack,
): Promise<readonly Disclosure[]> {
  const [longer, shorter] = year.kinds;
  const snapshots = new Snapshots(year, tells);
  const frozen = new Map<string, number>();
  for (const span of taken) {
    const end = Math.max(...(year.calendar[shorter][span] ?? []));
    for (const [cell, count] of snapshots.take(upTo(district, end), span, rule)) frozen.set(cell, count);
  }
  const now = upTo(district, last);
  const [ofLonger = new Map(), ofShorter = new Map()] = snapshots.hidden(now, rule);
  const hidden = { year: ofLonger, quarter: longer === 'quarter' ? ofLonger : ofShorter, month: ofShorter };
  const { actual, known } = tellDistrict(now, {
    ...{ hidden, addsUp, kinds: year.kinds, calendar: year.calendar, measures: ATTACKED, frozen },
  });
  const { threshold } = rule;
  const secrets = new Map([...actual].filter(([cell]) => cell.startsWith(tried)));
  return auditDisclosure(known, smallCells(secrets, threshold, TRIED), { threshold, width: threshold });
}

/** How many of an age come to a place in a month: enough to be told more often than not. */
const VISITORS = fc.oneof(
  { weight: 7, arbitrary: fc.integer({ min: 6, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** Districts with cells that are told in some spans and few in others; with `once` nobody comes in two months. */
function districts(once: boolean): fc.Arbitrary<RandomDistrict> {
  const shape = fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 2 });
  const bands = fc.subarray([1, 3, 4, 5, AGE_BANDS.length], { minLength: 1, maxLength: 2 });
  return fc.tuple(shape, bands).chain(([tree, ageBands]) => {
    const leaves = tree.reduce((sum, count) => sum + count, 0);
    const cells = leaves * 4 * ageBands.length;
    return fc.array(VISITORS, { minLength: cells, maxLength: cells }).map((counts) => ({
      tree,
      participants: counts.flatMap((count, at): readonly RandomParticipant[] => {
        const [leaf, month] = [Math.floor(at / 4 / ageBands.length), at % 4];
        const ageBand = ageBands[Math.floor(at / 4) % ageBands.length] ?? 3;
        return Array.from({ length: count }, (_, own) => ({
          visits: [month, ...(once || own % 3 > 0 ? [] : [(month + 1) % 4])].map((each) => ({
            leaf,
            month: each,
          })),
          ...{ ageBand, flags: own % 8 },
        }));
      }),
    }));
  });
}

const TURNS = fc
  .record({ taken: fc.subarray([0, 1, 2, 3], { minLength: 1 }), last: fc.integer({ min: 1, max: 3 }) })
  .map(({ taken, last }) => ({ last, taken: taken.filter((span) => span <= last) }));

describe.each(['console', 'public'] as const)('what the %s is told in snapshots and live', (audience) => {
  const rule = suppressionRuleFor(audience);

  it.each([
    ['quarters and the year', true, QUARTERS_OF_YEAR],
    ['quarters and the year', false, QUARTERS_OF_YEAR],
    ['months and quarters', true, MONTHS_OF_QUARTERS],
  ] as const)('gives no small cell away over %s; everybody came once: %s', async (_, once, year) => {
    await fc.assert(
      fc.asyncProperty(districts(once), TURNS, async (district, turn) => {
        expect(await attack(district, { year, rule, addsUp: once, ...turn })).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  it.each([QUARTERS_OF_YEAR, MONTHS_OF_QUARTERS])(
    'would tell the last span were it not reckoned with that the others were told',
    async (year) => {
      const [district, tried] = [placesOf([30, 30, 30, 3]), 'C0|participants'];
      const asked = { year, rule, addsUp: true, taken: [0, 1, 2], tried };
      const found = await attack(district, { ...asked, tells: false });
      expect(found.map(({ actual, low, high }) => [actual, low, high])).toEqual([[3, 3, 3]]);
      expect(await attack(district, asked)).toEqual([]);
    },
  );
});

/** A subdistrict of three neighbourhoods of people of one age, with so many of the first in each month. */
function placesOf(counts: readonly number[]): RandomDistrict {
  const of = (leaf: number, month: number, count: number): readonly RandomParticipant[] =>
    Array.from({ length: count }, (_, at) => ({ visits: [{ leaf, month }], ageBand: 3, flags: at % 8 }));
  return {
    tree: [3],
    participants: counts.flatMap((count, month) => [
      ...of(0, month, count),
      ...of(1, month, 40),
      ...of(2, month, 60),
    ]),
  };
}

const placesHidden = (hidden: HiddenParticipation): readonly string[] =>
  ['D', 'S0', 'C0', 'C1', 'C2'].filter((place) => hidden.has(participationCell(place, 'participants')));

describe('what is hidden of a year', () => {
  /** Places of which participants are hidden in the year, when the quarters of some were told. */
  const hiddenIn = (counts: readonly number[], taken: readonly number[]): readonly string[] => {
    const snapshots = new Snapshots(QUARTERS_OF_YEAR, true);
    for (const span of taken) snapshots.take(upTo(placesOf(counts), span), span, DEFAULT_SUPPRESSION_RULE);
    const [year = new Map()] = snapshots.hidden(placesOf(counts), DEFAULT_SUPPRESSION_RULE);
    return ['D', 'S0', 'C0', 'C1', 'C2'].filter((place) =>
      year.has(participationCell(place, 'participants')),
    );
  };

  it.each([
    ['nothing where no quarter is small', [30, 30, 30, 20], [0, 1, 2], []],
    ['nothing where no snapshot was taken', [30, 30, 30, 3], [], []],
    [
      'the place and a neighbour where one quarter is left and small',
      [30, 30, 30, 3],
      [0, 1, 2],
      ['C0', 'C1'],
    ],
    ['them where the year has got no further than that', [30, 3, 0, 0], [0], ['C0', 'C1']],
    ['nothing where the small quarter and others were told of by no snapshot', [30, 30, 3, 40], [0, 1], []],
    ['the place and a neighbour where what is left of it is few', [30, 30, 3, 1], [0, 1], ['C0', 'C1']],
    ['nothing where the quarter was small when a snapshot was taken first', [3, 30, 30, 30], [0, 1, 2], []],
  ] as const)('is %s', (_, counts, taken, expected) => {
    expect(hiddenIn(counts, taken)).toEqual(expected);
  });

  it.each([
    ['the place and a neighbour where the quarter after it is small', [30, 30, 30, 3], 3, ['C0', 'C1']],
    ['them where the quarters after it are few together', [30, 30, 1, 2], 2, ['C0', 'C1']],
    ['nothing where they are not', [30, 3, 30, 3], 2, []],
    ['nothing where a quarter before it is small', [30, 3, 30, 30], 3, []],
  ] as const)('is %s, and the year was told while it ran', (_, counts, over, expected) => {
    const quarters = FOUR_QUARTERS.quarter.map((__, quarter) => quarter < over);
    const kinds = (['year', 'quarter'] as const).map((kind) => ({
      ...{ places: countDistrict(placesOf(counts), kind, FOUR_QUARTERS), told: () => [] },
      toldTogether: () => (kind === 'quarter' ? quarters : []),
    }));
    const [year = new Map()] = hiddenBySpan(kinds, { rule: DEFAULT_SUPPRESSION_RULE, measures: MEASURES });
    expect(placesHidden(year)).toEqual(expected);
  });

  it('is what it was before where nothing was told, in every kind of span', () => {
    fc.assert(
      fc.property(districts(false), fc.constantFrom('console', 'public'), (district, audience) => {
        const rule = suppressionRuleFor(audience);
        const alone = hideDistrict(district, rule);
        const kinds = KINDS.map((kind) => ({
          ...{ places: countDistrict(district, kind), told: () => [] },
          within: rule.within && hideDistrict(district, rule.within)[kind],
        }));
        const together = hiddenBySpan(kinds, { rule, measures: MEASURES });
        KINDS.forEach((kind, level) => {
          expect([...(together[level]?.keys() ?? [])].sort()).toEqual([...alone[kind].keys()].sort());
        });
      }),
      { numRuns: 4 },
    );
  });
});
