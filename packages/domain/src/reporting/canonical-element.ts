import { addDecimal, type DecimalText, decimalText } from '../decimal';
import { toHalfWidth } from '../identifier';
import { normaliseCellText, parseBooleanCell, parseDateCell, parseNumberCell } from '../import-cell';
import { accepted, refused, type Result } from '../shared';

/**
 * How finely something is told, the finest first: of each household (户), of each building (楼栋), of the community
 * (社区) as a whole.
 * @source domain.md 2.5; decision record 0125
 */
export const REPORTING_GRAINS = ['household', 'building', 'community'] as const;

/** See {@link REPORTING_GRAINS}. @source decision record 0125 */
export type ReportingGrain = (typeof REPORTING_GRAINS)[number];

/** What a value of a canonical element is. @source decision record 0125 */
export const CANONICAL_ELEMENT_KINDS = ['wholeNumber', 'decimal', 'yesNo', 'date', 'text'] as const;

/** See {@link CANONICAL_ELEMENT_KINDS}. @source decision record 0125 */
export type CanonicalElementKind = (typeof CANONICAL_ELEMENT_KINDS)[number];

/**
 * A canonical element (统一数据项): what forms of different departments ask for under different headings. `grain` is
 * that in which it is kept.
 * @source domain.md 4.3 W07; requirements.md P4
 */
export interface CanonicalElement {
  readonly code: string;
  readonly kind: CanonicalElementKind;
  readonly grain: Exclude<ReportingGrain, 'building'>;
}

/** How a value in a grain comes from what is held: as it is, by adding up, or by counting what is so. @source decision record 0125 */
export type DerivationMeans = 'asHeld' | 'summed' | 'counted';

/** How an element is to be had in a grain; null where it cannot be derived from what is kept. @source decision record 0125 */
export function derivationOf(
  { kind, grain }: Pick<CanonicalElement, 'kind' | 'grain'>,
  asked: ReportingGrain,
): DerivationMeans | null {
  if (grain === asked) return 'asHeld';
  if (REPORTING_GRAINS.indexOf(asked) < REPORTING_GRAINS.indexOf(grain)) return null;
  if (kind === 'yesNo') return 'counted';
  return kind === 'wholeNumber' || kind === 'decimal' ? 'summed' : null;
}

/** One value out of those of a finer grain; null as long as one of them is missing. @source decision record 0125 */
export function derivedValue(means: DerivationMeans, values: readonly (string | null)[]): string | null {
  if (means === 'asHeld') return values[0] ?? null;
  if (values.some((value) => value === null)) return null;
  if (means === 'counted') return String(values.filter((value) => value === YES).length);
  return values.reduce<DecimalText>(
    (sum, value) => addDecimal(sum, decimalText(value ?? '0')),
    decimalText('0'),
  );
}

/** How yes is kept. @source decision record 0125 */
export const YES = 'yes';

/** Returned when something that was filled in is no value of its element. @source decision record 0125 */
export interface FillValueRefusal {
  readonly code: 'fillValueUnreadable';
  readonly element: string;
  readonly elementKind: CanonicalElementKind;
}

/** Longest text that a value may be. @source decision record 0125 */
export const LONGEST_FILL_TEXT = 200;

/**
 * Reads what was typed for an element, as ledgers write it; null for nothing typed. Numbers are never below 0.
 * @source decision records 0011 and 0125
 */
export function parseFillValue(
  { code, kind }: Pick<CanonicalElement, 'code' | 'kind'>,
  typed: string,
): Result<string | null, FillValueRefusal> {
  const text = normaliseCellText(typed);
  if (text === '') return accepted(null);
  const value = READERS[kind](text);
  return value === undefined
    ? refused({ code: 'fillValueUnreadable', element: code, elementKind: kind })
    : accepted(value);
}

const READERS: Readonly<Record<CanonicalElementKind, (text: string) => string | undefined>> = {
  wholeNumber: (text) => numberOf(text, true),
  decimal: (text) => numberOf(text, false),
  yesNo(text) {
    const read = parseBooleanCell(text);
    if (!read.ok) return undefined;
    return read.value ? YES : 'no';
  },
  date(text) {
    const read = parseDateCell(text);
    return read.ok ? read.value : undefined;
  },
  text: (text) => (text.length <= LONGEST_FILL_TEXT ? text : undefined),
};

function numberOf(text: string, wholeOnly: boolean): string | undefined {
  const read = parseNumberCell(text, { wholeOnly, lowest: 0 });
  return read.ok ? read.value : undefined;
}

/** Whether a form is incomplete without a value: texts and dates may be blank, numbers and yes or no may not. @source decision record 0125 */
export function needsFillValue(kind: CanonicalElementKind): boolean {
  return kind !== 'text' && kind !== 'date';
}

const PERSONAL = /姓名|身份证|证件号|电话|手机|微信号|银行卡|住址|户主|phone|id ?card/iu;

/**
 * Whether a heading asks for something that identifies a person. Such fields are not kept as values of forms: they are
 * in the register of persons, sealed.
 * @source 个人信息保护法 art. 6 and 28; decision record 0125
 */
export function asksForPerson(heading: string): boolean {
  return PERSONAL.test(toHalfWidth(heading));
}
