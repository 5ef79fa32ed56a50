import { decimalOfNumber, type DecimalText, ratioText, roundDecimal, shiftDecimal } from '../decimal';

/**
 * What one subject of a committee's work log came to in a year. A subject is what the log is about in its own words; it is no
 * source of workload.
 * @source 社区居委会反思性考察报告, table 1
 */
export interface WorkLogCount {
  /** Null: items of which the log, as it is known here, does not say what they are about. */
  readonly subject: string | null;
  /** Items of the year, a whole number from 0. */
  readonly items: number;
  /** Per cent as published, if it was; as written. */
  readonly publishedShare: DecimalText | null;
}

/** How a published share relates to the one that follows from the items. @source 社区居委会反思性考察报告, table 1 */
export type PublishedShareStanding = 'same' | 'truncated' | 'different';

/** A subject with its share of all items. @source 社区居委会反思性考察报告, table 1 */
export interface WorkLogShare extends WorkLogCount {
  /** Per cent of all items, two decimals, half up; null in a year without an item. */
  readonly share: DecimalText | null;
  /** Null where nothing was published. */
  readonly publishedShareStanding: PublishedShareStanding | null;
}

/** A year of a work log. @source 社区居委会反思性考察报告, table 1 */
export interface WorkLogOutcome {
  /** Items of all subjects and of none. */
  readonly items: number;
  /** Items a calendar day, two decimals. */
  readonly itemsPerDay: DecimalText;
  /** Items without a subject. */
  readonly itemsWithoutSubject: number;
  /** In the order given. */
  readonly shares: readonly WorkLogShare[];
}

const PLACES = 2;

/**
 * Sums a year of a work log (工作日志) up: the share of each subject, what is not told, and whether what was published is
 * what follows from the items.
 * @param year - calendar year, for its days
 * @source 社区居委会反思性考察报告, table 1 (1,852 and 1,886 items in 2003; its 21.84 of 412 in 1,886 is cut off, not rounded)
 */
export function countWorkLog(year: number, counts: readonly WorkLogCount[]): WorkLogOutcome {
  const items = counts.reduce((sum, count) => sum + count.items, 0);
  const all = wholeNumber(items);
  return {
    items,
    itemsPerDay: ratioText(all, wholeNumber(daysOf(year)), PLACES) ?? wholeNumber(0),
    itemsWithoutSubject: counts.reduce((sum, count) => sum + (count.subject === null ? count.items : 0), 0),
    shares: counts.map((count) => {
      const share = ratioText(hundredfold(count.items), all, PLACES);
      return { ...count, share, publishedShareStanding: standingOf(count, { share, all: items }) };
    }),
  };
}

function standingOf(
  { items, publishedShare }: WorkLogCount,
  { share, all }: { readonly share: DecimalText | null; readonly all: number },
): PublishedShareStanding | null {
  if (publishedShare === null || share === null) return null;
  const published = roundDecimal(publishedShare, PLACES);
  if (published === share) return 'same';
  return published === cutOff(items, all) ? 'truncated' : 'different';
}

/** The share with further decimals left away. */
function cutOff(items: number, all: number): DecimalText {
  const parts = items * 10_000;
  return roundDecimal(shiftDecimal(wholeNumber((parts - (parts % all)) / all), -PLACES), PLACES);
}

const wholeNumber = (value: number): DecimalText => decimalOfNumber(value, 0);
const hundredfold = (items: number): DecimalText => wholeNumber(items * 100);

function daysOf(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
}
