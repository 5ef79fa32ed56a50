import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { readFragment, SurveyHeadFragmentDoc, SurveyOfDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, formatCount, LoadingState, NatureMark, Section } from '@weizhi/ui';
import { Fragment } from 'react';
import { Link, useParams } from 'react-router';
import { OfPlace } from '../../shared/place/of-place';
import { placePagePath } from '../../shared/place/period-address';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { ScoreCards } from './components/score-cards';
import { ActivityPanels, MotivePanel, VolunteerPanel } from './components/share-panels';
import {
  basisLabel,
  designLabel,
  fieldwork,
  NO_DATA,
  responseRateFact,
  stateLabel,
  type SurveyDetail,
  type SurveyFigures,
  type SurveyHead,
  weightingLabel,
} from './model/survey-words';

/** One survey: how it was sampled, and what it tells. */
export function SurveyPage() {
  return <OfPlace>{(division) => <SurveyOfPlace division={division} />}</OfPlace>;
}

function SurveyOfPlace({ division }: { readonly division: Place }) {
  const { surveyId = '' } = useParams();
  const { data, error, refetch } = useQuery(SurveyOfDocument, { variables: { id: surveyId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取调查" />;
  const list = placePagePath(division.id, 'surveys');
  if (!data.survey || !data.surveyFigures)
    return (
      <EmptyState
        wholePage
        title="没有这份调查，或不在您的辖区范围内"
        advice="请从列表选择。"
        action={<Link to={list}>居民调查</Link>}
      />
    );
  const { survey, surveyFigures: figures } = data;
  const head = readFragment(SurveyHeadFragmentDoc, survey);
  return (
    <NatureMark nature={natureOf(division)}>
      <PlacePageHeader
        division={division}
        title={head.title}
        subtitle={survey.topic}
        nature={natureOf(division)}
        linkOf={(id) => placePagePath(id, 'surveys')}
      />
      <div className="wz-stack">
        <SamplingFacts survey={survey} head={head} figures={figures} />
        {figures.state === 'TOLD' ? (
          <>
            <ScoreCards figures={figures} />
            <VolunteerPanel figures={figures} head={head} />
            <ActivityPanels figures={figures} head={head} />
            <MotivePanel figures={figures} head={head} />
          </>
        ) : null}
      </div>
      <p className="wz-no-print">
        <Link to={list}>全部居民调查</Link>
      </p>
    </NatureMark>
  );
}

function SamplingFacts({
  survey: { drawn, ineligible },
  head,
  figures,
}: {
  readonly survey: SurveyDetail;
  readonly head: SurveyHead;
  readonly figures: SurveyFigures;
}) {
  const facts: readonly (readonly [string, string])[] = [
    ['抽样框', `${head.frameName}${head.frameSize === null ? '' : `，${formatCount(head.frameSize)} 人`}`],
    ['抽样方式', designLabel(head.design)],
    ['调查时间', fieldwork(head)],
    [
      '抽取人数',
      drawn === null ? NO_DATA : `${formatCount(drawn)} 人，其中不合格 ${formatCount(ineligible ?? 0)} 人`,
    ],
    ['应答率', responseRateFact(figures.responseRate)],
    ['权重', figures.basis === null ? weightingLabel(head.weighting) : basisLabel(figures.basis)],
    ['结果', stateLabel(figures.state)],
  ];
  return (
    <Section title="怎样抽样">
      <dl className="wz-facts">
        {facts.map(([term, fact]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  );
}
