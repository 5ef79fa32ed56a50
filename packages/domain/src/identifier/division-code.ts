import { accepted, refused, type Result } from '../shared';
import { compactIdentifier } from './text';

/** A 12-digit statistical division code (统计用区划代码), zero-filled on the right. @source GB/T 2260; GB/T 10114; NBS 统计用区划代码和城乡划分代码编制规则 */
export type DivisionCodeText = string & { readonly __brand: 'DivisionCode' };

/** Level that a code names, by its last part that is not zero. @source GB/T 2260; GB/T 10114 */
export type DivisionCodeLevel = 'province' | 'prefecture' | 'district' | 'subdistrict' | 'community';

/** What digits 7–9 say: 001–099 街道, 100–199 镇, 200–399 乡, 400–599 a body like a township, such as a development zone. @source GB/T 10114; NBS 编制规则 */
export type SubdistrictCodeKind = 'subdistrict' | 'town' | 'township' | 'likeTownship';

/**
 * What digits 10–12 say: 001–199 居委会, 200–399 村委会, 400–499 an area like a residents' committee's,
 * 500–599 like a villagers' committee's; 498 and 598 are virtual rows without any body.
 * @source NBS 统计用区划代码和城乡划分代码编制规则; rows of the NBS 2023 table
 */
export type CommunityCodeKind =
  | 'residentsCommittee'
  | 'villagersCommittee'
  | 'likeResidentsCommittee'
  | 'likeVillagersCommittee'
  | 'virtual';

/** A division code taken apart. Each ancestor is given as a whole 12-digit code, outermost first. @source GB/T 2260; GB/T 10114 */
export interface DivisionCode {
  readonly code: DivisionCodeText;
  readonly level: DivisionCodeLevel;
  readonly ancestors: readonly DivisionCodeText[];
  readonly subdistrictKind: SubdistrictCodeKind | null;
  readonly communityKind: CommunityCodeKind | null;
}

/** Returned when a text is not a division code. @source GB/T 2260; GB/T 10114 */
export type DivisionCodeRefusal =
  | { readonly code: 'divisionCodeBadLength'; readonly length: number }
  | { readonly code: 'divisionCodeBadCharacter'; readonly position: number }
  | { readonly code: 'divisionCodeGap'; readonly position: number }
  | { readonly code: 'divisionCodeUnknownKind'; readonly position: number };

interface CodePart {
  readonly level: DivisionCodeLevel;
  readonly start: number;
  readonly end: number;
}

const PARTS: readonly CodePart[] = [
  { level: 'province', start: 0, end: 2 },
  { level: 'prefecture', start: 2, end: 4 },
  { level: 'district', start: 4, end: 6 },
  { level: 'subdistrict', start: 6, end: 9 },
  { level: 'community', start: 9, end: 12 },
];

/**
 * Prefectures without districts (不设区的地级市) whose subdistricts and towns stand directly below them, by the first four
 * digits of their codes: Dongguan, Zhongshan and Danzhou. Their codes skip the level of the district, so each is read as the
 * district that it is for its subdistricts. Jiayuguan (6202) has a code at that level in the table and needs no entry.
 * @source NBS 统计用区划代码 2023; GB/T 2260
 */
const UNDIVIDED_PREFECTURES: readonly string[] = ['4419', '4420', '4604'];

/**
 * Reads a division code of 2, 4, 6, 9 or 12 digits. Whether the division exists on a day is a question for
 * the division tree, not for the code.
 * @source GB/T 2260; GB/T 10114; NBS 编制规则
 */
export function parseDivisionCode(text: string): Result<DivisionCode, DivisionCodeRefusal> {
  const digits = compactIdentifier(text);
  const bad = [...digits].findIndex((character) => !/\d/.test(character));
  if (bad >= 0) return refused({ code: 'divisionCodeBadCharacter', position: bad + 1 });
  if (!PARTS.some(({ end }) => end === digits.length)) {
    return refused({ code: 'divisionCodeBadLength', length: digits.length });
  }
  const code = digits.padEnd(12, '0');
  const parts = partsOf(code);
  const gap = parts.findIndex((part) => isBlank(code, part));
  const deepest = parts.findLast((part) => !isBlank(code, part));
  if (!deepest || (gap >= 0 && gap < parts.indexOf(deepest))) {
    return refused({ code: 'divisionCodeGap', position: (parts[gap]?.start ?? 0) + 1 });
  }
  return describe(code as DivisionCodeText, deepest, parts);
}

function describe(
  code: DivisionCodeText,
  deepest: CodePart,
  parts: readonly CodePart[],
): Result<DivisionCode, DivisionCodeRefusal> {
  const subdistrictKind = deepest.end > 6 ? subdistrictKindOf(Number(code.slice(6, 9))) : null;
  const communityKind = deepest.end > 9 ? communityKindOf(Number(code.slice(9, 12))) : null;
  if (deepest.end > 6 && !subdistrictKind) return refused({ code: 'divisionCodeUnknownKind', position: 7 });
  if (deepest.end > 9 && !communityKind) return refused({ code: 'divisionCodeUnknownKind', position: 10 });
  const ancestors = parts
    .slice(0, parts.indexOf(deepest))
    .map(({ end }) => code.slice(0, end).padEnd(12, '0') as DivisionCodeText);
  return accepted({ code, level: deepest.level, ancestors, subdistrictKind, communityKind });
}

function partsOf(code: string): readonly CodePart[] {
  if (!UNDIVIDED_PREFECTURES.includes(code.slice(0, 4))) return PARTS;
  return PARTS.flatMap((part) => {
    if (part.level === 'prefecture') return [];
    return part.level === 'district' ? [{ ...part, start: 2 }] : [part];
  });
}

function isBlank(code: string, { start, end }: CodePart): boolean {
  return Number(code.slice(start, end)) === 0;
}

function subdistrictKindOf(part: number): SubdistrictCodeKind | null {
  if (part < 100) return 'subdistrict';
  if (part < 200) return 'town';
  if (part < 400) return 'township';
  return part < 600 ? 'likeTownship' : null;
}

function communityKindOf(part: number): CommunityCodeKind | null {
  if (part === 498 || part === 598) return 'virtual';
  if (part < 200) return 'residentsCommittee';
  if (part < 400) return 'villagersCommittee';
  if (part < 500) return 'likeResidentsCommittee';
  return part < 600 ? 'likeVillagersCommittee' : null;
}
