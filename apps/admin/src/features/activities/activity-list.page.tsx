import { useQuery } from '@apollo/client/react';
import { ACTIVITY_KIND_LABELS, COMMUNITY_ACTIVITY_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type ActivityRowFragment,
  ActivityRowFragmentDoc,
  CommunityActivitiesDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { DataTable, type DataTableColumn, EmptyState, enumLabel, ErrorState, PageHeader } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { CreateDialog } from './components/create-dialog';
import { ACTIVITY_TABS, placesWords, statesOfTab, timesWords } from './model/activity-words';

const kindWords = ({ kind }: ActivityRowFragment): string => enumLabel(ACTIVITY_KIND_LABELS, kind);
const stateWords = ({ state }: ActivityRowFragment): string =>
  enumLabel(COMMUNITY_ACTIVITY_STATE_LABELS, state);

const COLUMNS: readonly DataTableColumn<ActivityRowFragment>[] = [
  {
    key: 'title',
    title: '活动名称',
    fixed: true,
    wraps: true,
    render: ({ id, title }) => <Link to={`/activities/${encodeURIComponent(id)}`}>{title}</Link>,
    exported: ({ title }) => title,
  },
  { key: 'kind', title: '类型', render: kindWords, exported: kindWords },
  {
    key: 'division',
    title: '社区',
    render: ({ division }) => division?.name ?? '—',
    exported: ({ division }) => division?.name ?? '',
  },
  { key: 'times', title: '时间', render: timesWords, exported: timesWords },
  { key: 'venue', title: '地点', render: ({ venue }) => venue, exported: ({ venue }) => venue },
  { key: 'places', title: '报名和签到', render: placesWords, exported: placesWords },
  { key: 'state', title: '状态', render: (row) => <Tag>{stateWords(row)}</Tag>, exported: stateWords },
];

/** Activities of the communities, and the way to record one. */
export function ActivityListPage() {
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const [creating, setCreating] = useState(false);
  const mayRecord = useCan('participation.record');
  const filter = { search: text, states: statesOfTab(view.status) };
  const { data, loading, error, refetch, fetchMore } = useQuery(CommunityActivitiesDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="活动"
        subtitle="登记活动、报名、签到；签到即记入居民参与"
        actions={
          mayRecord ? (
            <Button type="primary" onClick={() => setCreating(true)}>
              登记活动
            </Button>
          ) : null
        }
      />
      <div className="wz-stack">
        <TextFilter label="查找活动" field="活动名称" text={text} onText={setText} />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="活动列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={(data?.communityActivities.edges ?? []).map(({ node }) =>
            readFragment(ActivityRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={ACTIVITY_TABS}
          empty={<EmptyState title="没有符合条件的活动" advice="请放宽查找条件，或登记一场活动。" />}
          onMore={moreOf(data?.communityActivities.pageInfo, fetchMore)}
        />
      </div>
      {creating ? <CreateDialog onClose={() => setCreating(false)} onCreated={() => void refetch()} /> : null}
    </>
  );
}
