import { type ChartTable, formatCount, formatShare, readDecimal } from '@weizhi/ui';
import { HIDDEN, memberName } from './cohort-rows';
import { type VoteDetail, type VoteHead, voteName } from './vote-words';

/** An edition with who voted in it. */
export type EditionOfSeries = VoteHead & Pick<VoteDetail, 'cohorts'>;

/** One row for each edition: what was at stake, who voted, what was taken. */
export function editionTable(editions: readonly EditionOfSeries[], bands: readonly string[]): ChartTable {
  return {
    headers: [
      '届次',
      '选票',
      '项目',
      '入选',
      '预算用去（%）',
      ...bands.map((band) => `${memberName('AGE_BAND', band)}（%）`),
    ],
    rows: editions.map((edition) => [
      edition.edition,
      formatCount(edition.result.ballots),
      formatCount(edition.result.projects.length),
      formatCount(edition.result.taken),
      formatShare(usedOf(edition)),
      ...bands.map((band) => bandShare(edition, band)),
    ]),
  };
}

function usedOf({ budget, result }: EditionOfSeries): number | null {
  const whole = readDecimal(budget);
  const spent = readDecimal(result.spent);
  return whole === null || spent === null || whole === 0 ? null : spent / whole;
}

function bandShare({ cohorts }: EditionOfSeries, band: string): string {
  const found = cohorts.find(({ trait, member }) => trait === 'AGE_BAND' && member === band);
  if (!found) return formatShare(0);
  return found.share === null ? HIDDEN : formatShare(readDecimal(found.share));
}

export function editionSentence(editions: readonly EditionOfSeries[]): string {
  const sorted = [...editions].sort((one, other) => one.result.ballots - other.result.ballots);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (!least || !most) return '';
  return `${voteName(most).replace(/ [^ ]*$/u, '')} 共 ${String(editions.length)} 届：${most.edition} 年选票最多（${formatCount(most.result.ballots)} 张），${least.edition} 年最少（${formatCount(least.result.ballots)} 张）。规则和每票上限历届有变，票数不宜直接比较。`;
}
