import { TASK_CLASS_LABELS, TASK_STATUS_LABELS, WORKLOAD_SOURCE_LABELS } from '@weizhi/domain';
import type { CommunityTaskRowFragment } from '@weizhi/graphql-client/documents';
import { type DataTableColumn, enumLabel, formatDay } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { isUnadmitted, taskColour } from '../model/task-words';

export type TaskMarksProps = Pick<
  CommunityTaskRowFragment,
  'status' | 'overdue' | 'shortNotice' | 'isEmergency'
>;

/** What marks a task beside its status: emergency, overdue, short notice. */
export function TaskMarks({ status, overdue, shortNotice, isEmergency }: TaskMarksProps) {
  return (
    <>
      <Tag color={taskColour(status)}>{enumLabel(TASK_STATUS_LABELS, status)}</Tag>
      {isEmergency ? <Tag color="warning">应急</Tag> : null}
      {overdue ? <Tag color="error">逾期</Tag> : null}
      {shortNotice ? <Tag color="warning">急件</Tag> : null}
    </>
  );
}

/** Columns of the register, and of the parts of a task. */
export const TASK_COLUMNS: readonly DataTableColumn<CommunityTaskRowFragment>[] = [
  {
    key: 'title',
    title: '任务',
    fixed: true,
    render: ({ id, title }) => <Link to={`/tasks/${encodeURIComponent(id)}`}>{title}</Link>,
  },
  { key: 'status', title: '状态', render: (row) => <TaskMarks {...row} /> },
  {
    key: 'class',
    title: '清单对照',
    render: ({ mandateClass }) => (
      <Tag color={isUnadmitted(mandateClass) ? 'error' : 'success'}>
        {enumLabel(TASK_CLASS_LABELS, mandateClass)}
      </Tag>
    ),
  },
  { key: 'department', title: '交办部门', render: ({ department }) => department?.name ?? '—' },
  { key: 'source', title: '工作来源', render: ({ source }) => enumLabel(WORKLOAD_SOURCE_LABELS, source) },
  { key: 'division', title: '承接单位', render: ({ division }) => division?.name ?? '—' },
  { key: 'receivedOn', title: '收到日期', render: ({ receivedOn }) => formatDay(receivedOn) },
  { key: 'dueOn', title: '办结期限', render: ({ dueOn }) => (dueOn == null ? '—' : formatDay(dueOn)) },
];
