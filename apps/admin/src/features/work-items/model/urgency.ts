import type { WorkItemUrgency } from '@weizhi/graphql-client/documents';

/** Each urgency has a word; the colour only repeats it. */
export const URGENCY_WORDS: Readonly<
  Record<WorkItemUrgency, { readonly word: string; readonly colour: string }>
> = {
  OVERDUE: { word: '已逾期', colour: 'error' },
  SOON: { word: '即将到期', colour: 'warning' },
  NORMAL: { word: '待处理', colour: 'processing' },
};
