import { useMutation } from '@apollo/client/react';
import { ReportPlaqueDocument } from '@weizhi/graphql-client/documents';
import { Form, Input } from 'antd';
import { DepartmentInput } from '../../../shared/department-input';
import { DivisionSelect } from '../../../shared/division-select';
import { useOwnPlace } from '../../../shared/actor-context';
import { UploadDialog } from '../../../shared/upload-dialog';

interface ReportedPlaque {
  readonly divisionId: string;
  readonly name: string;
  readonly place: string;
  readonly department?: string;
  readonly displayedOn?: string;
}

export interface ReportDialogProps {
  readonly onClose: () => void;
  readonly onReported: () => void;
}

/** Puts a plaque that hangs on the register; on a phone the photograph is taken on the spot. */
export function ReportDialog({ onClose, onReported }: ReportDialogProps) {
  const [report] = useMutation(ReportPlaqueDocument);
  const place = useOwnPlace('plaque.record');
  return (
    <UploadDialog<ReportedPlaque>
      title="登记在挂的牌子"
      confirmLabel="登记"
      done="已登记"
      districtId={place?.districtId ?? ''}
      initial={place ? { divisionId: place.divisionId } : {}}
      only={{
        accept: 'image/jpeg,image/png,image/webp',
        advice: '拍一张牌子的照片，不超过 20 MB；照片中的位置等信息会自动去除。',
      }}
      send={async ({ department = '', displayedOn = '', ...values }, { attachmentId, idempotencyKey }) => {
        const input = {
          ...values,
          photoId: attachmentId,
          ...(department === '' ? {} : { department }),
          ...(displayedOn === '' ? {} : { displayedOn }),
          idempotencyKey,
        };
        return (await report({ variables: { input } })).data?.reportPlaque;
      }}
      onDone={onReported}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="牌子名称"
        rules={[{ required: true, whitespace: true, message: '请填写牌子名称' }]}
      >
        <Input maxLength={60} autoComplete="off" placeholder="照牌面上的文字填写" />
      </Form.Item>
      <Form.Item
        name="place"
        label="悬挂位置"
        rules={[{ required: true, whitespace: true, message: '请填写悬挂位置' }]}
      >
        <Input maxLength={60} autoComplete="off" placeholder="如：服务中心正门" />
      </Form.Item>
      <Form.Item name="divisionId" label="社区" rules={[{ required: true, message: '请选择社区' }]}>
        <DivisionSelect label="社区" />
      </Form.Item>
      <Form.Item name="department" label="要求挂牌的部门" extra="不清楚的可以不填">
        <DepartmentInput />
      </Form.Item>
      <Form.Item name="displayedOn" label="挂出日期" extra="不填的按今天登记">
        <Input type="date" />
      </Form.Item>
    </UploadDialog>
  );
}
