import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { ADMISSION_KIND_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  AdmissionRulesDocument,
  type AdmissionRulesQuery,
  SetAdmissionRulesDocument,
} from '@weizhi/graphql-client/documents';
import { ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Button, Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { useCan, useOwnPlace } from '../../shared/actor-context';
import { enumOptions } from '../../shared/enum-options';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';

const NUMBERS = [
  ['applyAheadDays', '提前申请（工作日）'],
  ['decideWithinDays', '审定时限（工作日）'],
  ['hearingDays', '听取意见（工作日）'],
  ['listedLeadDays', '清单内任务提前（工作日）'],
  ['emergencyDays', '应急最长（日）'],
  ['emergencyApplyDays', '应急后补办准入（工作日）'],
  ['reviewAheadDays', '到期前评估（日）'],
  ['longestMonths', '准入最长（月）'],
] as const;

type NumberName = (typeof NUMBERS)[number][0];
type Rules = AdmissionRulesQuery['admissionRules'];
type RuleValues = Readonly<Record<NumberName, string>> & { readonly fundedKinds: Rules['fundedKinds'] };

/** The clocks and conditions of the district: data, which the panel sets. */
export function AdmissionRulesPage() {
  const districtId = useOwnPlace('taskAdmission.read')?.districtId;
  const { data, error, refetch } = useQuery(
    AdmissionRulesDocument,
    districtId === undefined ? skipToken : { variables: { districtId }, fetchPolicy: 'cache-and-network' },
  );
  if (error && !data) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data || districtId === undefined) return <LoadingState label="正在读取准入规则" />;
  return (
    <>
      <PageHeader
        title="准入规则"
        subtitle="时限和条件由减负联席会议设定，只影响以后的办理"
        trail={[
          { key: 'list', name: '任务准入', link: <Link to="/task-admissions">任务准入</Link> },
          { key: 'rules', name: '准入规则' },
        ]}
      />
      <RulesForm rules={data.admissionRules} districtId={districtId} onSet={() => void refetch()} />
    </>
  );
}

interface RulesFormProps {
  readonly rules: Rules;
  readonly districtId: string;
  readonly onSet: () => void;
}

function RulesForm({ rules, districtId, onSet }: RulesFormProps) {
  const [form] = Form.useForm<RuleValues>();
  const [set] = useMutation(SetAdmissionRulesDocument);
  const { run, busy, refusal } = useCommand();
  const maySet = useCan('taskAdmission.decide');
  const submit = async (values: RuleValues): Promise<void> => {
    const numbers = Object.fromEntries(NUMBERS.map(([name]) => [name, Number.parseInt(values[name], 10)]));
    const done = await run(async () => {
      const input = {
        districtId,
        fundedKinds: [...values.fundedKinds],
        ...(numbers as Record<NumberName, number>),
      };
      const result = (await set({ variables: { input } })).data?.setAdmissionRules;
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({ name: path as never, errors: [message] })),
      );
      return result;
    }, '规则已保存');
    if (done) onSet();
  };
  return (
    <Section title="时限和条件">
      <Form<RuleValues>
        form={form}
        layout="vertical"
        disabled={!maySet}
        initialValues={{
          ...Object.fromEntries(NUMBERS.map(([name]) => [name, String(rules[name])])),
          fundedKinds: rules.fundedKinds,
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        {NUMBERS.map(([name, label]) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            rules={[{ pattern: /^\d{1,3}$/u, message: '请填写整数' }]}
          >
            <Input inputMode="numeric" maxLength={3} />
          </Form.Item>
        ))}
        <Form.Item name="fundedKinds" label="须费随事转的对象">
          <Select mode="multiple" options={enumOptions(ADMISSION_KIND_LABELS)} />
        </Form.Item>
        {maySet ? (
          <Button type="primary" htmlType="submit" loading={busy}>
            保存规则
          </Button>
        ) : null}
      </Form>
    </Section>
  );
}
