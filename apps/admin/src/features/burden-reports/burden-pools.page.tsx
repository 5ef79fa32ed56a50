import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { BurdenPoolsDocument, type BurdenPoolsQuery } from '@weizhi/graphql-client/documents';
import { DataTable, type DataTableColumn, EmptyState, ErrorState, PageHeader } from '@weizhi/ui';
import { useTableView } from '../../shared/use-table-view';
import { quarterWords, rulingWords, subjectWords } from './model/burden-words';

type Pool = BurdenPoolsQuery['burdenPools'][number];

const COLUMNS: readonly DataTableColumn<Pool>[] = [
  { key: 'department', title: '部门', fixed: true, render: ({ department }) => department },
  { key: 'quarter', title: '季度', render: quarterWords },
  { key: 'reports', title: '反映', render: ({ reports }) => `${String(reports)} 件` },
  { key: 'communities', title: '来自', render: ({ communities }) => `${String(communities)} 个社区` },
  { key: 'hours', title: '占用工时', render: ({ hours }) => `${String(hours)} 小时` },
  { key: 'subjects', title: '反映什么', render: subjectWords },
  { key: 'rulings', title: '认定情况', render: rulingWords },
];

/** What departments see of burden reports: whole quarters, from three communities at least. */
export function BurdenPoolsPage() {
  const [view, setView] = useTableView();
  const { data, loading, error, refetch } = useQuery(BurdenPoolsDocument, {
    variables: {},
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="负担汇总"
        subtitle="季度结束 30 天后公布，至少 3 个社区（以本区规则为准）合并；不显示社区、反映人和内容，社区数不够的不公布"
      />
      <div className="wz-stack">
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="负担汇总列表"
          rowKey={({ department, from }) => `${from}${department}`}
          columns={COLUMNS}
          rows={data?.burdenPools ?? []}
          loading={loading}
          view={view}
          onView={setView}
          empty={<EmptyState title="没有可以公布的汇总" advice="没有反映，或者反映的社区不足 3 个。" />}
        />
      </div>
    </>
  );
}
