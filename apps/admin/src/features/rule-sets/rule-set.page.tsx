import { RULE_SET_KIND_LABELS, ruleFieldGroups, type RuleSetKind } from '@weizhi/domain';
import type { RuleSetDetailFragment } from '@weizhi/graphql-client/documents';
import { formatDay, PageHeader, Section } from '@weizhi/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { RuleSetVersions } from './components/rule-set-versions';
import { SampledStandardTimes } from './components/sampled-standard-times';
import { WithRuleSet } from './components/with-rule-set';
import { labelOf, textOf, valuesOf } from './model/rule-set-view';

/** The rules of one kind: what is in force today field by field, and the versions with what each changed. */
export function RuleSetPage() {
  return (
    <WithRuleSet permission="ruleSet.read">
      {({ reread, ...found }) => <RuleSetView {...found} onChanged={reread} />}
    </WithRuleSet>
  );
}

interface RuleSetViewProps {
  readonly kind: RuleSetKind;
  readonly districtId: string;
  readonly ruleSet: RuleSetDetailFragment;
  readonly onChanged: () => void;
}

function RuleSetView({ kind, districtId, ruleSet, onChanged }: RuleSetViewProps) {
  const name = RULE_SET_KIND_LABELS[kind].zh;
  const { validFrom, source, maySet } = ruleSet;
  return (
    <>
      <PageHeader
        title={name}
        subtitle={
          validFrom
            ? `现行：${formatDay(validFrom)}起施行，依据${source}`
            : `现行：系统默认值（${source}），本区尚未制定`
        }
        trail={[
          { key: 'list', name: '规则', link: <Link to="/rules">规则</Link> },
          { key: kind, name },
        ]}
        actions={
          maySet ? (
            <Link to={`/rules/${kind}/new`}>
              <Button type="primary">制定新版本</Button>
            </Link>
          ) : null
        }
      />
      <div className="wz-stack">
        <RulesToday kind={kind} ruleSet={ruleSet} />
        {kind === 'standardTime' ? <SampledStandardTimes districtId={districtId} /> : null}
        <RuleSetVersions kind={kind} ruleSet={ruleSet} onChanged={onChanged} />
      </div>
    </>
  );
}

function RulesToday({ kind, ruleSet }: Pick<RuleSetViewProps, 'kind' | 'ruleSet'>) {
  const values = valuesOf(ruleSet.values);
  return (
    <>
      {ruleFieldGroups(kind).map(({ group, label, fields }) => (
        <Section key={group} title={label.zh}>
          <dl className="wz-facts">
            {fields.map((field) => (
              <div key={field.path} style={{ display: 'contents' }}>
                <dt>{labelOf(kind, field)}</dt>
                <dd>{textOf(field, values[field.path])}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </>
  );
}
