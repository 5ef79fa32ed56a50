import {
  AGE_BANDS,
  AGE_BAND_START,
  DEMOCRATIC_STAGES,
  type IsoDate,
  monthPeriod,
  ONLINE_CHANNELS,
  PARTICIPANT_CAPACITIES,
  PARTICIPATION_CHANNELS,
  periodBounds,
  quarterPeriod,
  TAKING_PART_DEPTH,
} from '@weizhi/domain';
import { quote, type RollupSource } from '../../platform/rollups';

/** Spans in which persons are counted once. What is asked for another span cannot be added up from these. */
export const PARTICIPANT_SPANS = ['month', 'quarter', 'year'] as const;

/** See {@link PARTICIPANT_SPANS}. */
export type ParticipantSpan = (typeof PARTICIPANT_SPANS)[number];

/** Code of the rollup of a span. */
export const participantRollupOf = (span: ParticipantSpan): string => `participants.${span}`;

/** Code of the rollup of a span by age, sex and number of participations. */
export const cohortRollupOf = (span: ParticipantSpan): string => `participantCohorts.${span}`;

/** First day of the span that a day lies in. */
export function spanStartOf(span: ParticipantSpan, day: IsoDate): IsoDate {
  if (span === 'year') return periodBounds({ kind: 'year', year: Number(day.slice(0, 4)) }).from;
  return periodBounds(span === 'month' ? monthPeriod(day) : quarterPeriod(day)).from;
}

const LENGTH: Readonly<Record<ParticipantSpan, string>> = {
  month: '1 month',
  quarter: '3 months',
  year: '1 year',
};

const TAKES_PART = `f.depth >= ${String(TAKING_PART_DEPTH)}`;
const VOLUNTEERS = `f.mechanism = 'volunteering'`;
const STAFF = `f.capacity = 'committeeStaff'`;
const ONLINE = `f.channel in (${ONLINE_CHANNELS.map(quote).join(', ')})`;
const OLD_AGE = 60;

/** Values of the set-valued attributes: somebody may have several within a span. */
const FLAGS: Readonly<Record<string, string>> = Object.fromEntries([
  ...DEMOCRATIC_STAGES.map((stage) => [`stage_${stage}`, `f.stage = ${quote(stage)}`]),
  ...PARTICIPATION_CHANNELS.map((channel) => [`channel_${channel}`, `f.channel = ${quote(channel)}`]),
  ...PARTICIPANT_CAPACITIES.map((capacity) => [`capacity_${capacity}`, `f.capacity = ${quote(capacity)}`]),
]) as Readonly<Record<string, string>>;

const ASPECTS = [
  'max(f.depth) as depth, max(f.age) as age, max(f.sex) as sex',
  `count(*) filter (where ${TAKES_PART}) as acts`,
  `bool_or(f.employment_status = 'retired') as is_retired`,
  'bool_or(f.employment_status is not null) as is_status_known',
  `coalesce(bool_or(${STAFF} and ${TAKES_PART}), false) as is_staff`,
  `coalesce(bool_or(${VOLUNTEERS}), false) as is_volunteer`,
  `coalesce(sum(f.minutes) filter (where ${VOLUNTEERS}), 0) as volunteer_minutes`,
  `coalesce(sum(f.minutes) filter (where ${VOLUNTEERS} and ${STAFF}), 0) as staff_volunteer_minutes`,
  `coalesce(bool_or(${ONLINE} and ${TAKES_PART}), false) as is_online`,
  `coalesce(bool_or(not (${ONLINE}) and ${TAKES_PART}), false) as is_offline`,
  `coalesce(bool_or(f.stage is not null and ${TAKES_PART}), false) as is_at_stage`,
  ...Object.entries(FLAGS).map(
    ([name, condition]) => `coalesce(bool_or(${condition} and ${TAKES_PART}), false) as "${name}"`,
  ),
].join(', ');

/**
 * One row for each resident, place up to the district and span: what the resident is counted for there, once. `was_there`
 * is the span just before, `is_first` the first ever at the place.
 */
function presenceOf(span: ParticipantSpan): string {
  return `(select s.*,
      s.acts > 0 and s.starts_on = min(s.starts_on) filter (where s.acts > 0) over own as is_first,
      s.acts > 0 and coalesce(max(s.starts_on) filter (where s.acts > 0)
        over (own order by s.starts_on rows between unbounded preceding and 1 preceding)
          = (s.starts_on - interval '${LENGTH[span]}')::date, false) as was_there
    from (
      select f.district_id, f.resident_id as id, place.ancestor_id as division_id,
             date_trunc('${span}', f.occurred_on::timestamp)::date as starts_on, ${ASPECTS}
        from participation f
        join division_closure place on place.descendant_id = f.division_id
        join division d on d.id = place.ancestor_id and d.kind not in ('country', 'province', 'prefecture')
       where f.withdrawn_at is null and f.resident_id is not null
       group by f.district_id, f.resident_id, place.ancestor_id, 4
    ) s
    window own as (partition by s.district_id, s.id, s.division_id))`;
}

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
  retired: part('f.is_retired'),
  statusKnown: part('f.is_status_known'),
  staff: part('f.is_staff'),
  staffOrRetired: part('f.is_staff or f.is_retired'),
  volunteers: count('f.is_volunteer'),
  staffVolunteers: count('f.is_volunteer and f.is_staff'),
  volunteerMinutes: 'f.volunteer_minutes',
  staffVolunteerMinutes: 'f.staff_volunteer_minutes',
  anyStage: count('f.is_at_stage'),
  retained: count('f.was_there'),
  firstEver: count('f.is_first'),
  both: part('f.is_online and f.is_offline'),
  onlineOnly: part('f.is_online and not f.is_offline'),
  onlineOnlyOld: part(`f.is_online and not f.is_offline and f.age >= ${String(OLD_AGE)}`),
  ...Object.fromEntries(Object.keys(FLAGS).map((name) => [name, count(`f."${name}"`)])),
};

const BAND = `case ${[...AGE_BANDS]
  .reverse()
  .map((band) => `when f.age >= ${String(AGE_BAND_START[band])} then ${quote(band)}`)
  .join(' ')} end`;

const MONTHS_ONLY = ['month'] as const;

/**
 * Persons by span and place, counted once. A distinct count does not add up over days or places, so that each span and each
 * place up to the district has its own cells, and a resident whose records change is taken out of them and put in again.
 */
const participantsOf = (span: ParticipantSpan): RollupSource => ({
  code: participantRollupOf(span),
  table: presenceOf(span),
  occurredOn: 'f.starts_on',
  divisionId: 'f.division_id',
  live: 'true',
  dimensions: {},
  measures: MEASURES,
  grains: { '': MONTHS_ONLY },
});

const cohortsOf = (span: ParticipantSpan): RollupSource => ({
  code: cohortRollupOf(span),
  table: presenceOf(span),
  occurredOn: 'f.starts_on',
  divisionId: 'f.division_id',
  live: 'f.acts > 0',
  dimensions: {
    ageSex: `coalesce(${BAND}, '') || '|' || coalesce(f.sex, '')`,
    acts: `case when coalesce(f.age, 18) >= 18 then f.acts end`,
  },
  measures: { participants: '1' },
  grains: { '': MONTHS_ONLY, ageSex: MONTHS_ONLY, acts: MONTHS_ONLY },
});

/** The rollups of each span. */
export const PARTICIPANT_ROLLUPS: Readonly<Record<ParticipantSpan, readonly RollupSource[]>> = {
  month: [participantsOf('month'), cohortsOf('month')],
  quarter: [participantsOf('quarter'), cohortsOf('quarter')],
  year: [participantsOf('year'), cohortsOf('year')],
};
