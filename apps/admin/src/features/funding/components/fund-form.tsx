import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

export interface FundFormProps<Values extends object> {
  readonly title: string;
  readonly done: string;
  readonly initialValues?: Partial<Values>;
  readonly send: (values: Values, idempotencyKey: string) => Promise<object | null | undefined>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One way for every small form of a fund: a refusal stays in it, success closes it. */
export function FundForm<Values extends object>({
  title,
  done,
  initialValues,
  send,
  onClose,
  children,
}: FundFormProps<Values>) {
  const [form] = Form.useForm<Values>();
  const { key, renew } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const submit = async (values: Values): Promise<void> => {
    const isDone = await run(() => send(values, key), done);
    renew();
    if (isDone) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        {...(initialValues === undefined ? {} : { initialValues })}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        {children}
      </Form>
    </Modal>
  );
}
