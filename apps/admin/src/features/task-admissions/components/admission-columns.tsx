import {
  ADMISSION_CHANNEL_LABELS,
  ADMISSION_KIND_LABELS,
  ADMISSION_STATUS_LABELS,
  MANDATE_BODY_LABELS,
  MANDATE_FINDING_LABELS,
} from '@weizhi/domain';
import type { TaskAdmissionRowFragment } from '@weizhi/graphql-client/documents';
import { type DataTableColumn, enumLabel, formatDay } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { statusColour } from '../model/admission-words';

/** Columns of the register, and of what one has drawn up oneself. */
export const ADMISSION_COLUMNS: readonly DataTableColumn<TaskAdmissionRowFragment>[] = [
  {
    key: 'title',
    title: '事项',
    fixed: true,
    render: ({ id, title }) => <Link to={`/task-admissions/${encodeURIComponent(id)}`}>{title}</Link>,
  },
  {
    key: 'status',
    title: '状态',
    render: ({ status, channel }) => (
      <>
        <Tag color={statusColour(status)}>{enumLabel(ADMISSION_STATUS_LABELS, status)}</Tag>
        {channel === 'EMERGENCY' ? (
          <Tag color="warning">{enumLabel(ADMISSION_CHANNEL_LABELS, channel)}</Tag>
        ) : null}
      </>
    ),
  },
  { key: 'department', title: '部门', render: ({ department }) => department.name },
  { key: 'kind', title: '对象', render: ({ kind }) => enumLabel(ADMISSION_KIND_LABELS, kind) },
  { key: 'body', title: '承接主体', render: ({ body }) => enumLabel(MANDATE_BODY_LABELS, body) },
  {
    key: 'finding',
    title: '清单对照',
    render: ({ finding }) => enumLabel(MANDATE_FINDING_LABELS, finding),
  },
  { key: 'startsOn', title: '开始日期', render: ({ startsOn }) => formatDay(startsOn) },
  { key: 'decideBy', title: '审定时限', render: ({ decideBy }) => dayWords(decideBy) },
  { key: 'validTo', title: '准入截止', render: ({ validTo }) => dayWords(validTo) },
];

function dayWords(day: string | null | undefined): string {
  return day == null ? '—' : formatDay(day);
}
