import { useQuery } from '@apollo/client/react';
import { APPEAL_STATE_LABELS, ASSESSMENT_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { OwnAssessmentsDocument, type OwnAssessmentsQuery } from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, formatDay, LoadingState, PageHeader, Section } from '@weizhi/ui';
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
      {data.ownAppeals.length > 0 ? <Appeals appeals={data.ownAppeals} /> : null}
    </>
  );
}

function Appeals({ appeals }: { readonly appeals: OwnAssessmentsQuery['ownAppeals'] }) {
  return (
    <Section title="评估复核">
      <div className="wz-table-scroll" role="region" aria-label="评估复核表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">组织</th>
              <th scope="col">申请</th>
              <th scope="col">决定期限</th>
              <th scope="col">我的意见</th>
            </tr>
          </thead>
          <tbody>
            {appeals.map((own) => (
              <tr key={own.id}>
                <td>
                  <Link to={`/appeal-reviews/${encodeURIComponent(own.id)}`}>{own.organisationName}</Link>
                </td>
                <td>{enumLabel(APPEAL_STATE_LABELS, own.state)}</td>
                <td>{own.dueOn ? formatDay(own.dueOn) : '—'}</td>
                <td>{own.conflict === 'NONE' ? '已提出' : own.conflict ? '已回避' : '待提出'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function standingWords({ conflict, submittedAt, scoringOpen }: Own): string {
  if (conflict && conflict !== 'NONE') return '已回避';
  if (submittedAt) return '已提交';
  return scoringOpen ? '待评分' : '尚未开始';
}
