import {
  ACTIVITY_STATE_LABELS,
  ACTIVITY_STATES,
  type ActivityState,
  type IndicatorDefinition,
  isoDate,
  REGISTRATION_STATUS_LABELS,
  REGISTRATION_STATUSES,
  SERVICE_KIND_LABELS,
  SERVICE_KINDS,
  type ServiceKind,
  shannonDiversity,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type AskedCell,
  askedDays,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  type MemberAnswer,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { keepsRegister, readCommunities, readRegister, type RegisterCount } from './register.reads';

/** A day on which nothing existed yet, for periods that have not begun. */
const NEVER = isoDate('0001-01-01');

/** What is known of one place on one day. */
interface PlaceRegister {
  readonly counts: readonly RegisterCount[];
  readonly communities: number;
}

/** Indicators of the register: how many, of what kind, how spread, how active. */
export const REGISTER_FAMILY: IndicatorFamily = {
  name: 'organisationRegister',
  codes: [
    'organisationCount',
    'organisationsPerCommunity',
    'organisationKindDiversity',
    'organisationKindEvenness',
    'effectiveOrganisationKinds',
    'governanceVolunteerShare',
    'cultureSportsShare',
    'activeOrganisationRate',
    'dormantOrganisationRate',
  ],
  memberLabels: {
    serviceKind: SERVICE_KIND_LABELS,
    registrationStatus: REGISTRATION_STATUS_LABELS,
    activityState: ACTIVITY_STATE_LABELS,
  },
  compute: computeRegister,
};

async function computeRegister(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  if (!(await keepsRegister(reads, asked.districtId))) return toFigures(asked, () => total(NO_DATA));
  const days = askedDays(asked.periods, asked.today).map(({ day }) => day ?? NEVER);
  const counts = await readRegister(reads, { ...asked, days });
  const communities = await readCommunities(reads, { ...asked, days });
  const cells = new Map<string, RegisterCount[]>();
  for (const count of counts) {
    const key = keyOf(count);
    const cell = cells.get(key);
    if (cell) cell.push(count);
    else cells.set(key, [count]);
  }
  return toFigures(asked, (definition, cell) =>
    answersTo(definition, asked.dimension, {
      counts: cells.get(keyOf(cell)) ?? [],
      communities: communities.get(keyOf(cell)) ?? 0,
    }),
  );
}

function keyOf({ place, day }: Pick<AskedCell, 'place' | 'day'>): string {
  return `${String(place)}|${String(day)}`;
}

function answersTo(
  { code }: IndicatorDefinition,
  dimension: string,
  register: PlaceRegister,
): readonly MemberAnswer[] {
  if (code === 'organisationCount' && dimension !== '') return membersOf(dimension, register);
  return total(ANSWERS[code]?.(register) ?? NO_DATA);
}

const MEMBERS: Readonly<
  Record<string, { readonly codes: readonly string[]; readonly of: (count: RegisterCount) => string }>
> = {
  serviceKind: { codes: SERVICE_KINDS, of: ({ serviceKind }) => serviceKind },
  registrationStatus: { codes: REGISTRATION_STATUSES, of: ({ registrationStatus }) => registrationStatus },
  activityState: { codes: ACTIVITY_STATES, of: ({ activity }) => activity },
};

/** One figure per member of the dictionary, those without organisations too: a kind that is missing is a finding. */
function membersOf(dimension: string, { counts }: PlaceRegister): readonly MemberAnswer[] {
  const members = MEMBERS[dimension];
  if (!members) return total(NO_DATA);
  return members.codes.map((code) => ({
    member: { kind: 'member', code },
    answer: counted(sumOf(counts.filter((count) => members.of(count) === code))),
  }));
}

const ANSWERS: Readonly<Record<string, (register: PlaceRegister) => FigureAnswer>> = {
  organisationCount: ({ counts }) => counted(sumOf(counts)),
  organisationsPerCommunity: ({ counts, communities }) =>
    ratio(sumOf(counts.filter(({ isOfCommunity }) => isOfCommunity)), communities),
  organisationKindDiversity: ({ counts }) => diversityAnswer(counts, ({ entropy }) => entropy),
  organisationKindEvenness: ({ counts }) => diversityAnswer(counts, ({ evenness }) => evenness ?? 0),
  effectiveOrganisationKinds: ({ counts }) => diversityAnswer(counts, ({ effectiveKinds }) => effectiveKinds),
  governanceVolunteerShare: ({ counts }) => kindShare(counts, ['governance', 'volunteering']),
  cultureSportsShare: ({ counts }) => kindShare(counts, ['cultureSports']),
  activeOrganisationRate: ({ counts }) => activityRate(counts, 'active'),
  dormantOrganisationRate: ({ counts }) => activityRate(counts, 'dormant'),
};

function counted(numerator: number): FigureAnswer {
  return { kind: 'counts', counts: { numerator } };
}

function ratio(numerator: number, denominator: number): FigureAnswer {
  return { kind: 'counts', counts: { numerator, denominator } };
}

function kindShare(counts: readonly RegisterCount[], kinds: readonly ServiceKind[]): FigureAnswer {
  return ratio(sumOf(counts.filter(({ serviceKind }) => kinds.includes(serviceKind))), sumOf(counts));
}

/** Of all in being; of how many any activity is recorded says how far the figure reaches. */
function activityRate(counts: readonly RegisterCount[], state: ActivityState): FigureAnswer {
  const all = sumOf(counts);
  const recorded = sumOf(counts.filter(({ activity }) => activity !== 'unrecorded'));
  const coverage = { observed: recorded, expected: all, of: 'organisations' } as const;
  if (all === 0) return NO_DATA;
  if (recorded === 0) return { kind: 'notRated', n: all, coverage };
  const numerator = sumOf(counts.filter(({ activity }) => activity === state));
  return { kind: 'counts', counts: { numerator, denominator: all }, coverage };
}

function diversityAnswer(
  counts: readonly RegisterCount[],
  read: (diversity: NonNullable<ReturnType<typeof shannonDiversity>>) => number,
): FigureAnswer {
  const byKind = SERVICE_KINDS.map((kind) => sumOf(counts.filter(({ serviceKind }) => serviceKind === kind)));
  const diversity = shannonDiversity(byKind, SERVICE_KINDS.length);
  if (!diversity) return NO_DATA;
  return { kind: 'statistic', statistic: { value: read(diversity), n: sumOf(counts) } };
}

function sumOf(counts: readonly RegisterCount[]): number {
  return counts.reduce((sum, { organisations }) => sum + organisations, 0);
}
