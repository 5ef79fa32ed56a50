import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  ProjectVoteHeadFragmentDoc,
  ProjectVoteOfDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatDay, LoadingState, NatureMark } from '@weizhi/ui';
import { Link, useParams } from 'react-router';
import { OfPlace } from '../../shared/place/of-place';
import { placePagePath } from '../../shared/place/period-address';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { CohortPanel } from './components/cohort-panel';
import { EditionPanel } from './components/edition-panel';
import { ResultPanel } from './components/result-panel';
import { TermsPanel } from './components/terms-panel';
import { TRAITS } from './model/cohort-rows';
import { type VoteDetail, type VoteHead, voteName } from './model/vote-words';

/** One vote on projects: its terms, its result and who voted. */
export function ProjectVotePage() {
  return <OfPlace>{(division) => <VoteOfPlace division={division} />}</OfPlace>;
}

function VoteOfPlace({ division }: { readonly division: Place }) {
  const { voteId = '' } = useParams();
  const { data, error, refetch } = useQuery(ProjectVoteOfDocument, { variables: { id: voteId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在计票" />;
  const list = placePagePath(division.id, 'project-votes');
  if (!data.projectVote)
    return (
      <EmptyState
        wholePage
        title="没有这次投票，或已撤销导入"
        advice="请回到列表重新选择。"
        action={<Link to={list}>历次项目投票</Link>}
      />
    );
  const head = readFragment(ProjectVoteHeadFragmentDoc, data.projectVote);
  return <VoteBoard division={division} vote={data.projectVote} head={head} list={list} />;
}

interface VoteBoardProps {
  readonly division: Place;
  readonly vote: VoteDetail;
  readonly head: VoteHead;
  readonly list: string;
}

function VoteBoard({ division, vote, head, list }: VoteBoardProps) {
  const nature = natureOf(division);
  const name = voteName(head);
  return (
    <NatureMark nature={nature}>
      <PlacePageHeader
        division={division}
        title={name}
        subtitle={`${head.title} · ${daysOf(vote)}`}
        nature={nature}
        linkOf={(placeId) => placePagePath(placeId, 'project-votes')}
      />
      <p className="wz-no-print">
        <Link to={list}>← 历次项目投票</Link>
      </p>
      <div className="wz-stack">
        <TermsPanel vote={vote} head={head} />
        <ResultPanel vote={vote} head={head} />
        {TRAITS.map((trait) => (
          <CohortPanel key={trait} trait={trait} vote={vote} name={name} />
        ))}
        <EditionPanel vote={vote} name={name} />
      </div>
    </NatureMark>
  );
}

function daysOf({ opensOn, closesOn }: VoteDetail): string {
  if (opensOn === null || closesOn === null) return '投票日期未登记';
  return `${formatDay(opensOn)}至${formatDay(closesOn)}投票`;
}
