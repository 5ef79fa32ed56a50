import { AGE_BANDS, SEXES, WORKING_AGE_BANDS } from '../population';
import type { SumOfCells } from '../suppression';
import {
  DEMOCRATIC_STAGES,
  PARTICIPANT_CAPACITIES,
  PARTICIPATION_CHANNELS,
  PARTICIPATION_INITIATORS,
  PARTICIPATION_MODES,
  RESIDENT_INITIATORS,
  TAKING_PART_DEPTHS,
} from './participation-terms';

/**
 * Measures that are told together and hidden in view of each other. Those of `sums` add up; those of `parts` are part of a
 * whole, and what is left of the whole is told with them; those of `sets` overlap in a union, and by how much is told with
 * them. What another group decided stands.
 * @source decision record 0185
 */
export interface MeasureGroup {
  readonly measures: readonly string[];
  readonly sums: readonly SumOfCells[];
  readonly parts: readonly { readonly whole: string; readonly part: string }[];
  readonly sets: readonly { readonly union: string; readonly members: readonly string[] }[];
}

/** Participants of an age band, and those of whom it is not known. @source domain.md 4.0 */
export const ageMeasure = (band: string): string => (band === '' ? 'ageUnknown' : `age:${band}`);

/** Participants of a sex, and adult ones. @source GB/T 2261.1-2003 */
export const sexMeasure = (sex: string, of: 'everybody' | 'adults' | 'minors'): string => `sex:${of}:${sex}`;

/** Adult participants of an age band, or of unknown age, and a sex. @source domain.md 4.0 */
export const ageSexMeasure = (band: string, sex: string): string => `ageSex:${band}:${sex}`;

/** Participants whose deepest participation is of a depth. @source domain.md 4.0, ladder weight */
const deepest = (depth: number | string): string => `deepest_${String(depth)}`;

const DEEPEST = TAKING_PART_DEPTHS.map(deepest);

/** Participants of the span just before: decided where that span is. @source decision record 0185 */
export const PARTICIPANTS_BEFORE = 'participantsBefore';

const [UNDER_14, FROM_14, ...ADULTS] = AGE_BANDS;
const YOUNG = [UNDER_14, FROM_14].map(ageMeasure);
const WORKING = WORKING_AGE_BANDS.map(ageMeasure);
const OLD = ADULTS.filter((band) => !WORKING_AGE_BANDS.includes(band)).map(ageMeasure);

/** Every way to take one of each: what is told of several bands together adds up with the others as the bands do. */
function waysOf(...choices: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (ways, options) => ways.flatMap((way) => options.map((option) => [...way, ...option])),
    [[]],
  );
}

const SEX_MEMBERS = [...SEXES, ''];

/** Who took part, by age: what all other groups lean on. @source decision record 0185 */
export const AGE_GROUP: MeasureGroup = {
  measures: ['participants', 'adults', 'minors', 'workingAge', 'old', ...[...AGE_BANDS, ''].map(ageMeasure)],
  sums: [
    { total: 'participants', parts: ['adults', 'minors'] },
    { total: 'minors', parts: YOUNG },
    { total: 'workingAge', parts: WORKING },
    { total: 'old', parts: OLD },
    ...waysOf([['workingAge'], WORKING], [['old'], OLD]).map((parts) => ({
      total: 'adults',
      parts: [...parts, ageMeasure('')],
    })),
    ...waysOf([['minors'], YOUNG], [['workingAge'], WORKING], [['old'], OLD]).map((parts) => ({
      total: 'participants',
      parts: [...parts, ageMeasure('')],
    })),
  ],
  parts: [],
  sets: [],
};

/** Bands of adults, and those whose age is not known, who count as adults. */
const ADULT_MEMBERS = [...ADULTS, ''];

/** By sex, and by both: a pyramid has the ages and the sexes for its margins. */
const SEX_GROUP: MeasureGroup = {
  measures: [
    ...(['everybody', 'adults', 'minors'] as const).flatMap((of) =>
      SEX_MEMBERS.map((sex) => sexMeasure(sex, of)),
    ),
    ...ADULT_MEMBERS.flatMap((band) => SEX_MEMBERS.map((sex) => ageSexMeasure(band, sex))),
  ],
  sums: [
    ...ADULT_MEMBERS.map((band) => ({
      total: ageMeasure(band),
      parts: SEX_MEMBERS.map((sex) => ageSexMeasure(band, sex)),
    })),
    ...SEX_MEMBERS.map((sex) => ({
      total: sexMeasure(sex, 'adults'),
      parts: ADULT_MEMBERS.map((band) => ageSexMeasure(band, sex)),
    })),
    { total: 'participants', parts: SEX_MEMBERS.map((sex) => sexMeasure(sex, 'everybody')) },
    { total: 'adults', parts: SEX_MEMBERS.map((sex) => sexMeasure(sex, 'adults')) },
    { total: 'minors', parts: SEX_MEMBERS.map((sex) => sexMeasure(sex, 'minors')) },
    ...SEX_MEMBERS.map((sex) => ({
      total: sexMeasure(sex, 'everybody'),
      parts: [sexMeasure(sex, 'adults'), sexMeasure(sex, 'minors')],
    })),
  ],
  parts: [],
  sets: [],
};

const partsOf = (whole: string, ...members: readonly string[]): MeasureGroup => ({
  measures: members,
  sums: [],
  parts: members.map((part) => ({ whole, part })),
  sets: [],
});

/** Values of which somebody may have several. */
const setOf = (union: string, ...members: readonly string[]): MeasureGroup => ({
  ...partsOf('participants', ...members, ...(union === 'participants' ? [] : [union])),
  sets: [{ union, members }],
});

/** Participations by who started them. @source domain.md 4.1 P15 */
export const initiatorMeasure = (initiator: string): string => `initiated_${initiator}`;

const BY_RESIDENTS = RESIDENT_INITIATORS.map(initiatorMeasure);
const BY_OTHERS = PARTICIPATION_INITIATORS.map(initiatorMeasure).filter(
  (each) => !BY_RESIDENTS.includes(each),
);

/** Participations, which add up over places and spans: of few of them there are few persons. @source domain.md 4.1 P15; requirements.md M18 */
export const PARTICIPATIONS_GROUP: MeasureGroup = {
  measures: [
    ...['acts', 'selfInitiated', 'carried', 'staffCarried', 'presenceOnly', 'initiatedByResidents'],
    ...[...BY_RESIDENTS, ...BY_OTHERS],
  ],
  sums: [
    { total: 'initiatedByResidents', parts: BY_RESIDENTS },
    { total: 'acts', parts: ['initiatedByResidents', ...BY_OTHERS] },
    { total: 'acts', parts: [...BY_RESIDENTS, ...BY_OTHERS] },
  ],
  parts: [
    // What a task stands behind is not self-initiated.
    { whole: 'initiatedByResidents', part: 'selfInitiated' },
    { whole: 'acts', part: 'selfInitiated' },
    { whole: 'acts', part: 'presenceOnly' },
    { whole: 'acts', part: 'carried' },
    { whole: 'carried', part: 'staffCarried' },
  ],
  sets: [],
};

/** All other groups: each leans on the first, and none on another. @source decision record 0185 */
export const OTHER_GROUPS: readonly MeasureGroup[] = [
  SEX_GROUP,
  {
    ...partsOf('participants', 'statusKnown'),
    measures: ['statusKnown', 'retired'],
    parts: [
      { whole: 'participants', part: 'statusKnown' },
      { whole: 'statusKnown', part: 'retired' },
    ],
  },
  { ...partsOf('volunteers', 'staffVolunteers'), measures: ['volunteers', 'staffVolunteers'] },
  {
    ...partsOf('participants', 'retained'),
    parts: [
      { whole: 'participants', part: 'retained' },
      { whole: PARTICIPANTS_BEFORE, part: 'retained' },
    ],
  },
  { ...partsOf('everyone', 'participants'), measures: ['everyone'] },
  { ...partsOf('participants'), measures: DEEPEST, sums: [{ total: 'participants', parts: DEEPEST }] },
  {
    ...partsOf('old', 'onlineOnlyOld'),
    measures: [...PARTICIPATION_MODES, 'onlineOnlyOld'],
    sums: [{ total: 'participants', parts: PARTICIPATION_MODES }],
    parts: [
      { whole: 'old', part: 'onlineOnlyOld' },
      { whole: 'onlineOnly', part: 'onlineOnlyOld' },
    ],
  },
  ...['staffOrRetired', 'firstEver'].map((part) => partsOf('participants', part)),
  PARTICIPATIONS_GROUP,
  setOf('anyStage', ...DEMOCRATIC_STAGES.map((stage) => `stage_${stage}`)),
  setOf('participants', ...PARTICIPATION_CHANNELS.map((channel) => `channel_${channel}`)),
  setOf('participants', ...PARTICIPANT_CAPACITIES.map((capacity) => `capacity_${capacity}`)),
];

/** The measures of all groups. @source decision record 0185 */
export const PARTICIPATION_MEASURES: ReadonlySet<string> = new Set(
  [AGE_GROUP, ...OTHER_GROUPS].flatMap(({ measures }) => measures),
);

/** What is left of a whole without a part of it. @source decision record 0185 */
export const remainderOf = (whole: string, part: string): string => `rest:${whole}:${part}`;

/**
 * Measures that a figure tells, besides what is known of residents; its place and period are hidden where one of them is.
 * @source decision record 0185
 */
export function measuresTold(code: string, dimension: string, member: string): readonly string[] {
  if (dimension === '') return TOTALS[code] ?? ['participants'];
  const prefix = PREFIXES[dimension];
  if (prefix !== undefined) return [`${prefix}${member}`];
  return [MEMBERS[dimension]?.(member, code) ?? 'participants'];
}

const MEMBERS: Readonly<Record<string, (member: string, code: string) => string>> = {
  ageBand: ageMeasure,
  sex: (sex, code) => sexMeasure(sex, code === 'participantCount' ? 'everybody' : 'adults'),
  ageSex: (member) => {
    const [band = '', sex = ''] = member.split('|');
    return ageSexMeasure(band, sex);
  },
  // Each tenth says of how many adults it is one.
  participantTenth: () => 'adults',
};

const PREFIXES: Readonly<Record<string, string>> = {
  participantCapacity: 'capacity_',
  participationChannel: 'channel_',
  democraticStage: 'stage_',
  participationDepth: 'deepest_',
  participationMode: '',
  participationInitiator: 'initiated_',
};

/** Of a year they are not those of its parts. */
const NOT_OF_PARTS: ReadonlySet<string> = new Set(['retained', PARTICIPANTS_BEFORE]);

const TOTALS: Readonly<Record<string, readonly string[]>> = {
  participantCount: ['participants'],
  participationRate: ['adults'],
  workingAgeParticipationRate: ['workingAge'],
  middleAgedParticipationRate: ['age:from36To59'],
  workingAgeRepresentationRatio: ['workingAge', 'adults'],
  // Weighted rates of all bands: with one band hidden they would be an equation for it.
  ageStandardisedRate: ['adults', ...ADULTS.map(ageMeasure)],
  stageParticipationRate: ['anyStage'],
  repeatParticipationRate: ['retained', PARTICIPANTS_BEFORE],
  newParticipantShare: ['firstEver', 'participants'],
  committeeStaffVolunteerShare: ['volunteers', 'staffVolunteers'],
  committeeStaffVolunteerHeads: ['volunteers', 'staffVolunteers'],
  retireeShare: ['retired', 'statusKnown'],
  staffAndRetireeShare: ['staffOrRetired', 'participants'],
  ageRepresentativeness: ['adults', ...ADULTS.map(ageMeasure)],
  topTenthParticipationShare: ['adults'],
  cumulativeParticipationShare: ['adults'],
  participationGini: ['adults'],
  participationGiniParticipants: ['adults'],
  // The sum of the depths is an equation for how many there are of each.
  participationDepth: ['everyone', 'participants', ...DEEPEST],
  informedOnlyCount: ['everyone', 'participants'],
  hybridShare: ['both', 'participants'],
  onlineOnlyOldShare: ['onlineOnlyOld', 'old'],
  participationVisits: ['participants', 'acts'],
  residentInitiatedShare: ['participants', 'acts', 'selfInitiated'],
  staffDependence: ['participants', 'carried', 'staffCarried'],
  presenceOnlyShare: ['participants', 'acts', 'presenceOnly'],
};

/**
 * Measures that figures of snapshots tell, which are split by nothing, with what a reader works out from them. Whoever came
 * again is left out: of a year they are others than of its quarters.
 * @source decision record 0203
 */
export const MEASURES_OF_SNAPSHOTS: ReadonlySet<string> = withRests(
  new Set([...Object.values(TOTALS).flat(), 'minors', ageMeasure('')]),
);

function withRests(measures: ReadonlySet<string>): ReadonlySet<string> {
  const isTold = (measure: string): boolean => measures.has(measure) && !NOT_OF_PARTS.has(measure);
  const rests = OTHER_GROUPS.flatMap(({ parts }) => parts).filter(
    ({ whole, part }) => isTold(whole) && isTold(part),
  );
  return new Set([
    ...[...measures].filter(isTold),
    ...rests.map(({ whole, part }) => remainderOf(whole, part)),
  ]);
}
