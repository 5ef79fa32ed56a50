import { useMutation, useQuery } from '@apollo/client/react';
import { DEFAULT_APPEAL_RULES, RATING_GRADE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  CreateRubricDocument,
  type CreateRubricInput,
  readFragment,
  type RubricPartsFragment,
  RubricPartsFragmentDoc,
  RubricsDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { RubricTable } from './components/rubric-table';
import { rubricNodesOf } from './model/rubric-text';

/** The rubrics in force, and a form for a new one, pasted from a sheet. */
export function RubricListPage() {
  const { data, error, refetch } = useQuery(RubricsDocument);
  const mayManage = useCan('assessment.manage');
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取评分标准" />;
  const rubrics = data.rubrics.map((rubric) => readFragment(RubricPartsFragmentDoc, rubric));
  return (
    <>
      <PageHeader
        title="评分标准"
        subtitle="一年一版，启用后不再修改；已完成的评估按当时的标准计分"
        trail={[
          { key: 'list', name: '社会组织评估', link: <Link to="/assessments">社会组织评估</Link> },
          { key: 'rubrics', name: '评分标准' },
        ]}
      />
      <div className="wz-stack">
        {rubrics.length === 0 ? <EmptyState title="还没有评分标准" advice="请先启用一版评分标准。" /> : null}
        {rubrics.map((rubric) => (
          <RubricSection key={rubric.id} rubric={rubric} />
        ))}
        {mayManage ? <NewRubric onCreated={() => void refetch()} /> : null}
      </div>
    </>
  );
}

function RubricSection({ rubric }: { readonly rubric: RubricPartsFragment }) {
  const bands = rubric.bands.map(({ grade, from }) => `${enumLabel(RATING_GRADE_LABELS, grade)} ${from} 分`);
  return (
    <Section title={`${String(rubric.year)} 年 ${rubric.title}`}>
      <p>
        满分 {rubric.total}，加分最多计 {rubric.bonusCap}；等级：{bands.join('、')}；至少{' '}
        {rubric.leastAssessors} 位专家；缺少必备佐证的{rubric.evidenceRequired ? '不计分' : '计分并标注'}。
      </p>
      <p>
        公示 {rubric.noticeDays} 日；公告后 {rubric.appeal.withinWorkingDays} 个工作日内可以申请复核，
        {rubric.appeal.acceptWorkingDays} 个工作日内决定是否受理，{rubric.appeal.reviewWorkingDays}{' '}
        个工作日内作出决定，至少 {rubric.appeal.leastReviewers} 位复核人。
      </p>
      <RubricTable rubric={rubric} />
    </Section>
  );
}

interface NewRubricValues {
  readonly year: string;
  readonly title: string;
  readonly total: string;
  readonly bonusCap: string;
  readonly lines: string;
  readonly bands: string;
  readonly noticeDays: string;
  readonly withinWorkingDays: string;
  readonly acceptWorkingDays: string;
  readonly reviewWorkingDays: string;
  readonly leastReviewers: string;
}

function NewRubric({ onCreated }: { readonly onCreated: () => void }) {
  const [form] = Form.useForm<NewRubricValues>();
  const [create] = useMutation(CreateRubricDocument);
  const [findings, setFindings] = useState<readonly string[]>([]);
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const submit = async (values: NewRubricValues): Promise<void> => {
    setFindings([]);
    const done = await run(async () => {
      const input = toInput(values, idempotencyKey);
      const result = (await create({ variables: { input } })).data?.createRubric;
      if (result?.__typename === 'RubricNotAcceptable') setFindings(result.findings.map(({ text }) => text));
      return result;
    }, '评分标准已启用');
    renew();
    if (!done) return;
    form.resetFields();
    onCreated();
  };
  return (
    <Section title="启用新的评分标准">
      <Form<NewRubricValues>
        form={form}
        layout="vertical"
        initialValues={INITIAL}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        {findings.length > 1 ? (
          <Alert
            type="error"
            title="全部问题"
            description={
              <ul>
                {findings.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            }
          />
        ) : null}
        <TextItem name="year" label="年度" />
        <TextItem name="title" label="名称" />
        <TextItem name="total" label="满分（不含加分）" />
        <TextItem name="bonusCap" label="加分最多计" />
        <TextItem name="bands" label="5A 至 1A 的分数线" extra="从高到低，用顿号隔开" />
        <TextItem name="noticeDays" label="公示天数" />
        <TextItem name="withinWorkingDays" label="公告后可申请复核的工作日" />
        <TextItem name="acceptWorkingDays" label="决定是否受理复核的工作日" />
        <TextItem name="reviewWorkingDays" label="作出复核决定的工作日" />
        <TextItem name="leastReviewers" label="复核人最少人数" />
        <Form.Item
          name="lines"
          label="指标"
          extra="从表格粘贴，一行一个：编号、名称、分值、必备佐证（顿号隔开），以制表符或两个以上空格分隔；1.2 属于 1；名称以“加分”开头的一级指标为加分项。"
          rules={[{ required: true, message: '请填写指标' }]}
        >
          <Input.TextArea rows={10} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          启用评分标准
        </Button>
      </Form>
    </Section>
  );
}

interface TextItemProps {
  readonly name: keyof NewRubricValues;
  readonly label: string;
  readonly extra?: string;
}

function TextItem({ name, label, extra }: TextItemProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[{ required: true, message: `请填写${label}` }]}
    >
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
  );
}

const INITIAL: Partial<NewRubricValues> = {
  total: '1000',
  bonusCap: '30',
  bands: '950、900、800、700、600',
  noticeDays: '7',
  withinWorkingDays: String(DEFAULT_APPEAL_RULES.withinWorkingDays),
  acceptWorkingDays: String(DEFAULT_APPEAL_RULES.acceptWorkingDays),
  reviewWorkingDays: String(DEFAULT_APPEAL_RULES.reviewWorkingDays),
  leastReviewers: String(DEFAULT_APPEAL_RULES.leastReviewers),
};

const GRADES = ['A_5', 'A_4', 'A_3', 'A_2', 'A_1'] as const;

function toInput(values: NewRubricValues, idempotencyKey: string): CreateRubricInput {
  const { year, title, total, bonusCap, lines, bands } = values;
  const from = bands.split(/[、,，\s]+/u).filter((text) => text !== '');
  return {
    year: Number(year),
    title,
    total,
    bonusCap,
    totalCap: total,
    evidenceRequired: true,
    leastAssessors: 2,
    dropExtremes: true,
    bands: GRADES.slice(0, from.length).map((grade, index) => ({ grade, from: from[index] ?? '0' })),
    nodes: rubricNodesOf(lines),
    noticeDays: Number(values.noticeDays),
    appeal: {
      withinWorkingDays: Number(values.withinWorkingDays),
      acceptWorkingDays: Number(values.acceptWorkingDays),
      reviewWorkingDays: Number(values.reviewWorkingDays),
      leastReviewers: Number(values.leastReviewers),
    },
    idempotencyKey,
  };
}
