import { useMutation } from '@apollo/client/react';
import { PROMISE_KIND_LABELS, PROMISE_UNIT_LABELS } from '@weizhi/domain';
import { AddPromiseEvidenceDocument, type ContractPageFragment } from '@weizhi/graphql-client/documents';
import { civilDate, enumLabel } from '@weizhi/ui';
import { Form, Input, InputNumber } from 'antd';
import { UploadDialog } from '../../../shared/upload-dialog';

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
  const [add] = useMutation(AddPromiseEvidenceDocument);
  return (
    <UploadDialog<Evidence>
      title={`上传${enumLabel(PROMISE_KIND_LABELS, promise.kind)}佐证`}
      confirmLabel="保存佐证"
      done="佐证已上传"
      districtId={contract.districtId}
      initial={{ occurredOn: civilDate(new Date()) }}
      advice="签到表、照片、纪要等，"
      send={async (values, { attachmentId, idempotencyKey }) => {
        const input = { ...values, promiseId: promise.id, attachmentId, idempotencyKey };
        return (await add({ variables: { input } })).data?.addPromiseEvidence;
      }}
      onClose={onClose}
    >
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
    </UploadDialog>
  );
}
