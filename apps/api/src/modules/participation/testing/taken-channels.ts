import { Workbook } from '@protobi/exceljs';
import { INDICATOR_DEFINITIONS } from '@weizhi/domain';
import type { TestApi } from '../../../../test/api-server';
import type { ConsoleClient } from '../../../../test/console-client';
import { ALERT_LISTS, toldByReason } from './alert-channel';
import type { Compared } from './asked-channels';
import { PLACES } from './audited-district';
import { beforeOf } from './gathered-figures';
import { CODES_ASKED, COUNTS_ALONE, TOLD, type Told } from './told-figures';

/** Whose files are read, from which server, and the ids of places by their names: a file has names alone. */
interface Taking {
  readonly api: TestApi;
  readonly official: ConsoleClient;
  readonly names: ReadonlyMap<string, string>;
}

type Row = ReadonlyMap<string, string>;

/** Rows of a separated text by its header. */
export function rowsOfText(text: string): readonly Row[] {
  const [header = '', ...lines] = text.replace('\uFEFF', '').trim().split('\r\n');
  return rowsOf([header, ...lines].map((line) => line.split(',')));
}

async function rowsOfSheet(response: Response, sheet: number): Promise<readonly Row[]> {
  const book = new Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const lines: string[][] = [];
  book.worksheets[sheet]?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, ({ text }) => cells.push(text));
    lines.push(cells);
  });
  return rowsOf(lines);
}

function rowsOf([header = [], ...lines]: readonly (readonly string[])[]): readonly Row[] {
  return lines.map((line) => new Map(line.map((text, at) => [header[at] ?? '', text])));
}

/** Numbers in the lists of alerts as they are taken away, place by place. */
export async function filedAlerts(
  { api, official, names }: Taking,
  form: 'csv' | 'xlsx',
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { place } of PLACES) {
    const filter = JSON.stringify({ divisionId: `Division.${place}`, ...ALERT_LISTS.page });
    const response = await fetch(`${api.url}/exports/alerts.${form}?filter=${encodeURIComponent(filter)}`, {
      headers: { cookie: official.jar },
    });
    const rows = form === 'csv' ? rowsOfText(await response.text()) : await rowsOfSheet(response, 0);
    for (const row of rows)
      told.push(...toldByReason(names.get(row.get('辖区') ?? '') ?? '', row.get('预警原因') ?? ''));
  }
  return told;
}

const SCORECARD = `query ($input: PlaceComparisonsInput!) { placeComparisons(input: $input) {
  change current { ${TOLD} } } }`;
const BELOW = ['SUBDISTRICT', 'COMMUNITY', 'VILLAGE'];
const HEADERS = ['辖区', '指标', '数值', '分子', '分母', '较上期'] as const;
const HIDDEN = '人数过少';

/**
 * The table of places of a page, read back from the workbook that the page has the server write: what it shows of each
 * figure, and of its change against the period before.
 */
export async function takenComparisons(
  { api, official, names }: Taking,
  period: string,
): Promise<readonly Compared[]> {
  const [codes = []] = CODES_ASKED;
  const shown = await official.run<readonly Pick<Compared, 'change' | 'current'>[]>(SCORECARD, {
    input: { codes, within: 'Division.10', kinds: BELOW, period, base: 'PERIOD_ON_PERIOD' },
  });
  const nameOf = new Map([...names].map(([name, id]) => [id, name]));
  const rows = shown.map(({ current, change }) => [
    nameOf.get(current.division.id) ?? '',
    current.definition.code,
    ...[current.value, current.numerator, current.denominator, change].map((text) =>
      text === null ? HIDDEN : { value: Number(text), decimals: 2, perCent: false, unit: '' },
    ),
  ]);
  const response = await fetch(`${api.url}/exports/page`, {
    method: 'POST',
    headers: { cookie: official.jar, 'x-weizhi-csrf': '1', 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ form: 'xlsx', title: '全区一页', divisionId: 'Division.10', period, asOf: '', asked: [], codes },
      ...{ tables: [{ title: '对照', sentence: '', note: '', headers: HEADERS, rows }], content: '' },
    }),
  });
  return (await rowsOfSheet(response, 1)).map((row) => toCompared(row, { names, period }));
}

function toCompared(
  row: Row,
  { names, period }: Pick<Taking, 'names'> & { readonly period: string },
): Compared {
  const of = (column: (typeof HEADERS)[number], places?: number): string | null => {
    const text = row.get(column) ?? HIDDEN;
    if (text === HIDDEN) return null;
    return places === undefined ? text : Number(text).toFixed(places);
  };
  const code = of('指标') ?? '';
  const { decimalPlaces, unit, measure } = INDICATOR_DEFINITIONS.find((each) => each.code === code) ?? {};
  const about = {
    ...{ division: { id: names.get(of('辖区') ?? '') ?? '' }, definition: { code }, member: null },
    ...{ ...COUNTS_ALONE, status: 'OK' },
  };
  const change = of('较上期');
  return {
    current: {
      ...{ ...about, period: { key: period }, value: of('数值', decimalPlaces) },
      ...{ numerator: of('分子'), denominator: of('分母') },
    },
    base: {
      ...{ ...about, period: { key: beforeOf(period) ?? '' } },
      ...{ value: null, numerator: null, denominator: null },
    },
    // A number in a sheet has no 0 at its end.
    change: change === null || change.includes('.') ? change : `${change}.0`,
    ...{ inPercentagePoints: unit === 'share' || measure === 'rate', variation: null },
  };
}
