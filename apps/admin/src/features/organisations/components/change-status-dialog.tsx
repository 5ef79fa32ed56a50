import { useMutation } from '@apollo/client/react';
import { REGISTRATION_ACTION_LABELS } from '@weizhi/domain';
import {
  ChangeRegistrationStatusDocument,
  type LegalForm,
  type OrganisationRegistrationPartFragment,
  type RegistrationAction,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Form, Input, Modal, Select } from 'antd';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { LEGAL_FORM_OPTIONS } from '../model/list-address';

interface StatusChange {
  readonly occurredOn?: string;
  readonly filingNumber?: string;
  readonly legalForm?: LegalForm;
  readonly uscc?: string;
  readonly reason?: string;
}

/** Actions that end something or say no: they need a reason. */
const WITH_REASON: ReadonlySet<RegistrationAction> = new Set([
  'DECLINE_FILING',
  'CANCEL_FILING',
  'DECLINE_REGISTRATION',
  'START_DISSOLUTION',
  'REVOKE',
]);

export interface ChangeStatusDialogProps {
  readonly organisation: OrganisationRegistrationPartFragment;
  readonly action: RegistrationAction;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Takes the registration one step on, asking for what that step states. */
export function ChangeStatusDialog({ organisation, action, onClose, onChanged }: ChangeStatusDialogProps) {
  const [form] = Form.useForm<StatusChange>();
  const [change] = useMutation(ChangeRegistrationStatusDocument);
  const { run, busy, refusal } = useCommand();
  const words = enumLabel(REGISTRATION_ACTION_LABELS, action);
  const submit = async (values: StatusChange): Promise<void> => {
    const input = {
      organisationId: organisation.id,
      expectedVersion: organisation.version,
      action,
      ...values,
      occurredOn: values.occurredOn ? values.occurredOn : null,
    };
    const done = await run(async () => {
      const answer = (await change({ variables: { input } })).data?.changeRegistrationStatus;
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({
          name: path as keyof StatusChange,
          errors: [message],
        })),
      );
      return answer;
    }, `已${words}`);
    if (!done) return;
    onChanged();
    onClose();
  };
  return (
    <Modal
      open
      title={`${words}：${organisation.name}`}
      okText={words}
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<StatusChange>
        form={form}
        layout="vertical"
        initialValues={{ filingNumber: organisation.filingNumber ?? undefined }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <StatedFields action={action} />
        <Form.Item name="occurredOn" label="日期" extra="不填为今天。">
          <Input type="date" />
        </Form.Item>
        {WITH_REASON.has(action) ? (
          <Form.Item
            name="reason"
            label="理由"
            rules={[{ required: true, whitespace: true, message: '请填写理由' }]}
          >
            <Input.TextArea maxLength={200} rows={3} showCount />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}

function StatedFields({ action }: { readonly action: RegistrationAction }) {
  if (action === 'ACCEPT_FILING')
    return (
      <Form.Item
        name="filingNumber"
        label="备案号"
        rules={[{ required: true, whitespace: true, message: '请填写备案号' }]}
      >
        <Input maxLength={50} />
      </Form.Item>
    );
  if (action !== 'ACCEPT_REGISTRATION') return null;
  return (
    <>
      <Form.Item name="legalForm" label="组织形式" rules={[{ required: true, message: '请选择组织形式' }]}>
        <Select aria-label="组织形式" options={LEGAL_FORM_OPTIONS} placeholder="请选择" />
      </Form.Item>
      <Form.Item
        name="uscc"
        label="统一社会信用代码"
        rules={[{ required: true, whitespace: true, message: '请填写统一社会信用代码' }]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
    </>
  );
}
