import { useMutation } from '@apollo/client/react';
import { type GovernmentDutyDetailFragment, RecordDutyActDocument } from '@weizhi/graphql-client/documents';
import { Form, Input } from 'antd';
import { useOwnPlace } from '../../../shared/actor-context';
import { useReturnFrom } from '../../../shared/spot';
import { UploadDialog } from '../../../shared/upload-dialog';

export interface RecordActDialogProps {
  readonly duty: Pick<GovernmentDutyDetailFragment, 'id' | 'title'>;
  readonly onClose: () => void;
}

/** Records what was done for a duty, with what shows it. */
export function RecordActDialog({ duty, onClose }: RecordActDialogProps) {
  const [record] = useMutation(RecordDutyActDocument);
  const place = useOwnPlace('governmentDuty.act');
  const goBack = useReturnFrom('act');
  return (
    <UploadDialog<{ readonly day: string; readonly note: string }>
      title={`登记履行：${duty.title}`}
      confirmLabel="登记"
      done="已登记"
      districtId={place?.districtId ?? ''}
      initial={{}}
      advice="请上传能证明已经履行的材料或照片。"
      send={async (values, { attachmentId, idempotencyKey }) => {
        const input = { ...values, dutyId: duty.id, evidenceId: attachmentId, idempotencyKey };
        return (await record({ variables: { input } })).data?.recordDutyAct;
      }}
      onClose={onClose}
      onDone={goBack}
    >
      <Form.Item name="day" label="履行日期" rules={[{ required: true, message: '请填写履行日期' }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="note"
        label="做了什么"
        rules={[{ required: true, whitespace: true, message: '请填写做了什么' }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </UploadDialog>
  );
}
