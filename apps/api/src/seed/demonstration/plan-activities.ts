import {
  type ActivityKind,
  type ActivityOrganiser,
  addDays,
  type IsoDate,
  type ParticipationInitiator,
} from '@weizhi/domain';
import {
  ACTIVITIES_AS_OF,
  ACTIVITIES_FROM,
  ACTIVITY_PROFILES,
  type ActivityCourse,
  type ActivityProfile,
  CANCEL_ACTIVITY_REASONS,
  STANDING_ACTIVITIES,
} from './activity-profile';
import type { CommunityPlan } from './plan-places';
import { type NamedResidentPlan, planResidents } from './plan-residents';
import { RandomStream, type Weighted } from './random-stream';

/** A resident who signed up, and whether they were there. */
export interface SignUpPlan {
  readonly resident: NamedResidentPlan;
  /** Null for who did not come, or while it is not known. */
  readonly attended: { readonly byCode: boolean; readonly minutes: number | null } | null;
}

/** An activity of a community with who came. */
export interface ActivityPlan {
  readonly communityCode: string;
  readonly title: string;
  readonly kind: ActivityKind;
  readonly organiser: ActivityOrganiser;
  readonly initiator: ParticipationInitiator;
  readonly venue: string;
  readonly day: IsoDate;
  readonly announcedOn: IsoDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly places: number | null;
  readonly course: ActivityCourse;
  readonly signUps: readonly SignUpPlan[];
  readonly cancelReason: string | null;
}

/** Residents of a community who come to activities. */
const REGULARS = 26;
const ANNOUNCED_BEFORE = 12;
/** Telephone numbers of who comes to activities lie apart from those of who votes. */
const FIRST_ORDINAL = 2_000;

/** Plans a past activity of every other community, and what stands these days: held, open, full, prepared, given up. */
export function planActivities(places: readonly CommunityPlan[], seed: string): readonly ActivityPlan[] {
  const communities = places.filter(({ kind }) => kind === 'community');
  const random = new RandomStream(`${seed}/activities`);
  const past = Array.from({ length: Math.ceil(communities.length / 2) }, (_, index) => ({
    ...{ place: 2 * index, course: pastCourse(random), day: null },
  }));
  const standing = STANDING_ACTIVITIES.flatMap(([course, days]) =>
    days.map((after) => ({ course, day: addDays(ACTIVITIES_AS_OF, after) })),
  ).map(({ course, day }, index) => ({
    // Spread over the district.
    place: (index * 37 + 5) % communities.length,
    ...{ course, day },
  }));
  return [...past, ...standing].flatMap(({ place, course, day }, index) => {
    const community = communities[place];
    if (!community) return [];
    return [planActivity(community, { ordinal: place, course, day, seed }, random.of(index))];
  });
}

function pastCourse(random: RandomStream): ActivityCourse {
  return random.chance(0.06) ? 'rained' : 'closed';
}

interface Wish {
  readonly ordinal: number;
  readonly course: ActivityCourse;
  /** Any of the past where it is null. */
  readonly day: IsoDate | null;
  readonly seed: string;
}

function planActivity(community: CommunityPlan, wish: Wish, random: RandomStream): ActivityPlan {
  const day = wish.day ?? pastDay(random);
  const profile = random.pick(inMonth(day));
  const organiser = random.pick(profile.organisers);
  const [hour, minute] = profile.begins;
  const startsAt = new Date(`${day}T${twoDigits(hour)}:${twoDigits(minute)}:00+08:00`);
  const places = placesOf(profile, wish.course, random);
  return {
    ...{ communityCode: community.code, day, kind: profile.kind, organiser, startsAt, places },
    ...{ course: wish.course, initiator: random.pick(profile.initiators) },
    title: choose(random, profile.titles),
    venue: choose(random, profile.venues),
    announcedOn: announcedOn(day),
    endsAt: new Date(startsAt.getTime() + profile.minutes * 60_000),
    signUps: planSignUps({ community, wish, profile, places }, random),
    cancelReason:
      wish.course === 'cancelled' || wish.course === 'rained'
        ? choose(random, CANCEL_ACTIVITY_REASONS)
        : null,
  };
}

/** No later than the day as of which the plan is made. */
function announcedOn(day: IsoDate): IsoDate {
  const usual = addDays(day, -ANNOUNCED_BEFORE);
  const latest = addDays(ACTIVITIES_AS_OF, -2);
  return usual > latest ? latest : usual;
}

function pastDay(random: RandomStream): IsoDate {
  const days = Math.round((Date.parse(ACTIVITIES_AS_OF) - Date.parse(ACTIVITIES_FROM)) / 86_400_000);
  return addDays(ACTIVITIES_FROM, random.integer(0, days - 8));
}

function inMonth(day: IsoDate): readonly Weighted<ActivityProfile>[] {
  const month = Number(day.slice(5, 7));
  return ACTIVITY_PROFILES.filter(([{ months }]) => months.includes(month));
}

/** One that is full has as many places as have signed up. */
function placesOf(
  { places, signUps: [least] }: ActivityProfile,
  course: ActivityCourse,
  random: RandomStream,
) {
  if (course === 'full') return least + 2;
  return choose(random, places);
}

function planSignUps(
  {
    community,
    wish,
    profile,
    places,
  }: {
    readonly community: CommunityPlan;
    readonly wish: Wish;
    readonly profile: ActivityProfile;
    readonly places: number | null;
  },
  random: RandomStream,
): readonly SignUpPlan[] {
  const { course, ordinal, seed } = wish;
  if (course === 'draft') return [];
  const estates = community.neighbourhoods.flatMap((neighbourhood) => neighbourhood.estates);
  // The same regulars at whatever the community holds.
  const regulars = planResidents(
    { count: REGULARS, ordinal: FIRST_ORDINAL + ordinal, estates },
    new RandomStream(`${seed}/activities/regulars/${community.code}`),
  );
  const [least, most] = profile.signUps;
  const wanted = course === 'full' ? (places ?? most) : random.integer(least, most);
  const count = Math.min(wanted, places ?? wanted, course === 'cancelled' ? 4 : wanted);
  const isOver = course === 'closed' || course === 'held';
  return random
    .shuffle(regulars)
    .slice(0, count)
    .map((resident, index) => ({
      // Attendance is a record of participation: whoever comes has agreed to it.
      resident: { ...resident, consents: true },
      attended: isOver ? attendance(index, course, random) : null,
    }));
}

function attendance(index: number, course: ActivityCourse, random: RandomStream): SignUpPlan['attended'] {
  // Somebody was there at whatever was held.
  if (index > 0 && !random.chance(course === 'held' ? 0.5 : 0.84)) return null;
  return {
    byCode: random.chance(0.6),
    minutes: random.chance(0.12) ? 30 + 15 * random.integer(0, 3) : null,
  };
}

function choose<T>(random: RandomStream, list: readonly T[]): T {
  return random.pick(list.map((item) => [item, 1] as const));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
