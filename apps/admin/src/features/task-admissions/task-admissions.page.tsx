import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  TaskAdmissionRowFragmentDoc,
  TaskAdmissionsDocument,
  TaskAdmissionStatusCountsDocument,
} from '@weizhi/graphql-client/documents';
import { DataTable, EmptyState, ErrorState, FilterBar, PageHeader } from '@weizhi/ui';
import { Button, Form, Input } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { ADMISSION_COLUMNS } from './components/admission-columns';
import { admissionTabs, filterOf } from './model/admission-words';

/** The register of what departments bring before communities, open to every community. */
export function TaskAdmissionsPage() {
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useTableView();
  const text = search.get('search') ?? '';
  const kept = { search: text === '' ? null : text };
  const filter = filterOf(view.status, kept.search);
  const { data, loading, error, refetch, fetchMore } = useQuery(TaskAdmissionsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const counts = useQuery(TaskAdmissionStatusCountsDocument, {
    variables: { filter: kept },
    fetchPolicy: 'cache-and-network',
  });
  const setText = (next: string): void => {
    const address = new URLSearchParams(search);
    if (next.trim() === '') address.delete('search');
    else address.set('search', next.trim());
    setSearch(address);
  };
  return (
    <>
      <PageHeader
        title="任务准入"
        subtitle="部门交给社区的任务、台账、挂牌、检查等，向每个社区公示；未准入的，社区可以不承接"
        actions={<RegisterActs />}
      />
      <div className="wz-stack">
        <FilterBar
          label="查找准入事项"
          values={{ search: text }}
          onApply={({ search: next }) => setText(next)}
          onClear={() => setText('')}
        >
          <Form.Item name="search" label="事项名称">
            <Input allowClear maxLength={50} />
          </Form.Item>
        </FilterBar>
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="准入公示"
          rowKey={({ id }) => id}
          columns={ADMISSION_COLUMNS}
          rows={(data?.taskAdmissions.edges ?? []).map(({ node }) =>
            readFragment(TaskAdmissionRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={admissionTabs(counts.data?.taskAdmissionStatusCounts ?? [])}
          empty={<EmptyState title="没有符合条件的事项" advice="请放宽查找条件，或换一个状态。" />}
          exportAddress={exportAddressOf('task-admissions', { ...filter })}
          onMore={moreOf(data?.taskAdmissions.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}

function RegisterActs() {
  const mayApply = useCan('taskAdmission.apply');
  return (
    <>
      <Link to="/rules/taskAdmission">准入规则</Link>
      {mayApply ? (
        <>
          <Link to="/task-admissions/own">
            <Button>我发起的</Button>
          </Link>
          <Link to="/task-admissions/new">
            <Button type="primary">发通知前先查</Button>
          </Link>
        </>
      ) : null}
    </>
  );
}
