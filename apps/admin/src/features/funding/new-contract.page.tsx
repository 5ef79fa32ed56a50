import { useMutation } from '@apollo/client/react';
import {
  CONTRACT_KIND_LABELS,
  FUNDING_SOURCE_LABELS,
  FUNDING_THEME_LABELS,
  type Labels,
} from '@weizhi/domain';
import {
  ContractPageFragmentDoc,
  CreateFundingContractDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { PageHeader, Section, useFormDraft } from '@weizhi/ui';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { DivisionSelect } from '../../shared/division-select';
import { OrganisationSelect } from '../../shared/organisation-select';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { hasMidterm, type NewContract, PLAN_CHOICES, toContractInput } from './model/new-contract';

export function NewContractPage() {
  const [form] = Form.useForm<NewContract>();
  const draft = useFormDraft<NewContract>('newFundingContract');
  const { key, renew } = useIdempotencyKey();
  const [create] = useMutation(CreateFundingContractDocument);
  const { run, busy, refusal } = useCommand();
  const navigate = useNavigate();
  const submit = async (values: NewContract): Promise<void> => {
    let address = '/funding/contracts';
    const done = await run(async () => {
      const result = (await create({ variables: { input: toContractInput(values, key) } })).data
        ?.createFundingContract;
      if (result?.__typename === 'FundingContractCreated')
        address += `/${encodeURIComponent(readFragment(ContractPageFragmentDoc, result.contract).id)}`;
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({
          name: path as keyof NewContract,
          errors: [message],
        })),
      );
      return result;
    }, '项目已立项');
    renew();
    if (!done) return;
    draft.discard();
    void navigate(address);
  };
  return (
    <>
      <PageHeader
        title="新立项目"
        trail={[
          { key: 'list', name: '项目与合同', link: <Link to="/funding/contracts">项目与合同</Link> },
          { key: 'new', name: '新立项目' },
        ]}
      />
      <Form<NewContract>
        form={form}
        layout="vertical"
        className="wz-stack"
        initialValues={{ plan: 'fiveThreeTwo', ...draft.kept }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <ProjectFields />
        <MoneyFields />
        <Button type="primary" htmlType="submit" loading={busy}>
          立项
        </Button>
      </Form>
    </>
  );
}

function ProjectFields() {
  return (
    <Section title="项目">
      <RequiredText name="title" label="项目名称" maximum={100} />
      <RequiredText name="number" label="项目编号" maximum={50} />
      <Choice name="kind" label="项目类别" labels={CONTRACT_KIND_LABELS} />
      <Choice name="source" label="资金来源" labels={FUNDING_SOURCE_LABELS} />
      <Choice name="theme" label="领域" labels={FUNDING_THEME_LABELS} />
      <RequiredText name="purchaser" label="购买主体" maximum={100} />
      <Form.Item
        name="supplierId"
        label="承接主体"
        extra="备案组织没有法人资格，须由托管机构签约。"
        rules={[{ required: true, message: '请选择承接主体' }]}
      >
        <OrganisationSelect label="承接主体" />
      </Form.Item>
      <Form.Item name="fiscalHostId" label="托管机构" extra="不填的，用组织档案中的托管机构。">
        <OrganisationSelect label="托管机构" />
      </Form.Item>
      <Form.Item name="divisionId" label="实施区域" extra="不填的，为承接主体所在地。">
        <DivisionSelect label="实施区域" />
      </Form.Item>
      <Form.Item name="hub" valuePropName="checked">
        <Checkbox>这是枢纽组织与政府的合同（显示合同指标与验收资料）</Checkbox>
      </Form.Item>
    </Section>
  );
}

function MoneyFields() {
  const plan = Form.useWatch<string | undefined>('plan');
  return (
    <Section title="金额与期限">
      <Form.Item
        name="amount"
        label="合同金额（元）"
        rules={[
          { required: true, pattern: /^(0|[1-9]\d{0,11})(\.\d{1,2})?$/u, message: '填写金额，最多两位小数' },
        ]}
      >
        <Input inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <DayField name="startsOn" label="合同起期" />
      <DayField name="endsOn" label="合同止期" />
      <Form.Item name="stable" valuePropName="checked">
        <Checkbox>稳定项目：内容固定、经费稳定，可签三年以内</Checkbox>
      </Form.Item>
      <Form.Item
        name="plan"
        label="分期比例"
        extra="每期在对应节点评估通过后才能拨付；金额按比例分到分，合计等于合同金额。"
      >
        <Select options={[...PLAN_CHOICES]} />
      </Form.Item>
      {hasMidterm(plan) ? <DayField name="midtermOn" label="中期评估应完成日期" /> : null}
    </Section>
  );
}

interface FieldProps {
  readonly name: keyof NewContract;
  readonly label: string;
}

function RequiredText({ name, label, maximum }: FieldProps & { readonly maximum: number }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input maxLength={maximum} autoComplete="off" />
    </Form.Item>
  );
}

function DayField({ name, label }: FieldProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <Input type="date" />
    </Form.Item>
  );
}

function Choice<Value extends string>({
  name,
  label,
  labels,
}: FieldProps & { readonly labels: Labels<Value> }) {
  const options = Object.entries<{ readonly zh: string }>(labels).map(([value, { zh }]) => ({
    value: value.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase(),
    label: zh,
  }));
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请选择${label}` }]}>
      <Select options={options} />
    </Form.Item>
  );
}
