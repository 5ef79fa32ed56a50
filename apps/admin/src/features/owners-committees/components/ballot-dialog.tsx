import { useMutation } from '@apollo/client/react';
import {
  EnterBallotDocument,
  type RollRowFragment,
  type VoteDetailFragment,
} from '@weizhi/graphql-client/documents';
import { Checkbox, Form, Input, Modal, Radio, Select } from 'antd';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { type AnswerValues, toAnswer } from '../model/ballot-answers';

interface BallotValues {
  readonly castOn: string;
  readonly answers?: Readonly<Record<string, AnswerValues>>;
}

interface BallotDialogProps {
  readonly vote: VoteDetailFragment;
  readonly entry: RollRowFragment;
  readonly onClose: () => void;
  readonly onEntered: () => void;
}

/** Enters a paper ballot of one voter. */
export function BallotDialog({ vote, entry, onClose, onEntered }: BallotDialogProps) {
  const [form] = Form.useForm<BallotValues>();
  const [enter] = useMutation(EnterBallotDocument);
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const submit = async ({ castOn, answers }: BallotValues): Promise<void> => {
    const input = {
      voteId: vote.id,
      rollEntryId: entry.id,
      castOn,
      idempotencyKey,
      answers: vote.questions.map((question) => toAnswer(question, answers?.[`q${question.code}`])),
    };
    const done = await run(
      async () => {
        const result = (await enter({ variables: { input } })).data?.enterBallot;
        form.setFields(
          fieldRefusalsOf(result).map(({ path, message }) => ({
            name: path as keyof BallotValues,
            errors: [message],
          })),
        );
        return result;
      },
      `${String(entry.number)} 号选票已录入`,
    );
    renew();
    if (!done) return;
    onEntered();
    onClose();
  };
  return (
    <Modal
      open
      title={`录入 ${String(entry.number)} 号选票`}
      okText="录入"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<BallotValues> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <p>
          {entry.voter}，{entry.holdings}，{entry.area} ㎡。录入后不能更改，请核对纸质选票。
        </p>
        <Form.Item
          name="castOn"
          label="收回日期"
          initialValue={vote.openedOn ?? ''}
          rules={[{ required: true, message: '请填写收回日期' }]}
        >
          <Input type="date" />
        </Form.Item>
        {vote.questions.map((question) => (
          <AnswerField key={question.code} question={question} />
        ))}
      </Form>
    </Modal>
  );
}

function AnswerField({ question }: { readonly question: VoteDetailFragment['questions'][number] }) {
  const at = (part: string): string[] => ['answers', `q${question.code}`, part];
  const label = `${question.code}. ${question.title}`;
  if (question.method === 'PROPOSAL')
    return (
      <Form.Item name={at('stance')} label={label} rules={[{ required: true, message: '请选择意见' }]}>
        <Radio.Group
          options={[
            { value: 'FOR', label: '同意' },
            { value: 'AGAINST', label: '反对' },
            { value: 'ABSTAIN', label: '弃权或未填' },
            { value: 'SPOILT', label: '废票' },
          ]}
        />
      </Form.Item>
    );
  const options = question.options.map(({ code, title }) => ({ value: code, label: title }));
  return (
    <>
      {question.method === 'CUMULATIVE' ? (
        options.map((option) => (
          <Form.Item
            key={option.value}
            name={[...at('points'), option.value]}
            label={`${label}：${option.label}`}
          >
            <Input inputMode="numeric" suffix="分" />
          </Form.Item>
        ))
      ) : (
        <Form.Item
          name={at('options')}
          label={label}
          extra={question.method === 'ORDINAL' ? '按偏好先后依次选择' : '不选为弃权'}
        >
          <Select mode="multiple" showSearch={{ optionFilterProp: ['label', 'value'] }} options={options} />
        </Form.Item>
      )}
      <Form.Item name={at('spoilt')} valuePropName="checked">
        <Checkbox>事项 {question.code} 为废票</Checkbox>
      </Form.Item>
    </>
  );
}
