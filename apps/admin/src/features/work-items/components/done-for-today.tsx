import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { NextWorkItemsDocument, type NextWorkItemsQuery } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatDay, LoadingState } from '@weizhi/ui';

/** Nothing is left: says so, and what comes next on which day. */
export function DoneForToday() {
  const { data, error, refetch } = useQuery(NextWorkItemsDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在推算下一件" />;
  const { nextWorkItems: next } = data;
  return (
    <div className="wz-card">
      <EmptyState
        title="今天已办完"
        advice={
          next
            ? `下一次有事要办是 ${formatDay(next.on)}，共 ${String(next.totalCount)} 件。在此之前如有新的申请和材料，会随时出现在这里。`
            : '今后三个月内没有到期事项。有新的申请和材料，会随时出现在这里。'
        }
      />
      {next ? <NextList next={next} /> : null}
    </div>
  );
}

function NextList({ next }: { readonly next: NonNullable<NextWorkItemsQuery['nextWorkItems']> }) {
  return (
    <ul className="wz-plain-list" aria-label={`${formatDay(next.on)}要办的事`}>
      {next.items.map(({ key, title, dueOn }) => (
        <li key={key}>
          {title}
          {dueOn ? `（${formatDay(dueOn)}前）` : ''}
        </li>
      ))}
    </ul>
  );
}
