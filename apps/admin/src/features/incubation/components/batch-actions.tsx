import { useMutation } from '@apollo/client/react';
import { INCUBATION_ACTION_LABELS } from '@weizhi/domain';
import {
  AdvanceIncubationCaseDocument,
  type IncubationAction,
  type IncubationCaseRowFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel, useConfirmAct } from '@weizhi/ui';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { refusalOf } from '../../../shared/refusal';
import { RecordSupport } from './record-support';

/** What may be done with several cases at once: the steps that ask for nothing but the papers that are filed. */
const BATCH_ACTIONS: readonly IncubationAction[] = [
  'ACCEPT_APPLICATION',
  'REQUEST_CORRECTION',
  'PASS_SCREENING',
  'PASS_INTERVIEW',
];

interface BatchOutcome {
  readonly done: number;
  readonly refused: readonly { readonly name: string; readonly message: string }[];
}

export interface BatchActionsProps {
  readonly rows: readonly IncubationCaseRowFragment[];
  readonly onDone: () => void;
}

/** Takes each chosen case a step further; a refusal of one stops no other, and each is told. */
export function BatchActions({ rows, onDone }: BatchActionsProps) {
  const [advance] = useMutation(AdvanceIncubationCaseDocument);
  const [outcome, setOutcome] = useState<BatchOutcome>();
  const confirm = useConfirmAct();
  const mayManage = useCan('incubation.manage');
  const mayMentor = useCan('incubation.mentor');
  const organisationIds = [...new Set(rows.flatMap(({ organisation }) => organisation?.id ?? []))];
  const run = async (action: IncubationAction): Promise<void> => {
    const refused: { name: string; message: string }[] = [];
    for (const row of rows) {
      const input = { caseId: row.id, expectedVersion: row.version, action };
      const refusal = refusalOf((await advance({ variables: { input } })).data?.advanceIncubationCase);
      if (refusal) refused.push({ name: row.organisation?.name ?? row.number, message: refusal.message });
    }
    setOutcome({ done: rows.length - refused.length, refused });
    onDone();
  };
  return (
    <Space wrap>
      {(mayManage ? BATCH_ACTIONS : []).map((action) => {
        const label = enumLabel(INCUBATION_ACTION_LABELS, action);
        return (
          <Button
            key={action}
            size="small"
            onClick={() =>
              confirm({
                title: `对所选 ${String(rows.length)} 个个案办理“${label}”？`,
                consequence: '逐个办理；不符合规则的个案保持原样，并逐个说明原因。',
                confirmLabel: label,
                act: () => run(action),
              })
            }
          >
            {label}
          </Button>
        );
      })}
      {mayMentor && organisationIds.length > 0 ? (
        <RecordSupport draftName="support.several" organisationIds={organisationIds} small onDone={onDone} />
      ) : null}
      {outcome ? <BatchResult outcome={outcome} /> : null}
    </Space>
  );
}

function BatchResult({ outcome: { done, refused } }: { readonly outcome: BatchOutcome }) {
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      role="status"
      title={`已办理 ${String(done)} 个，未办理 ${String(refused.length)} 个`}
      description={
        refused.length === 0 ? null : (
          <ul>
            {refused.map(({ name, message }) => (
              <li key={name}>
                {name}：{message}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
