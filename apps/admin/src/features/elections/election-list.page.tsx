import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { ELECTION_BODY_LABELS, ELECTION_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  ChosenDivisionDocument,
  CreateElectionDocument,
  type ElectionRowFragment,
  ElectionRowFragmentDoc,
  HeldElectionsDocument,
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
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useOwnPlace } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { ActButton } from './components/act-button';
import { draftFields, draftInput } from './model/draft-fields';
import { ELECTION_TABS, statesOfTab } from './model/election-tabs';

const stateWords = ({ state }: ElectionRowFragment): string => enumLabel(ELECTION_STATE_LABELS, state);
const bodyWords = ({ body, constituency }: ElectionRowFragment): string =>
  `${constituency ?? ''}${enumLabel(ELECTION_BODY_LABELS, body)}`;
const seatWords = ({ filledSeats, seats }: ElectionRowFragment): string =>
  `${String(filledSeats)} / ${String(seats)}`;
const candidateWords = ({ candidateCount }: ElectionRowFragment): string =>
  candidateCount === 0 ? '—' : String(candidateCount);
/** Of the first round that was valid; of the last where none was. */
const turnoutWords = ({ results }: ElectionRowFragment): string => {
  const { turnout = null } = results.find(({ quorumReached }) => quorumReached) ?? results.at(-1) ?? {};
  return turnout === null ? '—' : `${formatShare(readDecimal(turnout))}%`;
};

const COLUMNS: readonly DataTableColumn<ElectionRowFragment>[] = [
  {
    key: 'title',
    title: '选举',
    fixed: true,
    wraps: true,
    render: ({ id, title }) => <Link to={`/elections/${encodeURIComponent(id)}`}>{title}</Link>,
    exported: ({ title }) => title,
  },
  {
    key: 'division',
    title: '辖区',
    render: ({ division }) => division?.name ?? '—',
    exported: ({ division }) => division?.name ?? '',
  },
  { key: 'body', title: '选举职位', render: bodyWords, exported: bodyWords },
  { key: 'state', title: '状态', render: (row) => <Tag>{stateWords(row)}</Tag>, exported: stateWords },
  {
    key: 'electionDay',
    title: '选举日',
    render: ({ electionDay }) => formatDay(electionDay),
    exported: ({ electionDay }) => electionDay,
  },
  {
    key: 'voters',
    title: '选民',
    render: ({ voterCount }) => String(voterCount),
    exported: ({ voterCount }) => String(voterCount),
  },
  { key: 'candidates', title: '候选人', render: candidateWords, exported: candidateWords },
  { key: 'seats', title: '当选 / 名额', render: seatWords, exported: seatWords },
  { key: 'turnout', title: '投票率', render: turnoutWords, exported: turnoutWords },
  {
    key: 'term',
    title: '任期至',
    render: ({ termEndsOn }) => (termEndsOn ? formatDay(termEndsOn) : '—'),
    exported: ({ termEndsOn }) => termEndsOn ?? '',
  },
];

/** Elections and recommendations: how far each is, who stands, who voted, until when the term lasts. */
export function ElectionListPage() {
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const [create] = useMutation(CreateElectionDocument);
  const place = useOwnPlace('election.manage');
  const own = useQuery(ChosenDivisionDocument, place ? { variables: { id: place.divisionId } } : skipToken);
  const { data, loading, error, refetch, fetchMore } = useQuery(HeldElectionsDocument, {
    variables: { filter: { search: text, states: statesOfTab(view.status) } },
    fetchPolicy: 'cache-and-network',
  });
  const rows = (data?.elections.edges ?? []).map(({ node }) => readFragment(ElectionRowFragmentDoc, node));
  return (
    <>
      <PageHeader
        title="选举和推荐"
        subtitle="居委会成员、邻里理事、楼栋长、邻里长的产生：选民登记、候选人、无记名投票、计票和任期"
        actions={
          place ? (
            <ActButton
              label="筹备选举"
              fields={draftFields(own.data?.division)}
              done="已建立，接着登记选民"
              send={async (values, idempotencyKey) => {
                const input = draftInput(values, idempotencyKey);
                return (await create({ variables: { input } })).data?.createElection;
              }}
              onDone={() => void refetch()}
            />
          ) : null
        }
      />
      <div className="wz-stack">
        <TextFilter label="查找选举" field="选举名称" text={text} onText={setText} />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="选举列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={rows}
          loading={loading}
          view={view}
          onView={setView}
          tabs={ELECTION_TABS}
          empty={
            <EmptyState
              title="没有符合条件的选举"
              advice="请放宽查找条件，或筹备一次选举、推荐，再登记选民。"
            />
          }
          onMore={moreOf(data?.elections.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}
