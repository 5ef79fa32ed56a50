import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { WorkItemsDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@weizhi/ui';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { moreOf } from '../../shared/load-more';
import { DoneForToday } from './components/done-for-today';
import { SectionLinks } from './components/section-links';
import { WorkItemCard } from './components/work-item-card';
import { sectionNamed } from './model/section';

/** 待办: what waits for the viewer by sections, why now, and the one thing to do about it. */
export function WorkItemsPage() {
  const section = sectionNamed(useSearchParams()[0].get('section'));
  const { data, error, refetch, fetchMore } = useQuery(WorkItemsDocument, {
    variables: { section },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取待办" />;
  const items = data.workItems.edges.map(({ node }) => node);
  const more = moreOf(data.workItems.pageInfo, fetchMore);
  const { workItemCount } = data;
  return (
    <>
      <PageHeader
        title="待办"
        {...(workItemCount > 0 ? { subtitle: `共 ${workItemCount} 项等您处理，急的在前` } : {})}
      />
      {workItemCount === 0 ? (
        <DoneForToday />
      ) : (
        <SectionLinks counts={data.workItemCounts} total={workItemCount} current={section} />
      )}
      {workItemCount > 0 && items.length === 0 ? (
        <div className="wz-card">
          <EmptyState title="这一栏已办完" advice="其他栏里还有事项等您处理。" />
        </div>
      ) : null}
      <ul className="wz-work-items" aria-label="待办事项">
        {items.map((item) => (
          <WorkItemCard key={item.key} item={item} />
        ))}
      </ul>
      {more ? <Button onClick={more}>加载更多</Button> : null}
    </>
  );
}
