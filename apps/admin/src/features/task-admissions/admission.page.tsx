import { useQuery } from '@apollo/client/react';
import { ADMISSION_CHANNEL_LABELS, ADMISSION_KIND_LABELS, ADMISSION_STATUS_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  TaskAdmissionByIdDocument,
  type TaskAdmissionDetailFragment,
  TaskAdmissionDetailFragmentDoc,
  TaskAdmissionRowFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { Spot } from '../../shared/spot';
import { AdmissionActions } from './components/admission-actions';
import { AdmissionFacts } from './components/admission-facts';
import { AdmissionHearing } from './components/admission-hearing';
import { AdmissionHistory } from './components/admission-history';
import { statusColour } from './model/admission-words';

/** What a department brings: where it stands, what may be done, what communities say, and its history. */
export function AdmissionPage() {
  const { admissionId = '' } = useParams();
  const { data, error, refetch } = useQuery(TaskAdmissionByIdDocument, {
    variables: { id: admissionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取准入事项" />;
  if (!data.taskAdmission)
    return (
      <EmptyState
        wholePage
        title="没有这件事项"
        advice="它可能是别人的草稿，或不在您的辖区。"
        action={<Link to="/task-admissions">回到任务准入</Link>}
      />
    );
  return <AdmissionView admission={readFragment(TaskAdmissionDetailFragmentDoc, data.taskAdmission)} />;
}

function AdmissionView({ admission }: { readonly admission: TaskAdmissionDetailFragment }) {
  const row = readFragment(TaskAdmissionRowFragmentDoc, admission);
  return (
    <>
      <PageHeader
        title={row.title}
        subtitle={`${row.department.name} · ${enumLabel(ADMISSION_KIND_LABELS, row.kind)}`}
        marks={
          <>
            <Tag color={statusColour(row.status)}>{enumLabel(ADMISSION_STATUS_LABELS, row.status)}</Tag>
            {row.channel === 'EMERGENCY' ? (
              <Tag color="warning">{enumLabel(ADMISSION_CHANNEL_LABELS, row.channel)}</Tag>
            ) : null}
          </>
        }
        trail={[
          { key: 'list', name: '任务准入', link: <Link to="/task-admissions">任务准入</Link> },
          { key: row.id, name: row.title },
        ]}
        actions={
          <Spot name="actions">
            <AdmissionActions admission={admission} row={row} />
          </Spot>
        }
      />
      <div className="wz-stack">
        <AdmissionFacts admission={admission} row={row} />
        <Section title="通知内容">
          <p style={{ whiteSpace: 'pre-wrap' }}>{admission.content}</p>
          {admission.noticePath == null ? null : (
            <a href={admission.noticePath} download>
              下载原件
            </a>
          )}
        </Section>
        <AdmissionHearing admission={admission} row={row} />
        <AdmissionHistory admission={admission} />
      </div>
    </>
  );
}
