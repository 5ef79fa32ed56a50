import { useMutation, useQuery } from '@apollo/client/react';
import { ASSESSMENT_STATE_LABELS, ASSESSOR_CONFLICT_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  DeclareAssessorConflictDocument,
  type OwnAssessmentDetailFragment,
  OwnAssessmentDetailFragmentDoc,
  OwnAssessmentDocument,
  readFragment,
  RubricPartsFragmentDoc,
  SubmitScoresDocument,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  ErrorState,
  LoadingState,
  PageHeader,
  Section,
  useConfirmAct,
} from '@weizhi/ui';
import { Alert, Button, Form, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog } from '../../shared/act-dialog';
import { enumOptions } from '../../shared/enum-options';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { type RubricColumn, RubricTable } from './components/rubric-table';
import { ScoreForm, type ScoreValues } from './components/score-form';
import { pointsByLeaf, rubricLines, scoresOf } from './model/rubric-tree';

/** The sheet of one assessor: declare, score, submit. No other assessor’s scores are to be seen. */
export function OwnAssessmentPage() {
  const { assessmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnAssessmentDocument, { variables: { id: assessmentId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取评分表" />;
  if (!data.ownAssessment)
    return (
      <EmptyState
        wholePage
        title="没有安排给您的这次评估"
        advice="请在评分列表中选择。"
        action={<Link to="/assessment-scores">回到评分列表</Link>}
      />
    );
  return <OwnAssessmentView own={readFragment(OwnAssessmentDetailFragmentDoc, data.ownAssessment)} />;
}

function OwnAssessmentView({ own }: { readonly own: OwnAssessmentDetailFragment }) {
  const free = own.conflict === 'NONE';
  return (
    <>
      <PageHeader
        title={own.organisationName}
        marks={<Tag color="blue">{enumLabel(ASSESSMENT_STATE_LABELS, own.state)}</Tag>}
        trail={[
          { key: 'list', name: '评估评分', link: <Link to="/assessment-scores">评估评分</Link> },
          { key: own.id, name: own.organisationName },
        ]}
      />
      <div className="wz-stack">
        <Declaration own={own} />
        {free && own.scoringOpen && !own.submittedAt ? <Scoring own={own} /> : <Sheet own={own} />}
      </div>
    </>
  );
}

function Declaration({ own }: { readonly own: OwnAssessmentDetailFragment }) {
  const [declaring, setDeclaring] = useState(false);
  const [declare] = useMutation(DeclareAssessorConflictDocument);
  return (
    <Section title="利害关系声明">
      {own.conflict ? (
        <p>您的声明：{enumLabel(ASSESSOR_CONFLICT_LABELS, own.conflict)}。</p>
      ) : (
        <>
          <p>评分之前，请如实声明您与该组织的关系；有利害关系的应当回避。</p>
          <Button type="primary" onClick={() => setDeclaring(true)}>
            作出声明
          </Button>
        </>
      )}
      {declaring ? (
        <ActDialog
          title="利害关系声明"
          confirmLabel="声明"
          fields={[
            {
              name: 'conflict',
              label: '与该组织的关系',
              kind: 'choice',
              options: enumOptions(ASSESSOR_CONFLICT_LABELS),
            },
          ]}
          consequence="声明后不能更改。"
          done="已声明"
          onClose={() => setDeclaring(false)}
          send={async ({ conflict }) => {
            const input = {
              assessmentId: own.id,
              conflict: conflict as NonNullable<OwnAssessmentDetailFragment['conflict']>,
            };
            return (await declare({ variables: { input } })).data?.declareAssessorConflict;
          }}
        />
      ) : null}
    </Section>
  );
}

function Scoring({ own }: { readonly own: OwnAssessmentDetailFragment }) {
  const [form] = Form.useForm<ScoreValues>();
  const [submit] = useMutation(SubmitScoresDocument);
  const { run, busy, refusal } = useCommand();
  const confirm = useConfirmAct();
  const rubric = readFragment(RubricPartsFragmentDoc, own.rubric);
  const send = async (final: boolean): Promise<void> => {
    const scores = scoresOf(form.getFieldsValue(), rubricLines(rubric.nodes));
    const input = { assessmentId: own.id, scores, final };
    await run(
      async () => (await submit({ variables: { input } })).data?.submitScores,
      final ? '评分已提交' : '草稿已保存',
    );
  };
  return (
    <Section title={`评分（${rubric.title}，满分 ${rubric.total}）`}>
      <RefusalAlert refusal={refusal} />
      <ScoreForm form={form} rubric={rubric} scores={pointsByLeaf(own.scores)} columns={columnsOf(own)} />
      <Space wrap>
        <Button loading={busy} onClick={() => void send(false)}>
          保存草稿
        </Button>
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            confirm({
              title: '提交评分？',
              consequence: '提交后不能更改；全部专家提交后，评分对组织评估的人员可见。',
              confirmLabel: '提交评分',
              act: () => send(true),
            })
          }
        >
          提交评分
        </Button>
      </Space>
    </Section>
  );
}

function Sheet({ own }: { readonly own: OwnAssessmentDetailFragment }) {
  const rubric = readFragment(RubricPartsFragmentDoc, own.rubric);
  const scores = pointsByLeaf(own.scores);
  return (
    <Section title={`评分（${rubric.title}，满分 ${rubric.total}）`}>
      {own.submittedAt ? <Alert type="success" showIcon title="您的评分已经提交。" /> : null}
      <RubricTable
        rubric={rubric}
        columns={[
          ...columnsOf(own),
          { key: 'own', title: '我的评分', render: (code) => scores.get(code) ?? '—' },
        ]}
      />
    </Section>
  );
}

/** What an assessor goes by: the self score and the evidence of each leaf. */
function columnsOf(own: OwnAssessmentDetailFragment): readonly RubricColumn[] {
  const selfScores = pointsByLeaf(own.selfScores);
  return [
    { key: 'self', title: '自评', render: (code) => selfScores.get(code) ?? '—' },
    {
      key: 'evidence',
      title: '已有佐证',
      render: (code) =>
        own.evidence
          .filter(({ node }) => node === code)
          .map(({ note }) => note)
          .join('、') || '无',
    },
  ];
}
