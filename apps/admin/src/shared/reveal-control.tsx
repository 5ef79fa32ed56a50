import { useMutation } from '@apollo/client/react';
import { MASKED_PART_LABELS } from '@weizhi/domain';
import { RevealPersonDocument, type RevealPersonMutation } from '@weizhi/graphql-client/documents';
import { formatMoment } from '@weizhi/ui';
import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useCan } from './actor-context';
import { enumOptions } from './enum-options';
import { RefusalAlert } from './refusal-alert';
import { useCommand } from './use-command';
import { useConfirmation } from './use-confirmation';

type Revealed = Extract<RevealPersonMutation['revealPerson'], { readonly __typename: 'PersonRevealed' }>;

interface RevealControlProps {
  readonly person: { readonly id: string; readonly nameMasked: string };
}

interface RevealValues {
  readonly parts: (typeof PARTS)[number]['value'][];
  readonly reason: string;
}

const PARTS = enumOptions(MASKED_PART_LABELS);

/** Shows a masked person in full to whoever may, for a reason that is written into the audit log, and for some minutes. */
export function RevealControl({ person }: RevealControlProps) {
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed>();
  const may = useCan('personalData.reveal');
  useEffect(() => {
    if (!revealed) return undefined;
    const left = Math.max(new Date(revealed.inViewUntil).getTime() - Date.now(), 0);
    const timer = setTimeout(() => setRevealed(undefined), left);
    return () => clearTimeout(timer);
  }, [revealed]);
  if (!may) return null;
  return (
    <>
      {revealed ? (
        <span role="status">
          {[revealed.name, revealed.phone, revealed.identityNumber].filter(Boolean).join(' ')}
          <span className="wz-quiet">（{formatMoment(revealed.inViewUntil)} 后隐藏）</span>{' '}
          <Button size="small" onClick={() => setRevealed(undefined)}>
            隐藏
          </Button>
        </span>
      ) : (
        <Button size="small" onClick={() => setAsking(true)} aria-label={`查看${person.nameMasked}完整信息`}>
          查看
        </Button>
      )}
      {asking ? (
        <RevealDialog person={person} onClose={() => setAsking(false)} onRevealed={setRevealed} />
      ) : null}
    </>
  );
}

interface RevealDialogProps extends RevealControlProps {
  readonly onClose: () => void;
  readonly onRevealed: (revealed: Revealed) => void;
}

function RevealDialog({ person, onClose, onRevealed }: RevealDialogProps) {
  const [form] = Form.useForm<RevealValues>();
  // Nothing of this may stay in the cache of the page.
  const [reveal] = useMutation(RevealPersonDocument, { fetchPolicy: 'no-cache' });
  const { run, busy, refusal } = useCommand();
  const { confirmed, dialog } = useConfirmation();
  const submit = async (values: RevealValues): Promise<void> => {
    const done = await run(async () => {
      const input = { personId: person.id, ...values };
      const answer = await confirmed(async () => (await reveal({ variables: { input } })).data?.revealPerson);
      if (answer?.__typename === 'PersonRevealed') onRevealed(answer);
      return answer;
    });
    if (done) onClose();
  };
  return (
    <>
      <Modal
        open
        title={`查看${person.nameMasked}的完整信息`}
        okText="查看"
        cancelText="取消"
        confirmLoading={busy}
        onCancel={onClose}
        onOk={() => form.submit()}
      >
        <Form<RevealValues>
          form={form}
          layout="vertical"
          initialValues={{ parts: ['NAME', 'PHONE'] }}
          onFinish={(values) => void submit(values)}
        >
          <RefusalAlert refusal={refusal} />
          <Form.Item
            name="parts"
            label="需要查看"
            rules={[{ required: true, message: '请选择要查看的内容' }]}
          >
            <Checkbox.Group options={PARTS} />
          </Form.Item>
          <Form.Item
            name="reason"
            label="理由"
            extra="写明为办什么事需要查看"
            rules={[{ required: true, message: '请填写理由' }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
          <p>查看人、时间、内容和理由记入操作日志；几分钟后自动隐藏。只限本人办事使用，不得留存、转发。</p>
        </Form>
      </Modal>
      {/* Beside the form, which would take the other one's submission for its own. */}
      {dialog}
    </>
  );
}
