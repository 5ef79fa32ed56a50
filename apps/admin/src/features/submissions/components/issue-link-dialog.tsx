import { useMutation } from '@apollo/client/react';
import { DOCUMENT_KIND_LABELS, SUBMISSION_RULES, type SubmissionSubject } from '@weizhi/domain';
import { type DocumentKind, IssueSubmissionLinkDocument } from '@weizhi/graphql-client/documents';
import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { enumOptions } from '../../../shared/enum-options';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

/** What a link is to open. */
export interface LinkSubject {
  readonly kind: SubmissionSubject;
  readonly id: string;
}

export interface IssueLinkDialogProps {
  readonly subject: LinkSubject;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Told the path of the page with its secret, which is answered this once. */
  readonly onIssued: (path: string | undefined) => void;
}

interface LinkWish {
  readonly askedKinds?: readonly DocumentKind[];
  readonly note?: string;
  readonly days: number;
}

const TITLES: Readonly<Record<SubmissionSubject, string>> = {
  organisation: '发放材料链接',
  incubationCase: '发放补正链接',
  incubationCall: '生成申请二维码',
};
const EXPLANATIONS: Readonly<Record<Exclude<SubmissionSubject, 'organisation'>, string>> = {
  incubationCase: '页面会列出该申请现在还缺的全部材料，与一次性告知一致；补齐一项少一项。',
  incubationCall:
    '扫码后可在手机上填写申请，无需账号；征集期之外打不开申请表。二维码可以张贴，一张供多个团队使用。',
};

/** Issues a link; whoever asked for it shows its code. */
export function IssueLinkDialog({ subject, open, onClose, onIssued }: IssueLinkDialogProps) {
  const [form] = Form.useForm<LinkWish>();
  const [issue] = useMutation(IssueSubmissionLinkDocument, { refetchQueries: ['SubmissionLinks'] });
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const submit = async (wish: LinkWish): Promise<void> => {
    const { note, days } = wish;
    const input = { ...subjectInput(subject, wish), note: note ?? null, days, idempotencyKey };
    const done = await run(async () => {
      const answer = (await issue({ variables: { input } })).data?.issueSubmissionLink;
      if (answer?.__typename === 'SubmissionLinkIssued') onIssued(answer.path ?? undefined);
      return answer;
    });
    renew();
    if (!done) return;
    form.resetFields();
    onClose();
  };
  return (
    <Modal
      open={open}
      title={TITLES[subject.kind]}
      okText={subject.kind === 'incubationCall' ? '生成二维码' : '生成链接和二维码'}
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
        <Subject kind={subject.kind} />
        <Form.Item name="note" label="给对方的话">
          <Input.TextArea maxLength={300} rows={2} placeholder="如：请于周五前补齐，有疑问请打社区电话" />
        </Form.Item>
        <Form.Item name="days" label="有效天数" rules={[{ required: true, message: '请填写有效天数' }]}>
          <InputNumber min={1} max={SUBMISSION_RULES.longestDays} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function subjectInput({ kind, id }: LinkSubject, { askedKinds }: LinkWish): object {
  if (kind === 'incubationCase') return { caseId: id };
  return kind === 'incubationCall'
    ? { callId: id }
    : { organisationId: id, askedKinds: [...(askedKinds ?? [])] };
}

/** Of an organisation staff choose what is asked for; of the others rules say it. */
function Subject({ kind }: Pick<LinkSubject, 'kind'>) {
  if (kind !== 'organisation') return <Alert type="info" showIcon title={EXPLANATIONS[kind]} />;
  return (
    <Form.Item
      name="askedKinds"
      label="需要对方提交的材料"
      rules={[{ required: true, message: '请至少选择一项' }]}
    >
      <Select
        mode="multiple"
        options={enumOptions(DOCUMENT_KIND_LABELS)}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="可多选"
      />
    </Form.Item>
  );
}
