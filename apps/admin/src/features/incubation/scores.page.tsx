import { useMutation, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  DeclareIncubationConflictDocument,
  type ConflictStatement,
  IncubationAssignmentsDocument,
  type IncubationAssignmentsQuery,
  SubmitIncubationScoresDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { CaseAct } from './components/case-act';
import { noteOf, textOf } from './model/case-view';
import { yuanWords } from '../../shared/yuan-words';

type Assignment = IncubationAssignmentsQuery['incubationAssignments'][number];

/** What an assessor has to score: the statement first, then the points; nobody else's are shown. */
export function ScoresPage() {
  const { data, error, refetch } = useQuery(IncubationAssignmentsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取评审任务" />;
  return (
    <>
      <PageHeader title="孵化评审" subtitle="先作利益冲突声明，再独立评分；提交后不能修改。" />
      {data.incubationAssignments.length === 0 ? (
        <EmptyState title="没有待评审的申请" advice="派给您的申请会出现在这里。" />
      ) : null}
      <div className="wz-stack">
        {data.incubationAssignments.map((assignment) => (
          <AssignmentCard key={assignment.sheetId} assignment={assignment} reread={() => void refetch()} />
        ))}
      </div>
    </>
  );
}

interface AssignmentCardProps {
  readonly assignment: Assignment;
  readonly reread: () => void;
}

function AssignmentCard({ assignment, reread }: AssignmentCardProps) {
  const { organisationName, number, summary, requestedSum, papers, conflict, total } = assignment;
  return (
    <Section title={`${organisationName}（${number}）`}>
      <dl className="wz-facts">
        <dt>申请内容</dt>
        <dd>{summary}</dd>
        <dt>申请金额</dt>
        <dd>{yuanWords(requestedSum)}</dd>
        <dt>材料</dt>
        <dd>{papers.length === 0 ? '无' : papers.join('、')}</dd>
      </dl>
      {total != null ? <Tag color="success">已提交，合计 {total} 分</Tag> : null}
      {total == null && conflict === 'CONFLICTED' ? <Tag>已声明利益冲突，回避</Tag> : null}
      {total == null && conflict === 'UNDECLARED' ? (
        <DeclareAct assignment={assignment} reread={reread} />
      ) : null}
      {total == null && conflict === 'NONE' ? <ScoreAct assignment={assignment} reread={reread} /> : null}
    </Section>
  );
}

function DeclareAct({ assignment, reread }: AssignmentCardProps) {
  const [declare] = useMutation(DeclareIncubationConflictDocument);
  return (
    <CaseAct
      draftName={`conflict.${assignment.sheetId}`}
      label="利益冲突声明"
      primary
      done="声明已登记"
      fields={[
        {
          name: 'conflict',
          label: '声明',
          kind: 'choice',
          options: [
            { value: 'NONE', label: '与申请组织没有利益关系' },
            { value: 'CONFLICTED', label: '有利益关系，申请回避' },
          ],
        },
        { name: 'note', label: '说明', kind: 'longText', most: 500, optional: true },
      ]}
      send={async (values) => {
        const input = {
          sheetId: assignment.sheetId,
          conflict: textOf(values['conflict']) as ConflictStatement,
          note: noteOf(values['note']),
        };
        return (await declare({ variables: { input } })).data?.declareIncubationConflict;
      }}
      onDone={reread}
    />
  );
}

function ScoreAct({ assignment, reread }: AssignmentCardProps) {
  const [submit] = useMutation(SubmitIncubationScoresDocument);
  return (
    <CaseAct
      draftName={`scores.${assignment.sheetId}`}
      label="评分"
      primary
      done="评分表已提交"
      consequence="提交后不能修改；全部评委交齐之前，谁也看不到别人的分数。"
      fields={assignment.items.map(({ code, name, maximum }) => ({
        name: code,
        label: `${name}（满分 ${String(maximum)}）`,
        kind: 'count' as const,
        least: 0,
        most: maximum,
      }))}
      send={async (values) => {
        const scores = assignment.items.map(({ code }) => ({ item: code, points: Number(values[code]) }));
        const input = { sheetId: assignment.sheetId, scores };
        return (await submit({ variables: { input } })).data?.submitIncubationScores;
      }}
      onDone={reread}
    />
  );
}
