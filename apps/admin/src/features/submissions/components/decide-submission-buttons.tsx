import { useMutation } from '@apollo/client/react';
import {
  AcceptSubmissionDocument,
  RefuseSubmissionDocument,
  type SubmissionRowFragment,
} from '@weizhi/graphql-client/documents';
import { Button, DatePicker, Form, Input, Modal, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

interface SubmissionProps {
  readonly submission: SubmissionRowFragment;
}

/** What may be done with a submission: what the table of states allows and nothing else. */
export function DecideSubmissionButtons({ submission }: SubmissionProps) {
  const [deciding, setDeciding] = useState<'accept' | 'refuse'>();
  const name = `${submission.organisation.name}的${submission.paper}`;
  const close = (): void => setDeciding(undefined);
  return (
    <Space wrap>
      {submission.availableActions.includes('ACCEPT') ? (
        <Button size="small" type="primary" aria-label={`接收${name}`} onClick={() => setDeciding('accept')}>
          接收
        </Button>
      ) : null}
      {submission.availableActions.includes('REFUSE') ? (
        <Button size="small" danger aria-label={`退回${name}`} onClick={() => setDeciding('refuse')}>
          退回
        </Button>
      ) : null}
      {submission.availableActions.length === 0 ? '—' : null}
      {deciding === 'accept' ? <AcceptDialog submission={submission} onClose={close} /> : null}
      {deciding === 'refuse' ? <RefuseDialog submission={submission} onClose={close} /> : null}
    </Space>
  );
}

interface DialogProps extends SubmissionProps {
  readonly onClose: () => void;
}

interface AcceptedPaper {
  readonly title: string;
  readonly issuedOn: Dayjs;
  readonly validTo?: Dayjs | null;
}

function AcceptDialog({ submission, onClose }: DialogProps) {
  const [form] = Form.useForm<AcceptedPaper>();
  const [accept] = useMutation(AcceptSubmissionDocument);
  const { run, busy, refusal } = useCommand();
  const submit = async ({ title, issuedOn, validTo }: AcceptedPaper): Promise<void> => {
    const input = {
      submissionId: submission.id,
      expectedVersion: submission.version,
      title,
      issuedOn: issuedOn.format('YYYY-MM-DD'),
      validTo: validTo?.format('YYYY-MM-DD') ?? null,
    };
    const done = await run(
      async () => (await accept({ variables: { input } })).data?.acceptSubmission,
      '已接收为材料',
    );
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`接收为材料：${submission.paper}`}
      okText="接收"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<AcceptedPaper>
        form={form}
        layout="vertical"
        initialValues={{ title: submission.paper }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="title"
          label="材料名称"
          rules={[{ required: true, whitespace: true, message: '请填写材料名称' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="issuedOn"
          label="材料日期"
          extra="材料上写明的通过、召开或出具日期。"
          rules={[{ required: true, message: '请选择材料上的日期' }]}
        >
          <DatePicker />
        </Form.Item>
        <Form.Item name="validTo" label="有效期至" extra="材料没有写明有效期的不填。">
          <DatePicker />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function RefuseDialog({ submission, onClose }: DialogProps) {
  const [form] = Form.useForm<{ reason: string }>();
  const [refuse] = useMutation(RefuseSubmissionDocument);
  const { run, busy, refusal } = useCommand();
  const submit = async ({ reason }: { readonly reason: string }): Promise<void> => {
    const input = { submissionId: submission.id, expectedVersion: submission.version, reason };
    const done = await run(
      async () => (await refuse({ variables: { input } })).data?.refuseSubmission,
      '已退回，对方在链接页面上能看到理由',
    );
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`退回：${submission.paper}`}
      okText="退回"
      okButtonProps={{ danger: true }}
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<{ reason: string }> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="reason"
          label="退回理由"
          extra="对方会看到，请写明问题和怎么补，如“第二页缺签名，请签名后重拍”。"
          rules={[{ required: true, whitespace: true, message: '请填写退回理由' }]}
        >
          <Input.TextArea maxLength={200} rows={3} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
