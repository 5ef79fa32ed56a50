import { useQuery } from '@apollo/client/react';
import { INSPECTION_STATE_LABELS, INSPECTION_SUBJECT_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type InspectionRowFragment,
  InspectionRowFragmentDoc,
  InspectionsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { DataTable, type DataTableColumn, EmptyState, enumLabel, ErrorState, PageHeader } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { moreOf } from '../../shared/load-more';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { AnnounceDialog } from './components/announce-dialog';
import { ComingDays } from './components/coming-days';
import { daysWords, INSPECTION_TABS, inspectionColour, statesOfTab } from './model/inspection-words';

const subjectWords = ({ subject }: InspectionRowFragment): string =>
  enumLabel(INSPECTION_SUBJECT_LABELS, subject);

const COLUMNS: readonly DataTableColumn<InspectionRowFragment>[] = [
  {
    key: 'title',
    title: '检查名称',
    fixed: true,
    render: ({ id, title }) => <Link to={`/inspections/${encodeURIComponent(id)}`}>{title}</Link>,
    exported: ({ title }) => title,
  },
  {
    key: 'department',
    title: '检查部门',
    render: ({ department }) => department,
    exported: ({ department }) => department,
  },
  { key: 'subject', title: '检查内容', render: subjectWords, exported: subjectWords },
  {
    key: 'division',
    title: '社区',
    render: ({ division }) => division?.name ?? '—',
    exported: ({ division }) => division?.name ?? '',
  },
  { key: 'days', title: '检查日期', render: daysWords, exported: daysWords },
  {
    key: 'state',
    title: '状态',
    render: ({ state, joint }) => (
      <>
        <Tag color={inspectionColour(state)}>{enumLabel(INSPECTION_STATE_LABELS, state)}</Tag>
        {joint ? <Tag color="processing">合并检查</Tag> : null}
      </>
    ),
    exported: ({ state }) => enumLabel(INSPECTION_STATE_LABELS, state),
  },
];

/** Inspections at communities, and a calendar of what is to come. */
export function InspectionListPage() {
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const [announcing, setAnnouncing] = useState(false);
  const mayAnnounce = useCan('inspection.announce');
  const filter = { search: text, states: statesOfTab(view.status) };
  const { data, loading, error, refetch, fetchMore } = useQuery(InspectionsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="检查"
        subtitle="部门到社区的检查：先通知、查重，再检查、整改、办结"
        actions={
          mayAnnounce ? (
            <Button type="primary" onClick={() => setAnnouncing(true)}>
              通知检查
            </Button>
          ) : null
        }
      />
      <div className="wz-stack">
        <ComingDays />
        <TextFilter label="查找检查" field="检查名称或部门" text={text} onText={setText} />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="检查列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={(data?.inspections.edges ?? []).map(({ node }) =>
            readFragment(InspectionRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={INSPECTION_TABS}
          empty={<EmptyState title="没有符合条件的检查" advice="请放宽查找条件。" />}
          exportAddress={exportAddressOf('inspections', filter)}
          onMore={moreOf(data?.inspections.pageInfo, fetchMore)}
        />
      </div>
      {announcing ? (
        <AnnounceDialog onClose={() => setAnnouncing(false)} onAnnounced={() => void refetch()} />
      ) : null}
    </>
  );
}
