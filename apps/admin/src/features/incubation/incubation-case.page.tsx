import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  IncubationCaseDocument,
  IncubationCaseHeadFragmentDoc,
  type IncubationCaseQuery,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DemonstrationTag,
  EmptyState,
  ErrorState,
  formatDay,
  LoadingState,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Space, Tag } from 'antd';
import { Fragment } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { FilledForms } from '../../shared/filled-forms';
import { Spot } from '../../shared/spot';
import { yuanWords } from '../../shared/yuan-words';
import { PlanSection, SupportSection } from './components/care-section';
import { CriteriaSection, HandOverSection, VisitsSection } from './components/exit-section';
import { NextActions } from './components/next-actions';
import { NoticeSection } from './components/notice-section';
import { PanelSection } from './components/panel-section';
import { PapersSection } from './components/papers-section';
import { StageTag } from './components/stage-tag';
import { TimelineSection } from './components/timeline-section';
import type { CaseView } from './model/case-view';

export function IncubationCasePage() {
  const { caseId = '' } = useParams();
  const { data, error, refetch } = useQuery(IncubationCaseDocument, {
    variables: { id: caseId },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取孵化个案" />;
  if (!data.incubationCase)
    return (
      <EmptyState
        wholePage
        title="没有这个个案"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/incubation-cases">回到孵化个案</Link>}
      />
    );
  return <CaseDetail found={data.incubationCase} reread={() => void refetch()} />;
}

interface CaseDetailProps {
  readonly found: NonNullable<IncubationCaseQuery['incubationCase']>;
  readonly reread: () => void;
}

function CaseDetail({ found, reread }: CaseDetailProps) {
  const view: CaseView = { ...found, ...readFragment(IncubationCaseHeadFragmentDoc, found) };
  const name = view.organisation?.name ?? view.number;
  const isDemonstration = view.district.kind === 'DEMONSTRATION';
  return (
    <>
      <PageHeader
        title={name}
        subtitle={`${view.number} · ${view.programme.name} · ${trackName(view)}`}
        marks={
          <>
            <StageTag stage={view.stage} />
            {view.simplified ? <Tag>简易程序</Tag> : null}
            {isDemonstration ? <DemonstrationTag /> : null}
          </>
        }
        trail={[
          { key: 'list', name: '孵化个案', link: <Link to="/incubation-cases">孵化个案</Link> },
          { key: view.id, name },
        ]}
        actions={
          <Space wrap>
            <FilledForms subject="INCUBATION_CASE" of={view.id} districtId={view.district.id} />
            <SubmissionsButton view={view} />
          </Space>
        }
      />
      <div className="wz-stack">
        <Spot name="next">
          <NextActions view={view} reread={reread} />
        </Spot>
        <FactsSection view={view} />
        <PapersSection view={view} reread={reread} />
        <PanelSection view={view} reread={reread} />
        <NoticeSection view={view} reread={reread} />
        <PlanSection view={view} reread={reread} />
        <SupportSection view={view} reread={reread} />
        <CriteriaSection view={view} />
        <VisitsSection view={view} reread={reread} />
        <Spot name="handOver">
          <HandOverSection view={view} reread={reread} />
        </Spot>
        <TimelineSection view={view} />
      </div>
    </>
  );
}

/** Where the group's link to bring what is missing is issued, and what it brought. */
function SubmissionsButton({ view }: { readonly view: CaseView }) {
  const mayManage = useCan('incubation.manage');
  if (!mayManage || !view.organisation) return null;
  const search = new URLSearchParams({ organisation: view.organisation.id, case: view.id });
  return <Link to={`/submissions?${search.toString()}`}>补正链接与来件</Link>;
}

function FactsSection({ view }: { readonly view: CaseView }) {
  const days: readonly (readonly [string, string | null | undefined])[] = [
    ['进入本阶段', view.stageEnteredOn],
    ['申请日期', view.appliedOn],
    ['入壳日期', view.admittedOn],
    ['开始培育', view.startedOn],
    ['孵化期满', view.endsOn],
    ['中期评估通过', view.midtermPassedOn],
    ['出壳日期', view.graduatedOn],
    ['结束日期', view.endedOn],
  ];
  return (
    <Section title="基本情况">
      <dl className="wz-facts">
        <dt>申请内容</dt>
        <dd>{view.summary}</dd>
        <dt>申请金额</dt>
        <dd>{yuanWords(view.requestedSum)}</dd>
        <dt>所在地</dt>
        <dd>{view.division.name}</dd>
        {days.map(([label, day]) =>
          day == null ? null : (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{formatDay(day)}</dd>
            </Fragment>
          ),
        )}
        {view.extensions > 0 ? (
          <>
            <dt>延期</dt>
            <dd>已延期 {view.extensions} 次</dd>
          </>
        ) : null}
        {view.certificateNumber == null ? null : (
          <>
            <dt>出壳证书</dt>
            <dd>
              <Link to={`/incubation-cases/${encodeURIComponent(view.id)}/certificate`}>
                {view.certificateNumber}（查看并下载）
              </Link>
            </dd>
          </>
        )}
      </dl>
    </Section>
  );
}

function trackName({ programme, track }: CaseView): string {
  return programme.tracks.find(({ code }) => code === track)?.name ?? track;
}
