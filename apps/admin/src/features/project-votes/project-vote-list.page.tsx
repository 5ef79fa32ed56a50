import { useMutation, useQuery } from '@apollo/client/react';
import { PROJECT_VOTE_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  CreateProjectVoteDocument,
  HeldProjectVotesDocument,
  type ProjectVoteRowFragment,
  ProjectVoteRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  formatShare,
  PageHeader,
  readDecimal,
} from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../../shared/act-dialog';
import { useOwnPlace } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { useTableView } from '../../shared/use-table-view';
import { DRAFT_FIELDS, draftOf } from './model/vote-draft';

const stateWords = ({ state }: ProjectVoteRowFragment): string => enumLabel(PROJECT_VOTE_STATE_LABELS, state);
const budgetWords = ({ budget, currency }: ProjectVoteRowFragment): string =>
  `${budget} ${currency === 'CNY' ? '元' : currency}`;
const ballotWords = ({ result, electorate }: ProjectVoteRowFragment): string =>
  electorate === null ? String(result.ballots) : `${String(result.ballots)} / ${String(electorate)}`;
const turnoutWords = ({ result, state, electorate }: ProjectVoteRowFragment): string => {
  if (state !== 'CLOSED') return '—';
  return electorate === null ? '无数据' : `${formatShare(readDecimal(result.turnout))}%`;
};

const COLUMNS: readonly DataTableColumn<ProjectVoteRowFragment>[] = [
  {
    key: 'title',
    title: '投票',
    fixed: true,
    render: ({ id, title, edition }) => (
      <Link to={`/project-votes/${encodeURIComponent(id)}`}>
        {title} {edition}
      </Link>
    ),
    exported: ({ title, edition }) => `${title} ${edition}`,
  },
  {
    key: 'division',
    title: '辖区',
    render: ({ division }) => division?.name ?? '—',
    exported: ({ division }) => division?.name ?? '',
  },
  { key: 'state', title: '状态', render: stateWords, exported: stateWords },
  { key: 'budget', title: '预算', render: budgetWords, exported: budgetWords },
  { key: 'ballots', title: '收回选票', render: ballotWords, exported: ballotWords },
  { key: 'turnout', title: '投票率', render: turnoutWords, exported: turnoutWords },
  {
    key: 'closes',
    title: '截止日期',
    render: ({ closesOn }) => (closesOn ? formatDay(closesOn) : '—'),
    exported: ({ closesOn }) => closesOn ?? '',
  },
];

/** Votes on projects: those held here and those that came in with their ballots. */
export function ProjectVoteListPage() {
  const [view, setView] = useTableView();
  const { data, loading, error, refetch, fetchMore } = useQuery(HeldProjectVotesDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const rows = (data?.projectVotes.edges ?? []).map(({ node }) =>
    readFragment(ProjectVoteRowFragmentDoc, node),
  );
  return (
    <>
      <PageHeader
        title="项目投票"
        subtitle="居民在预算内选项目；选票按编号发放和收回，截止后按事先定下的规则计票"
        actions={<DraftButton onDrawnUp={() => void refetch()} />}
      />
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      <DataTable
        label="项目投票列表"
        rowKey={({ id }) => id}
        columns={COLUMNS}
        rows={rows}
        loading={loading}
        view={view}
        onView={setView}
        empty={<EmptyState title="还没有项目投票" advice="拟定一次投票，或在导入中心导入选票。" />}
        onMore={moreOf(data?.projectVotes.pageInfo, fetchMore)}
      />
    </>
  );
}

function DraftButton({ onDrawnUp }: { readonly onDrawnUp: () => void }) {
  const [open, setOpen] = useState(false);
  const [create] = useMutation(CreateProjectVoteDocument);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const place = useOwnPlace('projectVote.manage');
  if (!place) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        拟定投票
      </Button>
      {open ? (
        <ActDialog
          title="拟定项目投票"
          confirmLabel="拟定"
          fields={DRAFT_FIELDS}
          draftName="project-vote"
          done="已拟定，发放选票后开始投票"
          send={async (values) => {
            const input = { ...draftOf(values), divisionId: place.divisionId, idempotencyKey };
            const result = (await create({ variables: { input } })).data?.createProjectVote;
            renew();
            return result;
          }}
          onClose={() => setOpen(false)}
          onDone={onDrawnUp}
        />
      ) : null}
    </>
  );
}
