import { useMutation } from '@apollo/client/react';
import { PROMISE_KIND_LABELS, PROMISE_UNIT_LABELS } from '@weizhi/domain';
import { AddPromiseEvidenceDocument, type ContractPageFragment } from '@weizhi/graphql-client/documents';
import { civilDate, enumLabel } from '@weizhi/ui';
import { Button, Form, Input, InputNumber, Modal, Upload } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { uploadFile } from '../model/upload-voucher';

interface Evidence {
  readonly title: string;
  readonly quantity: number;
  readonly occurredOn: string;
}

export interface EvidenceDialogProps {
  readonly contract: ContractPageFragment;
  readonly promise: ContractPageFragment['promises'][number];
  readonly onClose: () => void;
}

/** Takes a paper or photograph with how much of the promise it shows. */
export function EvidenceDialog({ contract, promise, onClose }: EvidenceDialogProps) {
  const [form] = Form.useForm<Evidence>();
  const { key, renew } = useIdempotencyKey();
  const [add] = useMutation(AddPromiseEvidenceDocument);
  const { run, busy, refusal } = useCommand();
  const [file, setFile] = useState<File>();
  const send = async (values: Evidence): Promise<void> => {
    const done = await run(async () => {
      if (!file) return { code: 'NO_FILE', message: '请选择文件。' };
      const answer = await uploadFile(contract.districtId, file);
      if (!answer.uploaded) return { code: 'UPLOAD', message: answer.message };
      const input = {
        ...values,
        promiseId: promise.id,
        attachmentId: answer.attachmentId,
        idempotencyKey: key,
      };
      return (await add({ variables: { input } })).data?.addPromiseEvidence;
    }, '佐证已上传');
    renew();
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={`上传${enumLabel(PROMISE_KIND_LABELS, promise.kind)}佐证`}
      okText="保存佐证"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Evidence>
        form={form}
        layout="vertical"
        initialValues={{ occurredOn: civilDate(new Date()) }}
        onFinish={(values) => void send(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item
          label="文件"
          extra="签到表、照片、纪要等，PDF、图片或 Office 文档，不超过 20 MB。"
          required
        >
          <Upload
            maxCount={1}
            beforeUpload={(chosen) => {
              setFile(chosen);
              return false;
            }}
            onRemove={() => setFile(undefined)}
          >
            <Button>选择文件</Button>
          </Upload>
        </Form.Item>
        <Form.Item
          name="title"
          label="材料名称"
          extra="不写个人姓名。"
          rules={[{ required: true, whitespace: true, message: '请填写材料名称' }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="quantity"
          label="证明的数量"
          extra="现场照片等只作辅助的，填 0。"
          rules={[{ required: true, message: '请填写数量' }]}
        >
          <InputNumber
            min={0}
            max={1_000_000}
            precision={0}
            suffix={enumLabel(PROMISE_UNIT_LABELS, promise.unit)}
          />
        </Form.Item>
        <Form.Item name="occurredOn" label="发生日期" rules={[{ required: true, message: '请填写发生日期' }]}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
