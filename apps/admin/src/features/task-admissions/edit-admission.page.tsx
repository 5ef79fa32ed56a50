import { useMutation, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  readFragment,
  ReviseTaskAdmissionDocument,
  TaskAdmissionByIdDocument,
  TaskAdmissionDetailFragmentDoc,
  TaskAdmissionRowFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader } from '@weizhi/ui';
import { Link, useNavigate, useParams } from 'react-router';
import { AdmissionForm } from './components/admission-form';
import { toAdmissionInput, valuesOf } from './model/admission-values';

/** Puts a draft, or what was sent back, right. */
export function EditAdmissionPage() {
  const { admissionId = '' } = useParams();
  const navigate = useNavigate();
  const [revise] = useMutation(ReviseTaskAdmissionDocument);
  const { data, error, refetch } = useQuery(TaskAdmissionByIdDocument, { variables: { id: admissionId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取事项" />;
  const address = `/task-admissions/${encodeURIComponent(admissionId)}`;
  if (!data.taskAdmission)
    return (
      <EmptyState
        wholePage
        title="没有这件事项"
        advice="它可能是别人的草稿，或不在您的辖区。"
        action={<Link to="/task-admissions">回到任务准入</Link>}
      />
    );
  const admission = readFragment(TaskAdmissionDetailFragmentDoc, data.taskAdmission);
  const row = readFragment(TaskAdmissionRowFragmentDoc, admission);
  return (
    <>
      <PageHeader
        title={`修改：${row.title}`}
        trail={[
          { key: 'list', name: '任务准入', link: <Link to="/task-admissions">任务准入</Link> },
          { key: row.id, name: row.title, link: <Link to={address}>{row.title}</Link> },
          { key: 'edit', name: '修改' },
        ]}
      />
      <AdmissionForm
        initial={valuesOf(admission, row)}
        confirmLabel="保存修改"
        done="已保存"
        send={async (values, attachmentId) => {
          const input = {
            admissionId: row.id,
            expectedVersion: row.version,
            admission: toAdmissionInput(values, attachmentId),
          };
          const result = (await revise({ variables: { input } })).data?.reviseTaskAdmission;
          if (result?.__typename === 'TaskAdmissionChanged') void navigate(address);
          return result;
        }}
      />
    </>
  );
}
