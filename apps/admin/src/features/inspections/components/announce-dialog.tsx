import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { INSPECTION_SUBJECT_LABELS } from '@weizhi/domain';
import {
  AnnounceInspectionDocument,
  InspectionConflictsDocument,
  type InspectionPlanInput,
  type InspectionSubject,
} from '@weizhi/graphql-client/documents';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useOwnPlace } from '../../../shared/actor-context';
import { DepartmentInput } from '../../../shared/department-input';
import { DivisionSelect } from '../../../shared/division-select';
import { enumOptions } from '../../../shared/enum-options';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { ConflictAlert } from './conflict-alert';

interface Announcement {
  readonly department: string;
  readonly title: string;
  readonly subject: InspectionSubject;
  readonly basis: string;
  readonly divisionId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly duplicateAnswer?: string;
}

export interface AnnounceDialogProps {
  readonly onClose: () => void;
  readonly onAnnounced: () => void;
}

/** Announces an inspection; what it meets and repeats is shown while it is filled in. */
export function AnnounceDialog({ onClose, onAnnounced }: AnnounceDialogProps) {
  const [form] = Form.useForm<Announcement>();
  const values = Form.useWatch<Partial<Announcement> | undefined>([], form) ?? {};
  const [announce] = useMutation(AnnounceInspectionDocument);
  const own = useOwnPlace('inspection.announce');
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const submit = async ({ divisionId, duplicateAnswer = '', ...rest }: Announcement): Promise<void> => {
    const input = {
      ...rest,
      divisionIds: [divisionId],
      ...(duplicateAnswer === '' ? {} : { duplicateAnswer }),
      idempotencyKey,
    };
    const done = await run(async () => {
      const answer = (await announce({ variables: { input } })).data?.announceInspection;
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({ name: path as never, errors: [message] })),
      );
      return answer;
    }, '检查已通知');
    renew();
    if (!done) return;
    onAnnounced();
    onClose();
  };
  return (
    <Modal
      open
      title="通知检查"
      okText="发出通知"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Announcement>
        form={form}
        layout="vertical"
        initialValues={own ? { divisionId: own.divisionId } : {}}
        onFinish={(announcement) => void submit(announcement)}
      >
        <RefusalAlert refusal={refusal} />
        <AnnouncementFields />
        <Preview values={values} />
      </Form>
    </Modal>
  );
}

function AnnouncementFields() {
  const required = (label: string) => [{ required: true, message: `请填写${label}` }];
  return (
    <>
      <Form.Item name="department" label="检查部门" rules={required('检查部门')}>
        <DepartmentInput />
      </Form.Item>
      <Form.Item name="title" label="检查名称" rules={required('检查名称')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="subject" label="检查内容" rules={required('检查内容')}>
        <Select options={enumOptions(INSPECTION_SUBJECT_LABELS)} />
      </Form.Item>
      <Form.Item name="basis" label="检查依据" rules={required('检查依据')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="divisionId"
        label="检查范围"
        extra="选择街道或区的，其中每个社区都算一次检查"
        rules={required('检查范围')}
      >
        <DivisionSelect label="检查范围" />
      </Form.Item>
      <Form.Item name="startsOn" label="开始日期" rules={required('开始日期')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="endsOn" label="结束日期" rules={required('结束日期')}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

/** The plan, once it is whole. */
function planOf({
  department,
  subject,
  divisionId,
  startsOn,
  endsOn,
}: Partial<Announcement>): InspectionPlanInput | undefined {
  if (!department || !subject || !divisionId || !startsOn || !endsOn) return undefined;
  return { department, subject, divisionIds: [divisionId], startsOn, endsOn };
}

/** Asked as soon as the plan is whole; an answer to duplicates is asked for where there are some. */
function Preview({ values }: { readonly values: Partial<Announcement> }) {
  const input = planOf(values);
  const { data } = useQuery(InspectionConflictsDocument, input ? { variables: { input } } : skipToken);
  const conflicts = data?.inspectionConflicts;
  if (!conflicts) return null;
  if (conflicts.meets.length + conflicts.repeats.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        title={`涉及 ${String(conflicts.communities)} 个社区，没有发现重叠或重复的检查。`}
      />
    );
  return (
    <>
      <ConflictAlert conflicts={conflicts} />
      {conflicts.repeats.length > 0 ? (
        <Form.Item
          name="duplicateAnswer"
          label="重复检查的说明"
          extra="可以先不填：重复的社区将待您合并、取消或说明后才能检查"
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
      ) : null}
    </>
  );
}
