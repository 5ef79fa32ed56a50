import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  OwnTaskAdmissionsDocument,
  readFragment,
  TaskAdmissionRowFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { DataTable, EmptyState, ErrorState, PageHeader } from '@weizhi/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { ADMISSION_COLUMNS } from './components/admission-columns';

/** What a department has drawn up, drafts included. */
export function OwnAdmissionsPage() {
  const [view, setView] = useTableView();
  const { data, loading, error, refetch, fetchMore } = useQuery(OwnTaskAdmissionsDocument, {
    variables: { filter: null },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="我发起的事项"
        subtitle="草稿只有自己看得到；下达或申请之后进入公示"
        trail={[
          { key: 'list', name: '任务准入', link: <Link to="/task-admissions">任务准入</Link> },
          { key: 'own', name: '我发起的事项' },
        ]}
        actions={
          <Link to="/task-admissions/new">
            <Button type="primary">发通知前先查</Button>
          </Link>
        }
      />
      <div className="wz-stack">
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="我发起的事项"
          rowKey={({ id }) => id}
          columns={ADMISSION_COLUMNS}
          rows={(data?.ownTaskAdmissions.edges ?? []).map(({ node }) =>
            readFragment(TaskAdmissionRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          empty={<EmptyState title="还没有发起过事项" advice="要给社区发通知，先在这里查一查清单。" />}
          onMore={moreOf(data?.ownTaskAdmissions.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}
