import { accepted, refused, type Result } from '../shared';
import { toHalfWidth, withoutInvisible } from './text';

/** A telephone number (电话) in one spelling: mobiles as 11 digits, landlines as `0513-85123456` or `0513-85123456-12`. @source MIIT 电信网编号计划 (2017) */
export type PhoneText = string & { readonly __brand: 'Phone' };

/** A telephone number and what it is. @source MIIT 电信网编号计划 (2017) */
export interface Phone {
  readonly kind: 'mobile' | 'landline';
  readonly number: PhoneText;
}

/** Returned when a text is not a telephone number of the mainland. No fact repeats the number. @source MIIT 电信网编号计划 (2017) */
export type PhoneRefusal =
  | { readonly code: 'phoneBadCharacter' }
  | { readonly code: 'mobileBadLength'; readonly length: number }
  | { readonly code: 'landlineWithoutAreaCode' }
  | { readonly code: 'phoneUnknownForm' };

const AREA_CODE = /^0(10|2\d|[3-9]\d{2})/;

/**
 * Reads a mobile or landline number. Full-width digits, spaces, hyphens, brackets and a leading +86 are
 * put right first.
 * @source MIIT 电信网编号计划 (2017)
 */
export function parsePhone(text: string): Result<Phone, PhoneRefusal> {
  const spelt = withoutInvisible(toHalfWidth(text))
    .replace(/[‐‑–—－]/gu, '-')
    .trim();
  const compact = spelt.replace(/[\s().]/gu, '').replace(/^(\+|00)86-?/, '');
  if (!/^[\d-]+$/.test(compact)) return refused({ code: 'phoneBadCharacter' });
  const digits = compact.replaceAll('-', '');
  if (/^1[3-9]/.test(digits)) return mobile(digits);
  if (AREA_CODE.test(digits)) return landline(compact);
  if (/^[2-9]\d{6,7}$/.test(digits)) return refused({ code: 'landlineWithoutAreaCode' });
  return refused({ code: 'phoneUnknownForm' });
}

/** Reads a mobile number (手机号) and refuses everything else. @source MIIT 电信网编号计划 (2017) */
export function parseMobile(text: string): Result<Phone, PhoneRefusal> {
  const parsed = parsePhone(text);
  if (parsed.ok && parsed.value.kind !== 'mobile') return refused({ code: 'phoneUnknownForm' });
  return parsed;
}

function mobile(digits: string): Result<Phone, PhoneRefusal> {
  if (digits.length !== 11) return refused({ code: 'mobileBadLength', length: digits.length });
  return accepted({ kind: 'mobile', number: digits as PhoneText });
}

function landline(compact: string): Result<Phone, PhoneRefusal> {
  const area = AREA_CODE.exec(compact)?.[0];
  const match = area ? /^-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(compact.slice(area.length)) : null;
  if (!area || !match) return refused({ code: 'phoneUnknownForm' });
  const extension = match[2] ? `-${match[2]}` : '';
  return accepted({ kind: 'landline', number: `${area}-${match[1] ?? ''}${extension}` as PhoneText });
}
