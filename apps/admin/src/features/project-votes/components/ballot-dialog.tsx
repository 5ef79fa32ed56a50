import { useMutation } from '@apollo/client/react';
import {
  AGE_BAND_LABELS,
  type AgeBand,
  isoDate,
  PROJECT_VOTING_CHANNEL_LABELS,
  SEX_LABELS,
} from '@weizhi/domain';
import {
  EnterProjectBallotDocument,
  type ProjectVoteDetailFragment,
  type VoterAgeBand,
} from '@weizhi/graphql-client/documents';
import { civilDate } from '@weizhi/ui';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { enumOptions } from '../../../shared/enum-options';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface BallotValues {
  readonly number: number;
  readonly castOn: string;
  readonly channel: 'ONLINE' | 'PAPER';
  readonly projects?: readonly string[];
  readonly points?: Readonly<Record<string, string | undefined>>;
  readonly ageBand?: VoterAgeBand;
  readonly sex?: ReturnType<typeof sexes>[number]['value'];
}

const AGE_BANDS_OF_API: Readonly<Record<VoterAgeBand, AgeBand>> = {
  UNDER_14: 'under14',
  FROM_14TO_17: 'from14To17',
  FROM_18TO_35: 'from18To35',
  FROM_36TO_59: 'from36To59',
  FROM_60TO_69: 'from60To69',
  FROM_70: 'from70',
};
const AGE_OPTIONS = Object.entries(AGE_BANDS_OF_API).map(([value, band]) => ({
  value,
  label: AGE_BAND_LABELS[band].zh,
}));
const sexes = () => enumOptions(SEX_LABELS).filter(({ value }) => value === 'MALE' || value === 'FEMALE');

interface BallotDialogProps {
  readonly vote: ProjectVoteDetailFragment;
  readonly onClose: () => void;
  readonly onEntered: () => void;
}

/** Enters ballots one after the other: the dialog stays open with the next number. */
export function BallotDialog({ vote, onClose, onEntered }: BallotDialogProps) {
  const [form] = Form.useForm<BallotValues>();
  const [enter] = useMutation(EnterProjectBallotDocument);
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const withPoints = vote.method === 'CUMULATIVE' || vote.method === 'SCORING';
  const submit = async (values: BallotValues): Promise<void> => {
    const input = { voteId: vote.id, idempotencyKey, ...ballotOf(values, withPoints) };
    const done = await run(
      async () => {
        const result = (await enter({ variables: { input } })).data?.enterProjectBallot;
        form.setFields(
          fieldRefusalsOf(result).map(({ path, message }) => ({
            name: path as keyof BallotValues,
            errors: [message],
          })),
        );
        return result;
      },
      `${String(values.number)} 号选票已录入`,
    );
    renew();
    if (!done) return;
    onEntered();
    form.resetFields();
    form.setFieldsValue({ number: values.number + 1, castOn: values.castOn, channel: values.channel });
  };
  return (
    <Modal
      open
      title="录入选票"
      okText="录入，继续下一张"
      cancelText="结束录入"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<BallotValues> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <p>录入后不能更改，请对照原始选票。选票上不写姓名，系统也不登记。</p>
        <Form.Item
          name="number"
          label="选票编号"
          rules={[{ required: true, message: '请填写选票编号' }]}
          extra={`本次发放 1 至 ${String(vote.electorate ?? 0)} 号`}
        >
          <InputNumber precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <ChoiceFields vote={vote} withPoints={withPoints} />
        <Form.Item
          name="castOn"
          label="投票日期"
          initialValue={isoDate(civilDate(new Date()))}
          rules={[{ required: true, message: '请填写投票日期' }]}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item name="channel" label="投票方式" initialValue="PAPER">
          <Select options={enumOptions(PROJECT_VOTING_CHANNEL_LABELS)} />
        </Form.Item>
        <Form.Item name="ageBand" label="年龄段" extra="选票上没有填写的不选">
          <Select allowClear options={AGE_OPTIONS} />
        </Form.Item>
        <Form.Item name="sex" label="性别">
          <Select allowClear options={sexes()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function ChoiceFields({
  vote,
  withPoints,
}: {
  readonly vote: ProjectVoteDetailFragment;
  readonly withPoints: boolean;
}) {
  if (withPoints)
    return vote.projects.map(({ number, title }) => (
      <Form.Item key={number} name={['points', number]} label={`${number}. ${title}`}>
        <Input inputMode="numeric" suffix="分" />
      </Form.Item>
    ));
  const options = vote.projects.map(({ number, title }) => ({ value: number, label: `${number}. ${title}` }));
  const { mostProjects } = vote.limits;
  const limit = mostProjects === null ? '' : `，最多 ${String(mostProjects)} 项`;
  return (
    <Form.Item
      name="projects"
      label="所选项目"
      extra={vote.method === 'ORDINAL' ? `按偏好先后依次选择${limit}` : `照选票勾选${limit}`}
    >
      <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}

/** Projects left without points are not on the ballot; what is no number becomes such points as the rules refuse. */
function ballotOf({ points = {}, projects = [], ...values }: BallotValues, withPoints: boolean) {
  const { number, castOn, channel, ageBand = null, sex = null } = values;
  const whole = { number, castOn, channel, ageBand, sex };
  if (!withPoints) return { ...whole, projects: [...projects], points: null };
  const given = Object.entries(points).filter(([, text]) => (text ?? '').trim() !== '');
  return {
    ...whole,
    projects: given.map(([project]) => project),
    points: given.map(([, text]) => (/^\d{1,6}$/u.test((text ?? '').trim()) ? Number(text) : -1)),
  };
}
