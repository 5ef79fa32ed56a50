import { parsePersonName, parsePhone, type PersonNameText, type PhoneText, toHalfWidth } from '../identifier';
import { accepted, refused, type Result } from '../shared';
import { normaliseCellText } from './cell-text';

/** A contact written in one cell: the name, and the telephone where there is one. Personal information. @source decision record 0011 */
export interface NamedContact {
  readonly name: PersonNameText;
  readonly phone: PhoneText | null;
}

/** Returned when a cell is not one person with at most one telephone. No fact repeats the cell. @source decision record 0011 */
export type PersonCellRefusal =
  | { readonly code: 'cellHoldsTwoPeople' }
  | { readonly code: 'cellHoldsTwoPhones' }
  | { readonly code: 'cellNameUnreadable' }
  | { readonly code: 'cellPhoneUnreadable' };

/** Characters of the longest cell that is looked into: a name, a number, and what people write around them. */
const LONGEST = 200;
const PHONE_RUN = /\+?\d[\d\s-]{5,}\d/gu;
const BETWEEN_PEOPLE = /[、,，;；/／|\n]|(?<=\p{Script=Han})\s*[和与及]\s*(?=\p{Script=Han}{2})/u;

/**
 * Reads name and telephone from one cell: `张三 13812345678`, `张三（138 1234 5678）`, `张三:0513-85123456`,
 * or a name alone. Two people, or two telephones, are refused.
 * @source decision record 0011
 */
export function parsePersonCell(text: string): Result<NamedContact, PersonCellRefusal> {
  if (text.length > LONGEST) return refused({ code: 'cellNameUnreadable' });
  const plain = toHalfWidth(text.replace(/\n/gu, '、')).replace(/[:：]/gu, ' ');
  const runs = plain.match(PHONE_RUN) ?? [];
  const phones = runs.flatMap(splitRun);
  const names = plain
    .replace(PHONE_RUN, ' ┃ ')
    .replace(/\(\s*┃?\s*\)|[()]/gu, ' ┃ ')
    .replace(/(电话|手机|联系方式|联系电话|TEL)/giu, ' ┃ ')
    .split(/┃/u)
    .flatMap((part) => part.split(BETWEEN_PEOPLE))
    .map(normaliseCellText)
    .filter((part) => part !== '');
  if (names.length > 1) return refused({ code: 'cellHoldsTwoPeople' });
  if (phones.length > 1) return refused({ code: 'cellHoldsTwoPhones' });
  return contact(names[0], phones[0]);
}

function contact(
  nameText: string | undefined,
  phoneText: string | undefined,
): Result<NamedContact, PersonCellRefusal> {
  const parts = (nameText ?? '').split(' ').filter((part) => /^\p{Script=Han}{2,4}$/u.test(part));
  if (parts.length > 1) return refused({ code: 'cellHoldsTwoPeople' });
  const name = parsePersonName(nameText ?? '');
  if (!name.ok)
    return refused({ code: /\d/u.test(nameText ?? '') ? 'cellPhoneUnreadable' : 'cellNameUnreadable' });
  if (phoneText === undefined) return accepted({ name: name.value, phone: null });
  const phone = parsePhone(phoneText);
  if (!phone.ok) return refused({ code: 'cellPhoneUnreadable' });
  return accepted({ name: name.value, phone: phone.value.number });
}

function splitRun(run: string): readonly string[] {
  const pieces = run.split(/\s+/u);
  const whole = pieces.filter((piece) => parsePhone(piece).ok);
  return whole.length > 1 ? whole : [run];
}
