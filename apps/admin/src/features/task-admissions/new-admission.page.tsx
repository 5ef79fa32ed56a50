import { useMutation } from '@apollo/client/react';
import {
  CreateTaskAdmissionDocument,
  readFragment,
  TaskAdmissionRowFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { PageHeader, useFormDraft } from '@weizhi/ui';
import { Link, useNavigate } from 'react-router';
import { useOwnPlace } from '../../shared/actor-context';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { AdmissionForm } from './components/admission-form';
import { type AdmissionValues, toAdmissionInput } from './model/admission-values';

/** A notice before it goes out: pasted, answered while typing, and drawn up with what goes with it. */
export function NewAdmissionPage() {
  const draft = useFormDraft<AdmissionValues>('newTaskAdmission');
  const { key, renew } = useIdempotencyKey();
  const [create] = useMutation(CreateTaskAdmissionDocument);
  const navigate = useNavigate();
  const own = useOwnPlace('taskAdmission.apply')?.divisionId;
  return (
    <>
      <PageHeader
        title="发通知前先查"
        subtitle="粘贴通知，立即看到对应的清单事项、需要提前多久、能怎样办"
        trail={[
          { key: 'list', name: '任务准入', link: <Link to="/task-admissions">任务准入</Link> },
          { key: 'new', name: '发通知前先查' },
        ]}
      />
      <AdmissionForm
        initial={{
          ...{ kind: 'TASK', body: 'RESIDENTS_COMMITTEE', divisionIds: own === undefined ? [] : [own] },
          ...draft.kept,
        }}
        confirmLabel="存为草稿，下一步选择办法"
        done="草稿已保存，请选择怎样办"
        onKeep={draft.keep}
        send={async (values, attachmentId) => {
          const input = { admission: toAdmissionInput(values, attachmentId), idempotencyKey: key };
          const result = (await create({ variables: { input } })).data?.createTaskAdmission;
          renew();
          if (result?.__typename === 'TaskAdmissionCreated') {
            draft.discard();
            const { id } = readFragment(TaskAdmissionRowFragmentDoc, result.admission);
            void navigate(`/task-admissions/${encodeURIComponent(id)}`);
          }
          return result;
        }}
      />
    </>
  );
}
