import { useMutation } from '@apollo/client/react';
import { DOCUMENT_KIND_LABELS, type DocumentKind, SUBMISSION_RULES } from '@weizhi/domain';
import {
  type DocumentKind as DocumentKindValue,
  IssueSubmissionLinkDocument,
} from '@weizhi/graphql-client/documents';
import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { toEnumValue } from '../model/enum-value';
import { LinkCode } from './link-code';

export interface IssueLinkDialogProps {
  readonly organisation: { readonly id: string; readonly name: string };
  /** The case whose missing papers are asked for, instead of kinds that staff choose. */
  readonly caseId: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

interface LinkWish {
  readonly askedKinds?: readonly DocumentKindValue[];
  readonly note?: string;
  readonly days: number;
}

const KINDS = (Object.keys(DOCUMENT_KIND_LABELS) as DocumentKind[]).map((kind) => ({
  value: toEnumValue(kind) as DocumentKindValue,
  label: DOCUMENT_KIND_LABELS[kind].zh,
}));

/** Issues a link and shows its code this once. */
export function IssueLinkDialog({ organisation, caseId, open, onClose }: IssueLinkDialogProps) {
  const [form] = Form.useForm<LinkWish>();
  const [issue] = useMutation(IssueSubmissionLinkDocument, { refetchQueries: ['SubmissionLinks'] });
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const [path, setPath] = useState<string>();
  const submit = async ({ askedKinds, note, days }: LinkWish): Promise<void> => {
    const subject =
      caseId === null ? { organisationId: organisation.id, askedKinds: [...(askedKinds ?? [])] } : { caseId };
    const input = { ...subject, note: note ?? null, days, idempotencyKey };
    const done = await run(async () => {
      const answer = (await issue({ variables: { input } })).data?.issueSubmissionLink;
      if (answer?.__typename === 'SubmissionLinkIssued') setPath(answer.path ?? undefined);
      return answer;
    });
    renew();
    if (!done) return;
    form.resetFields();
    onClose();
  };
  return (
    <>
      <Modal
        open={open}
        title={caseId === null ? '发放材料链接' : '发放补正链接'}
        okText="生成链接和二维码"
        cancelText="取消"
        confirmLoading={busy}
        onCancel={onClose}
        onOk={() => form.submit()}
      >
        <Form<LinkWish>
          form={form}
          layout="vertical"
          initialValues={{ days: SUBMISSION_RULES.defaultDays }}
          onFinish={(values) => void submit(values)}
        >
          <RefusalAlert refusal={refusal} />
          {caseId === null ? (
            <Form.Item
              name="askedKinds"
              label="需要对方提交的材料"
              rules={[{ required: true, message: '请至少选择一项' }]}
            >
              <Select
                mode="multiple"
                options={KINDS}
                showSearch={{ optionFilterProp: 'label' }}
                placeholder="可多选"
              />
            </Form.Item>
          ) : (
            <Alert
              type="info"
              showIcon
              title="页面会列出该申请现在还缺的全部材料，与一次性告知一致；补齐一项少一项。"
            />
          )}
          <Form.Item name="note" label="给对方的话">
            <Input.TextArea maxLength={300} rows={2} placeholder="如：请于周五前补齐，有疑问请打社区电话" />
          </Form.Item>
          <Form.Item name="days" label="有效天数" rules={[{ required: true, message: '请填写有效天数' }]}>
            <InputNumber min={1} max={SUBMISSION_RULES.longestDays} precision={0} />
          </Form.Item>
        </Form>
      </Modal>
      <LinkCode name={organisation.name} path={path} onClose={() => setPath(undefined)} />
    </>
  );
}
