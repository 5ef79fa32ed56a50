import { useMutation } from '@apollo/client/react';
import { UndoImportDocument } from '@weizhi/graphql-client/documents';
import { formatCount, formatMoment } from '@weizhi/ui';
import { Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import type { Batch } from '../model/batch';
import { undoOffer } from '../model/batch-steps';

/** Takes a whole batch back, with a reason, or says why that can no longer be. */
export function UndoButton({ batch }: { readonly batch: Batch }) {
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ readonly reason: string }>();
  const [undo] = useMutation(UndoImportDocument);
  const { run, busy, refusal } = useCommand();
  const mayImport = useCan('import.manage');
  const offer = undoOffer(batch, new Date());
  if (!mayImport || (!offer.offered && offer.because === 'notImported')) return null;
  if (!offer.offered) {
    return (
      <span className="wz-quiet">
        {offer.because === 'tooLate' ? '已超过可撤销的时间' : `不能撤销：${batch.undoBlockedBy.join('；')}`}
      </span>
    );
  }
  const submit = async (reason: string): Promise<void> => {
    const input = { batchId: batch.id, expectedVersion: batch.version, reason };
    if (await run(async () => (await undo({ variables: { input } })).data?.undoImport, '已撤销'))
      setAsking(false);
  };
  return (
    <Space wrap>
      <Button danger onClick={() => setAsking(true)}>
        撤销本批
      </Button>
      <span className="wz-quiet">{formatMoment(offer.until)} 前可撤销</span>
      <Modal
        open={asking}
        title={`撤销本批的 ${formatCount(batch.counts.imported)} 行？`}
        okText="撤销本批"
        okButtonProps={{ danger: true }}
        cancelText="暂不"
        confirmLoading={busy}
        onCancel={() => setAsking(false)}
        onOk={() => form.submit()}
      >
        <p>这一批导入的记录将全部撤回，指标恢复到导入前；撤销后可以重新上传同一文件。</p>
        <RefusalAlert refusal={refusal} />
        <Form form={form} layout="vertical" onFinish={({ reason }) => void submit(reason.trim())}>
          <Form.Item
            name="reason"
            label="撤销原因（记入操作日志）"
            rules={[{ required: true, whitespace: true, message: '请填写撤销原因' }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
        </Form>
      </Modal>
    </Space>
  );
}
