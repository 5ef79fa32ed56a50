/** Span of a cell: one civil day, one week from Monday, one calendar month, quarter or year (its first day stands for it). */
export type RollupGrain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * What a table of facts contributes to rollups, said once: deltas, rebuild and checks all use it. Everything
 * here is SQL of the program, never of a caller; `f` is the alias of the fact's row.
 */
export interface RollupSource {
  /** Name in cells and indicator bindings. */
  readonly code: string;
  readonly table: string;
  /** Civil day of a fact. */
  readonly occurredOn: string;
  /** Division that the fact belongs to: the deepest that is known. */
  readonly divisionId: string;
  /** Which rows count at present; a withdrawn row does not. */
  readonly live: string;
  /** Dimension → expression of its member; a null member is entered as the empty text. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** Measure → expression of a whole or decimal number; whole ones are added up as such, which is several times as fast. */
  readonly measures: Readonly<Record<string, string>>;
  /** Spans of the cells by dimension, the total being the empty text; days and months where it says nothing. */
  readonly grains?: Readonly<Record<string, readonly RollupGrain[]>>;
  /** Expression of the span of a row, for facts that are of a month, quarter or year as a whole: then `grains` says nothing. */
  readonly span?: string;
  /**
   * Query for the divisions, as `division_id`, that a fact of division `c.division_id` is added to. Left out, cells are
   * kept at the fact's own division and a place is the sum of what lies below it; with it each place has its own.
   */
  readonly divisions?: string;
}

const USUAL_GRAINS: readonly RollupGrain[] = ['day', 'month'];

interface Dimension {
  readonly name: string;
  readonly column: string;
  readonly expression: string;
  readonly grains: readonly RollupGrain[];
  /** The day by which its facts are grouped: that of the month alone where no finer cell is kept. */
  readonly day: 'occurred_on' | 'month_on';
}

/**
 * One row per (division, day, dimension, member, measure) that the facts in `where` add up to, zero sums left out, with
 * the spans that it goes to. The dimension named by the empty text is the total. Of a dimension without cells of days and
 * weeks the first of the month stands for the day. Where there is a weight each measure is multiplied by it.
 */
export function contributionSql(source: RollupSource, where: string, weight?: string): string {
  const keys = 's.district_id, s.division_id, s.occurred_on, s.dimension, s.member, s.grains';
  const sums = columnsOf(source).map((column) => `sum(s.${column}) as ${column}`);
  const rows = `(${sumsSql(source, where, weight)}) s`;
  // What was added to several places may meet at one of them.
  const met = source.divisions
    ? `(select ${keys}, ${sums.join(', ')} from ${rows} group by ${keys}) s`
    : rows;
  return `select ${keys}, m.measure, m.amount from ${met} ${measureRows(source, 's')}`;
}

/**
 * One row per cell that the facts in `where` make: (division, span and its first day, dimension, member, measure, amount). What
 * goes to one cell is added up before measures become rows, of which there are many times as many.
 */
export function cellsSql(source: RollupSource, where: string): string {
  const keys = 's.district_id, g.grain, s.dimension, s.division_id, starts_on, s.member';
  const sums = columnsOf(source).map((column) => `sum(s.${column}) as ${column}`);
  return (
    `select c.district_id, c.grain, c.dimension, c.division_id, c.starts_on, c.member, m.measure, m.amount ` +
    `from (select ${keys.replace('starts_on', `${spanStartSql('g.grain', 's.occurred_on')} as starts_on`)}, ${sums.join(', ')} ` +
    `from (${sumsSql(source, where)}) s cross join unnest(s.grains) g(grain) ` +
    `group by ${keys} order by ${keys}) c ${measureRows(source, 'c')}`
  );
}

/** One row per (division, day, dimension, member), with a column for each measure. */
function sumsSql(source: RollupSource, where: string, weight?: string): string {
  const dimensions = Object.entries({ '': `''`, ...source.dimensions }).map(([name, expression], index) =>
    dimensionOf(source, { name, expression, index }),
  );
  const columns = columnsOf(source);
  const factor = weight === undefined ? '' : `${weight} * `;
  const span = source.span === undefined ? [] : [source.span];
  const spanColumn = span.map(() => ', span').join('');
  const facts = [
    `f.district_id, ${source.divisionId} as division_id, (${source.occurredOn})::date as occurred_on`,
    `date_trunc('month', (${source.occurredOn})::timestamp)::date as month_on`,
    ...dimensions.map(({ expression, column }) => `coalesce((${expression})::text, '') as ${column}`),
    ...Object.values(source.measures).map(
      (expression, index) => `${factor}(${expression}) as ${columns[index] ?? ''}`,
    ),
    ...span.map((expression) => `(${expression}) as span`),
  ];
  const days = [...new Set(dimensions.map(({ day }) => day))];
  const sums = [
    `district_id, division_id, ${days.join(', ')}${spanColumn}`,
    ...dimensions.map(({ column }) => `${column}, grouping(${column}) as not_${column}`),
    ...columns.map((column) => `sum(${column}) as ${column}`),
  ];
  const sets = dimensions.map(
    ({ column, day }) => `(district_id, division_id, ${day}${spanColumn}, ${column})`,
  );
  const places = source.divisions ? ` cross join lateral (${source.divisions}) place(division_id)` : '';
  const division = source.divisions ? 'place.division_id' : 'c.division_id';
  return (
    `select c.district_id, ${division} as division_id, coalesce(${days.map((day) => `c.${day}`).join(', ')}) as occurred_on, ` +
    `${choice(dimensions, ({ name }) => quote(name))} as dimension, ` +
    `${choice(dimensions, ({ column }) => `c.${column}`)} as member, ` +
    `${source.span === undefined ? choice(dimensions, ({ grains }) => arrayOf(grains)) : 'array[c.span]'} as grains, ` +
    `${columns.map((column) => `c.${column}`).join(', ')} ` +
    `from (select ${sums.join(', ')} from (select ${facts.join(', ')} from ${source.table} f where ${where}) facts ` +
    `group by grouping sets (${sets.join(', ')})) c${places}`
  );
}

const columnsOf = ({ measures }: RollupSource): readonly string[] =>
  Object.keys(measures).map((_, index) => `m${String(index)}`);

/** SQL: the columns of a row as rows of their own, with the names of the measures; nothing stands for 0. */
function measureRows(source: RollupSource, row: string): string {
  const columns = columnsOf(source);
  const rows = Object.keys(source.measures)
    .map((name, index) => `(${quote(name)}, ${row}.${columns[index] ?? ''})`)
    .sort();
  return `cross join lateral (values ${rows.join(', ')}) m(measure, amount) where m.amount <> 0`;
}

/** SQL: the first day of the span that a day lies in. */
export function spanStartSql(grain: string, day: string): string {
  return `case ${grain} when 'day' then ${day} else date_trunc(${grain}, ${day}::timestamp)::date end`;
}

/** A text constant of the program as an SQL literal. */
export function quote(constant: string): string {
  return `'${constant.replaceAll("'", "''")}'`;
}

function dimensionOf(
  source: RollupSource,
  { name, expression, index }: { readonly name: string; readonly expression: string; readonly index: number },
): Dimension {
  const grains = source.grains?.[name] ?? USUAL_GRAINS;
  const day = grains.every((grain) => grain !== 'day' && grain !== 'week') ? 'month_on' : 'occurred_on';
  return { name, expression, grains, day, column: `d${String(index)}` };
}

/** SQL: by the grouping set that a row is of. */
function choice(dimensions: readonly Dimension[], value: (dimension: Dimension) => string): string {
  return `case ${dimensions.map((each) => `when c.not_${each.column} = 0 then ${value(each)}`).join(' ')} end`;
}

function arrayOf(grains: readonly RollupGrain[]): string {
  return `array[${grains.map(quote).join(', ')}]`;
}
