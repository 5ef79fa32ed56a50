import type { WorkLogsOfQuery } from '@weizhi/graphql-client/documents';
import type { ChartTable, RankingItem } from '@weizhi/ui';

/** A year of a committee's work log. */
export type WorkLog = WorkLogsOfQuery['workLogs'][number];

/** Items of which the log does not say what they are about. */
export const NOT_TOLD = '未列明';

const STANDINGS = { SAME: '一致', TRUNCATED: '原公布为截位', DIFFERENT: '不一致' } as const;

const thousands = (items: number): string => items.toLocaleString('zh-CN');

/** The subjects as bars; what the log does not tell stands with them under its own name. */
export function workLogItems({ subjects }: WorkLog): readonly RankingItem[] {
  return subjects.map(({ subject, items }) => ({
    key: subject ?? NOT_TOLD,
    name: subject ?? NOT_TOLD,
    status: 'OK',
    value: items,
  }));
}

/** The subjects with their shares, as counted and as published. */
export function workLogTable({ subjects }: WorkLog): ChartTable {
  return {
    headers: ['事项类别', '件数（件）', '占比（%）', '原公布占比（%）', '核对'],
    rows: subjects.map(({ subject, items, share, publishedShare, publishedShareStanding }) => [
      subject ?? NOT_TOLD,
      items,
      share ?? '—',
      publishedShare ?? '—',
      publishedShareStanding ? STANDINGS[publishedShareStanding] : '—',
    ]),
  };
}

/** Says in words what a year came to, what is not told, and where a published share is not what follows from the items. */
export function workLogSentence(log: WorkLog): string {
  const { items, itemsPerDay, itemsWithoutSubject, subjects } = log;
  const told = subjects.filter(({ subject }) => subject !== null);
  const [most] = told.toSorted((one, other) => other.items - one.items);
  const largest =
    most?.share == null
      ? ''
      : `最多的是${most.subject ?? ''}，${thousands(most.items)} 件，占 ${most.share}%。`;
  const rest = itemsWithoutSubject === 0 ? '' : `另有 ${thousands(itemsWithoutSubject)} 件未列明类别。`;
  const checks = subjects.flatMap(({ subject, share, publishedShare, publishedShareStanding: standing }) =>
    standing === 'TRUNCATED'
      ? [`${subject ?? NOT_TOLD}原公布 ${publishedShare ?? ''}% 为截位，四舍五入应为 ${share ?? ''}%。`]
      : standing === 'DIFFERENT'
        ? [`${subject ?? NOT_TOLD}原公布 ${publishedShare ?? ''}%，按件数应为 ${share ?? ''}%。`]
        : [],
  );
  return [`全年 ${thousands(items)} 件，平均每天 ${itemsPerDay} 件。`, largest, rest, ...checks].join('');
}
