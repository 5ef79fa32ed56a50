import { BUDGET_CATEGORY_LABELS } from '@weizhi/domain';
import type { ContractPageFragment } from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, Section } from '@weizhi/ui';
import { Button, Progress, Space } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { leftOf, spentBar } from '../model/budget-bars';
import { yuanWords } from '../model/money';
import { BudgetDialog } from './budget-dialog';
import { ExpenseDialog } from './expense-dialog';
import { ShiftDialog } from './shift-dialog';

type Opened = 'budget' | 'shift' | 'expense';

/** The budget: each line with what was agreed, what it is now, and how far it is spent. */
export function BudgetSection({ contract }: { readonly contract: ContractPageFragment }) {
  const mayManage = useCan('funding.manage');
  const [opened, setOpened] = useState<Opened>();
  const close = (): void => setOpened(undefined);
  const lines = contract.budgetLines;
  const isSigned = Boolean(contract.signedOn);
  return (
    <Section
      title="预算与支出"
      extra={
        mayManage ? (
          <Space wrap className="wz-no-print">
            <Button onClick={() => setOpened('budget')}>编制预算</Button>
            {lines.length > 1 && isSigned ? (
              <Button onClick={() => setOpened('shift')}>预算调剂</Button>
            ) : null}
            {lines.length > 0 && isSigned ? (
              <Button type="primary" onClick={() => setOpened('expense')}>
                登记支出
              </Button>
            ) : null}
          </Space>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <EmptyState title="还没有编制预算" advice="预算各科目合计应等于合同金额，精确到分。" />
      ) : (
        <BudgetTable contract={contract} />
      )}
      <p>
        已到账 {yuanWords(leftOf(contract.paidAmount, contract.clawedBackAmount))}，已支出{' '}
        {yuanWords(contract.spentAmount)}。
      </p>
      {opened === 'budget' ? <BudgetDialog contract={contract} onClose={close} /> : null}
      {opened === 'shift' ? <ShiftDialog contract={contract} onClose={close} /> : null}
      {opened === 'expense' ? <ExpenseDialog contract={contract} onClose={close} /> : null}
    </Section>
  );
}

function BudgetTable({ contract }: { readonly contract: ContractPageFragment }) {
  return (
    <div className="wz-table-scroll" role="region" aria-label="预算科目表" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">科目</th>
            <th scope="col">原预算</th>
            <th scope="col">调剂后</th>
            <th scope="col">已支出</th>
            <th scope="col">剩余</th>
            <th scope="col">执行进度</th>
          </tr>
        </thead>
        <tbody>
          {contract.budgetLines.map((line) => {
            const bar = spentBar(line);
            return (
              <tr key={line.id}>
                <th scope="row">
                  {line.title}（{enumLabel(BUDGET_CATEGORY_LABELS, line.category)}）
                </th>
                <td>{yuanWords(line.agreed)}</td>
                <td>{yuanWords(line.current)}</td>
                <td>{yuanWords(line.spent)}</td>
                <td>{yuanWords(leftOf(line.current, line.spent))}</td>
                <td style={{ minWidth: 140 }}>
                  <Progress
                    percent={bar.percent}
                    size="small"
                    status={bar.isNearEnd ? 'exception' : 'normal'}
                    format={(percent) => `${String(percent)}%`}
                    aria-label={`${line.title}执行进度`}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
