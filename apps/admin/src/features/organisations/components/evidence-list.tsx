import { useMutation } from '@apollo/client/react';
import { EVIDENCE_STATE_LABELS } from '@weizhi/domain';
import {
  type DocumentRowFragment,
  type EvidenceAction,
  type EvidenceRowFragment,
  EvidenceRowFragmentDoc,
  readFragment,
  RefuseEvidenceDocument,
  VerifyEvidenceDocument,
  WithdrawEvidenceDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { Spot, useReturnFrom } from '../../../shared/spot';
import { useCommand } from '../../../shared/use-command';
import { ReasonDialog } from './reason-dialog';

export interface EvidenceListProps {
  readonly document: DocumentRowFragment;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** What a document is evidence for, and what may be done about it. */
export function EvidenceList({ document, mayManage, onChanged }: EvidenceListProps) {
  const rows = document.evidence.map((each) => readFragment(EvidenceRowFragmentDoc, each));
  if (rows.length === 0) return '未作为佐证';
  return (
    <ul className="wz-plain-list">
      {rows.map((row) => (
        <li key={row.id}>
          <Spot name={`evidence.${row.id}`}>
            {row.purposeName}：{stateWords(row)}
            <EvidenceActs evidence={row} mayManage={mayManage} onChanged={onChanged} />
          </Spot>
        </li>
      ))}
    </ul>
  );
}

function stateWords({ state, validTo, reason, decidedBy }: EvidenceRowFragment): string {
  const word = enumLabel(EVIDENCE_STATE_LABELS, state);
  if (state === 'VERIFIED' && validTo)
    return `${word}，有效期到 ${formatDay(validTo)}（${decidedBy ?? '系统'}）`;
  return reason ? `${word}（${reason}）` : word;
}

interface EvidenceActsProps {
  readonly evidence: EvidenceRowFragment;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

function EvidenceActs({ evidence, mayManage, onChanged }: EvidenceActsProps) {
  const mayVerify = useCan('organisation.verify');
  const [asking, setAsking] = useState<'REFUSE' | 'WITHDRAW'>();
  const [verify] = useMutation(VerifyEvidenceDocument);
  const [refuse] = useMutation(RefuseEvidenceDocument);
  const [withdraw] = useMutation(WithdrawEvidenceDocument);
  const { run, busy, refusal } = useCommand();
  const may = (action: EvidenceAction): boolean =>
    evidence.availableActions.includes(action) && (action === 'WITHDRAW' ? mayManage : mayVerify);
  const goBack = useReturnFrom(`evidence.${evidence.id}`);
  const decision = { evidenceId: evidence.id, expectedVersion: evidence.version };

  const doVerify = async (): Promise<void> => {
    const done = await run(
      async () => (await verify({ variables: { input: decision } })).data?.verifyEvidence,
      '核验通过',
    );
    if (!done) return;
    onChanged();
    goBack();
  };
  const confirm = async (reason: string): Promise<void> => {
    const variables = { input: { ...decision, reason } };
    const done = await run(
      async () =>
        asking === 'REFUSE'
          ? (await refuse({ variables })).data?.refuseEvidence
          : (await withdraw({ variables })).data?.withdrawEvidence,
      asking === 'REFUSE' ? '已退回' : '已撤回',
    );
    if (!done) return;
    setAsking(undefined);
    onChanged();
    goBack();
  };

  return (
    <Space wrap>
      {may('VERIFY') ? (
        <Button
          size="small"
          loading={busy}
          onClick={() => void doVerify()}
          aria-label={`核验通过${evidence.purposeName}`}
        >
          核验通过
        </Button>
      ) : null}
      {may('REFUSE') ? (
        <Button
          size="small"
          onClick={() => setAsking('REFUSE')}
          aria-label={`不予通过${evidence.purposeName}`}
        >
          不予通过
        </Button>
      ) : null}
      {may('WITHDRAW') ? (
        <Button
          size="small"
          danger
          onClick={() => setAsking('WITHDRAW')}
          aria-label={`撤回佐证${evidence.purposeName}`}
        >
          撤回佐证
        </Button>
      ) : null}
      {asking === undefined ? <RefusalAlert refusal={refusal} /> : null}
      <ReasonDialog
        open={asking !== undefined}
        title={asking === 'REFUSE' ? '不予通过这项佐证？' : '撤回这项佐证？'}
        consequence={
          asking === 'REFUSE'
            ? '理由会显示给提交人；补正后可以重新提交。'
            : '撤回后不再作为依据，四要素分数会相应变化；材料本身保留，可以重新提交。'
        }
        confirmLabel={asking === 'REFUSE' ? '不予通过' : '撤回佐证'}
        busy={busy}
        refusal={refusal}
        onClose={() => setAsking(undefined)}
        onConfirm={(reason) => void confirm(reason)}
      />
    </Space>
  );
}
