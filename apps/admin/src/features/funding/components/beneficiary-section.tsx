import { useMutation } from '@apollo/client/react';
import { type ContractPageFragment, RecordBeneficiariesDocument } from '@weizhi/graphql-client/documents';
import { civilDate, EmptyState, formatCount, formatDay, Section } from '@weizhi/ui';
import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import type { ContractDialogProps } from './budget-dialog';

/** People and visits, kept apart. */
export function BeneficiarySection({ contract }: { readonly contract: ContractPageFragment }) {
  const mayManage = useCan('funding.manage');
  const [recording, setRecording] = useState(false);
  const { beneficiaries, beneficiaryCounts } = contract;
  return (
    <Section
      title="受益情况"
      extra={
        mayManage && contract.signedOn ? (
          <Button className="wz-no-print" onClick={() => setRecording(true)}>
            登记受益情况
          </Button>
        ) : null
      }
    >
      {beneficiaryCounts.length === 0 ? (
        <EmptyState title="还没有登记受益情况" advice="人数按不重复的人计，人次按来过的次数计。" />
      ) : (
        <>
          <p>
            共 {formatCount(beneficiaries.visits)} 人次；不重复人数在{' '}
            {formatCount(beneficiaries.uniqueAtLeast)} 至 {formatCount(beneficiaries.uniqueAtMost)}{' '}
            人之间（同一人可能在多期出现，各期人数不能相加）。
          </p>
          <div className="wz-table-scroll" role="region" aria-label="受益情况表" tabIndex={0}>
            <table className="wz-plain-table">
              <thead>
                <tr>
                  <th scope="col">期间</th>
                  <th scope="col">活动</th>
                  <th scope="col">受益人数（人）</th>
                  <th scope="col">受益人次</th>
                </tr>
              </thead>
              <tbody>
                {beneficiaryCounts.map((count) => (
                  <tr key={count.id}>
                    <td>
                      {formatDay(count.periodFrom)}至{formatDay(count.periodTo)}
                    </td>
                    <th scope="row">{count.activity}</th>
                    <td>{formatCount(count.uniquePeople)}</td>
                    <td>{formatCount(count.visits)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {recording ? <BeneficiaryDialog contract={contract} onClose={() => setRecording(false)} /> : null}
    </Section>
  );
}

interface Count {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly activity: string;
  readonly uniquePeople: number;
  readonly visits: number;
}

function BeneficiaryDialog({ contract, onClose }: ContractDialogProps) {
  const [form] = Form.useForm<Count>();
  const { key, renew } = useIdempotencyKey();
  const [record] = useMutation(RecordBeneficiariesDocument);
  const { run, busy, refusal } = useCommand();
  const send = async (values: Count): Promise<void> => {
    const input = { ...values, contractId: contract.id, idempotencyKey: key };
    const done = await run(
      async () => (await record({ variables: { input } })).data?.recordBeneficiaries,
      '受益情况已登记',
    );
    renew();
    if (done) onClose();
  };
  const required = (label: string) => [{ required: true, message: `请填写${label}` }];
  return (
    <Modal
      open
      title="登记受益情况"
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Count>
        form={form}
        layout="vertical"
        initialValues={{ periodTo: civilDate(new Date()) }}
        onFinish={(values) => void send(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item name="activity" label="活动" rules={required('活动')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="periodFrom" label="起日" rules={required('起日')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="periodTo" label="止日" rules={required('止日')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="uniquePeople"
          label="受益人数"
          extra="同一人在本期只计一次。"
          rules={required('受益人数')}
        >
          <InputNumber min={0} precision={0} suffix="人" />
        </Form.Item>
        <Form.Item
          name="visits"
          label="受益人次"
          extra="每来一次计一次，不少于人数。"
          rules={required('受益人次')}
        >
          <InputNumber min={0} precision={0} suffix="人次" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
