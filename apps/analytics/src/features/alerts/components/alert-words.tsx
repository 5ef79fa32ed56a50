import { TASK_STATUS_LABELS } from '@weizhi/domain';
import type { AlertRowFragment } from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay } from '@weizhi/ui';

/** Where the task of the last 督办 stands. */
export function TaskWords({ alert: { task } }: { readonly alert: Pick<AlertRowFragment, 'task'> }) {
  if (!task) return null;
  return (
    <>
      {'，'}
      <a href={`/admin/tasks/${task.id}`}>督办任务</a>
      {`「${enumLabel(TASK_STATUS_LABELS, task.status)}」`}
      {task.dueOn == null ? null : `，${formatDay(task.dueOn)}前办结`}
      {task.overdue ? '，已逾期' : ''}
    </>
  );
}

/** Since when an alert stands, or from when to when it stood. */
export function sinceWords({ openedOn, endedOn, days }: AlertRowFragment): string {
  if (endedOn != null) return `${formatDay(openedOn)}至${formatDay(endedOn)}`;
  return days === 0 ? '今天出现' : `${formatDay(openedOn)}起，已持续 ${String(days)} 天`;
}
