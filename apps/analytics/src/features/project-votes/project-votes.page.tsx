import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  ProjectVoteHeadFragmentDoc,
  ProjectVotesOfDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  ErrorState,
  formatCount,
  LoadingState,
  NatureMark,
  Section,
  TakenTable,
  type TakenTableContent,
} from '@weizhi/ui';
import { Link } from 'react-router';
import { OfPlace } from '../../shared/place/of-place';
import { placePagePath } from '../../shared/place/period-address';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import {
  agreementText,
  money,
  ruleLabel,
  spentShare,
  turnoutText,
  type VoteHead,
  voteName,
} from './model/vote-words';

const HEADERS = ['投票', '预算', '选票', '投票率', '入选', '预算用去', '入选规则', '核对'];

const LIST = '历次投票';

/** The votes on projects of one place. */
export function ProjectVotesPage() {
  return (
    <OfPlace>
      {(division) => (
        <NatureMark nature={natureOf(division)}>
          <PlacePageHeader
            division={division}
            title={`${division.name} · 项目投票`}
            subtitle="居民在预算内选项目：谁在投、选了什么、按什么规则定"
            nature={natureOf(division)}
            linkOf={votesLink}
          />
          <VoteList key={division.id} division={division} />
        </NatureMark>
      )}
    </OfPlace>
  );
}

function VoteList({ division }: { readonly division: Place }) {
  const { data, error, refetch } = useQuery(ProjectVotesOfDocument, {
    variables: { divisionId: division.id },
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取项目投票" />;
  const votes = data.projectVotes.edges.map(({ node }) => readFragment(ProjectVoteHeadFragmentDoc, node));
  if (votes.length === 0)
    return (
      <EmptyState
        title="所选辖区没有项目投票"
        advice="在工作台“数据导入”用“项目投票选票”模板导入选票，或上传 Pabulib 的 .pb 文件。"
      />
    );
  return (
    <Section
      title={LIST}
      extra={<TakenTable table={votesFile(votes)} fileName={`${division.name}_${LIST}`} />}
    >
      <div className="wz-table-scroll" role="region" aria-label="历次投票数据表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              {HEADERS.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {votes.map((vote) => (
              <VoteRow key={vote.id} vote={vote} placeId={division.id} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function votesFile(votes: readonly VoteHead[]): TakenTableContent {
  return {
    title: LIST,
    headers: HEADERS,
    rows: votes.map((vote) => [
      voteName(vote),
      money(vote.budget, vote.currency),
      vote.result.ballots,
      turnoutText(vote.result),
      `${String(vote.result.taken)} / ${String(vote.result.projects.length)}`,
      spentShare(vote),
      ruleLabel(vote.rule),
      agreementText(vote.result),
    ]),
  };
}

function VoteRow({ vote, placeId }: { readonly vote: VoteHead; readonly placeId: string }) {
  const { result, budget, currency, rule } = vote;
  return (
    <tr>
      <th scope="row">
        <Link to={`${votesLink(placeId)}/${encodeURIComponent(vote.id)}`}>{voteName(vote)}</Link>
      </th>
      <td>{money(budget, currency)}</td>
      <td>{formatCount(result.ballots)}</td>
      <td>{turnoutText(result)}</td>
      <td>
        {result.taken} / {result.projects.length}
      </td>
      <td>{spentShare(vote)}</td>
      <td>{ruleLabel(rule)}</td>
      <td>{agreementText(result)}</td>
    </tr>
  );
}

function votesLink(placeId: string): string {
  return placePagePath(placeId, 'project-votes');
}
