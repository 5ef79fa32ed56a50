import {
  DEMOCRATIC_STAGES,
  ONLINE_CHANNELS,
  PARTICIPANT_CAPACITIES,
  PARTICIPATION_CHANNELS,
  TAKING_PART_DEPTH,
} from '@weizhi/domain';
import { quote } from '../../platform/rollups';
import { OF_DISTRICT } from '../tasks';

/** Slices of residents that a rebuild takes one after the other, so that it sorts no more than fits into memory. */
const SLICES = 128;

const TAKES_PART = `f.depth >= ${String(TAKING_PART_DEPTH)}`;
const VOLUNTEERS = `f.mechanism = 'volunteering'`;
const STAFF = `f.capacity = 'committeeStaff'`;

/** Attributes of which somebody may have several within a span: a bit each, since one number is added up faster than thirty. */
const MARKS = [
  ...DEMOCRATIC_STAGES.map((stage) => `stage_${stage}`),
  ...PARTICIPATION_CHANNELS.map((channel) => `channel_${channel}`),
  ...PARTICIPANT_CAPACITIES.map((capacity) => `capacity_${capacity}`),
  ...['isRetired', 'isStatusKnown', 'isVolunteer'],
] as const;

const bit = (name: string): number => 2 ** MARKS.indexOf(name);
const bits = (names: readonly string[]): string => String(names.reduce((sum, name) => sum + bit(name), 0));

/** SQL: whether a presence has one of these marks. */
const isAny = (names: readonly string[]): string => `(f.marks & ${bits(names)}) <> 0`;
const channels = (are: boolean): readonly string[] =>
  PARTICIPATION_CHANNELS.filter((channel) => ONLINE_CHANNELS.includes(channel) === are).map(
    (channel) => `channel_${channel}`,
  );

/** Values of the set-valued attributes with the condition of each, on a presence `f`. */
export const ATTRIBUTES: Readonly<Record<string, string>> = Object.fromEntries(
  MARKS.filter((name) => name.includes('_')).map((name) => [name, isAny([name])]),
);

/** What is told of a presence `f` by its marks. */
export const IS = {
  staff: isAny(['capacity_committeeStaff']),
  retired: isAny(['isRetired']),
  statusKnown: isAny(['isStatusKnown']),
  volunteer: isAny(['isVolunteer']),
  online: isAny(channels(true)),
  offline: isAny(channels(false)),
  atStage: isAny(DEMOCRATIC_STAGES.map((stage) => `stage_${stage}`)),
} as const;

function markOf(prefix: string, column: string, values: readonly string[]): string {
  const cases = values.map((value) => `when ${quote(value)} then ${String(bit(`${prefix}_${value}`))}`);
  return `case ${column} ${cases.join(' ')} else 0 end`;
}

const MARKS_OF_FACT = [
  `case when ${TAKES_PART} then ${[
    markOf('stage', 'f.stage', DEMOCRATIC_STAGES),
    markOf('channel', 'f.channel', PARTICIPATION_CHANNELS),
    markOf('capacity', 'f.capacity', PARTICIPANT_CAPACITIES),
  ].join(' | ')} else 0 end`,
  `case when f.employment_status = 'retired' then ${String(bit('isRetired'))} else 0 end`,
  `case when f.employment_status is null then 0 else ${String(bit('isStatusKnown'))} end`,
  `case when ${VOLUNTEERS} then ${String(bit('isVolunteer'))} else 0 end`,
].join(' | ');

const COLUMNS =
  'f.id, f.resident_id, f.division_id, f.occurred_on, f.depth, f.age, f.sex, f.employment_status, f.capacity, f.stage, f.channel, f.mechanism, f.minutes';
const OF_RESIDENTS = 'f.district_id = $1::bigint and f.withdrawn_at is null';
const SPANS = ['month', 'quarter', 'year'] as const;
type Span = (typeof SPANS)[number];
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const starts = (span: string, day: string): string => `date_trunc('${span}', ${day}::timestamp)::date`;
const MONTH = starts('month', 'f.occurred_on');

const PLACES = `select above.descendant_id, above.ancestor_id from division_closure above
  join division place on place.id = above.ancestor_id and ${OF_DISTRICT}`;

/** What facts of a month at a community come to: each value with how several of them make one of a span. */
const ASPECTS: Readonly<
  Record<string, { readonly of: string; readonly where?: string; readonly by: string }>
> = {
  facts: { of: '1', by: 'sum' },
  acts: { of: '1', where: TAKES_PART, by: 'sum' },
  last_on: { of: MONTH, where: TAKES_PART, by: 'max' },
  depth: { of: 'f.depth', by: 'max' },
  age: { of: 'f.age', by: 'max' },
  sex: { of: 'f.sex', by: 'max' },
  volunteer_minutes: { of: 'f.minutes', where: VOLUNTEERS, by: 'sum' },
  staff_volunteer_minutes: { of: 'f.minutes', where: `${VOLUNTEERS} and ${STAFF}`, by: 'sum' },
  marks: { of: MARKS_OF_FACT, by: 'bit_or' },
};

/** Aspects of whatever was before. */
const EARLIER: Readonly<Record<string, string>> = {
  facts: 'count(*)::int',
  acts: 'count(*)::int',
  last_on: `max(${MONTH})`,
};

/** The facts as they are, and as they are without some: these are put together beside each other, row by row. */
interface Variant {
  /** What names of columns end with. */
  readonly suffix: '' | '_before';
  /** Which rows `l` of what residents did it is of. */
  readonly rows: string;
}

const NOW: Variant = { suffix: '', rows: 'true' };
const BEFORE: Variant = { suffix: '_before', rows: 'not l.is_changed' };

const FACTS_TOGETHER = Object.entries(ASPECTS)
  .map(([name, { of, where = 'true', by }]) => {
    const aspect = `${by}(${of}) filter (where ${where})`;
    return `${by === 'sum' ? `coalesce(${aspect}, 0)::int` : aspect} as ${name}`;
  })
  .join(', ');

/** What rows `l` come to in each variant: `ofAspect` says which of them make an aspect. */
function together(
  variants: readonly Variant[],
  ofAspect: (name: string, variant: Variant) => string,
): string {
  return variants
    .flatMap((variant) =>
      Object.entries(ASPECTS).map(([name, { by }]) => {
        const aspect = `${by}${ofAspect(name, variant)}`;
        return `${by === 'sum' ? `coalesce(${aspect}, 0)::int` : aspect} as ${name}${variant.suffix}`;
      }),
    )
    .join(', ');
}

/** The span before in which somebody took part, of which it is told who is new and who came again. */
const beforeOn = (suffix: string): string =>
  `max(s.at_on) filter (where s.acts${suffix} > 0) over own as before_on${suffix}`;

/** From what presences are told. */
interface Told {
  /**
   * Query for what each resident did in each month at each community, by whether that `is_changed`: of places where nothing
   * is, nothing is told. What is known as earlier alone has no month.
   */
  readonly own: string;
  readonly variants: readonly Variant[];
  /** Expression of the first day of the span of a row `l` of these, null for earlier ones. */
  readonly startsOn: (span: Span) => string;
}

/**
 * SQL: one row for each resident, place up to the district and span of `months`: what the resident is counted for there, once.
 * Facts are put together by community and month first, these by span, and these by place. Places below which a resident took
 * part in the same communities have the same to say and are one row, with all of them as its `places`: most residents take
 * part in one community, and have one row for it, its subdistrict and the district.
 */
function presencesOf({ own, variants, startsOn }: Told): string {
  const spans = SPANS.map((span) => `(${String(MONTHS[span])}, ${startsOn(span)})`);
  const before = variants.map(({ suffix }) => beforeOn(suffix)).join(', ');
  return `with own as materialized (${own}), counted as materialized (${COUNTED_AT})
    select s.*, ${before}
      from (
        select l.resident_id as id, counted.at, max(counted.places) as places, l.months, l.starts_on,
               coalesce(l.starts_on, date_trunc(case l.months when 1 then 'month' when 3 then 'quarter' else 'year' end, max(l.last_on)::timestamp)::date) as at_on,
               ${together(variants, (name, { suffix }) => `(l.${name}${suffix})`)}
          from (select l.resident_id, l.division_id, span.months, span.starts_on,
                       ${together(variants, (name, { rows }) => `(l.${name}) filter (where ${rows})`)}
                  from own l cross join lateral (values ${spans.join(', ')}) span(months, starts_on)
                 group by l.resident_id, l.division_id, span.months, span.starts_on) l
          join counted on counted.resident_id = l.resident_id and counted.division_id = l.division_id
         group by l.resident_id, counted.at, l.months, l.starts_on
      ) s
      window own as (partition by s.id, s.at, s.months order by s.at_on nulls first
                     rows between unbounded preceding and 1 preceding)`;
}

/**
 * For each resident and community of `own`: the places at which it is counted together with the same other communities. Where
 * nothing changed there is nothing to say.
 */
const COUNTED_AT = `
  select alike.resident_id, community.division_id, alike.at, alike.places
    from (select at.resident_id, at.divisions, min(at.ancestor_id) as at, array_agg(at.ancestor_id order by at.ancestor_id) as places
            from (select o.resident_id, place.ancestor_id, array_agg(o.division_id order by o.division_id) as divisions
                    from (select resident_id, division_id, bool_or(is_changed) as is_changed from own group by resident_id, division_id) o
                    join (${PLACES}) place on place.descendant_id = o.division_id
                   group by o.resident_id, place.ancestor_id having bool_or(o.is_changed)) at
           group by at.resident_id, at.divisions) alike
   cross join lateral unnest(alike.divisions) community(division_id)`;

/** Presences of one variant, as rollups count them: `was_there` is the span just before, `is_first` the first ever at the place. */
function toldOf(table: string, { suffix }: Variant, weight: string): string {
  const aspects = Object.keys(ASPECTS).map((name) => `p.${name}${suffix} as ${name}`);
  return `select $1::bigint as district_id, p.id, p.places, p.months, p.starts_on, ${aspects.join(', ')}, ${weight} as weight,
      p.acts${suffix} > 0 and p.before_on${suffix} is null as is_first,
      p.acts${suffix} > 0 and coalesce(p.before_on${suffix} = (p.starts_on - make_interval(months => p.months))::date, false) as was_there
    from ${table} p where p.starts_on is not null and p.facts${suffix} > 0`;
}

const slice = (byte: number, filler: string): string =>
  `rpad(lpad(to_hex(slice.n * ${String(256 / SLICES)} + ${String(byte)}), 2, '0'), 32, '${filler}')::uuid`;

const OWN_OF_SLICE = `select f.resident_id, f.division_id, true as is_changed, ${MONTH} as month_on, ${FACTS_TOGETHER}
    from participation f
   where ${OF_RESIDENTS} and f.resident_id between ${slice(0, '0')} and ${slice(256 / SLICES - 1, 'f')}
   group by f.resident_id, f.division_id, month_on`;

const startOf = (span: Span): string => (span === 'month' ? 'l.month_on' : starts(span, 'l.month_on'));

/** SQL: the presences of all residents of the district `$1`, slice by slice of these. */
export const ALL_PRESENCES = `(${toldOf(
  `generate_series(0, ${String(SLICES - 1)}) slice(n) cross join lateral (
    ${presencesOf({ own: OWN_OF_SLICE, variants: [NOW], startsOn: startOf })} offset 0)`,
  NOW,
  '1',
)})`;

/** The residents of the facts `$2`, and the first days of the spans of the first of these. */
const TOUCHED = `select array_agg(distinct t.resident_id) as residents, ${SPANS.map(
  (span) => `${starts(span, 'min(t.occurred_on)')} as ${span}_on`,
).join(', ')}
  from participation t where t.district_id = $1::bigint and t.id = any($2::uuid[]) and t.resident_id is not null`;
const touched = (what: string): string => `(select ${what} from touched)`;

/** Without a join: of rows that were written a moment ago the planner knows nothing, and would hold each against all. */
const OF_TOUCHED = `${OF_RESIDENTS} and f.resident_id = any(${touched('residents')}::uuid[])`;

/**
 * What touched residents did from the year of the first fact on, with the facts and without them. What was before the quarter of
 * the first fact counts in the year alone, and before its month in the year and the quarter: it is put together for those.
 */
const OWN_OF_YEAR = `select f.resident_id, f.division_id, f.is_changed,
      case when f.occurred_on >= ${touched('month_on')} then ${MONTH}
           when f.occurred_on >= ${touched('quarter_on')} then ${touched('quarter_on')}
           else ${touched('year_on')} end as month_on, ${FACTS_TOGETHER}
    from (select ${COLUMNS}, f.id = any($2::uuid[]) as is_changed from participation f
           where ${OF_TOUCHED} and f.occurred_on >= ${touched('year_on')} offset 0) f
   group by f.resident_id, f.division_id, f.is_changed, 4`;

/** In which month of earlier years they took part last, which is all that these say of later ones: who is new and who came again. */
const OWN_OF_EARLIER_YEARS = `select f.resident_id, f.division_id, false, null::date, ${Object.keys(ASPECTS)
  .map((name) => EARLIER[name] ?? 'null')
  .join(', ')}
    from participation f
   where ${OF_TOUCHED} and f.occurred_on < ${touched('year_on')} and ${TAKES_PART}
   group by f.resident_id, f.division_id`;

/**
 * SQL: presences of the residents of the facts `$2` from the spans of the first of these on, with them at the weight of 1 and
 * without them at that of -1.
 */
export const TOUCHED_PRESENCES = `with touched as materialized (${TOUCHED}), presence as materialized (
    ${presencesOf({
      own: `${OWN_OF_YEAR} union all ${OWN_OF_EARLIER_YEARS}`,
      variants: [NOW, BEFORE],
      startsOn: (span) => `case when l.month_on >= ${touched(`${span}_on`)} then ${startOf(span)} end`,
    })})
  ${toldOf('presence', NOW, '1')} union all ${toldOf('presence', BEFORE, '-1')}`;
