import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  ImportBatchesDocument,
  type ImportBatchSummaryFragment,
  ImportBatchSummaryFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  natureOfKind,
  NatureTag,
  EmptyState,
  ErrorState,
  formatCount,
  formatFileSize,
  formatMoment,
  PageHeader,
} from '@weizhi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { STATE_WORDS, STEP_OF } from './model/batch-steps';

type Batch = ImportBatchSummaryFragment;

const COLUMNS: readonly DataTableColumn<Batch>[] = [
  {
    key: 'fileName',
    title: '文件',
    fixed: true,
    render: (batch) => <Link to={`/imports/${encodeURIComponent(batch.id)}`}>{batch.fileName}</Link>,
    exported: (batch) => batch.fileName,
  },
  {
    key: 'state',
    title: '状态',
    render: (batch) => <Tag color={STATE_WORDS[batch.state].colour}>{STATE_WORDS[batch.state].word}</Tag>,
    exported: (batch) => STATE_WORDS[batch.state].word,
  },
  {
    key: 'template',
    title: '台账',
    render: (batch) => batch.template.title,
    exported: (batch) => batch.template.title,
  },
  {
    key: 'district',
    title: '辖区',
    render: (batch) => (
      <>
        {batch.district.name} <NatureTag nature={natureOfKind(batch.district.kind)} />
      </>
    ),
    exported: (batch) => batch.district.name,
  },
  {
    key: 'total',
    title: '行数',
    numeric: true,
    render: (batch) => formatCount(batch.counts.total),
    exported: (batch) => batch.counts.total,
  },
  {
    key: 'imported',
    title: '已导入',
    numeric: true,
    render: (batch) => formatCount(batch.counts.imported),
    exported: (batch) => batch.counts.imported,
  },
  {
    key: 'rejected',
    title: '有错误',
    numeric: true,
    render: (batch) => formatCount(batch.counts.rejected),
    exported: (batch) => batch.counts.rejected,
  },
  {
    key: 'fileSize',
    title: '大小',
    numeric: true,
    render: (batch) => formatFileSize(batch.fileSize),
    exported: (batch) => batch.fileSize,
  },
  {
    key: 'uploadedBy',
    title: '上传人',
    render: (batch) => batch.uploadedBy,
    exported: (batch) => batch.uploadedBy,
  },
  {
    key: 'uploadedAt',
    title: '上传时间',
    render: (batch) => formatMoment(batch.uploadedAt),
    exported: (batch) => formatMoment(batch.uploadedAt),
  },
];

const TABS = [
  { key: 'all', label: '全部' },
  { key: 'open', label: '待办理' },
  { key: 'COMMITTED', label: '已导入' },
  { key: 'ended', label: '已结束' },
] as const;

/** Every ledger that was brought in, or begun. */
export function ImportListPage() {
  const [view, setView] = useTableView();
  const mayImport = useCan('import.manage');
  const { data, loading, error, refetch, fetchMore } = useQuery(ImportBatchesDocument, {
    variables: {},
    fetchPolicy: 'cache-and-network',
  });
  const all = (data?.importBatches.edges ?? []).map(({ node }) =>
    readFragment(ImportBatchSummaryFragmentDoc, node),
  );
  const action = mayImport ? (
    <Link className="wz-action" to="/imports/new">
      导入台账
    </Link>
  ) : null;
  return (
    <>
      <PageHeader
        title="导入中心"
        subtitle="台账原样导入，不必重新录入；导入前先试运行，24 小时内可撤销"
        actions={action}
      />
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      <DataTable<Batch>
        label="导入批次"
        rowKey={(batch) => batch.id}
        columns={COLUMNS}
        rows={all.filter((batch) => isInTab(batch, view.status))}
        loading={loading}
        view={view}
        onView={setView}
        tabs={TABS.map((tab) => ({ ...tab, count: all.filter((batch) => isInTab(batch, tab.key)).length }))}
        empty={
          <EmptyState
            title="这里还没有批次"
            advice={mayImport ? '点“导入台账”，选择文件即可开始。' : '需要导入时，请联系有导入权限的同事。'}
          />
        }
        onMore={moreOf(data?.importBatches.pageInfo, fetchMore)}
      />
    </>
  );
}

function isInTab(batch: Batch, tab: string | undefined): boolean {
  if (tab === 'open') return STEP_OF[batch.state] !== 'result';
  if (tab === 'ended') return STEP_OF[batch.state] === 'result' && batch.state !== 'COMMITTED';
  return tab === undefined || tab === 'all' || batch.state === tab;
}
