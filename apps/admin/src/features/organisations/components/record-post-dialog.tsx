import { useMutation } from '@apollo/client/react';
import { POST_KIND_LABELS } from '@weizhi/domain';
import {
  type OrganisationFactsFragment,
  type PostKind,
  RecordPostDocument,
} from '@weizhi/graphql-client/documents';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { enumOptions } from '../../../shared/enum-options';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface NewPost {
  readonly name: string;
  readonly phone?: string;
  readonly kind: PostKind;
  readonly heldFrom: string;
  readonly heldTo?: string;
  readonly committeeStaff?: boolean;
}

/** Posts of a residents' committee are held there and not in an organisation. */
const KINDS = enumOptions(POST_KIND_LABELS).filter(
  ({ value }) => value !== 'COMMITTEE_MEMBER' && value !== 'COMMUNITY_WORKER',
);

export interface RecordPostDialogProps {
  readonly organisation: OrganisationFactsFragment;
  readonly onClose: () => void;
  readonly onRecorded: () => void;
}

/** Records who takes which post. What is typed of a person is kept in no draft. */
export function RecordPostDialog({ organisation, onClose, onRecorded }: RecordPostDialogProps) {
  const [form] = Form.useForm<NewPost>();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [record] = useMutation(RecordPostDocument);
  const { run, busy, refusal } = useCommand();
  const submit = async (values: NewPost): Promise<void> => {
    const { name, phone, kind, heldFrom, heldTo, committeeStaff } = values;
    const input = {
      organisationId: organisation.id,
      person: { name, phone: phone ?? null },
      ...{ kind, heldFrom, heldTo: heldTo ? heldTo : null, committeeStaff: committeeStaff ?? false },
      idempotencyKey,
    };
    const done = await run(async () => {
      const answer = (await record({ variables: { input } })).data?.recordPost;
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({
          name: path.replace('person.', '') as keyof NewPost,
          errors: [message],
        })),
      );
      return answer;
    }, '任职已登记');
    renew();
    if (!done) return;
    onRecorded();
    onClose();
  };
  return (
    <Modal
      open
      title="登记任职"
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<NewPost> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="name"
          label="姓名"
          rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
          extra="姓名和电话加密保存，页面上只显示脱敏后的内容。"
        >
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label="电话" extra="填写电话可以避免把同一个人登记成两个人。">
          <Input maxLength={30} autoComplete="off" inputMode="tel" />
        </Form.Item>
        <Form.Item name="kind" label="职务" rules={[{ required: true, message: '请选择职务' }]}>
          <Select aria-label="职务" options={KINDS} placeholder="请选择" />
        </Form.Item>
        <Form.Item name="heldFrom" label="任职日期" rules={[{ required: true, message: '请填写任职日期' }]}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="heldTo" label="任期届满日期" extra="没有任期的不用填。">
          <Input type="date" />
        </Form.Item>
        <Form.Item name="committeeStaff" valuePropName="checked">
          <Checkbox>本人是社区居委会工作人员</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
