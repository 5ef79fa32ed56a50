import {
  PARTICIPATIONS_GROUP,
  ageBandOf,
  AGE_BANDS,
  AGE_GROUP,
  ageMeasure,
  ageSexMeasure,
  DEMOCRATIC_STAGES,
  type DemocraticStage,
  initiatorMeasure,
  PARTICIPANT_CAPACITIES,
  type ParticipantCapacity,
  PARTICIPATION_CHANNELS,
  PARTICIPATION_MODES,
  type ParticipationChannel,
  type ParticipationEvidence,
  type ParticipationInitiator,
  RESIDENT_INITIATORS,
  type Sex,
  sexMeasure,
  TAKING_PART_DEPTHS,
} from '@weizhi/domain';
import { attackedCell } from '@weizhi/domain/disclosure-audit';

/** The tree of the audited district. */
export const PLACES = [
  { place: '10', parent: null },
  { place: '100', parent: '10' },
  { place: '101', parent: '10' },
  { place: '1000', parent: '100' },
  { place: '1001', parent: '100' },
  { place: '1002', parent: '100' },
] as const;
/** Months, quarters and the year that are told. */
export const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'].map(
  (month) => `2026-${month}`,
);
export const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
export const PERIODS = ['2026', ...QUARTERS, ...MONTHS];

const BORN = [1950, 1960, 1963, 1980, 1985, 2000, 2003, null, 2012] as const;
const CHANNELS: readonly ParticipationChannel[] = ['offline', 'wechat', 'miniProgram'];
const STAGES: readonly (DemocraticStage | null)[] = ['decision', 'consultation', null, null];
const CAPACITIES: readonly ParticipantCapacity[] = ['resident', 'resident', 'owner', 'tenant', 'resident'];

const INITIATORS: readonly ParticipationInitiator[] = [
  ...(['residentsCommittee', 'residentsCommittee', 'residentsCommittee', 'residentsCommittee'] as const),
  ...(['resident', 'resident', 'organisation', 'department', 'partyBranch'] as const),
];

/** Bands of adults, and those of whom the age is not known. */
const ADULT_BANDS: readonly string[] = [...AGE_BANDS.slice(AGE_BANDS.indexOf('from18To35')), ''];

/** Residents of each age band of each neighbourhood that has any. */
export const RESIDENTS_OF_COHORT = 600;

/** What is told of all participants. */
export const MEASURES = new Set([
  ...AGE_GROUP.measures,
  ...['everyone', 'firstEver', 'statusKnown', 'retired', 'staffOrRetired', 'anyStage'],
]);

/** Measures of members, which lean on the others: attacked in quarters and the year, for months make the audit five times as long. */
export const MEMBER_MEASURES = new Set([
  ...['female', 'male', ''].flatMap((sex) => [
    sexMeasure(sex, 'everybody'),
    sexMeasure(sex, 'adults'),
    sexMeasure(sex, 'minors'),
  ]),
  ...ADULT_BANDS.flatMap((band) => ['female', 'male', ''].map((sex) => ageSexMeasure(band, sex))),
  ...TAKING_PART_DEPTHS.map((depth) => `deepest_${String(depth)}`),
  ...[...PARTICIPATION_MODES, 'onlineOnlyOld'],
  ...DEMOCRATIC_STAGES.map((stage) => `stage_${stage}`),
  ...PARTICIPATION_CHANNELS.map((channel) => `channel_${channel}`),
  ...PARTICIPANT_CAPACITIES.map((capacity) => `capacity_${capacity}`),
]);

/** Participations, of which there are as many as persons here. */
export const ACT_MEASURES = new Set(PARTICIPATIONS_GROUP.measures);

/** Somebody who took part, once in the year. */
export interface Visit {
  readonly place: string;
  readonly month: string;
  readonly born: number | null;
  readonly sex: Sex | null;
  readonly isRetired: boolean;
  readonly stage: DemocraticStage | null;
  readonly channel: ParticipationChannel;
  readonly capacity: ParticipantCapacity;
  readonly initiator: ParticipationInitiator;
  readonly evidence: ParticipationEvidence;
  readonly depth: number;
}

/** Visits of a year. A small linear congruential generator: the same district every time. */
export function visitsOf(seed: number): readonly Visit[] {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const one = <T>(values: readonly T[]): T => values[next(values.length)] as T;
  return Array.from({ length: 420 }, (_, index) => {
    const at = next(20);
    return {
      place: at < 13 ? '1001' : at < 18 ? '1002' : '1000',
      month: MONTHS[next(9)] ?? '',
      born: BORN[Math.min(next(9), next(12))] ?? null,
      sex: one<Sex | null>(['female', 'female', 'female', 'male', 'male', null]),
      isRetired: index % 3 === 0,
      ...{ stage: one(STAGES), channel: one(CHANNELS), capacity: one(CAPACITIES) },
      initiator: INITIATORS[index % INITIATORS.length] ?? 'residentsCommittee',
      evidence: index % 7 === 0 ? 'signInSheet' : 'meetingMinutes',
      depth: index % 11 === 0 ? 4 : 3,
    };
  });
}

/** Shorter spans that a longer one is made of. */
export function partsOf(key: string): readonly string[] {
  if (key === '2026') return QUARTERS;
  const quarter = QUARTERS.indexOf(key);
  return quarter < 0 ? [] : MONTHS.slice(quarter * 3, quarter * 3 + 3);
}

/** The counts of every cell, from what was planted. */
export function actualCounts(visits: readonly Visit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of PLACES)
    for (const span of PERIODS)
      for (const measure of [...MEASURES, ...MEMBER_MEASURES, ...ACT_MEASURES])
        counts.set(attackedCell(place, span, measure), 0);
  for (const visit of visits)
    for (const at of [visit.place, '100', '10'])
      for (const span of spansOf(visit.month))
        for (const measure of measuresOf(visit)) {
          const cell = attackedCell(at, span, measure);
          counts.set(cell, (counts.get(cell) ?? 0) + 1);
        }
  return counts;
}

function spansOf(month: string): readonly string[] {
  return PERIODS.filter((key) => key === month || key === '2026' || partsOf(key).includes(month));
}

function measuresOf(visit: Visit): readonly string[] {
  const { sex, stage, channel, capacity } = visit;
  return [
    ...['everyone', 'participants', 'firstEver', ...ageMeasures(visit)],
    ...(visit.isRetired ? ['statusKnown', 'retired', 'staffOrRetired'] : []),
    ...[sexMeasure(sex ?? '', 'everybody'), sexMeasure(sex ?? '', isMinor(visit) ? 'minors' : 'adults')],
    ...(isMinor(visit) ? [] : [ageSexMeasure(bandOf(visit), sex ?? '')]),
    ...[`channel_${channel}`, `capacity_${capacity}`, `deepest_${String(visit.depth)}`],
    ...actMeasuresOf(visit),
    ...(channel === 'offline' ? ['offlineOnly'] : ['onlineOnly', ...(isOld(visit) ? ['onlineOnlyOld'] : [])]),
    ...(stage === null ? [] : ['anyStage', `stage_${stage}`]),
  ];
}

function actMeasuresOf({ initiator, evidence, depth, stage }: Visit): readonly string[] {
  const isByResidents = RESIDENT_INITIATORS.includes(initiator);
  return [
    ...['acts', initiatorMeasure(initiator)],
    ...(isByResidents ? ['initiatedByResidents', 'selfInitiated'] : []),
    ...(evidence === 'signInSheet' ? ['presenceOnly'] : []),
    ...(depth >= 4 || stage === 'decision' ? ['carried'] : []),
  ];
}

const bandOf = ({ born }: Visit): string => (born === null ? '' : ageBandOf(2026 - born));
const isOld = (visit: Visit): boolean => ['from60To69', 'from70'].includes(bandOf(visit));
const isMinor = (visit: Visit): boolean => ['under14', 'from14To17'].includes(bandOf(visit));

function ageMeasures(visit: Visit): readonly string[] {
  const band = bandOf(visit);
  return [
    ...[ageMeasure(band), isMinor(visit) ? 'minors' : 'adults'],
    ...(band === 'from18To35' || band === 'from36To59' ? ['workingAge'] : []),
    ...(isOld(visit) ? ['old'] : []),
  ];
}
