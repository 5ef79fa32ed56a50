import { SUPPORT_ACTIVITY_LABELS, SUPPORT_KIND_LABELS } from '@weizhi/domain';
import type { SupportLedgerQuery } from '@weizhi/graphql-client/documents';
import { type DataTableColumn, enumLabel, formatCount, formatDay } from '@weizhi/ui';
import { Link } from 'react-router';
import { yuanWords } from '../../../shared/yuan-words';

type Share = SupportLedgerQuery['supportShares']['edges'][number]['node'];

export const SHARE_COLUMNS: readonly DataTableColumn<Share>[] = [
  {
    key: 'occurredOn',
    title: '日期',
    fixed: true,
    render: ({ occurredOn }) => formatDay(occurredOn),
    exported: ({ occurredOn }) => occurredOn,
  },
  {
    key: 'organisation',
    title: '组织',
    render: ({ organisation }) =>
      organisation ? (
        <Link to={`/organisations/${encodeURIComponent(organisation.id)}`}>{organisation.name}</Link>
      ) : (
        '—'
      ),
    exported: ({ organisation }) => organisation?.name ?? '',
  },
  {
    key: 'kind',
    title: '类别',
    render: ({ kind }) => enumLabel(SUPPORT_KIND_LABELS, kind),
    exported: ({ kind }) => enumLabel(SUPPORT_KIND_LABELS, kind),
  },
  {
    key: 'activity',
    title: '内容',
    render: ({ activity }) => enumLabel(SUPPORT_ACTIVITY_LABELS, activity),
    exported: ({ activity }) => enumLabel(SUPPORT_ACTIVITY_LABELS, activity),
  },
  { key: 'title', title: '主题', render: ({ title }) => title, exported: ({ title }) => title },
  {
    key: 'minutes',
    title: '时长（分钟）',
    numeric: true,
    render: ({ minutes }) => formatCount(minutes),
    exported: ({ minutes }) => minutes,
  },
  {
    key: 'cost',
    title: '分摊费用',
    numeric: true,
    render: ({ cost }) => yuanWords(cost),
    exported: ({ cost }) => cost,
  },
];
