import { useMutation } from '@apollo/client/react';
import {
  changedRuleFields,
  type IsoDate,
  RULE_SET_KIND_LABELS,
  RULE_SETS,
  ruleFieldGroups,
  ruleSetInForce,
  type RuleSetKind,
  type RuleSetVersion,
  type RuleValue,
  type RuleValues,
} from '@weizhi/domain';
import {
  type RuleSetKind as ApiKind,
  SetRuleSetDocument,
  type SetRuleSetInput,
} from '@weizhi/graphql-client/documents';
import { civilDate, PageHeader, Section, useFormDraft } from '@weizhi/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { RuleChanges } from './components/rule-changes';
import { RuleInput } from './components/rule-inputs';
import { SampledStandardTimes } from './components/sampled-standard-times';
import { type FoundRuleSet, WithRuleSet } from './components/with-rule-set';
import { apiName, changesBetween, labelOf, toInput, valuesOf } from './model/rule-set-view';

/** A new version of rules, beginning with those in force, valid from a day that is not past. */
export function NewRuleSetPage() {
  return <WithRuleSet permission="ruleSet.manage">{(found) => <NewRuleSet {...found} />}</WithRuleSet>;
}

function NewRuleSet({ kind, districtId, ruleSet: { values, versions } }: FoundRuleSet) {
  const name = RULE_SET_KIND_LABELS[kind].zh;
  return (
    <>
      <PageHeader
        title={`${name}：制定新版本`}
        subtitle="从施行日起按新版本办理；施行前可以撤回，施行后只能再制定新版本。已经算定的期限和工时不变。"
        trail={[
          { key: 'list', name: '规则', link: <Link to="/rules">规则</Link> },
          { key: kind, name, link: <Link to={`/rules/${kind}`}>{name}</Link> },
          { key: 'new', name: '制定新版本' },
        ]}
      />
      <RuleSetForm
        kind={kind}
        districtId={districtId}
        inForce={valuesOf(values)}
        versions={versions.map((version) => ({
          validFrom: version.validFrom as IsoDate,
          values: valuesOf(version.values),
        }))}
      />
    </>
  );
}

interface RuleSetFormProps {
  readonly kind: RuleSetKind;
  readonly districtId: string;
  /** The values that the new version begins with. */
  readonly inForce: RuleValues;
  readonly versions: readonly RuleSetVersion[];
}

interface Stated {
  readonly validFrom: string;
  readonly source: string;
  readonly [path: string]: RuleValue | string;
}

function RuleSetForm({ kind, districtId, inForce, versions }: RuleSetFormProps) {
  const navigate = useNavigate();
  const [form] = Form.useForm<Stated>();
  const draft = useFormDraft<Stated>(`ruleSet.${kind}`);
  const [set] = useMutation(SetRuleSetDocument);
  const { key: idempotencyKey } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const initial = { ...inForce, validFrom: civilDate(new Date()), ...draft.kept };
  const [stated, setStated] = useState<Partial<Stated>>(initial);
  const submit = async (sent: Stated): Promise<void> => {
    const done = await run(async () => {
      const input = inputOf({ kind, districtId, stated: sent, idempotencyKey });
      const result = (await set({ variables: { input } })).data?.setRuleSet;
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({
          name: path.replace(/^values\./u, ''),
          errors: [message],
        })),
      );
      return result;
    }, '新版本已保存');
    if (!done) return;
    draft.discard();
    void navigate(`/rules/${kind}`);
  };
  const take = (values: RuleValues): void => {
    form.setFieldsValue(values);
    const now = form.getFieldsValue();
    draft.keep(now);
    setStated(now);
  };
  return (
    <Form<Stated>
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={(_, now) => {
        draft.keep({ ...now });
        setStated(now);
      }}
      onFinish={(sent) => void submit(sent)}
    >
      <div className="wz-stack">
        <RefusalAlert refusal={refusal} />
        <StartSection />
        <FieldSections kind={kind} />
        {kind === 'standardTime' ? <SampledStandardTimes districtId={districtId} onTake={take} /> : null}
        <Difference kind={kind} versions={versions} stated={stated} />
        <p>
          <Button type="primary" htmlType="submit" loading={busy}>
            保存新版本
          </Button>{' '}
          <Link to={`/rules/${kind}`}>取消</Link>
        </p>
      </div>
    </Form>
  );
}

/** What the version would change, against the one that holds on its first day until then. */
function Difference({
  kind,
  versions,
  stated,
}: Pick<RuleSetFormProps, 'kind' | 'versions'> & { readonly stated: Partial<Stated> }) {
  const from = ruleSetInForce(versions, (stated.validFrom ?? '') as IsoDate);
  const before = from?.values ?? RULE_SETS[kind].shipped.values;
  const after = { ...before, ...rulesOf(kind, stated) };
  return (
    <Section title="与前一版本的差异">
      <RuleChanges
        changes={changesBetween(kind, changedRuleFields(kind, before, after), { before, after })}
      />
    </Section>
  );
}

function StartSection() {
  return (
    <Section title="施行">
      <Form.Item
        name="validFrom"
        label="施行日期"
        extra="今天或以后。"
        rules={[{ required: true, message: '请填写施行日期' }]}
      >
        <Input type="date" style={{ maxWidth: '14em' }} />
      </Form.Item>
      <Form.Item
        name="source"
        label="依据"
        extra="文号或会议决定，如“崇民〔2026〕18号”。"
        rules={[{ required: true, message: '请填写依据' }]}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
    </Section>
  );
}

/** Numbers stand beside one another where there is room; lists take the whole width. */
const FIELD_GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(15em, 1fr))',
  columnGap: 24,
} as const;

function FieldSections({ kind }: { readonly kind: RuleSetKind }) {
  return (
    <>
      {ruleFieldGroups(kind).map(({ group, label, fields }) => (
        <Section key={group} title={label.zh}>
          <div style={FIELD_GRID}>
            {fields.map((field) => (
              <Form.Item
                key={field.path}
                name={field.path}
                label={labelOf(kind, field)}
                style={field.kind === 'choices' ? { gridColumn: '1 / -1' } : {}}
                rules={field.kind === 'choices' ? [] : [{ required: true, message: '请填写' }]}
              >
                <RuleInput field={field} label={labelOf(kind, field)} />
              </Form.Item>
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

/** What is stated for the fields of a kind, without the rest of the form. */
function rulesOf(kind: RuleSetKind, stated: Partial<Stated>): RuleValues {
  return Object.fromEntries(
    RULE_SETS[kind].fields.flatMap(({ path }) => {
      const value = stated[path];
      return value == null || typeof value === 'string' ? [] : [[path, value]];
    }),
  );
}

function inputOf({
  kind,
  districtId,
  stated,
  idempotencyKey,
}: {
  readonly kind: RuleSetKind;
  readonly districtId: string;
  readonly stated: Stated;
  readonly idempotencyKey: string;
}): SetRuleSetInput {
  const values = Object.entries(rulesOf(kind, stated)).map(([path, value]) => toInput(path, value));
  return {
    districtId,
    kind: apiName(kind) as ApiKind,
    validFrom: stated.validFrom,
    source: stated.source,
    values: values as SetRuleSetInput['values'],
    idempotencyKey,
  };
}
