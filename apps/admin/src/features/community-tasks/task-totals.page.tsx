import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { CommunityTaskTotalsDocument, type CommunityTaskTotalsQuery } from '@weizhi/graphql-client/documents';
import { DataTable, type DataTableColumn, EmptyState, ErrorState, PageHeader } from '@weizhi/ui';
import { Link, useSearchParams } from 'react-router';
import { useTableView } from '../../shared/use-table-view';
import { TaskSearchForm } from './components/task-search-form';
import {
  readTaskSearch,
  taskFilterOf,
  type TaskSearch,
  tasksAt,
  writeTaskSearch,
} from './model/task-address';

type Totals = CommunityTaskTotalsQuery['communityTaskTotals'][number];

const TABS = [
  { key: 'department', label: '按部门' },
  { key: 'community', label: '按社区' },
];

const FIGURES = [
  ['total', '任务数'],
  ['communities', '涉及社区'],
  ['open', '未结束'],
  ['overdue', '逾期'],
  ['unadmitted', '未准入'],
  ['refused', '不予承接'],
  ['objected', '附异议'],
  ['shortNotice', '急件'],
  ['emergency', '应急'],
] as const;

/** What departments have out, and at which communities; what is not admitted is there for whoever answers for them. */
export function TaskTotalsPage() {
  const [address, setAddress] = useSearchParams();
  const [view, setView] = useTableView();
  const search = readTaskSearch(address);
  const byCommunity = view.status === 'community';
  const { data, loading, error, refetch } = useQuery(CommunityTaskTotalsDocument, {
    variables: {
      by: byCommunity ? 'COMMUNITY' : 'DEPARTMENT',
      filter: taskFilterOf(search, undefined),
    },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="部门交办情况"
        subtitle="部门交给社区的任务，撤回的也计入；未准入的向上级公开。仅供研判，不作考核依据"
        trail={[
          { key: 'list', name: '社区任务', link: <Link to="/tasks">社区任务</Link> },
          { key: 'totals', name: '部门交办情况' },
        ]}
      />
      <div className="wz-stack">
        <TaskSearchForm
          values={search}
          onApply={(next) => setAddress(writeTaskSearch(address, next))}
          onClear={() => setAddress(writeTaskSearch(address, {}))}
        />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="部门交办情况"
          rowKey={({ id }) => id}
          columns={columnsOf(byCommunity, search)}
          rows={data?.communityTaskTotals ?? []}
          loading={loading}
          view={view}
          onView={setView}
          tabs={TABS}
          empty={<EmptyState title="没有任务" advice="请放宽查找条件。" />}
        />
      </div>
    </>
  );
}

function columnsOf(byCommunity: boolean, search: TaskSearch): readonly DataTableColumn<Totals>[] {
  const kept = (id: string): TaskSearch =>
    byCommunity ? { ...search, divisionId: id } : { ...search, departmentId: id };
  return [
    {
      key: 'name',
      title: byCommunity ? '社区' : '部门',
      fixed: true,
      render: ({ id, name }) => <Link to={tasksAt(kept(id))}>{name}</Link>,
      exported: ({ name }) => name,
    },
    ...FIGURES.filter(([key]) => !byCommunity || key !== 'communities').map(
      ([key, title]): DataTableColumn<Totals> => ({
        ...{ key, title, numeric: true },
        render: (row) => row[key],
        exported: (row) => row[key],
      }),
    ),
  ];
}
