import {
  ALERT_KIND_LABELS,
  ALERT_LEVEL_LABELS,
  ALERT_STATE_LABELS,
  TASK_STATUS_LABELS,
} from '@weizhi/domain';
import type { AlertRowFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, type TakenTableContent } from '@weizhi/ui';

const HEADERS = [
  ...[
    '辖区',
    '等级',
    '类别',
    '预警内容',
    '预警原因',
    '起始日期',
    '消除日期',
    '持续（天）',
    '状态',
    '责任岗位',
  ],
  ...['说明', '督办任务', '办结期限'],
];

/** The alerts of a list as they are taken away: by place first, with the days as a number. */
export function alertFile(
  alerts: readonly AlertRowFragment[],
  { title, sentence }: Pick<TakenTableContent, 'title'> & { readonly sentence?: string },
): TakenTableContent {
  return {
    title,
    ...(sentence === undefined ? {} : { sentence }),
    headers: HEADERS,
    rows: alerts.map((alert) => [
      alert.division.name,
      enumLabel(ALERT_LEVEL_LABELS, alert.level),
      enumLabel(ALERT_KIND_LABELS, alert.kind),
      ...[alert.title, alert.reason, alert.openedOn, alert.endedOn ?? '', alert.days],
      enumLabel(ALERT_STATE_LABELS, alert.state),
      ...[alert.owner, alert.explanation ?? ''],
      alert.task ? enumLabel(TASK_STATUS_LABELS, alert.task.status) : '',
      alert.task?.dueOn ?? '',
    ]),
  };
}
