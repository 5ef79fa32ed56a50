import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  type SurveyHeadFragment,
  SurveyHeadFragmentDoc,
  SurveysOfDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, NatureMark, Section, TakenTable } from '@weizhi/ui';
import { Link } from 'react-router';
import { OfPlace } from '../../shared/place/of-place';
import { placePagePath } from '../../shared/place/period-address';
import { PlacePageHeader } from '../../shared/place/place-page-header';
import { natureOf, type Place } from '../../shared/place/place-trail';
import { designLabel, fieldwork, weightingLabel } from './model/survey-words';

const HEADERS = ['调查', '辖区', '调查时间', '抽样框', '抽样方式', '权重', '状态'];

const LIST = '历次调查';

/** The surveys of one place. */
export function SurveysPage() {
  return (
    <OfPlace>
      {(division) => (
        <NatureMark nature={natureOf(division)}>
          <PlacePageHeader
            division={division}
            title={`${division.name} · 居民调查`}
            subtitle="抽样调查：信任、规范、归属与志愿服务，每个数都带区间和应答率"
            nature={natureOf(division)}
            linkOf={surveysLink}
          />
          <SurveyList key={division.id} division={division} />
        </NatureMark>
      )}
    </OfPlace>
  );
}

function SurveyList({ division }: { readonly division: Place }) {
  const { data, error, refetch } = useQuery(SurveysOfDocument, { variables: { divisionId: division.id } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取居民调查" />;
  const surveys = data.surveys.edges.map(({ node }) => readFragment(SurveyHeadFragmentDoc, node));
  if (surveys.length === 0)
    return (
      <EmptyState
        title="所选辖区没有居民调查"
        advice="没有样本就没有数：在工作台“问卷与抽样”建立调查，再用“问卷答卷”模板导入答卷。"
      />
    );
  return (
    <Section
      title={LIST}
      extra={
        <TakenTable
          table={{ title: LIST, headers: HEADERS, rows: surveys.map(cellsOf) }}
          fileName={`${division.name}_${LIST}`}
        />
      }
    >
      <div className="wz-table-scroll" role="region" aria-label="历次调查数据表" tabIndex={0}>
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
            {surveys.map((survey) => (
              <tr key={survey.id}>
                <th scope="row">
                  <Link to={`${surveysLink(division.id)}/${encodeURIComponent(survey.id)}`}>
                    {survey.title}
                  </Link>
                </th>
                {cellsOf(survey)
                  .slice(1)
                  .map((cell, index) => (
                    <td key={HEADERS[index + 1]}>{cell}</td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function cellsOf(survey: SurveyHeadFragment): readonly string[] {
  return [
    survey.title,
    survey.division?.name ?? '—',
    fieldwork(survey),
    survey.frameName,
    designLabel(survey.design),
    weightingLabel(survey.weighting),
    survey.closedOn === null ? '录入中' : '已结束录入',
  ];
}

function surveysLink(placeId: string): string {
  return placePagePath(placeId, 'surveys');
}
