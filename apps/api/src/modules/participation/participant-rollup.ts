import { AGE_BANDS, AGE_BAND_START, TAKING_PART_DEPTHS } from '@weizhi/domain';
import { quote, type RollupSource, type WeighedRows } from '../../platform/rollups';
import { ALL_PRESENCES, ATTRIBUTES, IS, TOUCHED_PRESENCES } from './presence-sql';

/** Spans in which persons are counted once. What is asked for another span cannot be added up from these. */
export type ParticipantSpan = 'month' | 'quarter' | 'year';

const OLD_AGE = 60;

const count = (condition: string): string => `case when ${condition} then 1 else 0 end`;
const part = (condition: string): string => count(`f.acts > 0 and (${condition})`);

const MEASURES: Readonly<Record<string, string>> = {
  everyone: '1',
  informedOnly: count('f.acts = 0'),
  depthSum: 'f.depth',
  participants: count('f.acts > 0'),
  ageKnown: part('f.age is not null'),
  adults: part('coalesce(f.age, 18) >= 18'),
  workingAge: part('f.age between 18 and 59'),
  old: part(`f.age >= ${String(OLD_AGE)}`),
  retired: part(IS.retired),
  statusKnown: part(IS.statusKnown),
  staff: part(IS.staff),
  staffOrRetired: part(`${IS.staff} or ${IS.retired}`),
  volunteers: count(IS.volunteer),
  staffVolunteers: count(`${IS.volunteer} and ${IS.staff}`),
  volunteerMinutes: 'f.volunteer_minutes',
  staffVolunteerMinutes: 'f.staff_volunteer_minutes',
  anyStage: count(IS.atStage),
  retained: count('f.was_there'),
  firstEver: count('f.is_first'),
  both: part(`${IS.online} and ${IS.offline}`),
  onlineOnly: part(`${IS.online} and not ${IS.offline}`),
  onlineOnlyOld: part(`${IS.online} and not ${IS.offline} and f.age >= ${String(OLD_AGE)}`),
  ...Object.fromEntries(
    TAKING_PART_DEPTHS.map((depth) => [`deepest_${String(depth)}`, part(`f.depth = ${String(depth)}`)]),
  ),
  ...Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, condition]) => [name, count(condition)])),
};

const BAND = `case ${[...AGE_BANDS]
  .reverse()
  .map((band) => `when f.age >= ${String(AGE_BAND_START[band])} then ${quote(band)}`)
  .join(' ')} end`;

/**
 * Persons by span and place, counted once. A distinct count does not add up over days or places, so that each span and each
 * place up to the district has its own cells, and what records change of a resident's part in them is worked out from the
 * resident's records alone.
 */
export const PARTICIPANT_ROLLUP: RollupSource = {
  code: 'participants',
  table: ALL_PRESENCES,
  occurredOn: 'f.starts_on',
  span: `case f.months when 1 then 'month' when 3 then 'quarter' else 'year' end`,
  divisionId: 'f.places',
  divisions: 'select unnest(c.division_id)',
  live: 'true',
  dimensions: {},
  measures: MEASURES,
};

/** The same persons by age, sex and number of participations. */
export const COHORT_ROLLUP: RollupSource = {
  ...PARTICIPANT_ROLLUP,
  code: 'participantCohorts',
  live: 'f.acts > 0',
  dimensions: {
    ageSex: `coalesce(${BAND}, '') || '|' || coalesce(f.sex, '')`,
    acts: `case when coalesce(f.age, 18) >= 18 then f.acts end`,
  },
  measures: { participants: '1' },
};

/** Rollups of persons. */
export const PARTICIPANT_ROLLUPS: readonly RollupSource[] = [PARTICIPANT_ROLLUP, COHORT_ROLLUP];

/** The presences that some facts touch, and what these facts make of the rollups. */
export const TOUCHED_PARTICIPANTS: WeighedRows = {
  rows: TOUCHED_PRESENCES,
  weight: 'f.weight',
  sources: PARTICIPANT_ROLLUPS,
};
