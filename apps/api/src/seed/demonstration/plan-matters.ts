import { customaryCommunityName, partsOfDate } from '@weizhi/domain';
import type {
  DisposalOutcome,
  EstateType,
  MatterChannel,
  MatterNature,
  WorkingDayCalendar,
} from '@weizhi/domain';
import { MATTER_KINDS } from './matter-kinds';
import type { DisposingUnit, MatterKind } from './matter-kind';
import {
  CHANNELS,
  COMMUNITY_SPREAD,
  LONG_FORM_SHARE,
  MATTERS_BY_ESTATE,
  NATURES_BY_CHANNEL,
  ON_TIME,
  ON_TIME_COURSE,
  PLACED_AT,
} from './matter-profile';
import { planDays } from './plan-days';
import type { DayPlan } from './plan-days';
import type { CommunityPlan } from './plan-places';
import { RandomStream, WeightedTable } from './random-stream';
import type { Weighted } from './random-stream';

/** A matter as a ledger would tell it. Codes are null above the level at which it could be placed; the district's at the least. */
export interface MatterPlan {
  readonly number: string;
  readonly reportedOn: string;
  readonly subdistrictCode: string | null;
  readonly communityCode: string | null;
  readonly neighbourhoodCode: string | null;
  readonly communityName: string | null;
  readonly eventType: string;
  readonly mainType: string;
  readonly subType: string;
  readonly channel: MatterChannel;
  readonly nature: MatterNature;
  readonly disposingUnit: string;
  readonly outcome: DisposalOutcome;
}

/** What matters are planned for. */
export interface MatterWish {
  readonly total: number;
  readonly places: readonly CommunityPlan[];
  readonly calendar: WorkingDayCalendar;
  readonly seed: string;
}

/** Exactly so many matters in order of days, numbered by year. Nothing is kept, so any number will do. */
export function* planMatters({ total, places, calendar, seed }: MatterWish): Generator<MatterPlan> {
  const random = new RandomStream(`${seed}/matters`);
  const spots = new WeightedTable(listSpots(places, random.of('communities')));
  const kinds = new KindTables();
  const numbers = new Map<number, number>();
  for (const day of planDays(total, calendar, seed)) {
    const { year } = partsOfDate(day.date);
    const draw = random.of(day.date);
    for (let left = day.count; left > 0; left -= 1) {
      const spot = spots.pick(draw);
      const ordinal = (numbers.get(year) ?? 0) + 1;
      numbers.set(year, ordinal);
      const number = `CC${year}-${String(ordinal).padStart(6, '0')}`;
      yield {
        number,
        reportedOn: day.date,
        ...planMatter({ day, spot, kind: kinds.pick(day, spot.type, draw) }, draw),
      };
    }
  }
}

/** An estate as a place where matters arise. */
interface Spot {
  readonly community: CommunityPlan;
  readonly neighbourhoodCode: string;
  readonly type: EstateType;
  /** Added to the on-time share of every unit there. */
  readonly promptness: number;
}

function listSpots(places: readonly CommunityPlan[], random: RandomStream): Weighted<Spot>[] {
  return places.flatMap((community) => {
    const draw = random.of(community.code);
    const { deviation, least, most } = COMMUNITY_SPREAD;
    const spread = Math.min(most, Math.max(least, Math.exp(draw.normal(0, deviation))));
    const promptness = draw.normal(0, ON_TIME_COURSE.deviation);
    return community.neighbourhoods.flatMap(({ code, estates }) =>
      estates.map(({ type, households }): Weighted<Spot> => [
        { community, neighbourhoodCode: code, type, promptness },
        households * MATTERS_BY_ESTATE[type] * spread,
      ]),
    );
  });
}

/** Kinds by month, estate and weather; made when first asked for. */
class KindTables {
  private readonly tables = new Map<string, WeightedTable<MatterKind>>();

  pick(day: DayPlan, type: EstateType, random: RandomStream): MatterKind {
    const { month } = partsOfDate(day.date);
    const key = `${month}/${type}/${day.rain}`;
    const table =
      this.tables.get(key) ??
      new WeightedTable(
        MATTER_KINDS.map((kind): Weighted<MatterKind> => [
          kind,
          kind.weight *
            (kind.onEstates?.[type] ?? 1) *
            (kind.inMonths?.[month] ?? 1) *
            (day.rain ? (kind.rain ?? 1) : 1),
        ]),
      );
    this.tables.set(key, table);
    return table.pick(random);
  }
}

interface Occasion {
  readonly day: DayPlan;
  readonly spot: Spot;
  readonly kind: MatterKind;
}

function planMatter(
  { day, spot, kind }: Occasion,
  random: RandomStream,
): Omit<MatterPlan, 'number' | 'reportedOn'> {
  const level = random.pick(PLACED_AT);
  const place = placeOf(spot, level);
  const unit = unitOf(kind, level, random);
  const channel = random.pick(
    CHANNELS.map(({ channel: code, first, last }): Weighted<MatterChannel> => [
      code,
      first + (last - first) * day.course,
    ]),
  );
  return {
    ...place,
    eventType: kind.eventType,
    mainType: kind.mainType,
    subType: random.pick(kind.subTypes.map((name): Weighted<string> => [name, 1])),
    channel,
    nature: random.pick(natureOf(kind, channel)),
    disposingUnit: nameOf(unit, spot.community, random),
    outcome: random.chance(onTimeShare({ unit, day, spot })) ? 'onTime' : 'overdue',
  };
}

type Level = (typeof PLACED_AT)[number][0];

function placeOf(
  { community, neighbourhoodCode }: Spot,
  level: Level,
): Pick<MatterPlan, 'subdistrictCode' | 'communityCode' | 'neighbourhoodCode' | 'communityName'> {
  const inCommunity = level === 'neighbourhood' || level === 'community';
  return {
    subdistrictCode: level === 'district' ? null : community.subdistrictCode,
    communityCode: inCommunity ? community.code : null,
    neighbourhoodCode: level === 'neighbourhood' ? neighbourhoodCode : null,
    communityName: inCommunity ? customaryCommunityName(community.name) : null,
  };
}

function natureOf(kind: MatterKind, channel: MatterChannel): readonly Weighted<MatterNature>[] {
  const factors = NATURES_BY_CHANNEL[channel];
  return factors
    ? kind.natures.map(([nature, weight]) => [nature, weight * (factors[nature] ?? 1)])
    : kind.natures;
}

/** A community disposes of nothing that could not be placed in it. */
function unitOf(kind: MatterKind, level: Level, random: RandomStream): DisposingUnit {
  const able = kind.units.filter(
    ([unit]) =>
      (unit !== 'community' || level === 'neighbourhood' || level === 'community') &&
      (unit !== 'subdistrict' || level !== 'district'),
  );
  return able.length === 0 ? '区民政局' : random.pick(able);
}

function nameOf(unit: DisposingUnit, community: CommunityPlan, random: RandomStream): string {
  const office = `${community.subdistrictName}办事处`;
  if (unit === 'subdistrict') return office;
  if (unit !== 'community') return unit;
  const name = customaryCommunityName(community.name);
  return random.chance(LONG_FORM_SHARE) ? `${name}（${office}）` : name;
}

function onTimeShare({ unit, day, spot }: { unit: DisposingUnit; day: DayPlan; spot: Spot }): number {
  const usual = ON_TIME[unit] ?? 0;
  const { gain, most } = ON_TIME_COURSE;
  return Math.min(most, usual + gain * (day.course - 0.5) + spot.promptness);
}
