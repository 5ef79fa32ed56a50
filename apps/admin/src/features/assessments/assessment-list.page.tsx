import { useQuery } from '@apollo/client/react';
import { ASSESSMENT_STATE_LABELS, RATING_GRADE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type AssessmentRowFragment,
  AssessmentRowFragmentDoc,
  AssessmentsDocument,
  type AssessmentStage,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  PageHeader,
} from '@weizhi/ui';
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { moreOf } from '../../shared/load-more';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { BeginDialog } from './components/begin-dialog';
import { FormalismPanel } from './components/formalism-panel';

const STAGES: Readonly<Record<string, AssessmentStage>> = {
  open: 'OPEN',
  published: 'PUBLISHED',
  ended: 'ENDED',
};

const gradeWords = ({ grade, preliminaryGrade }: AssessmentRowFragment): string => {
  if (grade) return enumLabel(RATING_GRADE_LABELS, grade);
  return preliminaryGrade ? `${enumLabel(RATING_GRADE_LABELS, preliminaryGrade)}（初评）` : '—';
};

const COLUMNS: readonly DataTableColumn<AssessmentRowFragment>[] = [
  {
    key: 'organisation',
    title: '组织',
    fixed: true,
    render: ({ id, organisation }) => (
      <Link to={`/assessments/${encodeURIComponent(id)}`}>{organisation?.name ?? '（无权查看）'}</Link>
    ),
    exported: ({ organisation }) => organisation?.name ?? '',
  },
  {
    key: 'rubric',
    title: '评分标准',
    render: ({ rubric }) => `${String(rubric.year)} 年 ${rubric.title}`,
    exported: ({ rubric }) => `${String(rubric.year)} ${rubric.title}`,
  },
  {
    key: 'state',
    title: '环节',
    render: ({ state }) => <Tag>{enumLabel(ASSESSMENT_STATE_LABELS, state)}</Tag>,
    exported: ({ state }) => enumLabel(ASSESSMENT_STATE_LABELS, state),
  },
  {
    key: 'total',
    title: '得分',
    numeric: true,
    render: ({ total }) => total ?? '—',
    exported: ({ total }) => total ?? '',
  },
  { key: 'grade', title: '等级', render: gradeWords, exported: gradeWords },
  {
    key: 'validTo',
    title: '有效期至',
    render: ({ validTo }) => (validTo ? formatDay(validTo) : '—'),
    exported: ({ validTo }) => validTo ?? '',
  },
];

/** Assessments by what they need, and how far they go through the motions. */
export function AssessmentListPage() {
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const filter = { search: text, stage: STAGES[view.status ?? ''] ?? null };
  const { data, loading, error, refetch, fetchMore } = useQuery(AssessmentsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="社会组织评估"
        subtitle="自评、专家评分、审定、公示、公告和复核"
        actions={<ListActions />}
      />
      <div className="wz-stack">
        <TextFilter label="查找评估" field="组织名称" text={text} onText={setText} />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="评估列表"
          rowKey={(assessment) => assessment.id}
          columns={COLUMNS}
          rows={(data?.assessments.edges ?? []).map(({ node }) =>
            readFragment(AssessmentRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={[
            { key: 'all', label: '全部' },
            { key: 'open', label: '进行中' },
            { key: 'published', label: '已公告' },
            { key: 'ended', label: '未通过或撤回' },
          ]}
          empty={<EmptyState title="没有符合条件的评估" advice="请放宽查找条件，或发起一次评估。" />}
          exportAddress={exportAddressOf('assessments', filter)}
          onMore={moreOf(data?.assessments.pageInfo, fetchMore)}
        />
        {data ? <FormalismPanel index={data.assessmentFormalism} /> : null}
      </div>
    </>
  );
}

function ListActions() {
  const [beginning, setBeginning] = useState(false);
  const mayManage = useCan('assessment.manage');
  return (
    <Space wrap>
      <Link to="/rubrics">评分标准</Link>
      {mayManage ? (
        <>
          <ImportButton template="assessments" label="导入历史结果" />
          <Button type="primary" onClick={() => setBeginning(true)}>
            发起评估
          </Button>
        </>
      ) : null}
      {beginning ? <BeginDialog onClose={() => setBeginning(false)} /> : null}
    </Space>
  );
}
