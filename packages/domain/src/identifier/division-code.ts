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

const LEVEL_ENDS: readonly (readonly [DivisionCodeLevel, number])[] = [
  ['province', 2],
  ['prefecture', 4],
  ['district', 6],
  ['subdistrict', 9],
  ['community', 12],
];

/**
 * Reads a division code of 2, 4, 6, 9 or 12 digits. Whether the division exists on a day is a question for
 * the division tree, not for the code.
 * @source GB/T 2260; GB/T 10114; NBS 编制规则
 */
export function parseDivisionCode(text: string): Result<DivisionCode, DivisionCodeRefusal> {
  const digits = compactIdentifier(text);
  const bad = [...digits].findIndex((character) => !/\d/.test(character));
  if (bad >= 0) return refused({ code: 'divisionCodeBadCharacter', position: bad + 1 });
  if (!LEVEL_ENDS.some(([, end]) => end === digits.length)) {
    return refused({ code: 'divisionCodeBadLength', length: digits.length });
  }
  const code = digits.padEnd(12, '0');
  const filled = LEVEL_ENDS.filter(([, end], index) => partOf(code, index, end) !== 0);
  const level = filled.at(-1);
  const gap = LEVEL_ENDS.findIndex(([, end], index) => partOf(code, index, end) === 0);
  if (!level || (gap >= 0 && gap < filled.length)) {
    return refused({ code: 'divisionCodeGap', position: startOf(Math.max(gap, 0)) + 1 });
  }
  return describe(code as DivisionCodeText, level[0]);
}

function describe(
  code: DivisionCodeText,
  level: DivisionCodeLevel,
): Result<DivisionCode, DivisionCodeRefusal> {
  const index = LEVEL_ENDS.findIndex(([name]) => name === level);
  const subdistrictKind = index >= 3 ? subdistrictKindOf(Number(code.slice(6, 9))) : null;
  const communityKind = index >= 4 ? communityKindOf(Number(code.slice(9, 12))) : null;
  if (index >= 3 && !subdistrictKind) return refused({ code: 'divisionCodeUnknownKind', position: 7 });
  if (index >= 4 && !communityKind) return refused({ code: 'divisionCodeUnknownKind', position: 10 });
  const ancestors = LEVEL_ENDS.slice(0, index).map(
    ([, end]) => code.slice(0, end).padEnd(12, '0') as DivisionCodeText,
  );
  return accepted({ code, level, ancestors, subdistrictKind, communityKind });
}

function startOf(index: number): number {
  return index === 0 ? 0 : (LEVEL_ENDS[index - 1]?.[1] ?? 0);
}

function partOf(code: string, index: number, end: number): number {
  return Number(code.slice(startOf(index), end));
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
