import { useMutation } from '@apollo/client/react';
import { PROMISE_KIND_LABELS, PROMISE_STANDING_LABELS, PROMISE_UNIT_LABELS } from '@weizhi/domain';
import {
  type ContractPageFragment,
  type ContractPromiseStanding,
  WithdrawPromiseEvidenceDocument,
} from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  enumLabel,
  formatCount,
  formatDay,
  formatShare,
  Section,
  useConfirmAct,
} from '@weizhi/ui';
import { Button, Progress, Space, Tag } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { type Command, useCommand } from '../../../shared/use-command';
import { EvidenceDialog } from './evidence-dialog';
import { PromiseDialog } from './promise-dialog';

type ShownPromise = ContractPageFragment['promises'][number];

const COLOURS: Readonly<Record<ContractPromiseStanding, string>> = {
  KEPT: 'success',
  ON_TRACK: 'blue',
  BEHIND: 'warning',
  UNPROVEN: 'error',
};

/** What the contract promises as numbers, each against its evidence; one button makes the acceptance file. */
export function PromiseSection({ contract }: { readonly contract: ContractPageFragment }) {
  const mayManage = useCan('funding.manage');
  const mayDownload = useCan('attachment.read');
  const command = useCommand();
  const [adding, setAdding] = useState(false);
  const [proving, setProving] = useState<ShownPromise>();
  return (
    <Section
      title="合同指标与佐证"
      extra={
        <Space wrap className="wz-no-print">
          {mayManage ? <Button onClick={() => setAdding(true)}>添加指标</Button> : null}
          {mayDownload ? (
            <>
              <Button href={`/funding/contracts/${encodeURIComponent(contract.id)}/catalogue.pdf`}>
                资料目录（PDF）
              </Button>
              <Button
                type="primary"
                href={`/funding/contracts/${encodeURIComponent(contract.id)}/acceptance`}
              >
                验收资料包
              </Button>
            </>
          ) : null}
        </Space>
      }
    >
      <RefusalAlert refusal={command.refusal} />
      {contract.promises.length === 0 ? (
        <EmptyState
          title="还没有合同指标"
          advice="把合同约定的数量逐项录入，之后每份佐证材料都归到对应指标。"
        />
      ) : (
        <div className="wz-table-scroll" role="region" aria-label="合同指标表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col">约定</th>
                <th scope="col">有佐证</th>
                <th scope="col">完成情况</th>
                <th scope="col">佐证材料</th>
                <th scope="col">操作</th>
              </tr>
            </thead>
            <tbody>
              {contract.promises.map((promise) => (
                <PromiseRow
                  key={promise.id}
                  promise={promise}
                  command={command}
                  onProve={mayManage ? () => setProving(promise) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {adding ? <PromiseDialog contract={contract} onClose={() => setAdding(false)} /> : null}
      {proving ? (
        <EvidenceDialog contract={contract} promise={proving} onClose={() => setProving(undefined)} />
      ) : null}
    </Section>
  );
}

interface PromiseRowProps {
  readonly promise: ShownPromise;
  readonly command: Command;
  readonly onProve: (() => void) | undefined;
}

function PromiseRow({ promise, command, onProve }: PromiseRowProps) {
  const name = enumLabel(PROMISE_KIND_LABELS, promise.kind);
  const unit = enumLabel(PROMISE_UNIT_LABELS, promise.unit);
  const share = Number(promise.completion);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {formatCount(promise.promised)} {unit}
      </td>
      <td>
        {formatCount(promise.evidenced)} {unit}
      </td>
      <td style={{ minWidth: 160 }}>
        <Tag color={COLOURS[promise.standing]}>{enumLabel(PROMISE_STANDING_LABELS, promise.standing)}</Tag>
        <Progress
          percent={Math.min(100, Math.floor(share * 100))}
          size="small"
          format={() => `${formatShare(share)}%`}
          aria-label={`${name}完成情况`}
        />
      </td>
      <td>
        <EvidenceList promise={promise} command={command} mayWithdraw={onProve !== undefined} />
      </td>
      <td>
        {onProve ? (
          <Button size="small" aria-label={`上传${name}佐证`} onClick={onProve}>
            上传佐证
          </Button>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}

interface EvidenceListProps {
  readonly promise: ShownPromise;
  readonly command: Command;
  readonly mayWithdraw: boolean;
}

function EvidenceList({ promise, command, mayWithdraw }: EvidenceListProps) {
  const [withdraw] = useMutation(WithdrawPromiseEvidenceDocument);
  const confirm = useConfirmAct();
  if (promise.evidence.length === 0) return <>—</>;
  return (
    <ul>
      {promise.evidence.map((evidence) => (
        <li key={evidence.id}>
          <a href={`/attachments/${evidence.attachmentId}`}>{evidence.title}</a>（
          {formatDay(evidence.occurredOn)}，{formatCount(evidence.quantity)}）
          {mayWithdraw ? (
            <Button
              size="small"
              type="link"
              danger
              aria-label={`撤销佐证：${evidence.title}`}
              onClick={() =>
                confirm({
                  title: `撤销“${evidence.title}”？`,
                  consequence: '撤销后不再计入指标，也不进入验收资料包；记录仍保留在办理经过中。',
                  confirmLabel: '撤销佐证',
                  act: async () => {
                    const input = { evidenceId: evidence.id, reason: '上传有误' };
                    await command.run(
                      async () => (await withdraw({ variables: { input } })).data?.withdrawPromiseEvidence,
                      '佐证已撤销',
                    );
                  },
                })
              }
            >
              撤销
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
