import type { WorkItemsQuery } from '@weizhi/graphql-client/documents';
import { formatDay, formatMoment } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { URGENCY_WORDS } from '../model/urgency';

type WorkItem = WorkItemsQuery['workItems']['edges'][number]['node'];

/** One item: what it is about, why now, what happens otherwise, by when, and its one act. */
export function WorkItemCard({ item }: { readonly item: WorkItem }) {
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
