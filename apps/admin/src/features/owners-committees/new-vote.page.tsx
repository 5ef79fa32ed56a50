import { useMutation } from '@apollo/client/react';
import { BALLOT_METHOD_LABELS, type Labels, OWNERS_DECISION_LABELS } from '@weizhi/domain';
import {
  CreateOwnersVoteDocument,
  readFragment,
  VoteDetailFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { PageHeader, Section, useFormDraft } from '@weizhi/ui';
import { Button, Form, Input, Select } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { type NewVote, toVoteInput } from './model/new-vote';

/** Draws up a vote of the owners of an estate. */
export function NewVotePage() {
  const { estateId = '' } = useParams();
  const [form] = Form.useForm<NewVote>();
  const draft = useFormDraft<NewVote>(`newOwnersVote:${estateId}`);
  const { key, renew } = useIdempotencyKey();
  const [create] = useMutation(CreateOwnersVoteDocument);
  const { run, busy, refusal } = useCommand();
  const navigate = useNavigate();
  const estatePath = `/owners-committees/${encodeURIComponent(estateId)}`;
  const submit = async (values: NewVote): Promise<void> => {
    let address = estatePath;
    const done = await run(async () => {
      const result = (await create({ variables: { input: toVoteInput(estateId, values, key) } })).data
        ?.createOwnersVote;
      if (result?.__typename === 'OwnersVoteCreated')
        address = `/owners-votes/${encodeURIComponent(readFragment(VoteDetailFragmentDoc, result.vote).id)}`;
      return result;
    }, '表决已拟定');
    renew();
    if (!done) return;
    draft.discard();
    void navigate(address);
  };
  return (
    <>
      <PageHeader
        title="发起表决"
        subtitle="按《民法典》第二百七十八条：面积和人数均三分之二以上参与，一般事项双过半、特别事项双四分之三同意"
        trail={[
          { key: 'list', name: '业主委员会', link: <Link to="/owners-committees">业主委员会</Link> },
          { key: 'estate', name: '小区', link: <Link to={estatePath}>小区</Link> },
          { key: 'new', name: '发起表决' },
        ]}
      />
      <Form<NewVote>
        form={form}
        layout="vertical"
        className="wz-stack"
        initialValues={{ questions: [{ method: 'PROPOSAL' }], ...draft.kept }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Section title="表决">
          <Form.Item
            name="title"
            label="表决名称"
            rules={[{ required: true, whitespace: true, message: '请填写表决名称' }]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        </Section>
        <QuestionFields />
        <Button type="primary" htmlType="submit" loading={busy}>
          拟定表决
        </Button>
      </Form>
    </>
  );
}

function QuestionFields() {
  return (
    <Form.List name="questions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Section key={key} title={`表决事项 ${String(name + 1)}`}>
              <QuestionField name={name} />
              {fields.length > 1 ? (
                <Button danger onClick={() => remove(name)}>
                  删除表决事项 {name + 1}
                </Button>
              ) : null}
            </Section>
          ))}
          {fields.length < 20 ? (
            <Button onClick={() => add({ method: 'PROPOSAL' })}>增加表决事项</Button>
          ) : null}
        </>
      )}
    </Form.List>
  );
}

function QuestionField({ name }: { readonly name: number }) {
  const method = Form.useWatch<string | undefined>(['questions', name, 'method']);
  return (
    <>
      <Form.Item
        name={[name, 'title']}
        label="内容"
        rules={[{ required: true, whitespace: true, message: '请填写表决内容' }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[name, 'decision']}
        label="法定事项"
        extra="筹集维修资金、改建重建、改变共有部分用途须双四分之三同意，其余双过半。"
        rules={[{ required: true, message: '请选择法定事项' }]}
      >
        <Select options={optionsOf(OWNERS_DECISION_LABELS)} />
      </Form.Item>
      <Form.Item name={[name, 'method']} label="表决方式" rules={[{ required: true, message: '请选择方式' }]}>
        <Select options={optionsOf(BALLOT_METHOD_LABELS)} />
      </Form.Item>
      {method === undefined || method === 'PROPOSAL' ? null : (
        <>
          <Form.Item
            name={[name, 'options']}
            label="选项或候选人"
            extra="一行一个"
            rules={[{ required: true, whitespace: true, message: '请填写选项' }]}
          >
            <Input.TextArea rows={5} />
          </Form.Item>
          <Form.Item name={[name, 'seats']} label="名额" initialValue="1">
            <Input inputMode="numeric" />
          </Form.Item>
          <Form.Item name={[name, 'limit']} label="每票最多选几项（计分方式为总分）">
            <Input inputMode="numeric" />
          </Form.Item>
        </>
      )}
    </>
  );
}

function optionsOf<Value extends string>(labels: Labels<Value>): { value: string; label: string }[] {
  return Object.entries<{ readonly zh: string }>(labels).map(([value, { zh }]) => ({
    value: value.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase(),
    label: zh,
  }));
}
