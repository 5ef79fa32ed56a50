import { useQuery } from '@apollo/client/react';
import { BURDEN_REPORT_STATE_LABELS, BURDEN_SUBJECT_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type BurdenReportRowFragment,
  BurdenReportRowFragmentDoc,
  BurdenReportsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  enumLabel,
  ErrorState,
  formatMoment,
  PageHeader,
} from '@weizhi/ui';
import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { FileReportDialog } from './components/file-report-dialog';
import { BURDEN_TABS, stateColour, statesOfTab } from './model/burden-words';

const COLUMNS: readonly DataTableColumn<BurdenReportRowFragment>[] = [
  {
    key: 'content',
    title: '反映的事',
    fixed: true,
    render: ({ id, content }) => (
      <Link className="wz-one-line" to={`/burden-reports/${encodeURIComponent(id)}`}>
        {content}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: ({ state }) => (
      <Tag color={stateColour(state)}>{enumLabel(BURDEN_REPORT_STATE_LABELS, state)}</Tag>
    ),
  },
  { key: 'subject', title: '类别', render: ({ subject }) => enumLabel(BURDEN_SUBJECT_LABELS, subject) },
  { key: 'department', title: '反映的部门', render: ({ department }) => department?.name ?? '—' },
  { key: 'division', title: '社区', render: ({ division }) => division?.name ?? '—' },
  { key: 'hours', title: '占用工时', render: ({ hours }) => `${String(hours)} 小时` },
  { key: 'filedAt', title: '反映时间', render: ({ filedAt }) => formatMoment(filedAt) },
];

/** One's own burden reports, and for the panel those to rule on. */
export function BurdenReportListPage() {
  const [view, setView] = useTableView();
  const [filing, setFiling] = useState(false);
  const mayFile = useCan('burdenReport.file');
  const { data, loading, error, refetch, fetchMore } = useQuery(BurdenReportsDocument, {
    variables: { filter: { states: statesOfTab(view.status) } },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="负担反映"
        subtitle="社区反映部门加重的负担，由减负联席会议认定"
        actions={
          mayFile ? (
            <Button type="primary" size="large" onClick={() => setFiling(true)}>
              反映负担
            </Button>
          ) : null
        }
      />
      <div className="wz-stack">
        {mayFile ? <Protection /> : null}
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="负担反映列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={(data?.burdenReports.edges ?? []).map(({ node }) =>
            readFragment(BurdenReportRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={BURDEN_TABS}
          empty={<EmptyState title="还没有负担反映" advice="社区工作人员可以随时反映，不要求、不考核。" />}
          exportAddress={null}
          onMore={moreOf(data?.burdenReports.pageInfo, fetchMore)}
        />
      </div>
      {filing ? <FileReportDialog onClose={() => setFiling(false)} onDone={() => void refetch()} /> : null}
    </>
  );
}

function Protection() {
  return (
    <Alert
      type="info"
      showIcon
      title="被反映的部门看不到是谁、哪个社区、写了什么"
      description="只有您本人和减负联席会议能看到；部门只能在季度结束后看到至少 3 个社区合在一起的件数。同事和街道也看不到。"
    />
  );
}
