import { useMutation } from '@apollo/client/react';
import { RULE_SET_STANDING_LABELS, RULE_SETS, type RuleSetKind } from '@weizhi/domain';
import { type RuleSetDetailFragment, WithdrawRuleSetDocument } from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, formatDay, formatMoment, Section, useConfirmAct } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { changesBetween, valuesOf } from '../model/rule-set-view';
import { RuleChanges } from './rule-changes';

type Version = RuleSetDetailFragment['versions'][number];

interface RuleSetVersionsProps {
  readonly kind: RuleSetKind;
  readonly ruleSet: RuleSetDetailFragment;
  readonly onChanged: () => void;
}

const COLOURS: Readonly<Record<Version['standing'], string>> = {
  COMING: 'warning',
  IN_FORCE: 'success',
  PAST: 'default',
};

/** The versions, last to begin first, each with what it changed; one that has not begun can be withdrawn. */
export function RuleSetVersions({ kind, ruleSet, onChanged }: RuleSetVersionsProps) {
  const { versions, maySet } = ruleSet;
  return (
    <Section title="历次版本">
      {versions.length === 0 ? (
        <EmptyState
          title="还没有自己的版本"
          advice="现在按系统默认值办理；制定新版本后，从施行日起按新版本办理。"
        />
      ) : (
        <ol className="wz-plain-list" aria-label="历次版本">
          {versions.map((version, place) => (
            <li key={version.id}>
              <VersionHead version={version} />
              <RuleChanges
                changes={changesBetween(kind, version.changed, {
                  before: valuesBefore(kind, versions[place + 1]),
                  after: valuesOf(version.values),
                })}
              />
              {maySet && version.standing === 'COMING' ? (
                <WithdrawAct version={version} onDone={onChanged} />
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function valuesBefore(kind: RuleSetKind, before: Version | undefined) {
  return before ? valuesOf(before.values) : RULE_SETS[kind].shipped.values;
}

function VersionHead({ version }: { readonly version: Version }) {
  const { standing, validFrom, source, recordedBy, recordedAt } = version;
  return (
    <p>
      <strong>{formatDay(validFrom)}起施行</strong>{' '}
      <Tag color={COLOURS[standing]}>{enumLabel(RULE_SET_STANDING_LABELS, standing)}</Tag>
      <br />
      依据：{source}
      <br />
      <small>
        {recordedBy ?? '系统'}于{formatMoment(recordedAt)}制定
      </small>
    </p>
  );
}

function WithdrawAct({ version, onDone }: { readonly version: Version; readonly onDone: () => void }) {
  const confirm = useConfirmAct();
  const [withdraw] = useMutation(WithdrawRuleSetDocument);
  const { run, busy, refusal } = useCommand();
  const act = async (): Promise<void> => {
    const input = { ruleSetVersionId: version.id, expectedVersion: version.version };
    const done = await run(
      async () => (await withdraw({ variables: { input } })).data?.withdrawRuleSet,
      '版本已撤回',
    );
    if (done) onDone();
  };
  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Button
        danger
        loading={busy}
        aria-label={`撤回${formatDay(version.validFrom)}起施行的版本`}
        onClick={() =>
          confirm({
            title: '撤回这个版本？',
            consequence: `${formatDay(version.validFrom)}起将继续按前一版本办理。版本记录保留，不能恢复，只能重新制定。`,
            confirmLabel: '撤回',
            act,
          })
        }
      >
        撤回
      </Button>
    </>
  );
}
