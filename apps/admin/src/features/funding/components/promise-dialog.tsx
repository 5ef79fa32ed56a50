import { useMutation } from '@apollo/client/react';
import { PROMISE_KIND_LABELS, PROMISE_KINDS, type PromiseKind } from '@weizhi/domain';
import { AddContractPromiseDocument, type ContractPromiseKind } from '@weizhi/graphql-client/documents';
import { Form, InputNumber, Modal, Select } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import type { ContractDialogProps } from './budget-dialog';

interface NewPromise {
  readonly kind: ContractPromiseKind;
  readonly promised: number;
}

const KINDS = (Object.keys(PROMISE_KINDS) as PromiseKind[]).map((kind) => ({
  value: kind.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase(),
  label: PROMISE_KIND_LABELS[kind].zh,
}));

/** Records a number that the contract promises. */
export function PromiseDialog({ contract, onClose }: ContractDialogProps) {
  const [form] = Form.useForm<NewPromise>();
  const { key, renew } = useIdempotencyKey();
  const [add] = useMutation(AddContractPromiseDocument);
  const { run, busy, refusal } = useCommand();
  const known = new Set<string>(contract.promises.map(({ kind }) => kind));
  const send = async (values: NewPromise): Promise<void> => {
    const input = { ...values, contractId: contract.id, idempotencyKey: key };
    const done = await run(
      async () => (await add({ variables: { input } })).data?.addContractPromise,
      '指标已添加',
    );
    renew();
    if (done) onClose();
  };
  return (
    <Modal
      open
      title="添加合同指标"
      okText="添加"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<NewPromise> form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item name="kind" label="指标" rules={[{ required: true, message: '请选择指标' }]}>
          <Select options={KINDS.filter(({ value }) => !known.has(value))} />
        </Form.Item>
        <Form.Item name="promised" label="约定数量" rules={[{ required: true, message: '请填写约定数量' }]}>
          <InputNumber min={1} max={1_000_000} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
