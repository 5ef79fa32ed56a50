import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  type CommunityTaskDetailFragment,
  CommunityTaskDetailFragmentDoc,
  CommunityTaskDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@weizhi/ui';
import { Link, useParams } from 'react-router';
import { Spot } from '../../shared/spot';
import { PostponementAlert, TaskActions } from './components/task-actions';
import { TaskMarks } from './components/task-columns';
import { FactsSection, FindingSection } from './components/task-facts';
import { LifeSection, PartsSection, RefusalLetterSection } from './components/task-record';

/** A task on one screen: where it stands against the list, what may be done, what it was split into, its life. */
export function TaskPage() {
  const { taskId = '' } = useParams();
  const { data, error, refetch } = useQuery(CommunityTaskDocument, {
    variables: { id: taskId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取任务" />;
  if (!data.communityTask)
    return (
      <EmptyState
        wholePage
        title="没有这件任务"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/tasks">回到社区任务</Link>}
      />
    );
  return <TaskView task={readFragment(CommunityTaskDetailFragmentDoc, data.communityTask)} />;
}

function TaskView({ task }: { readonly task: CommunityTaskDetailFragment }) {
  return (
    <>
      <PageHeader
        title={task.title}
        marks={<TaskMarks {...task} />}
        trail={[
          { key: 'list', name: '社区任务', link: <Link to="/tasks">社区任务</Link> },
          { key: task.id, name: task.title },
        ]}
        actions={
          <Spot name="actions">
            <TaskActions task={task} />
          </Spot>
        }
      />
      <div className="wz-stack">
        <PostponementAlert task={task} />
        <FindingSection task={task} />
        <RefusalLetterSection task={task} />
        <FactsSection task={task} />
        <PartsSection task={task} />
        <LifeSection task={task} />
      </div>
    </>
  );
}
