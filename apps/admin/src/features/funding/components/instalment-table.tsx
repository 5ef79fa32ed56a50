import { useMutation } from '@apollo/client/react';
import {
  INSTALMENT_OBSTACLE_LABELS,
  INSTALMENT_STATE_LABELS,
  MILESTONE_OUTCOME_LABELS,
} from '@weizhi/domain';
import {
  ApproveInstalmentDocument,
  AttachPaymentVoucherDocument,
  type InstalmentRowFragment,
  InstalmentRowFragmentDoc,
  readFragment,
  type ContractPageFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatDay, Section, useConfirmAct } from '@weizhi/ui';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { Spot, useReturnFrom, useSpot } from '../../../shared/spot';
import { type Command, useCommand } from '../../../shared/use-command';
import { shareWords, yuanWords } from '../model/money';
import { PaymentDialog } from './payment-dialog';
import { VoucherButton } from './voucher-button';

/** The instalments: what each is, and why it is not payable yet. */
export function InstalmentTable({ contract }: { readonly contract: ContractPageFragment }) {
  const command = useCommand();
  const rows = contract.instalments.map((row) => readFragment(InstalmentRowFragmentDoc, row));
  return (
    <Section title="分期拨款">
      <RefusalAlert refusal={command.refusal} />
      <div className="wz-table-scroll" role="region" aria-label="分期拨款表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">期次</th>
              <th scope="col">比例</th>
              <th scope="col">金额</th>
              <th scope="col">对应节点</th>
              <th scope="col">状态</th>
              <th scope="col">暂不能拨付的原因</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">第{row.ordinal}期</th>
                <td>{shareWords(row.share)}</td>
                <td>{yuanWords(row.amount)}</td>
                <td>
                  {row.milestone.title}（{enumLabel(MILESTONE_OUTCOME_LABELS, row.milestone.outcome)}）
                </td>
                <td>
                  {stateWords(row)} <PaymentVoucher instalment={row} contract={contract} command={command} />
                </td>
                <td>{obstacleWords(row)}</td>
                <td>
                  <Spot name={`instalment.${row.id}`}>
                    <InstalmentActs instalment={row} command={command} />
                  </Spot>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        合同金额 {yuanWords(contract.amount)}，已拨付 {yuanWords(contract.paidAmount)}
        {contract.clawedBackAmount === '0.00' ? '' : `，已追回 ${yuanWords(contract.clawedBackAmount)}`}。
      </p>
    </Section>
  );
}

function stateWords({ state, payment }: InstalmentRowFragment): string {
  const word = enumLabel(INSTALMENT_STATE_LABELS, state);
  return payment ? `${formatDay(payment.paidOn)}${word}（${payment.reference}）` : word;
}

function obstacleWords({ state, paymentObstacles }: InstalmentRowFragment): string {
  if (state === 'PAID') return '—';
  if (paymentObstacles.length === 0) return '可以拨付';
  return paymentObstacles.map((obstacle) => enumLabel(INSTALMENT_OBSTACLE_LABELS, obstacle)).join('；');
}

interface PaymentVoucherProps extends InstalmentActsProps {
  readonly contract: ContractPageFragment;
}

function PaymentVoucher({ instalment, contract, command }: PaymentVoucherProps) {
  const mayPay = useCan('funding.pay');
  const [attach] = useMutation(AttachPaymentVoucherDocument);
  const { payment } = instalment;
  if (!payment) return null;
  return (
    <VoucherButton
      districtId={contract.districtId}
      of={`第${instalment.ordinal}期拨款`}
      voucherId={payment.voucherId}
      mayAttach={mayPay}
      command={command}
      attach={async (attachmentId) =>
        (await attach({ variables: { input: { recordId: payment.id, attachmentId } } })).data
          ?.attachPaymentVoucher
      }
    />
  );
}

interface InstalmentActsProps {
  readonly instalment: InstalmentRowFragment;
  readonly command: Command;
}

function InstalmentActs({ instalment, command }: InstalmentActsProps) {
  const mayApprove = useCan('funding.manage');
  const mayPay = useCan('funding.pay');
  const [approve] = useMutation(ApproveInstalmentDocument);
  const spot = `instalment.${instalment.id}`;
  const at = useSpot();
  const goBack = useReturnFrom(spot);
  const confirm = useConfirmAct();
  const isApprovable = instalment.state === 'PLANNED' && instalment.approvalObstacles.length === 0;
  const isPayable = instalment.paymentObstacles.length === 0;
  const [paying, setPaying] = useState(mayPay && isPayable && at === spot);
  const input = { instalmentId: instalment.id, expectedVersion: instalment.version };
  const name = `第${instalment.ordinal}期`;
  return (
    <Space wrap>
      {mayApprove && isApprovable ? (
        <Button
          size="small"
          aria-label={`批准拨付${name}`}
          onClick={() =>
            confirm({
              title: `批准拨付${name} ${yuanWords(instalment.amount)}？`,
              consequence: '批准后由财务人员拨付；批准人与拨付人不是同一人。',
              confirmLabel: '批准拨付',
              act: async () => {
                const done = await command.run(
                  async () => (await approve({ variables: { input } })).data?.approveInstalment,
                  `${name}已批准`,
                );
                if (done) goBack();
              },
            })
          }
        >
          批准拨付
        </Button>
      ) : null}
      {mayPay && isPayable ? (
        <Button size="small" type="primary" aria-label={`登记拨付${name}`} onClick={() => setPaying(true)}>
          登记拨付
        </Button>
      ) : null}
      {paying ? (
        <PaymentDialog instalment={instalment} onClose={() => setPaying(false)} onPaid={goBack} />
      ) : null}
    </Space>
  );
}
