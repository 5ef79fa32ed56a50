import { useMutation, useQuery } from '@apollo/client/react';
import {
  BALLOT_METHOD_LABELS,
  BALLOT_THRESHOLD_LABELS,
  OWNERS_DECISION_LABELS,
  VOTE_STATE_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AdvanceVoteDocument,
  OwnersVoteDocument,
  readFragment,
  type VoteDetailFragment,
  VoteDetailFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { NextActs } from '../../shared/next-acts';
import { Spot } from '../../shared/spot';
import { VoteResultSection } from './components/vote-result-section';
import { VoteRoll } from './components/vote-roll';
import { filledValues } from './model/committee-acts';
import { voteActs } from './model/vote-acts';
import { voteFacts } from './model/vote-facts';

/** A vote: what may be done next, its questions, its roll with the ballots that came in, and its result. */
export function VotePage() {
  const { voteId = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnersVoteDocument, { variables: { id: voteId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取表决" />;
  if (!data.vote)
    return (
      <EmptyState
        wholePage
        title="没有这次表决"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/owners-committees">回到小区列表</Link>}
      />
    );
  return <VoteView vote={readFragment(VoteDetailFragmentDoc, data.vote)} onChanged={() => void refetch()} />;
}

function VoteView({
  vote,
  onChanged,
}: {
  readonly vote: VoteDetailFragment;
  readonly onChanged: () => void;
}) {
  return (
    <>
      <PageHeader
        title={vote.title}
        subtitle={`依据${vote.legalBasis}（${vote.ruleSetCode} ${vote.ruleSetVersion}）`}
        marks={<Tag color="blue">{enumLabel(VOTE_STATE_LABELS, vote.state)}</Tag>}
        trail={[
          { key: 'list', name: '业主委员会', link: <Link to="/owners-committees">业主委员会</Link> },
          { key: vote.id, name: vote.title },
        ]}
        actions={
          <Spot name="actions">
            <VoteActions vote={vote} />
          </Spot>
        }
      />
      <div className="wz-stack">
        <VoteFactList vote={vote} />
        {vote.result ? <VoteResultSection vote={vote} result={vote.result} /> : null}
        <QuestionTable vote={vote} />
        {vote.rollHeads == null ? null : <VoteRoll vote={vote} onEntered={onChanged} />}
      </div>
    </>
  );
}

function VoteActions({ vote }: { readonly vote: VoteDetailFragment }) {
  const mayManage = useCan('ownersCommittee.manage');
  const [advance] = useMutation(AdvanceVoteDocument);
  if (!mayManage) return null;
  return (
    <NextActs
      acts={voteActs(vote)}
      send={async (action, values) => {
        const input = {
          voteId: vote.id,
          expectedVersion: vote.version,
          action,
          ...filledValues(values),
        };
        return (await advance({ variables: { input } })).data?.advanceVote;
      }}
    />
  );
}

function VoteFactList({ vote }: { readonly vote: VoteDetailFragment }) {
  return (
    <Section title="表决信息">
      <dl className="wz-facts">
        {voteFacts(vote).map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {vote.state === 'DRAFT' ? <p>方案公示满 {vote.noticeDays} 日后方可开始表决。</p> : null}
    </Section>
  );
}

function QuestionTable({ vote }: { readonly vote: VoteDetailFragment }) {
  return (
    <Section title="表决事项">
      <div className="wz-table-scroll" role="region" aria-label="表决事项表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">法定事项</th>
              <th scope="col">方式</th>
              <th scope="col">通过标准</th>
              <th scope="col">选项</th>
            </tr>
          </thead>
          <tbody>
            {vote.questions.map((question) => (
              <tr key={question.code}>
                <th scope="row" className="wz-wrap">
                  {question.code}. {question.title}
                </th>
                <td className="wz-wrap">
                  {question.decision ? enumLabel(OWNERS_DECISION_LABELS, question.decision) : '—'}
                </td>
                <td>{enumLabel(BALLOT_METHOD_LABELS, question.method)}</td>
                <td>{enumLabel(BALLOT_THRESHOLD_LABELS, question.threshold)}</td>
                <td className="wz-wrap">{question.options.map(({ title }) => title).join('、') || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
