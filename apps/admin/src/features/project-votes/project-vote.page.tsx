import { useMutation, useQuery } from '@apollo/client/react';
import {
  PROJECT_BALLOT_METHOD_LABELS,
  PROJECT_OUTCOME_LABELS,
  PROJECT_SELECTION_RULE_SENTENCES,
  PROJECT_VOTE_STATE_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AdvanceProjectVoteDocument,
  HeldProjectVoteDocument,
  type ProjectVoteDetailFragment,
  ProjectVoteDetailFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  formatShare,
  LoadingState,
  PageHeader,
  readDecimal,
  Section,
} from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { NextActs } from '../../shared/next-acts';
import { BallotDialog } from './components/ballot-dialog';
import { stepInput, voteActs } from './model/vote-acts';

/** A vote on projects on one screen: its terms, its ballots and, once closed, its result. */
export function ProjectVotePage() {
  const { voteId = '' } = useParams();
  const { data, error, refetch } = useQuery(HeldProjectVoteDocument, { variables: { id: voteId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取投票" />;
  if (!data.projectVote)
    return (
      <EmptyState
        wholePage
        title="没有这次投票"
        advice="它可能不在您的辖区范围内，或已撤销导入。"
        action={<Link to="/project-votes">回到项目投票</Link>}
      />
    );
  const vote = readFragment(ProjectVoteDetailFragmentDoc, data.projectVote);
  return <VoteView vote={vote} onChanged={() => void refetch()} />;
}

interface VoteViewProps {
  readonly vote: ProjectVoteDetailFragment;
  readonly onChanged: () => void;
}

function VoteView({ vote, onChanged }: VoteViewProps) {
  const name = `${vote.title} ${vote.edition}`;
  return (
    <>
      <PageHeader
        title={name}
        marks={<Tag>{enumLabel(PROJECT_VOTE_STATE_LABELS, vote.state)}</Tag>}
        trail={[
          { key: 'list', name: '项目投票', link: <Link to="/project-votes">项目投票</Link> },
          { key: vote.id, name },
        ]}
        actions={<VoteActions vote={vote} onChanged={onChanged} />}
      />
      <div className="wz-stack">
        <TermsSection vote={vote} />
        {vote.state === 'CLOSED' ? <ResultSection vote={vote} /> : <ProjectSection vote={vote} />}
      </div>
    </>
  );
}

function VoteActions({ vote, onChanged }: VoteViewProps) {
  const [entering, setEntering] = useState(false);
  const [advance] = useMutation(AdvanceProjectVoteDocument);
  if (!useCan('projectVote.manage')) return null;
  return (
    <>
      <NextActs
        acts={voteActs(vote)}
        send={async (action, values) =>
          (await advance({ variables: { input: stepInput(vote, action, values) } })).data?.advanceProjectVote
        }
      >
        {vote.state === 'OPEN' ? <Button onClick={() => setEntering(true)}>录入选票</Button> : null}
      </NextActs>
      {entering ? (
        <BallotDialog vote={vote} onClose={() => setEntering(false)} onEntered={onChanged} />
      ) : null}
    </>
  );
}

function amount(value: string, { currency }: ProjectVoteDetailFragment): string {
  return `${value} ${currency === 'CNY' ? '元' : currency}`;
}

function TermsSection({ vote }: { readonly vote: ProjectVoteDetailFragment }) {
  const { result, electorate, threshold, limits } = vote;
  const day = (value: string | null): string => (value === null ? '—' : formatDay(value));
  const facts: readonly (readonly [string, string])[] = [
    ['辖区', vote.division?.name ?? '—'],
    ['预算', amount(vote.budget, vote)],
    ['怎么投', ballotWords(vote.method, limits)],
    ['怎么定', enumLabel(PROJECT_SELECTION_RULE_SENTENCES, vote.rule)],
    ['入选门槛', threshold === null ? '没有' : String(threshold)],
    ['投票日期', `${day(vote.opensOn)}至${day(vote.closesOn)}`],
    ['发放选票', electorate === null ? '无数据' : `${String(electorate)} 张`],
    ['收回选票', `${String(result.ballots)} 张`],
    ...(vote.closingReason === null ? [] : [['提前截止的原因', vote.closingReason] as const]),
    ...(vote.cancelReason === null ? [] : [['取消的原因', vote.cancelReason] as const]),
  ];
  return (
    <Section title="规则和进度">
      <dl className="wz-facts">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {vote.state === 'OPEN' ? <p className="wz-quiet">截止前只显示收回张数，不显示各项目得票。</p> : null}
    </Section>
  );
}

function ballotWords(
  method: string,
  { mostProjects, mostPoints }: ProjectVoteDetailFragment['limits'],
): string {
  const limits = [
    mostProjects === null ? undefined : `最多 ${String(mostProjects)} 项`,
    mostPoints === null ? undefined : `最多 ${String(mostPoints)} 分`,
  ].filter((limit) => limit !== undefined);
  return [enumLabel(PROJECT_BALLOT_METHOD_LABELS, method), ...limits].join('，');
}

function ProjectSection({ vote }: { readonly vote: ProjectVoteDetailFragment }) {
  return (
    <Section title="项目">
      <PlainTable
        label="项目数据表"
        headers={['编号', '项目', '费用']}
        rows={vote.projects.map(({ number, title, cost }) => [number, title, amount(cost, vote)])}
      />
    </Section>
  );
}

function ResultSection({ vote }: { readonly vote: ProjectVoteDetailFragment }) {
  const { result } = vote;
  const turnout = result.turnout === null ? '无数据' : `${formatShare(readDecimal(result.turnout))}%`;
  return (
    <Section title="结果">
      <p>
        投票率 {turnout}；入选 {result.taken} 个项目，用去 {amount(result.spent, vote)}，剩余{' '}
        {amount(result.left, vote)}
        。支持数相同的，费用低的在前。
      </p>
      <PlainTable
        label="结果数据表"
        headers={['名次', '项目', '费用', '票数', '支持数', '结果']}
        rows={result.projects.map((project) => [
          String(project.place),
          `${project.number}. ${project.title}`,
          amount(project.cost, vote),
          String(project.votes),
          String(project.support),
          `${enumLabel(PROJECT_OUTCOME_LABELS, project.outcome)}${project.lostByTie ? '（同票，费用较高）' : ''}`,
        ])}
      />
    </Section>
  );
}

interface PlainTableProps {
  readonly label: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function PlainTable({ label, headers, rows }: PlainTableProps) {
  return (
    <div className="wz-table-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.slice(0, 2).join(' ')}>
              {cells.map((cell, index) => (
                <td key={headers[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
