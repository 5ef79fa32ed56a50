import { useMutation, useQuery } from '@apollo/client/react';
import { SURVEY_ITEM_KIND_LABELS, SURVEY_THEME_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  CloseSurveyDocument,
  HeldSurveyDocument,
  type HeldSurveyQuery,
  readFragment,
  type SurveyRowFragment,
  SurveyRowFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog, type ActField } from '../../shared/act-dialog';
import { useCan } from '../../shared/actor-context';
import { PlainTable } from './components/plain-table';
import { type Figures, figureRows, sampleFacts, stateLabel } from './model/survey-figures';

type SurveyDetail = NonNullable<HeldSurveyQuery['survey']>;

/** A survey on one screen: its sample, its questionnaire and what came in. */
export function SurveyPage() {
  const { surveyId = '' } = useParams();
  const { data, error, refetch } = useQuery(HeldSurveyDocument, { variables: { id: surveyId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取调查" />;
  if (!data.survey || !data.surveyFigures)
    return (
      <EmptyState
        wholePage
        title="没有这份调查"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/surveys">回到问卷与抽样</Link>}
      />
    );
  return <SurveyView survey={data.survey} figures={data.surveyFigures} onChanged={() => void refetch()} />;
}

function SurveyView({
  survey,
  figures,
  onChanged,
}: {
  readonly survey: SurveyDetail;
  readonly figures: Figures;
  readonly onChanged: () => void;
}) {
  const head = readFragment(SurveyRowFragmentDoc, survey);
  return (
    <>
      <PageHeader
        title={head.title}
        subtitle={survey.topic}
        marks={<Tag>{head.closedOn === null ? '录入中' : '已结束录入'}</Tag>}
        trail={[
          { key: 'list', name: '问卷与抽样', link: <Link to="/surveys">问卷与抽样</Link> },
          { key: head.id, name: head.title },
        ]}
        actions={head.closedOn === null ? <SurveyActions survey={head} onChanged={onChanged} /> : null}
      />
      <div className="wz-stack">
        <Section title="抽样与应答">
          <dl className="wz-facts">
            {sampleFacts(head, figures).map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title="结果（加权，95% 区间）">
          {figures.state === 'TOLD' ? (
            <PlainTable
              label="结果数据表"
              headers={['指标', '估计值', '95% 区间', '样本量 n', '信度 α']}
              rows={figureRows(figures)}
            />
          ) : (
            <p>{stateLabel(figures.state)}</p>
          )}
        </Section>
        <Section title="问卷">
          <PlainTable
            label="问卷题目表"
            headers={['题号', '主题', '题型', '题目', '选项或刻度']}
            rows={survey.items.map(({ code, theme, kind, text, points, reversed, options }) => [
              code,
              enumLabel(SURVEY_THEME_LABELS, theme),
              `${enumLabel(SURVEY_ITEM_KIND_LABELS, kind)}${reversed ? '（反向计分）' : ''}`,
              text,
              points === null ? options.join('／') || '—' : `1—${String(points)}`,
            ])}
          />
        </Section>
      </div>
    </>
  );
}

const CLOSING_FIELDS: readonly ActField[] = [
  {
    name: 'drawn',
    label: '抽取人数',
    kind: 'count',
    least: 1,
    extra: '从抽样框抽取的全部人数，含没有联系上的',
  },
  {
    name: 'ineligible',
    label: '其中不合格人数',
    kind: 'count',
    least: 0,
    initial: 0,
    extra: '已搬走、去世等不属于调查总体的',
  },
];

function SurveyActions({
  survey: { id, version },
  onChanged,
}: {
  readonly survey: SurveyRowFragment;
  readonly onChanged: () => void;
}) {
  const [closing, setClosing] = useState(false);
  const [close] = useMutation(CloseSurveyDocument);
  if (!useCan('participation.record')) return null;
  return (
    <>
      <Link to="/imports/new?template=survey-responses">导入答卷</Link>
      <Button onClick={() => setClosing(true)}>结束录入</Button>
      {closing ? (
        <ActDialog
          title="结束录入"
          confirmLabel="结束录入"
          fields={CLOSING_FIELDS}
          consequence="结束后不再收答卷，也不能恢复录入。"
          done="已结束录入"
          send={async ({ drawn, ineligible }) => {
            const input = {
              ...{ surveyId: id, expectedVersion: version },
              ...{ drawn: Number(drawn), ineligible: Number(ineligible) },
            };
            return (await close({ variables: { input } })).data?.closeSurvey;
          }}
          onClose={() => setClosing(false)}
          onDone={onChanged}
        />
      ) : null}
    </>
  );
}
