import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  CommunityTaskRowFragmentDoc,
  CommunityTasksDocument,
  CommunityTaskStatusCountsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { DataTable, EmptyState, ErrorState, PageHeader } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { TASK_COLUMNS } from './components/task-columns';
import { TaskDialog } from './components/task-dialog';
import { TaskSearchForm } from './components/task-search-form';
import { readTaskSearch, taskFilterOf, writeTaskSearch } from './model/task-address';
import { taskTabs } from './model/task-words';

/** The register of tasks of communities: what came, what may be refused, what is in hand, what is late. */
export function TaskListPage() {
  const [address, setAddress] = useSearchParams();
  const [view, setView] = useTableView();
  const search = readTaskSearch(address);
  const filter = taskFilterOf(search, view.status);
  const { data, loading, error, refetch, fetchMore } = useQuery(CommunityTasksDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const counts = useQuery(CommunityTaskStatusCountsDocument, {
    variables: { filter: taskFilterOf(search, undefined) },
    fetchPolicy: 'cache-and-network',
  });
  const readAgain = (): void => {
    void refetch();
    void counts.refetch();
  };
  return (
    <>
      <PageHeader
        title="社区任务"
        subtitle="清单内的和已准入的任务不用点击，期满视为承接；清单外、未准入的，可以不予承接"
        actions={<TaskListActs onRecorded={readAgain} />}
      />
      <div className="wz-stack">
        <TaskSearchForm
          values={search}
          onApply={(next) => setAddress(writeTaskSearch(address, next))}
          onClear={() => setAddress(writeTaskSearch(address, {}))}
        />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="社区任务列表"
          rowKey={({ id }) => id}
          columns={TASK_COLUMNS}
          rows={(data?.communityTasks.edges ?? []).map(({ node }) =>
            readFragment(CommunityTaskRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={taskTabs(counts.data?.communityTaskStatusCounts ?? [])}
          empty={<EmptyState title="没有符合条件的任务" advice="请放宽查找条件，或换一个状态。" />}
          exportAddress={exportAddressOf('community-tasks', { ...filter })}
          onMore={moreOf(data?.communityTasks.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}

function TaskListActs({ onRecorded }: { readonly onRecorded: () => void }) {
  const [dialog, setDialog] = useState<'record' | 'assign'>();
  const mayRecord = useCan('communityTask.handle');
  const mayAssign = useCan('communityTask.assign');
  const mayImport = useCan('import.manage') && mayRecord;
  return (
    <>
      <Link to="/tasks/departments">部门交办情况</Link>
      {mayImport ? <ImportButton template="community-tasks" label="导入台账" /> : null}
      {mayRecord ? <Button onClick={() => setDialog('record')}>登记收到的任务</Button> : null}
      {mayAssign ? (
        <Button type="primary" onClick={() => setDialog('assign')}>
          交办任务
        </Button>
      ) : null}
      {dialog ? (
        <TaskDialog as={dialog} onClose={() => setDialog(undefined)} onRecorded={onRecorded} />
      ) : null}
    </>
  );
}
