import { useQuery } from '@apollo/client/react';
import { OWNERS_COMMITTEE_STATUS_LABELS, VOTE_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type CommitteeDetailFragment,
  CommitteeDetailFragmentDoc,
  CommitteeEstateDocument,
  type CommitteeEstateQuery,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  formatCount,
  formatDay,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { Spot } from '../../shared/spot';
import { CommitteeActions, NewCommitteeActions } from './components/committee-actions';
import { CommitteeFacts } from './components/committee-facts';
import { CommitteeHistory } from './components/committee-history';
import { CommitteeStepTable } from './components/committee-step-table';
import { statusColour } from './model/committee-tabs';

type EstateNode = Extract<NonNullable<CommitteeEstateQuery['node']>, { __typename: 'Estate' }>;

/** An estate with its committee on one screen: status and reasons, next acts, tracker, votes, register, history. */
export function CommitteeEstatePage() {
  const { estateId = '' } = useParams();
  const { data, error, refetch } = useQuery(CommitteeEstateDocument, {
    variables: { id: estateId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取小区" />;
  if (data.node?.__typename !== 'Estate')
    return (
      <EmptyState
        wholePage
        title="没有这个小区"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/owners-committees">回到小区列表</Link>}
      />
    );
  const committee = readFragment(CommitteeDetailFragmentDoc, data.node.ownersCommittee);
  return <EstateDetail estate={data.node} committee={committee ?? null} onChanged={() => void refetch()} />;
}

interface EstateDetailProps {
  readonly estate: EstateNode;
  readonly committee: CommitteeDetailFragment | null;
  readonly onChanged: () => void;
}

function EstateDetail({ estate, committee, onChanged }: EstateDetailProps) {
  const mayManage = useCan('ownersCommittee.manage');
  const status = committee?.status ?? 'NONE';
  const actions =
    committee && status !== 'NONE' ? (
      <CommitteeActions committee={committee} />
    ) : (
      <NewCommitteeActions estate={estate} registrable={committee === null} onChanged={onChanged} />
    );
  return (
    <>
      <PageHeader
        title={estate.name}
        subtitle={estate.division.name}
        marks={<Tag color={statusColour(status)}>{enumLabel(OWNERS_COMMITTEE_STATUS_LABELS, status)}</Tag>}
        trail={[
          { key: 'list', name: '业主委员会', link: <Link to="/owners-committees">业主委员会</Link> },
          { key: estate.id, name: estate.name },
        ]}
        actions={mayManage ? <Spot name="actions">{actions}</Spot> : null}
      />
      <div className="wz-stack">
        {committee ? <CommitteeFacts committee={committee} /> : <NoCommittee />}
        {committee && committee.steps.length > 0 ? (
          <Spot name="step">
            <CommitteeStepTable committee={committee} mayManage={mayManage} />
          </Spot>
        ) : null}
        <VoteList estate={estate} mayManage={mayManage} />
        <RegisterSummary estate={estate} />
        {committee ? <CommitteeHistory committee={committee} /> : null}
      </div>
    </>
  );
}

function NoCommittee() {
  return (
    <Section title="业主委员会">
      <EmptyState
        title="尚未成立业主委员会"
        advice="已经成立过的，请登记现有业委会；没有成立过的，可以启动筹备。"
      />
    </Section>
  );
}

function VoteList({ estate, mayManage }: { readonly estate: EstateNode; readonly mayManage: boolean }) {
  return (
    <Section title="业主表决">
      {mayManage ? (
        <p>
          <Link to={`/owners-committees/${encodeURIComponent(estate.id)}/new-vote`}>发起表决</Link>
        </p>
      ) : null}
      {estate.ownersVotes.length === 0 ? (
        <EmptyState title="还没有表决" advice="选举、选聘物业、使用维修资金等由业主共同决定。" />
      ) : (
        <div className="wz-table-scroll" role="region" aria-label="表决列表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">表决</th>
                <th scope="col">状态</th>
                <th scope="col">方案公示</th>
                <th scope="col">截止</th>
              </tr>
            </thead>
            <tbody>
              {estate.ownersVotes.map((vote) => (
                <tr key={vote.id}>
                  <td className="wz-wrap">
                    <Link to={`/owners-votes/${encodeURIComponent(vote.id)}`}>{vote.title}</Link>
                  </td>
                  <td>{enumLabel(VOTE_STATE_LABELS, vote.state)}</td>
                  <td>{vote.rulesPublishedOn ? formatDay(vote.rulesPublishedOn) : '—'}</td>
                  <td>{vote.closesOn ? formatDay(vote.closesOn) : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function RegisterSummary({ estate }: { readonly estate: EstateNode }) {
  const register = estate.ownersRegister;
  return (
    <Section title="业主名册">
      {register ? (
        <dl className="wz-facts">
          <dt>专有部分</dt>
          <dd>{formatCount(register.units)} 套</dd>
          <dt>业主</dt>
          <dd>{formatCount(register.owners)} 人（一人多套计一人）</dd>
          <dt>专有部分面积</dt>
          <dd>{register.area} ㎡</dd>
          <dt>建设单位持有</dt>
          <dd>{formatCount(register.developerUnits)} 套（合计一人）</dd>
        </dl>
      ) : (
        <EmptyState
          title="还没有业主名册"
          advice="表决前须导入全部房屋及业主。"
          action={<Link to="/imports/new?template=owners-roll">导入业主名册</Link>}
        />
      )}
    </Section>
  );
}
