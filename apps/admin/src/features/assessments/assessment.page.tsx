import { useMutation, useQuery } from '@apollo/client/react';
import { ASSESSMENT_ACTION_LABELS, ASSESSMENT_STATE_LABELS, RATING_GRADE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type AssessmentDetailFragment,
  AssessmentDetailFragmentDoc,
  AssessmentDocument,
  readFragment,
  RubricPartsFragmentDoc,
  SaveSelfScoresDocument,
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
import { Alert, Button, Form, Tag, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { RefusalAlert } from '../../shared/refusal-alert';
import { Spot } from '../../shared/spot';
import { useCommand } from '../../shared/use-command';
import { AppealSection } from './components/appeal-section';
import { AssessmentActions } from './components/assessment-actions';
import { AssessorSection } from './components/assessor-section';
import { EvidenceSection } from './components/evidence-section';
import { ResultVersions } from './components/result-versions';
import { type RubricColumn, RubricTable } from './components/rubric-table';
import { ScoreForm, type ScoreValues } from './components/score-form';
import { pointsByLeaf, rubricLines, scoresOf } from './model/rubric-tree';

/** An assessment on one screen: next acts, result, assessors, scores by leaf, evidence and history. */
export function AssessmentPage() {
  const { assessmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(AssessmentDocument, { variables: { id: assessmentId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取评估" />;
  if (!data.assessment)
    return (
      <EmptyState
        wholePage
        title="没有这次评估"
        advice="它可能不在您的辖区范围内。"
        action={<Link to="/assessments">回到评估列表</Link>}
      />
    );
  return (
    <AssessmentView
      assessment={readFragment(AssessmentDetailFragmentDoc, data.assessment)}
      onChanged={() => void refetch()}
    />
  );
}

interface AssessmentViewProps {
  readonly assessment: AssessmentDetailFragment;
  readonly onChanged: () => void;
}

function AssessmentView({ assessment, onChanged }: AssessmentViewProps) {
  const mayManage = useCan('assessment.manage');
  const name = assessment.organisation?.name ?? '（无权查看的组织）';
  return (
    <>
      <PageHeader
        title={name}
        marks={<Tag color="blue">{enumLabel(ASSESSMENT_STATE_LABELS, assessment.state)}</Tag>}
        trail={[
          { key: 'list', name: '社会组织评估', link: <Link to="/assessments">社会组织评估</Link> },
          { key: assessment.id, name },
        ]}
        actions={
          mayManage ? (
            <Spot name="actions">
              <AssessmentActions assessment={assessment} />
            </Spot>
          ) : null
        }
      />
      <div className="wz-stack">
        <ResultSection assessment={assessment} />
        <Spot name="appeals">
          <AppealSection assessment={assessment} mayManage={mayManage} />
        </Spot>
        <AssessorSection assessment={assessment} mayManage={mayManage} />
        {mayManage && assessment.state === 'SELF_ASSESSMENT' ? (
          <SelfScores assessment={assessment} />
        ) : (
          <ScoreSection assessment={assessment} />
        )}
        <EvidenceSection assessment={assessment} mayManage={mayManage} onChanged={onChanged} />
        <HistorySection assessment={assessment} />
      </div>
    </>
  );
}

function ResultSection({ assessment }: { readonly assessment: AssessmentDetailFragment }) {
  const grade = (value: AssessmentDetailFragment['grade']): string | null =>
    value ? enumLabel(RATING_GRADE_LABELS, value) : null;
  const day = (value: string | null | undefined): string | null => (value ? formatDay(value) : null);
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['得分', assessment.total],
    ['初评等级', grade(assessment.preliminaryGrade)],
    ['审定等级', grade(assessment.grade)],
    ['实地考察', day(assessment.visitedOn)],
    ['审定', day(assessment.decidedOn)],
    ['会议纪要', assessment.decisionMinutes],
    ['公示起', day(assessment.noticeFrom)],
    ['公示地点', assessment.postedAt],
    ['公告', day(assessment.publishedOn)],
    ['有效期至', day(assessment.validTo)],
  ];
  const known = facts.filter(([, value]) => value);
  return (
    <Section title="结果">
      {known.length === 0 ? <p>尚未产生评分结果。</p> : null}
      <dl className="wz-facts">
        {known.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ResultVersions results={assessment.results} />
    </Section>
  );
}

function ScoreSection({ assessment }: { readonly assessment: AssessmentDetailFragment }) {
  const rubric = readFragment(RubricPartsFragmentDoc, assessment.rubric);
  const own = pointsByLeaf(assessment.selfScores);
  const columns: RubricColumn[] = [
    { key: 'self', title: '自评', render: (code) => own.get(code) ?? '—' },
    ...assessment.assessors.flatMap(({ name, scores }, index): RubricColumn[] => {
      if (!scores) return [];
      const points = pointsByLeaf(scores);
      return [{ key: `${String(index)}${name}`, title: name, render: (code) => points.get(code) ?? '—' }];
    }),
  ];
  const bare = assessment.leavesWithoutEvidence;
  return (
    <Section title={`评分（${rubric.title}，满分 ${rubric.total}）`}>
      {bare.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`缺少必备佐证材料的指标：${bare.join('、')}（${rubric.evidenceRequired ? '不计分' : '计分并标注'}）`}
        />
      ) : null}
      <RubricTable rubric={rubric} columns={columns} />
    </Section>
  );
}

function SelfScores({ assessment }: { readonly assessment: AssessmentDetailFragment }) {
  const [form] = Form.useForm<ScoreValues>();
  const [save] = useMutation(SaveSelfScoresDocument);
  const { run, busy, refusal } = useCommand();
  const rubric = readFragment(RubricPartsFragmentDoc, assessment.rubric);
  const send = async (): Promise<void> => {
    const input = {
      assessmentId: assessment.id,
      expectedVersion: assessment.version,
      scores: scoresOf(form.getFieldsValue(), rubricLines(rubric.nodes)),
    };
    await run(async () => (await save({ variables: { input } })).data?.saveSelfScores, '自评分已保存');
  };
  return (
    <Section title={`自评（${rubric.title}，满分 ${rubric.total}）`}>
      <RefusalAlert refusal={refusal} />
      <ScoreForm form={form} rubric={rubric} scores={pointsByLeaf(assessment.selfScores)} columns={[]} />
      <Button type="primary" loading={busy} onClick={() => void send()}>
        保存自评分
      </Button>
    </Section>
  );
}

function HistorySection({ assessment }: { readonly assessment: AssessmentDetailFragment }) {
  return (
    <Section title="办理记录">
      {assessment.events.length === 0 ? <p>尚未提交自评，还没有办理记录。</p> : null}
      <Timeline
        items={assessment.events.map((event) => ({
          key: `${event.recordedAt}${event.action}`,
          content: (
            <>
              <div>
                {enumLabel(ASSESSMENT_ACTION_LABELS, event.action)}
                {event.reason ? `（${event.reason}）` : ''}
              </div>
              <div className="wz-quiet">{formatMoment(event.recordedAt)}</div>
            </>
          ),
        }))}
      />
    </Section>
  );
}
