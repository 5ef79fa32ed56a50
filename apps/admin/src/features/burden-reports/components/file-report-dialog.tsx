import { useMutation, useQuery } from '@apollo/client/react';
import { BURDEN_SUBJECT_LABELS } from '@weizhi/domain';
import {
  type BurdenSubject,
  DepartmentsDocument,
  FileBurdenReportDocument,
} from '@weizhi/graphql-client/documents';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useOwnPlace } from '../../../shared/actor-context';
import { enumOptions } from '../../../shared/enum-options';
import { UploadDialog } from '../../../shared/upload-dialog';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { AboutField } from './about-field';

interface Filing {
  readonly departmentId: string;
  readonly subject: BurdenSubject;
  readonly aboutId?: string;
  readonly content: string;
  readonly hours: number;
}

export interface FileReportDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Reports a burden, from a phone first: what, who, how long, and a photograph where there is one. */
export function FileReportDialog({ onClose, onDone }: FileReportDialogProps) {
  const [file] = useMutation(FileBurdenReportDocument);
  const [withPhoto, setWithPhoto] = useState(false);
  const place = useOwnPlace('burdenReport.file');
  const { key } = useIdempotencyKey();
  const send = async (
    { aboutId, ...filing }: Filing,
    evidence: { readonly evidenceId: string | null; readonly idempotencyKey: string },
  ) => {
    const input = {
      ...filing,
      ...evidence,
      divisionId: place?.divisionId ?? '',
      aboutId: aboutId ?? null,
    };
    return (await file({ variables: { input } })).data?.fileBurdenReport;
  };
  return (
    <UploadDialog<Filing>
      title="反映负担"
      confirmLabel="提交"
      done="已提交给减负联席会议"
      districtId={place?.districtId ?? ''}
      initial={{}}
      advice="通知、报表、群消息的照片或截图都可以。"
      before={
        <>
          <FilingFields divisionId={place?.divisionId ?? ''} />
          <Form.Item>
            <Checkbox checked={withPhoto} onChange={({ target }) => setWithPhoto(target.checked)}>
              附上照片或文件
            </Checkbox>
          </Form.Item>
        </>
      }
      send={(values, { attachmentId, idempotencyKey }) =>
        send(values, { evidenceId: attachmentId, idempotencyKey })
      }
      sendWithoutFile={
        withPhoto ? undefined : (values) => send(values, { evidenceId: null, idempotencyKey: key })
      }
      onClose={onClose}
      onDone={onDone}
    />
  );
}

const required = (label: string) => [{ required: true, message: `请填写${label}` }];

function FilingFields({ divisionId }: { readonly divisionId: string }) {
  const { data } = useQuery(DepartmentsDocument);
  return (
    <>
      <Form.Item name="subject" label="反映什么" rules={required('反映什么')}>
        <Select aria-label="反映什么" options={enumOptions(BURDEN_SUBJECT_LABELS)} />
      </Form.Item>
      <AboutField divisionId={divisionId} />
      <Form.Item
        name="departmentId"
        label="哪个部门"
        extra="找不到的部门，请选择把这件事交给社区的部门"
        rules={required('部门')}
      >
        <Select
          aria-label="哪个部门"
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="content" label="什么事、为什么是负担" rules={required('内容')}>
        <Input.TextArea rows={4} maxLength={1_000} showCount />
      </Form.Item>
      <Form.Item name="hours" label="全体工作人员一共花了几小时" rules={required('小时数')}>
        <InputNumber min={1} max={2_000} precision={0} inputMode="numeric" />
      </Form.Item>
    </>
  );
}
