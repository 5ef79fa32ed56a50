import { civilDate, type IsoDate } from '../calendar';
import { accepted, refused, type Result } from '../shared';
import { compactIdentifier } from './text';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** Text of a valid number, 18 characters, `X` in upper case. Sensitive personal information. @source GB 11643-1999; 个人信息保护法 art. 28 */
export type ResidentIdText = string & { readonly __brand: 'ResidentId' };

/** Whose number it is: a citizen's, or the residence permit of a Hong Kong, Macao or Taiwan resident (港澳台居民居住证). @source GB 11643-1999; 港澳台居民居住证申领发放办法 (2018) */
export type ResidentIdHolder = 'mainland' | 'hongKong' | 'macao' | 'taiwan';

/**
 * A citizen identity number (公民身份号码), taken apart. `divisionCodeAtIssue` may no longer exist.
 * @source GB 11643-1999
 */
export interface ResidentId {
  readonly number: ResidentIdText;
  readonly holder: ResidentIdHolder;
  readonly divisionCodeAtIssue: string;
  readonly birthDate: IsoDate;
  readonly sex: 'male' | 'female';
}

/**
 * Returned when a text is not a citizen identity number. No fact repeats a part of the number.
 * @source GB 11643-1999
 */
export type ResidentIdRefusal =
  | { readonly code: 'residentIdBadLength'; readonly length: number }
  | { readonly code: 'residentIdFifteenDigits' }
  | { readonly code: 'residentIdBadCharacter'; readonly position: number }
  | { readonly code: 'residentIdImpossibleBirthDate' }
  | { readonly code: 'residentIdBirthInFuture' }
  | { readonly code: 'residentIdWrongCheckCharacter' };

const HOLDERS: Readonly<Record<string, ResidentIdHolder>> = {
  '81': 'hongKong',
  '82': 'macao',
  '83': 'taiwan',
};

/**
 * Reads a citizen identity number; the birth date must exist and not lie after `today`.
 * @source GB 11643-1999
 */
export function parseResidentId(text: string, today: IsoDate): Result<ResidentId, ResidentIdRefusal> {
  const number = compactIdentifier(text);
  const malformed = shapeRefusal(number);
  if (malformed) return refused(malformed);
  const birth = civilDate({
    year: Number(number.slice(6, 10)),
    month: Number(number.slice(10, 12)),
    day: Number(number.slice(12, 14)),
  });
  if (!birth.ok || birth.value < '1800') return refused({ code: 'residentIdImpossibleBirthDate' });
  if (birth.value > today) return refused({ code: 'residentIdBirthInFuture' });
  if (checkCharacter(number) !== number.charAt(17)) return refused({ code: 'residentIdWrongCheckCharacter' });
  return accepted({
    number: number as ResidentIdText,
    holder: HOLDERS[number.slice(0, 2)] ?? 'mainland',
    divisionCodeAtIssue: number.slice(0, 6),
    birthDate: birth.value,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  });
}

function shapeRefusal(number: string): ResidentIdRefusal | null {
  const characters = [...number];
  if (/^\d{15}$/.test(number)) return { code: 'residentIdFifteenDigits' };
  if (characters.length !== 18) return { code: 'residentIdBadLength', length: characters.length };
  const bad = characters.findIndex(
    (character, index) => !(index === 17 ? /^[\dX]$/ : /^\d$/).test(character),
  );
  return bad < 0 ? null : { code: 'residentIdBadCharacter', position: bad + 1 };
}

function checkCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}
