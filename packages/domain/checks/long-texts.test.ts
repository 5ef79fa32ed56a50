import { performance } from 'node:perf_hooks';
import * as domain from '../src';

const LENGTH = 50_000;
const long = (unit: string, end = '!'): string =>
  `${unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)}${end}`;

/** What makes patterns go back and try again: the same thing for ever, and then something that does not fit. */
const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['letters', long('a')],
  ['digits', long('1')],
  ['full-width digits', long('１')],
  ['blanks', long(' ')],
  ['wide blanks', long('\u3000')],
  ['digits and strokes', long('0-')],
  ['digits and commas', long('1,')],
  ['digits and points', long('1.')],
  ['days', long('2024年3月5日')],
  ['brackets', long('（(')],
  ['blanks in brackets', `(${long(' ')}`],
  ['blanks in pairs of brackets', long('( ')],
  ['strokes after a digit', `1${long('-')}`],
  ['Chinese', long('居')],
  ['committees', long('社区居民委员会')],
  ['meetings', long('召开会议')],
  ['middle dots', long('阿·')],
  ['marks of direction', long('\u202E')],
  ['accents', long('e\u0301')],
  ['halves of pairs', long('\uD842')],
];

const WORDS = [{ code: 'one', label: '一致同意' } as const, { code: 'two', label: '分歧较大' } as const];
const TODAY = domain.isoDate('2026-11-22');
/** Readers that ask for more than the text. */
const FILLED: Readonly<Record<string, (text: string) => unknown>> = {
  parseResidentId: (text) => domain.parseResidentId(text, TODAY),
  parseUnifiedSocialCreditCode: (text) => domain.parseUnifiedSocialCreditCode(text),
  parseDateCell: (text) => domain.parseDateCell(text, {}),
  parseNumberCell: (text) => domain.parseNumberCell(text, {}),
  parseDictionaryCell: (text) => domain.parseDictionaryCell(text, WORDS),
  nearestWords: (text) => domain.nearestWords(text, ['居民', '村民']),
};

/** Exported functions of one text that read, judge or rewrite it. */
const NAMES =
  /^(?:parse|check|is[A-Z]|to[A-Z].*Width|without|compact|normalise|cellKey|textOfCell|callsMeeting|registersAskedFor|titleKey|bareUnitName|asksForPerson)|NameKey$|NameStem$|customaryCommunityName/u;

type Reader = (text: string) => unknown;

const readers: readonly (readonly [string, Reader])[] = Object.entries(
  domain as Readonly<Record<string, unknown>>,
)
  .filter((entry): entry is [string, Reader] => typeof entry[1] === 'function')
  .filter(([name, read]) => NAMES.test(name) && (read.length === 1 || name in FILLED))
  .map(([name, read]) => [name, FILLED[name] ?? read] as const);

const MOST_MS = 50;
const TRIES = 20;

/** Whether a reader ever keeps within the time: what the machine does beside is no fault of the reader. */
function isQuick(read: Reader, text: string): boolean {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const started = performance.now();
    try {
      read(text);
    } catch {
      // What it makes of it is for its own tests.
    }
    const ms = performance.now() - started;
    if (ms < MOST_MS) return true;
    if (ms > 20 * MOST_MS) return false;
  }
  return false;
}

it('knows the readers of texts', () => {
  const names = readers.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['parsePhone', 'parseMoney', 'parseDateCell', 'cellKey']));
  expect(names.length).toBeGreaterThan(25);
});

it.each(TEXTS)('reads 50,000 characters of %s within 50 ms, whoever reads them', (_what, text) => {
  const slow = readers.filter(([, read]) => !isQuick(read, text)).map(([name]) => name);
  expect(slow).toEqual([]);
});
