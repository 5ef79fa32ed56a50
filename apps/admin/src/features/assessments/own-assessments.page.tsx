import { useQuery } from '@apollo/client/react';
import { ASSESSMENT_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { OwnAssessmentsDocument, type OwnAssessmentsQuery } from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, LoadingState, PageHeader } from '@weizhi/ui';
import { Link } from 'react-router';

type Own = OwnAssessmentsQuery['ownAssessments'][number];

/** What an assessor was assigned to. */
export function OwnAssessmentsPage() {
  const { data, error, refetch } = useQuery(OwnAssessmentsDocument, { fetchPolicy: 'cache-and-network' });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取评分任务" />;
  return (
    <>
      <PageHeader title="评估评分" subtitle="只显示安排给您的评估；全部专家提交之前，彼此的评分互不可见" />
      {data.ownAssessments.length === 0 ? (
        <EmptyState title="没有安排给您的评估" advice="安排后会出现在这里和待办中。" />
      ) : (
        <div className="wz-card wz-table-scroll" role="region" aria-label="评分任务表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">组织</th>
                <th scope="col">环节</th>
                <th scope="col">我的评分</th>
              </tr>
            </thead>
            <tbody>
              {data.ownAssessments.map((own) => (
                <tr key={own.id}>
                  <td>
                    <Link to={`/assessment-scores/${encodeURIComponent(own.id)}`}>
                      {own.organisationName}
                    </Link>
                  </td>
                  <td>{enumLabel(ASSESSMENT_STATE_LABELS, own.state)}</td>
                  <td>{standingWords(own)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function standingWords({ conflict, submittedAt, scoringOpen }: Own): string {
  if (conflict && conflict !== 'NONE') return '已回避';
  if (submittedAt) return '已提交';
  return scoringOpen ? '待评分' : '尚未开始';
}
