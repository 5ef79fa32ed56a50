import { MANDATE_FINDING_LABELS, MANDATE_WORDING_LABELS } from '@weizhi/domain';
import type { MandateDifferenceQuery } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';

export type ItemChange = MandateDifferenceQuery['mandateDifference'][number];

/** What happened to an item, in words. */
export function changeWords(change: ItemChange): string {
  if (change.kind === 'ADDED') return '新增';
  if (change.kind === 'REMOVED') return '删除';
  const parts = [change.moved ? '调整类别' : '', change.reworded.length > 0 ? '修改表述' : ''];
  return parts.filter((part) => part !== '').join('、');
}

/** What was reworded or moved, before and after, a line each. */
export function changedLines({ before, after, moved, reworded }: ItemChange): readonly string[] {
  if (!before || !after) return [];
  const lines = reworded.map((wording) => {
    const name = enumLabel(MANDATE_WORDING_LABELS, wording);
    return `${name}：${wordingOf(before, wording)} → ${wordingOf(after, wording)}`;
  });
  const classes = [before, after].map((side) => enumLabel(MANDATE_FINDING_LABELS, side.mandateClass));
  return moved ? [`类别：${classes.join(' → ')}`, ...lines] : lines;
}

type Side = NonNullable<ItemChange['before']>;

function wordingOf(side: Side, wording: ItemChange['reworded'][number]): string {
  switch (wording) {
    case 'NAME':
      return side.name;
    case 'KEYWORDS':
      return side.keywords.join('、') || '（无）';
    case 'LEGAL_BASIS':
      return side.legalBasis ?? '（无）';
    case 'DEPARTMENT':
      return side.department ?? '（无）';
    case 'LEAD_DAYS':
      return side.leadDays == null ? '按全区规则' : `${String(side.leadDays)} 个工作日`;
  }
}
