import { useLazyQuery, useMutation, useQuery } from '@apollo/client/react';
import {
  CreateIncubationCaseDocument,
  IncubationApplicantsDocument,
  IncubationCallsDocument,
} from '@weizhi/graphql-client/documents';
import { formatDay, PageHeader, Section, useFormDraft } from '@weizhi/ui';
import { Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { caseAddress } from './components/case-columns';

interface Application {
  readonly organisationId: string;
  readonly callId: string;
  readonly track: string;
  readonly requestedSum: string;
  readonly summary: string;
}

/** Records an application; staff may do so for a group that has no account (代录). What is typed is kept until it is sent. */
export function NewCasePage() {
  const [form] = Form.useForm<Application>();
  const draft = useFormDraft<Application>('incubation.application');
  const { key: idempotencyKey } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const navigate = useNavigate();
  const [create] = useMutation(CreateIncubationCaseDocument);
  const submit = async (values: Application): Promise<void> => {
    await run(async () => {
      const result = (await create({ variables: { input: { ...values, idempotencyKey } } })).data
        ?.createIncubationCase;
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({
          name: path as keyof Application,
          errors: [message],
        })),
      );
      if (result?.__typename === 'IncubationCaseChanged') {
        draft.discard();
        void navigate(caseAddress(result.case));
      }
      return result;
    }, '申请已登记为草稿');
  };
  return (
    <>
      <PageHeader
        title="登记孵化申请"
        subtitle="先登记为草稿，材料归齐后提交；没有账号的组织由工作人员代录。"
        trail={[
          { key: 'list', name: '孵化个案', link: <Link to="/incubation-cases">孵化个案</Link> },
          { key: 'new', name: '登记申请' },
        ]}
      />
      <Section title="申请">
        <Form<Application>
          form={form}
          layout="vertical"
          className="wz-narrow"
          initialValues={{ requestedSum: '0', ...draft.kept }}
          onValuesChange={(_, values) => draft.keep(values)}
          onFinish={(values) => void submit(values)}
        >
          <RefusalAlert refusal={refusal} />
          <Form.Item
            name="organisationId"
            label="申请组织"
            rules={[{ required: true, message: '请选择组织' }]}
          >
            <ApplicantSelect />
          </Form.Item>
          <CallFields />
          <Form.Item
            name="requestedSum"
            label="申请金额（元）"
            extra="低于项目规定的数额时走简易程序。"
            rules={[{ required: true, message: '请填写金额' }]}
          >
            <Input inputMode="decimal" maxLength={15} />
          </Form.Item>
          <Form.Item
            name="summary"
            label="申请内容"
            rules={[{ required: true, whitespace: true, message: '请填写申请内容' }]}
          >
            <Input.TextArea rows={5} maxLength={2000} showCount />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={busy}>
            登记为草稿
          </Button>
        </Form>
      </Section>
    </>
  );
}

function CallFields() {
  const { data, loading } = useQuery(IncubationCallsDocument, { fetchPolicy: 'cache-and-network' });
  const callId: unknown = Form.useWatch('callId');
  const calls = data?.incubationCalls ?? [];
  const chosen = calls.find(({ id }) => id === callId);
  return (
    <>
      <Form.Item name="callId" label="征集" rules={[{ required: true, message: '请选择征集' }]}>
        <Select
          aria-label="征集"
          loading={loading}
          notFoundContent="还没有征集，请先在孵化项目中发布"
          options={calls.map(({ id, title, opensOn, closesOn }) => ({
            value: id,
            label: `${title}（${formatDay(opensOn)}至${formatDay(closesOn)}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="track" label="孵化类型" rules={[{ required: true, message: '请选择孵化类型' }]}>
        <Select
          aria-label="孵化类型"
          notFoundContent="请先选择征集"
          options={(chosen?.programme.tracks ?? []).map(({ code, name, forRegistration }) => ({
            value: code,
            label: forRegistration ? `${name}，按登记型标准出壳` : `${name}，按备案型标准出壳`,
          }))}
        />
      </Form.Item>
    </>
  );
}

const TYPING_PAUSE_MS = 250;

interface ApplicantSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

function ApplicantSelect({ id, value, onChange }: ApplicantSelectProps) {
  const [text, setText] = useState('');
  const [find, { data, loading }] = useLazyQuery(IncubationApplicantsDocument);
  useEffect(() => {
    const timer = setTimeout(
      () => void find({ variables: { search: text.trim() === '' ? null : text.trim() } }),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [find, text]);
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange === undefined ? {} : { onChange })}
      aria-label="申请组织"
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={loading}
      placeholder="输入组织名称查找"
      notFoundContent="没有找到；请先在“社会组织”中登记"
      options={(data?.organisations.edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }))}
    />
  );
}
