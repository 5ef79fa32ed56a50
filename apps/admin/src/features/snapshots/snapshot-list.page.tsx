import { useMutation, useQuery } from '@apollo/client/react';
import { SNAPSHOT_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  type SnapshotRowFragment,
  SnapshotRowFragmentDoc,
  SnapshotsDocument,
  TakeSnapshotDocument,
} from '@weizhi/graphql-client/documents';
import {
  civilDate,
  DataTable,
  type DataTableColumn,
  EmptyState,
  enumLabel,
  ErrorState,
  formatMoment,
  PageHeader,
} from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ActDialog } from '../../shared/act-dialog';
import { useCan, useOwnPlace } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { useTableView } from '../../shared/use-table-view';
import { lastMonth, periodKey, SPAN_CHOICES, yearChoices } from './model/period-choices';
import { periodWords, SNAPSHOT_TABS, statesOfTab } from './model/snapshot-words';

const stateWords = ({ state }: SnapshotRowFragment): string => enumLabel(SNAPSHOT_STATE_LABELS, state);
const nameOf = ({ number }: SnapshotRowFragment): string => `第${String(number)}号`;

const COLUMNS: readonly DataTableColumn<SnapshotRowFragment>[] = [
  {
    key: 'number',
    title: '快照',
    fixed: true,
    render: (row) => <Link to={`/snapshots/${encodeURIComponent(row.id)}`}>{nameOf(row)}</Link>,
    exported: nameOf,
  },
  {
    key: 'period',
    title: '统计期',
    render: ({ period }) => periodWords(period),
    exported: ({ period }) => periodWords(period),
  },
  {
    key: 'division',
    title: '辖区',
    render: ({ division }) => division?.name ?? '—',
    exported: ({ division }) => division?.name ?? '',
  },
  {
    key: 'takenAt',
    title: '取数时间',
    render: ({ takenAt }) => formatMoment(takenAt),
    exported: ({ takenAt }) => formatMoment(takenAt),
  },
  {
    key: 'figures',
    title: '辖区数 / 指标值数',
    render: ({ placeCount, figureCount }) => `${String(placeCount)} / ${String(figureCount)}`,
    exported: ({ figureCount }) => figureCount,
  },
  { key: 'state', title: '状态', render: (row) => <Tag>{stateWords(row)}</Tag>, exported: stateWords },
];

/** Snapshots of figures, and the way to take one. */
export function SnapshotListPage() {
  const [view, setView] = useTableView();
  const [taking, setTaking] = useState(false);
  const mayTake = useCan('snapshot.take');
  const { data, loading, error, refetch, fetchMore } = useQuery(SnapshotsDocument, {
    variables: { states: statesOfTab(view.status) },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="数据快照"
        subtitle="某一时刻的指标数据，取后不再改变；审核、批准、锁定后发布，简报据此生成"
        actions={
          mayTake ? (
            <Button type="primary" onClick={() => setTaking(true)}>
              取快照
            </Button>
          ) : null
        }
      />
      <div className="wz-stack">
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="数据快照列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={(data?.snapshots.edges ?? []).map(({ node }) => readFragment(SnapshotRowFragmentDoc, node))}
          loading={loading}
          view={view}
          onView={setView}
          tabs={SNAPSHOT_TABS}
          empty={<EmptyState title="还没有快照" advice="有权限的人可以取一份快照。" />}
          onMore={moreOf(data?.snapshots.pageInfo, fetchMore)}
        />
      </div>
      {taking ? <TakeDialog onClose={() => setTaking(false)} /> : null}
    </>
  );
}

function TakeDialog({ onClose }: { readonly onClose: () => void }) {
  const [take] = useMutation(TakeSnapshotDocument);
  const { key: idempotencyKey } = useIdempotencyKey();
  const place = useOwnPlace('snapshot.take');
  const navigate = useNavigate();
  const today = civilDate(new Date());
  const ended = lastMonth(today);
  return (
    <ActDialog
      title="取快照"
      confirmLabel="取快照"
      done="已取快照"
      consequence="按现在的数据计算全部指标，取后不再改变。辖区多时需要几十秒。"
      fields={[
        { name: 'year', label: '年份', kind: 'choice', options: yearChoices(today), initial: ended.year },
        { name: 'period', label: '统计期', kind: 'choice', options: SPAN_CHOICES, initial: ended.span },
        { name: 'withCommunities', label: '连同各社区', kind: 'yesNo' },
      ]}
      send={async ({ year, period, withCommunities }) => {
        const input = {
          ...{
            divisionId: place?.divisionId ?? '',
            period: periodKey(String(year), String(period)),
            idempotencyKey,
          },
          withCommunities: withCommunities === true,
        };
        const answer = (await take({ variables: { input } })).data?.takeSnapshot;
        if (answer?.__typename === 'SnapshotChanged')
          void navigate(`/snapshots/${encodeURIComponent(answer.snapshot.id)}`);
        return answer;
      }}
      onClose={onClose}
    />
  );
}
