import { createHash } from 'node:crypto';
import {
  hiddenParticipation,
  type HiddenParticipation,
  monthsInPeriod,
  participationCell,
  PARTICIPANTS_BEFORE,
  PARTICIPATION_MEASURES,
  type Period,
  periodBounds,
  type PlaceParticipation,
  previousPeriod,
  suppressionRuleFor,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { Audience } from '../../platform/context/request-context';
import { type Figure, readWithheld, readWithheldMark } from '../../platform/indicators';
import { LimitedMap } from '../../platform/read-planner/limited-map';
import { readParticipationStanding, spanOf } from './participation-cells.reads';
import type { ParticipantSpan } from './participant-rollup';
import {
  type DistrictPlace,
  listDistrictPlaces,
  readPopulationMark,
  readYearCounts,
} from './year-counts.reads';

interface YearsAsked {
  readonly districtId: string;
  /** Who is told. */
  readonly audience: Audience;
}

/** What follows for a year of a district, in spans of one kind. */
interface HiddenYear {
  readonly hidden: HiddenParticipation;
  /** Who took part in the whole district, in each span. */
  readonly everyone: readonly number[];
}

/** What is hidden in a year, in spans of one kind, under the name that it is kept by. */
interface HiddenSpans {
  readonly topic: string;
  readonly hidden: HiddenParticipation;
}

/** Years of some districts, for those who look at them on a day. */
const MOST_REMEMBERED = 48;
const remembered = new LimitedMap<string, HiddenYear>(MOST_REMEMBERED);
const underWay = new Map<string, Promise<HiddenYear>>();

/**
 * What is hidden in the years that figures are about. It follows from the whole district and so costs the same whatever
 * is asked: it is worked out once for each state of the counts, of the places, of the population and of what was hidden when
 * figures were frozen, by whoever asks first.
 * @source decision records 0185 and 0200
 */
export class HiddenYears {
  private readonly known = new Map<string, Promise<HiddenYear>>();

  private constructor(
    private readonly reads: Reads,
    private readonly asked: YearsAsked & {
      readonly places: readonly DistrictPlace[];
      readonly state: string;
    },
  ) {}

  static async open(reads: Reads, asked: YearsAsked): Promise<HiddenYears> {
    const { districtId } = asked;
    const places = await listDistrictPlaces(reads, districtId);
    const { mark } = await readParticipationStanding(reads, districtId);
    const tree = createHash('sha256').update(JSON.stringify(places)).digest('base64url');
    const population = await readPopulationMark(reads, districtId);
    const withheld = await readWithheldMark(reads, districtId);
    const state = [districtId, mark, tree, population, withheld];
    return new HiddenYears(reads, { ...asked, places, state: state.join(' ') });
  }

  /** Whether anything was recorded in the whole district in a period: otherwise there is nothing to hide. */
  async hasCounts(period: Period): Promise<boolean> {
    for (const { year, span, at } of spansOf(period)) {
      if (((await this.of(year, span)).everyone[at] ?? 0) > 0) return true;
    }
    return false;
  }

  /** Whether some of the measures of a place are hidden in a period. */
  async isHidden({ divisionId, value: { period } }: Figure, measures: readonly string[]): Promise<boolean> {
    for (const measure of measures) {
      const isBefore = measure === PARTICIPANTS_BEFORE;
      const cell = participationCell(divisionId, isBefore ? 'participants' : measure);
      for (const { year, span } of spansOf(isBefore ? previousPeriod(period) : period))
        if ((await this.of(year, span)).hidden.has(cell)) return true;
    }
    return false;
  }

  /** All that is hidden in the years of some periods, in spans of their kinds. */
  async hiddenIn(periods: readonly Period[]): Promise<readonly HiddenSpans[]> {
    const asked = new Map(
      periods.flatMap(spansOf).map(({ year, span }) => [topicOf(year, span), { year, span }]),
    );
    const found: HiddenSpans[] = [];
    for (const [topic, { year, span }] of asked)
      found.push({ topic, hidden: (await this.of(year, span)).hidden });
    return found;
  }

  private of(year: number, span: ParticipantSpan): Promise<HiddenYear> {
    const key = [this.asked.state, this.asked.audience, year, span].join(' ');
    const known = this.known.get(key) ?? this.remember(key, () => this.work(year, span));
    this.known.set(key, known);
    return known;
  }

  private async remember(key: string, work: () => Promise<HiddenYear>): Promise<HiddenYear> {
    const known = remembered.get(key);
    if (known) return known;
    // Whoever works it out may be broken off: then it is for those who waited to do it themselves.
    const shared = await underWay.get(key)?.catch(() => undefined);
    if (shared) return shared;
    const own = work();
    underWay.set(key, own);
    try {
      const year = await own;
      remembered.set(key, year);
      return year;
    } finally {
      underWay.delete(key);
    }
  }

  private async work(year: number, span: ParticipantSpan): Promise<HiddenYear> {
    const rule = suppressionRuleFor(this.asked.audience);
    const longer = LONGER[span];
    const topic = topicOf(year, span);
    const counts = await this.countsOf(year, span);
    const before = await this.countsOf(year - 1, span);
    const hidden = hiddenParticipation(withBefore(counts, before), {
      ...{ rule, measures: PARTICIPATION_MEASURES },
      ...(longer === null ? {} : { longer: (await this.of(year, longer)).hidden }),
      ...(rule.within && { within: (await this.forStaff().of(year, span)).hidden }),
      frozen: (await readWithheld(this.reads, { ...this.asked, topics: [topic] })).get(topic),
    });
    const [root] = counts.filter(({ parent }) => parent === null);
    return { hidden, everyone: root?.counts.get('everyone') ?? [] };
  }

  /** The same years for those who are told more. */
  private forStaff(): HiddenYears {
    return new HiddenYears(this.reads, { ...this.asked, audience: 'console' });
  }

  private countsOf(year: number, span: ParticipantSpan): Promise<readonly PlaceParticipation[]> {
    const rule = suppressionRuleFor(this.asked.audience);
    return readYearCounts(this.reads, { ...this.asked, rule, year, span });
  }
}

function withBefore(
  counts: readonly PlaceParticipation[],
  before: readonly PlaceParticipation[],
): readonly PlaceParticipation[] {
  return counts.map((place, index) => {
    const last = before[index]?.counts.get('participants')?.at(-1) ?? 0;
    const own = place.counts.get('participants') ?? [];
    return {
      ...place,
      counts: new Map([...place.counts, [PARTICIPANTS_BEFORE, [last, ...own.slice(0, -1)]]]),
    };
  });
}

const topicOf = (year: number, span: ParticipantSpan): string => `participation ${String(year)} ${span}`;

const LONGER: Readonly<Record<ParticipantSpan, ParticipantSpan | null>> = {
  month: 'quarter',
  quarter: 'year',
  year: null,
};

/** The span of a period, or the months of one of which only acts are told; `at` is its place within its year. */
function spansOf(
  period: Period,
): readonly { readonly year: number; readonly span: ParticipantSpan; readonly at: number }[] {
  const span = spanOf(period);
  const spans = span === null ? monthsInPeriod(period) : [period];
  return spans.map((each) => {
    const { from } = periodBounds(each);
    const month = Number(from.slice(5, 7)) - 1;
    const kind = span ?? 'month';
    return {
      year: Number(from.slice(0, 4)),
      span: kind,
      at: { month, quarter: Math.floor(month / 3), year: 0 }[kind],
    };
  });
}
