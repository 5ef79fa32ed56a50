import { useMutation } from '@apollo/client/react';
import { FORM_SUBJECT_LABELS } from '@weizhi/domain';
import {
  type FormSubject,
  type FormTemplatesQuery,
  RecordFormTemplateDocument,
} from '@weizhi/graphql-client/documents';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { enumOptions } from '../../../shared/enum-options';
import { UploadDialog } from '../../../shared/upload-dialog';

interface NewTemplate {
  readonly districtId: string;
  readonly name: string;
  readonly subject: FormSubject;
}

interface Misplaced {
  readonly name: string;
  readonly place: string;
}

export interface RecordTemplateDialogProps {
  readonly districts: FormTemplatesQuery['districts'];
  readonly onClose: () => void;
  readonly onRecorded: () => void;
}

/** Uploads a template; what is wrong in it is listed with its place, so that it can be mended in Word. */
export function RecordTemplateDialog({ districts, onClose, onRecorded }: RecordTemplateDialogProps) {
  const [record] = useMutation(RecordFormTemplateDocument);
  const [districtId, setDistrictId] = useState(districts[0]?.id ?? '');
  const [misplaced, setMisplaced] = useState<readonly Misplaced[]>([]);
  return (
    <UploadDialog<NewTemplate>
      title="上传文书模板"
      confirmLabel="上传"
      done="模板已上传"
      districtId={districtId}
      initial={{ districtId, subject: 'ORGANISATION' }}
      only={{ accept: '.docx', advice: 'Word 文档（docx），不超过 5 MB，不含宏、超链接和嵌入的文件。' }}
      before={
        <>
          {districts.length > 1 ? (
            <Form.Item name="districtId" label="区" rules={[{ required: true, message: '请选择区' }]}>
              <Select
                options={districts.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setDistrictId}
              />
            </Form.Item>
          ) : null}
          <Form.Item
            name="name"
            label="文书名称"
            rules={[{ required: true, whitespace: true, message: '请填写文书名称' }]}
          >
            <Input maxLength={60} placeholder="如：社区社会组织备案申请表" autoComplete="off" />
          </Form.Item>
          <Form.Item name="subject" label="用于" rules={[{ required: true, message: '请选择用于什么' }]}>
            <Select options={enumOptions(FORM_SUBJECT_LABELS)} />
          </Form.Item>
        </>
      }
      send={async ({ name, subject }, { attachmentId, idempotencyKey }) => {
        const input = { districtId, name, subject, attachmentId, idempotencyKey };
        const answer = (await record({ variables: { input } })).data?.recordFormTemplate;
        setMisplaced(answer?.__typename === 'UnknownPlaceholders' ? answer.placeholders : []);
        return answer;
      }}
      onDone={onRecorded}
      onClose={onClose}
    >
      {misplaced.length === 0 ? null : (
        <ul aria-label="要改正的占位符">
          {misplaced.map(({ name, place }) => (
            <li key={`${name} ${place}`}>
              <strong>{name}</strong>：{place}
            </li>
          ))}
        </ul>
      )}
    </UploadDialog>
  );
}
