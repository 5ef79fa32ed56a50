import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { WorkItemsDocument, type WorkItemsQuery } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatDay, formatMoment, LoadingState, PageHeader } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { moreOf } from '../../shared/load-more';
import { URGENCY_WORDS } from './model/urgency';

type WorkItem = WorkItemsQuery['workItems']['edges'][number]['node'];

/** 待办: what waits for the viewer, why now, and the one thing to do about it. */
export function WorkItemsPage() {
  const { data, error, refetch, fetchMore } = useQuery(WorkItemsDocument, {
    variables: {},
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取待办" />;
  const items = data.workItems.edges.map(({ node }) => node);
  const more = moreOf(data.workItems.pageInfo, fetchMore);
  return (
    <>
      <PageHeader
        title="待办"
        {...(items.length > 0 ? { subtitle: `共 ${data.workItems.totalCount} 项等您处理，急的在前` } : {})}
      />
      {items.length === 0 ? (
        <div className="wz-card">
          <EmptyState title="现在没有待办" advice="有事项等您处理时会出现在这里，并说明原因和期限。" />
        </div>
      ) : (
        <ul className="wz-work-items">
          {items.map((item) => (
            <WorkItemCard key={item.key} item={item} />
          ))}
        </ul>
      )}
      {more ? <Button onClick={more}>加载更多</Button> : null}
    </>
  );
}

function WorkItemCard({ item }: { readonly item: WorkItem }) {
  const urgency = URGENCY_WORDS[item.urgency];
  return (
    <li className="wz-card wz-work-item">
      <div>
        <h2>
          <Tag color={urgency.colour}>{urgency.word}</Tag> {item.title}
        </h2>
        <dl className="wz-facts">
          <dt>为何现在办</dt>
          <dd>{item.why}</dd>
          <dt>不办会怎样</dt>
          <dd>{item.otherwise}</dd>
          <dt>{item.dueOn ? '期限' : '等待自'}</dt>
          <dd>
            {item.dueOn ? formatDay(item.dueOn) : formatMoment(item.since)}
            {item.division ? ` · ${item.division.name}` : ''}
          </dd>
        </dl>
      </div>
      <Link className="wz-action" to={item.action.path}>
        {item.action.label}
      </Link>
    </li>
  );
}
