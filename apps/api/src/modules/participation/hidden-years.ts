import { createHash } from 'node:crypto';
import {
  hiddenBySpan,
  hiddenParticipation,
  type HiddenParticipation,
  type KindOfSpan,
  monthsInPeriod,
  participationCell,
  PARTICIPANTS_BEFORE,
  PARTICIPATION_MEASURES,
  type Period,
  periodBounds,
  type PlaceParticipation,
  previousPeriod,
  type SuppressionRule,
  suppressionRuleFor,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import type { Audience } from '../../platform/context/request-context';
import { type Figure, readWithheld, readWithheldMark } from '../../platform/indicators';
import { Remembered } from './remembered';
import { readParticipationStanding, spanOf } from './participation-cells.reads';
import type { ParticipantSpan } from './participant-rollup';
import { ToldInSnapshots } from './told-in-snapshots';
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
const MOST_REMEMBERED = 64;
const oneKind = new Remembered<HiddenYear>(MOST_REMEMBERED);
const kindsTogether = new Remembered<ReadonlyMap<ParticipantSpan, HiddenYear>>(MOST_REMEMBERED);

/**
 * What is hidden in the years that figures are about. It follows from the whole district and so costs the same whatever
 * is asked: it is worked out once for each state of the counts, of the places, of the population and of what was hidden and
 * told when figures were frozen, by whoever asks first.
 * @source decision records 0185, 0200 and 0203
 */
export class HiddenYears {
  private readonly known = new Map<string, Promise<HiddenYear>>();
  private told: Promise<ToldInSnapshots> | undefined;
  private others: HiddenYears | undefined;

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

  /** The same years for others. */
  for(audience: Audience): HiddenYears {
    if (audience === this.asked.audience) return this;
    this.others ??= new HiddenYears(this.reads, { ...this.asked, audience });
    return this.others;
  }

  /** Remembers what was worked out for the state that is now: for what is hidden is kept, and hides nothing more. */
  async carryOver(): Promise<void> {
    const { asked } = await HiddenYears.open(this.reads, this.asked);
    for (const own of [this, ...(this.others ? [this.others] : [])])
      for (const [key, year] of own.known) oneKind.set(key.replace(own.asked.state, asked.state), await year);
  }

  private of(year: number, span: ParticipantSpan): Promise<HiddenYear> {
    const key = this.keyOf(year, span);
    const known = this.known.get(key) ?? oneKind.of(key, () => this.work(year, span));
    this.known.set(key, known);
    return known;
  }

  private keyOf(year: number, span: ParticipantSpan | 'together'): string {
    return [this.asked.state, this.asked.audience, year, span].join(' ');
  }

  private async work(year: number, span: ParticipantSpan): Promise<HiddenYear> {
    this.told ??= ToldInSnapshots.read(this.reads, this.asked.districtId);
    const told = await this.told;
    const kinds = told.kindsIn(year);
    if (kinds.length > 1 && kinds.includes(span)) {
      const found = await kindsTogether.of(this.keyOf(year, 'together'), () =>
        this.workTogether(year, kinds, told),
      );
      const own = found.get(span);
      if (own) return own;
    }
    const longer = LONGER[span];
    const { kind, everyone } = await this.read(year, span);
    const hidden = hiddenParticipation(kind.places, {
      ...{ ...this.hiding(), within: kind.within, frozen: kind.frozen },
      ...(longer === null ? {} : { longer: (await this.of(year, longer)).hidden }),
    });
    return { hidden, everyone };
  }

  /** Kinds of span of which snapshots told some, and so may give a shorter one away by a longer one. */
  private async workTogether(
    year: number,
    spans: readonly ParticipantSpan[],
    told: ToldInSnapshots,
  ): Promise<ReadonlyMap<ParticipantSpan, HiddenYear>> {
    const read: (readonly [ParticipantSpan, KindRead])[] = [];
    for (const span of spans) read.push([span, await this.read(year, span, told)]);
    const hidden = hiddenBySpan(
      read.map(([, { kind }]) => kind),
      this.hiding(),
    );
    return new Map(
      read.map(([span, { everyone }], at) => [span, { hidden: hidden[at] ?? new Map(), everyone }]),
    );
  }

  private hiding(): { readonly rule: SuppressionRule; readonly measures: ReadonlySet<string> } {
    return { rule: suppressionRuleFor(this.asked.audience), measures: PARTICIPATION_MEASURES };
  }

  /** What is counted in the spans of a year, and what of them is hidden or told already. */
  private async read(year: number, span: ParticipantSpan, told?: ToldInSnapshots): Promise<KindRead> {
    const { rule } = this.hiding();
    const counts = await this.countsOf(year, span);
    const before = await this.countsOf(year - 1, span);
    const [topic, ofYear] = [topicOf(year, span), topicOf(year, 'year')];
    const withheld = await readWithheld(this.reads, { ...this.asked, topics: [topic, ofYear] });
    const [root] = counts.filter(({ parent }) => parent === null);
    return {
      everyone: root?.counts.get('everyone') ?? [],
      kind: {
        places: withBefore(counts, before),
        within: rule.within && (await this.for('console').of(year, span)).hidden,
        frozen: new Set(withheld.get(topic)?.keys()),
        told: () => [],
        ...told?.within(year, span, { ofSpans: withheld.get(topic), ofYear: withheld.get(ofYear) }),
      },
    };
  }

  private countsOf(year: number, span: ParticipantSpan): Promise<readonly PlaceParticipation[]> {
    const rule = suppressionRuleFor(this.asked.audience);
    return readYearCounts(this.reads, { ...this.asked, rule, year, span });
  }
}

interface KindRead {
  readonly kind: KindOfSpan;
  readonly everyone: readonly number[];
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
