import type { MandateItem } from './mandate-edition';

/** How texts are held against items, in thousandths: data, so that a district may set them. @source decision record 0120 */
export interface ResemblanceRules {
  /** From which an item is shown as one that a text resembles. */
  readonly shownFrom: number;
  /** From which a text counts as being about an item. */
  readonly sameFrom: number;
  /** What each keyword that stands in the text adds. */
  readonly keywordWorth: number;
}

/** The rules that districts start with. @source decision record 0120 */
export const RESEMBLANCE_RULES: ResemblanceRules = { shownFrom: 250, sameFrom: 600, keywordWorth: 500 };

/** How much a text resembles an item, and why. `score` and `nameShare` are thousandths. @source decision record 0120 */
export interface Resemblance<Item> {
  readonly item: Item;
  readonly score: number;
  /** Keywords of the item that stand in the text. */
  readonly keywords: readonly string[];
  /** Share of the name's pairs of characters that stand together in one clause of the text. */
  readonly nameShare: number;
}

type Named = Pick<MandateItem, 'code' | 'name' | 'keywords'>;

const CLAUSE_END = /[，。；：、！？,.;:!?\n\r\t（）()《》“”"【】]/u;
const NO_WORD = /[^\p{L}\p{N}]/gu;
const WHOLE = 1_000;

/**
 * The items that a text resembles, most alike first: by their keywords, and by the pairs of characters (二元词组) of their
 * names within one clause. Items of one score stand by their codes, so that the order of a list never shows.
 * @source decision record 0120
 */
export function resemblances<Item extends Named>(
  text: string,
  items: readonly Item[],
  rules: ResemblanceRules,
): readonly Resemblance<Item>[] {
  const whole = plainText(text);
  const clauses = text.split(CLAUSE_END).map((clause) => pairsOf(plainText(clause)));
  return items
    .map((item) => resemblanceOf(item, { whole, clauses }, rules))
    .filter(({ score }) => score >= rules.shownFrom)
    .sort((one, other) => other.score - one.score || compareCodes(one.item.code, other.item.code));
}

interface ReadText {
  readonly whole: string;
  readonly clauses: readonly ReadonlySet<string>[];
}

function resemblanceOf<Item extends Named>(
  item: Item,
  { whole, clauses }: ReadText,
  { keywordWorth }: ResemblanceRules,
): Resemblance<Item> {
  const keywords = item.keywords.filter((keyword) => {
    const word = plainText(keyword);
    return word !== '' && whole.includes(word);
  });
  const pairs = pairsOf(plainText(item.name));
  const nameShare = Math.max(0, ...clauses.map((clause) => shareWithin(pairs, clause)));
  return {
    item,
    keywords,
    nameShare,
    score: Math.min(WHOLE, nameShare + keywords.length * keywordWorth),
  };
}

/** Letters and digits alone, in one form: full-width and half-width, spaces and punctuation make no difference. */
function plainText(text: string): string {
  return text.normalize('NFKC').replace(NO_WORD, '').toLowerCase();
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text];
  if (characters.length === 1) return new Set(characters);
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

function shareWithin(pairs: ReadonlySet<string>, clause: ReadonlySet<string>): number {
  if (pairs.size === 0) return 0;
  const found = [...pairs].filter((pair) => clause.has(pair)).length;
  return Math.floor((found * WHOLE) / pairs.size);
}

function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
