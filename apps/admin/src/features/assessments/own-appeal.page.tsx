import { useMutation, useQuery } from '@apollo/client/react';
import {
  APPEAL_OPINION_LABELS,
  APPEAL_STATE_LABELS,
  ASSESSOR_CONFLICT_LABELS,
  RATING_GRADE_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type AppealOpinion,
  type AssessorConflict,
  type OwnAppealDetailFragment,
  OwnAppealDetailFragmentDoc,
  OwnAppealDocument,
  readFragment,
  RubricPartsFragmentDoc,
  SubmitAppealOpinionDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Alert, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ActDialog, type ActField } from '../../shared/act-dialog';
import { enumOptions } from '../../shared/enum-options';
import { rubricLines } from './model/rubric-tree';

/** An appeal as its reviewer sees it: what is disputed and why; then the own opinion, which stands. */
export function OwnAppealPage() {
  const { appealId = '' } = useParams();
  const { data, error, refetch } = useQuery(OwnAppealDocument, { variables: { id: appealId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取复核申请" />;
  if (!data.ownAppeal)
    return (
      <EmptyState
        wholePage
        title="没有安排给您的这件复核申请"
        advice="请在列表中选择。"
        action={<Link to="/assessment-scores">回到评分与复核列表</Link>}
      />
    );
  const own = readFragment(OwnAppealDetailFragmentDoc, data.ownAppeal);
  return (
    <>
      <PageHeader
        title={`复核：${own.organisationName}`}
        marks={<Tag color="blue">{enumLabel(APPEAL_STATE_LABELS, own.state)}</Tag>}
        trail={[
          { key: 'list', name: '评估评分', link: <Link to="/assessment-scores">评估评分</Link> },
          { key: own.id, name: own.organisationName },
        ]}
      />
      <div className="wz-stack">
        <Opinion own={own} />
        <Subject own={own} />
        <Disputed own={own} />
      </div>
    </>
  );
}

function Subject({ own }: { readonly own: OwnAppealDetailFragment }) {
  const grade = own.grade ? enumLabel(RATING_GRADE_LABELS, own.grade) : '未达等级';
  return (
    <Section title="申请">
      <dl className="wz-facts">
        <dt>收到</dt>
        <dd>{formatDay(own.receivedOn)}</dd>
        <dt>原结果</dt>
        <dd>
          {own.total ?? '—'} 分，{grade}
        </dd>
        <dt>申请理由</dt>
        <dd className="wz-wrap">{own.reason}</dd>
        <dt>所附材料</dt>
        <dd className="wz-wrap">{own.evidence.map(({ note }) => note).join('；')}</dd>
      </dl>
    </Section>
  );
}

function Disputed({ own }: { readonly own: OwnAppealDetailFragment }) {
  const rubric = readFragment(RubricPartsFragmentDoc, own.rubric);
  const lines = rubricLines(rubric.nodes);
  return (
    <Section title="有异议的指标">
      <div className="wz-table-scroll" role="region" aria-label="有异议的指标表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">满分</th>
              <th scope="col">自评</th>
              <th scope="col">各位专家评分</th>
            </tr>
          </thead>
          <tbody>
            {own.disputed.map(({ node: code, selfPoints, points }) => {
              const node = lines.find((line) => line.node.code === code)?.node;
              return (
                <tr key={code}>
                  <th scope="row" className="wz-wrap">
                    {code} {node?.title}
                  </th>
                  <td>{node?.maximum ?? '—'}</td>
                  <td>{selfPoints ?? '—'}</td>
                  <td>{points.join('、') || '—'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Opinion({ own }: { readonly own: OwnAppealDetailFragment }) {
  const [speaking, setSpeaking] = useState<'opinion' | 'aside'>();
  if (own.conflict)
    return (
      <Section title="我的意见">
        <Alert
          type="success"
          showIcon
          title={
            own.opinion
              ? `您的意见：${enumLabel(APPEAL_OPINION_LABELS, own.opinion)}。${own.opinionReason ?? ''}`
              : `您已回避：${enumLabel(ASSESSOR_CONFLICT_LABELS, own.conflict)}。`
          }
        />
      </Section>
    );
  if (own.state !== 'ACCEPTED') return null;
  return (
    <Section title="我的意见">
      <p>
        请对照申请理由和材料独立提出意见{own.dueOn ? `，复核决定应在 ${formatDay(own.dueOn)} 前作出` : ''}。
        与该组织有利害关系的，应当回避。
      </p>
      <Space wrap>
        <Button type="primary" onClick={() => setSpeaking('opinion')}>
          提出意见
        </Button>
        <Button onClick={() => setSpeaking('aside')}>申请回避</Button>
      </Space>
      {speaking ? (
        <OpinionDialog appealId={own.id} what={speaking} onClose={() => setSpeaking(undefined)} />
      ) : null}
    </Section>
  );
}

const { none: _none, ...INTERESTS } = ASSESSOR_CONFLICT_LABELS;

const OPINION_FIELDS: readonly ActField[] = [
  { name: 'opinion', label: '意见', kind: 'choice', options: enumOptions(APPEAL_OPINION_LABELS) },
  { name: 'reason', label: '理由', kind: 'longText' },
];
const ASIDE_FIELDS: readonly ActField[] = [
  { name: 'conflict', label: '与该组织的关系', kind: 'choice', options: enumOptions(INTERESTS) },
];

interface OpinionDialogProps {
  readonly appealId: string;
  readonly what: 'opinion' | 'aside';
  readonly onClose: () => void;
}

function OpinionDialog({ appealId, what, onClose }: OpinionDialogProps) {
  const [submit] = useMutation(SubmitAppealOpinionDocument);
  const opinion = what === 'opinion';
  return (
    <ActDialog
      title={opinion ? '提出复核意见' : '申请回避'}
      confirmLabel={opinion ? '提交意见' : '回避'}
      fields={opinion ? OPINION_FIELDS : ASIDE_FIELDS}
      consequence={
        opinion ? '提交即声明与该组织没有利害关系；提交后不能更改。' : '回避后不再参加本次复核，不能更改。'
      }
      done={opinion ? '意见已提交' : '已登记回避'}
      onClose={onClose}
      send={async (values) => {
        const input = opinion
          ? {
              appealId,
              conflict: 'NONE' as const,
              opinion: values['opinion'] as AppealOpinion,
              reason: String(values['reason'] ?? ''),
            }
          : { appealId, conflict: values['conflict'] as AssessorConflict };
        return (await submit({ variables: { input } })).data?.submitAppealOpinion;
      }}
    />
  );
}
