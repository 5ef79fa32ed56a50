import { accepted, refused, type Result } from '../shared';
import { checkText, type MalformedText, toHalfWidth, withoutInvisible } from './text';

/** A person's name (姓名) in one spelling. Personal information. @source 个人信息保护法 art. 4 */
export type PersonNameText = string & { readonly __brand: 'PersonName' };

/** Returned when a text is not a person's name. `position` counts characters from 1; the name itself is not repeated. @source decision record 0010 */
export type PersonNameRefusal =
  | MalformedText
  | { readonly code: 'personNameBadLength'; readonly length: number }
  | { readonly code: 'personNameBadCharacter'; readonly position: number };

const DOTS = /[•・‧∙⋅●．·]/gu;

/**
 * Reads a person's name of 2 to 30 characters: Chinese characters (rare ones of the Unicode extensions
 * too), with the middle dot `·` between the parts of a minority name, or Latin letters with spaces.
 * @source decision record 0010
 */
export function parsePersonName(text: string): Result<PersonNameText, PersonNameRefusal> {
  const formed = checkText(text);
  if (!formed.ok) return formed;
  const dotted = toHalfWidth(withoutInvisible(text).replace(DOTS, '·')).trim().replace(/\s+/gu, ' ');
  const name = /\p{Script=Han}/u.test(dotted)
    ? dotted.replace(/ /gu, '').replace(/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·')
    : dotted;
  const characters = [...name];
  if (characters.length < 2 || characters.length > 30) {
    return refused({ code: 'personNameBadLength', length: characters.length });
  }
  const allowed = /\p{Script=Han}/u.test(name) ? /^[\p{Script=Han}·]$/u : /^[\p{Script=Latin}' .-]$/u;
  const bad = characters.findIndex(
    (character, index) => !allowed.test(character) || (character === '·' && isLooseDot(characters, index)),
  );
  if (bad >= 0) return refused({ code: 'personNameBadCharacter', position: bad + 1 });
  return accepted(name as PersonNameText);
}

function isLooseDot(characters: readonly string[], index: number): boolean {
  return index === 0 || index === characters.length - 1 || characters[index + 1] === '·';
}
