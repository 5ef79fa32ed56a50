import { ADMISSION_KIND_LABELS, MANDATE_BODY_LABELS } from '@weizhi/domain';
import { Section } from '@weizhi/ui';
import { Button, Form, type FormInstance, Input, Select, Upload } from 'antd';
import { useState } from 'react';
import { useOwnPlace } from '../../../shared/actor-context';
import { DepartmentInput } from '../../../shared/department-input';
import { DivisionsSelect } from '../../../shared/divisions-select';
import { enumOptions } from '../../../shared/enum-options';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { uploadFile } from '../../../shared/upload-file';
import { useCommand } from '../../../shared/use-command';
import type { AdmissionValues } from '../model/admission-values';
import { NoticeAnswer } from './notice-answer';

export interface AdmissionFormProps {
  readonly initial: Partial<AdmissionValues>;
  readonly confirmLabel: string;
  readonly done: string;
  readonly onKeep?: (values: Partial<AdmissionValues>) => void;
  readonly send: (values: AdmissionValues, attachmentId: string | null) => Promise<object | null | undefined>;
}

/** What a department brings; the notice is answered while it is typed. */
export function AdmissionForm({ initial, confirmLabel, done, onKeep, send }: AdmissionFormProps) {
  const [form] = Form.useForm<AdmissionValues>();
  const [photograph, setPhotograph] = useState<File>();
  const districtId = useOwnPlace('taskAdmission.apply')?.districtId ?? '';
  const { run, busy, refusal } = useCommand();
  const sendAll = async (values: AdmissionValues): Promise<object | null | undefined> => {
    if (!photograph) return send(values, null);
    const sent = await uploadFile(districtId, photograph);
    return sent.uploaded ? send(values, sent.attachmentId) : sent;
  };
  const submit = (values: AdmissionValues): Promise<boolean> =>
    run(async () => {
      const result = await sendAll(values);
      showFieldRefusals(form, result);
      return result;
    }, done);
  return (
    <Form<AdmissionValues>
      form={form}
      layout="vertical"
      className="wz-stack"
      initialValues={initial}
      onValuesChange={(_, values) => onKeep?.(values)}
      onFinish={(values) => void submit(values)}
    >
      <NoticeFields onPhotograph={setPhotograph} />
      <NoticeAnswer form={form} />
      <BasisFields />
      <BroughtFields />
      <RefusalAlert refusal={refusal} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {confirmLabel}
      </Button>
    </Form>
  );
}

function showFieldRefusals(form: FormInstance<AdmissionValues>, result: object | null | undefined): void {
  form.setFields(
    fieldRefusalsOf(result).map(({ path, message }) => ({
      name: path.replace(/^admission\./u, '') as never,
      errors: [message],
    })),
  );
}

function NoticeFields({ onPhotograph }: { readonly onPhotograph: (file: File | undefined) => void }) {
  return (
    <Section title="通知">
      <Form.Item
        name="title"
        label="标题"
        rules={[{ required: true, whitespace: true, message: '请填写标题' }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="content"
        label="通知内容"
        extra="直接粘贴通知全文；只有纸质件的，拍照上传，再把要点写在这里。"
        rules={[{ required: true, whitespace: true, message: '请粘贴或填写通知内容' }]}
      >
        <Input.TextArea rows={8} maxLength={4000} />
      </Form.Item>
      <Form.Item label="原件或照片" extra="图片、PDF 或 Office 文档，不超过 20 MB。">
        <Upload
          accept=".pdf,.jpg,.jpeg,.png,.webp,.docx"
          maxCount={1}
          onRemove={() => onPhotograph(undefined)}
          beforeUpload={(chosen) => {
            onPhotograph(chosen);
            return false;
          }}
        >
          <Button>拍照或选择文件</Button>
        </Upload>
      </Form.Item>
      <Form.Item name="body" label="由谁承接">
        <Select options={enumOptions(MANDATE_BODY_LABELS)} />
      </Form.Item>
      <Form.Item name="divisionIds" label="发到哪里" rules={[{ required: true, message: '请选择发到哪里' }]}>
        <DivisionsSelect label="发到哪里" />
      </Form.Item>
      <Form.Item name="startsOn" label="开始日期" rules={[{ required: true, message: '请填写开始日期' }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="endsOn" label="结束日期">
        <Input type="date" />
      </Form.Item>
    </Section>
  );
}

function BasisFields() {
  return (
    <Section title="部门、依据、权限和经费">
      <Form.Item
        name="department"
        label="部门"
        rules={[{ required: true, whitespace: true, message: '请填写部门' }]}
      >
        <DepartmentInput />
      </Form.Item>
      <Form.Item name="kind" label="对象">
        <Select options={enumOptions(ADMISSION_KIND_LABELS)} />
      </Form.Item>
      <Form.Item
        name="legalBasis"
        label="依据"
        extra="法律、法规或文件的名称和条款；没有依据的不能申请准入。"
      >
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <Form.Item name="authority" label="下放的权限" extra="权随责走：社区办这件事需要的权限和数据。">
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <Form.Item
        name="peopleProvided"
        label="随任务配备的人员（人）"
        extra="人随事转：由部门派驻或者聘用、专门办这件事的人数；没有的不填。"
        rules={[{ pattern: /^[1-9]\d{0,3}$/u, message: '请填写人数' }]}
      >
        <Input inputMode="numeric" maxLength={4} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="fundsAmount"
        label="随任务拨付的经费（元）"
        extra="费随事转：按规则须随经费的，不填不能申请。"
      >
        <Input inputMode="decimal" maxLength={16} autoComplete="off" />
      </Form.Item>
      <Form.Item name="fundsSource" label="经费来源">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </Section>
  );
}

const BROUGHT = [
  ['forms', '表格'],
  ['ledgers', '台账'],
  ['plaques', '挂牌'],
  ['trainings', '培训'],
  ['assessments', '考核'],
] as const;

function BroughtFields() {
  return (
    <Section title="随任务带来的负担">
      <p>一行一项；没有的不填。</p>
      {BROUGHT.map(([name, label]) => (
        <Form.Item key={name} name={name} label={label}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      ))}
    </Section>
  );
}
