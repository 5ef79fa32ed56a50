import type { Binding } from './binding';
import type { CursorPlace } from './connection-compiler';
import { VIOLATION_MARK } from './json-output';
import type { Plan } from './plan';
import { Unplannable } from './unplannable';

/** Puts the texts of the root fields together, as they came, into the JSON text of `data`. */
export function assembleAnswer(plan: Plan, texts: readonly (string | null)[], binding: Binding): string {
  let next = 0;
  let data = '{';
  for (const field of plan.fields) {
    data += `${data === '{' ? '' : ','}${JSON.stringify(field.key)}:`;
    if ('constant' in field) {
      data += field.constant;
      continue;
    }
    const text = texts[next++] ?? null;
    if (text === null && field.refusesNull) throw new Unplannable(`${field.key} must not be null`);
    if (text?.includes(VIOLATION_MARK))
      throw new Unplannable(`a value of ${field.key} that its type refuses`);
    data += text === null ? 'null' : signCursors(text, field.cursors, binding);
  }
  return `${data}}`;
}

/** Replaces the marks that SQL left for cursors; the rest of the text is only copied. */
function signCursors(text: string, places: readonly CursorPlace[], binding: Binding): string {
  if (places.length === 0) return text;
  const mark = `"${binding.cursorMark}`;
  const purposes = places.map((place) => place(binding));
  let from = 0;
  let signed = '';
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
    const end = text.indexOf('"', at + mark.length);
    const [place = '', hex = ''] = text.slice(at + mark.length, end).split(':');
    const purpose = purposes[Number(place)];
    if (!purpose) throw new Unplannable('a cursor of no list');
    const keys = JSON.parse(Buffer.from(hex, 'hex').toString('utf8')) as string[];
    signed += `${text.slice(from, at)}"${binding.cursors.encode(purpose, keys)}"`;
    from = end + 1;
  }
  return signed + text.slice(from);
}
