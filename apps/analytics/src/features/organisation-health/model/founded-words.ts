import { figureCell, formatShare, readDecimal } from '@weizhi/ui';
import type { FigureRow } from '../../../shared/figures/to-figure';

/** A figure of organisations that were founded in one year. */
export type FoundedRow = FigureRow & { readonly year: string };

const SHARE = { kind: 'share', label: '%' } as const;

/** What became of the organisations of one year, in so many of so many. */
export function foundedSentence({
  year,
  status,
  value,
  numerator,
  denominator,
  coverage,
}: FoundedRow): string {
  const [active, known] = [readDecimal(numerator), readDecimal(denominator)];
  const all = coverage?.expected ?? known ?? 0;
  const cohort = `${year}年成立、已满一年的${String(all)}家组织`;
  if (value == null || active === null || known === null)
    return status === 'NOT_RATED' ? `${cohort}都没有活动记录，不作判断。` : `${cohort}：没有可以显示的数据。`;
  const share = `（${formatShare(readDecimal(value))}%）`;
  if (known === all) return `${cohort}中，${String(active)}家仍在活动${share}。`;
  return (
    `${cohort}中，有记录可查的${String(known)}家里${String(active)}家仍在活动${share}；` +
    `另有${String(all - known)}家从未有活动记录，不作判断。`
  );
}

export const FOUNDED_HEADERS = [
  '成立年份',
  '已满一年的组织（家）',
  '有记录可查（家）',
  '仍在活动（家）',
  '占比',
] as const;

/** The same as a row of the table. */
export function foundedCells(row: FoundedRow) {
  const { year, status, value, numerator, denominator, coverage } = row;
  return [
    year,
    coverage?.expected ?? null,
    coverage?.observed ?? readDecimal(denominator),
    readDecimal(numerator),
    figureCell({ status, value: readDecimal(value), unit: SHARE }),
  ];
}
