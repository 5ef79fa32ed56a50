import { useMutation } from '@apollo/client/react';
import {
  AttachExpenseVoucherDocument,
  type ContractPageFragment,
  WithdrawExpenseDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, formatDay, Section, useConfirmAct } from '@weizhi/ui';
import { Button } from 'antd';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { yuanWords } from '../model/money';
import { VoucherButton } from './voucher-button';

/** The expenses with their vouchers. */
export function ExpenseTable({ contract }: { readonly contract: ContractPageFragment }) {
  const mayManage = useCan('funding.manage');
  const command = useCommand();
  const confirm = useConfirmAct();
  const [attach] = useMutation(AttachExpenseVoucherDocument);
  const [withdraw] = useMutation(WithdrawExpenseDocument);
  const lines = new Map(contract.budgetLines.map(({ id, title }) => [id, title]));
  const expenses = contract.expenses.edges.map(({ node }) => node);
  const title =
    contract.missingVouchers > 0 ? `支出明细（缺 ${contract.missingVouchers} 份凭证）` : '支出明细';
  if (expenses.length === 0)
    return (
      <Section title={title}>
        <EmptyState title="还没有支出" advice="登记后逐笔上传凭证，凭证齐全才能归档。" />
      </Section>
    );
  return (
    <Section title={title}>
      <RefusalAlert refusal={command.refusal} />
      <div className="wz-table-scroll" role="region" aria-label="支出明细表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">用途</th>
              <th scope="col">科目</th>
              <th scope="col">金额</th>
              <th scope="col">凭证</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {expenses.map((expense) => (
              <tr key={expense.id}>
                <td>{formatDay(expense.spentOn)}</td>
                <td>
                  {expense.purpose}
                  {expense.advanceReason ? `（垫付：${expense.advanceReason}）` : ''}
                </td>
                <td>{lines.get(expense.lineId) ?? '—'}</td>
                <td>{yuanWords(expense.amount)}</td>
                <td>
                  <VoucherButton
                    districtId={contract.districtId}
                    of={expense.purpose}
                    voucherId={expense.voucherId}
                    mayAttach={mayManage}
                    command={command}
                    attach={async (attachmentId) =>
                      (await attach({ variables: { input: { recordId: expense.id, attachmentId } } })).data
                        ?.attachExpenseVoucher
                    }
                  />
                </td>
                <td>
                  {mayManage ? (
                    <Button
                      size="small"
                      danger
                      aria-label={`撤销支出：${expense.purpose}`}
                      onClick={() =>
                        confirm({
                          title: `撤销“${expense.purpose}”这笔支出？`,
                          consequence: '撤销后不再计入支出，记录仍保留在办理经过中。',
                          confirmLabel: '撤销支出',
                          act: async () => {
                            const input = { expenseId: expense.id, reason: '登记有误' };
                            await command.run(
                              async () => (await withdraw({ variables: { input } })).data?.withdrawExpense,
                              '支出已撤销',
                            );
                          },
                        })
                      }
                    >
                      撤销
                    </Button>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(contract.expenses.totalCount ?? 0) > expenses.length ? (
        <p>
          共 {contract.expenses.totalCount} 笔，这里显示最近 {expenses.length} 笔。
        </p>
      ) : null}
    </Section>
  );
}
