import { useMutation, useQuery } from '@apollo/client/react';
import {
  BALLOT_METHOD_LABELS,
  ELECTION_ACTION_LABELS,
  ELECTION_BODY_LABELS,
  ELECTION_ROUTE_LABELS,
  ELECTION_STATE_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AdvanceElectionDocument,
  type ElectionDetailFragment,
  ElectionDetailFragmentDoc,
  HeldElectionDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  formatMoment,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { NextActs } from '../../shared/next-acts';
import { CandidateSection } from './components/candidate-section';
import { ObjectionSection } from './components/objection-section';
import { ResultSection } from './components/result-section';
import { RollSection } from './components/roll-section';
import { electionActs, stepInput } from './model/election-acts';

/** An election on one screen: how far it is, its roll, candidates, objections and results. */
export function ElectionPage() {
  const { electionId = '' } = useParams();
  const { data, error, refetch } = useQuery(HeldElectionDocument, { variables: { id: electionId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取选举" />;
  if (!data.election)
    return (
      <EmptyState
        wholePage
        title="没有这次选举"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/elections">回到选举和推荐</Link>}
      />
    );
  const election = readFragment(ElectionDetailFragmentDoc, data.election);
  return <ElectionView election={election} onChanged={() => void refetch()} />;
}

export interface ElectionViewProps {
  readonly election: ElectionDetailFragment;
  readonly onChanged: () => void;
}

function ElectionView({ election, onChanged }: ElectionViewProps) {
  const [advance] = useMutation(AdvanceElectionDocument);
  const manages = useCan('election.manage');
  return (
    <>
      <PageHeader
        title={election.title}
        marks={<Tag>{enumLabel(ELECTION_STATE_LABELS, election.state)}</Tag>}
        trail={[
          { key: 'list', name: '选举和推荐', link: <Link to="/elections">选举和推荐</Link> },
          { key: election.id, name: election.title },
        ]}
        actions={
          <NextActs
            acts={manages ? electionActs(election) : []}
            send={async (action, values) => {
              const input = stepInput(election, action, values);
              return (await advance({ variables: { input } })).data?.advanceElection;
            }}
          >
            <Button className="wz-no-print" onClick={() => window.print()}>
              打印公告
            </Button>
          </NextActs>
        }
      />
      <div className="wz-stack">
        <ProgressSection election={election} />
        <ResultSection election={election} />
        <CandidateSection election={election} onChanged={onChanged} />
        <ObjectionSection election={election} onChanged={onChanged} />
        <RollSection election={election} onChanged={onChanged} />
        <HistorySection election={election} />
      </div>
    </>
  );
}

function ProgressSection({ election }: Pick<ElectionViewProps, 'election'>) {
  return (
    <Section title="进度和规则">
      <dl className="wz-facts">
        {factsOf(election).map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="wz-quiet">{election.legalBasis}</p>
    </Section>
  );
}

function factsOf(election: ElectionDetailFragment): readonly (readonly [string, string])[] {
  const posted = (day: string | null, where: string | null): string | null =>
    day === null ? null : `${formatDay(day)}${where === null ? '' : `，${where}`}`;
  const facts: readonly (readonly [string, string | null])[] = [
    ['辖区', election.division?.name ?? null],
    ['选区', election.constituency],
    ['选举职位和名额', `${enumLabel(ELECTION_BODY_LABELS, election.body)}，${String(election.seats)} 人`],
    ['产生方式', enumLabel(ELECTION_ROUTE_LABELS, election.route)],
    ['选票填法', election.route === 'BALLOT' ? enumLabel(BALLOT_METHOD_LABELS, election.method) : null],
    [
      '期限',
      `名单公布 ${String(election.rollNoticeDays)} 天后投票，申诉期 ${String(election.objectionDays)} 天，任期 ${String(election.termYears)} 年`,
    ],
    ['选举日', posted(election.electionDay, null)],
    ['名单公布', posted(election.rollPublishedOn, election.rollPostedAt)],
    ['候选人公示', posted(election.candidatesPublishedOn, election.candidatesPostedAt)],
    ['最早投票日', posted(election.opensEarliestOn, null)],
    [
      '投票',
      posted(election.openedOn, election.closesOn === null ? null : `至 ${formatDay(election.closesOn)}`),
    ],
    ['提前截止的原因', election.closingReason],
    [
      '发出选票',
      election.openedOn === null
        ? null
        : `第 ${String(election.round)} 轮 ${String(election.issuedCount)} 张`,
    ],
    ['录入选票', election.openedOn === null ? null : `${String(election.enteredCount)} 张`],
    ['推荐会到会', election.attendance === null ? null : `${String(election.attendance)} 人`],
    ['结果公示', posted(election.publicisedOn, election.resultPostedAt)],
    [
      '任期',
      election.termBeginsOn && `${formatDay(election.termBeginsOn)}至${formatDay(election.termEndsOn ?? '')}`,
    ],
    ['取消或无效的原因', election.endReason],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

function HistorySection({ election }: Pick<ElectionViewProps, 'election'>) {
  return (
    <Section title="办理过程">
      <ol className="wz-stack">
        {election.events.map(({ action, note, recordedAt }) => (
          <li key={`${action ?? ''} ${recordedAt}`}>
            {formatMoment(recordedAt)} {action === null ? '建立' : enumLabel(ELECTION_ACTION_LABELS, action)}
            {note === null ? '' : `：${note}`}
          </li>
        ))}
      </ol>
    </Section>
  );
}
