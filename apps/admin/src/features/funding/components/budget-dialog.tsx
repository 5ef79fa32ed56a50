import { useMutation } from '@apollo/client/react';
import { BUDGET_CATEGORIES, BUDGET_CATEGORY_LABELS } from '@weizhi/domain';
import {
  type BudgetCategory,
  type ContractPageFragment,
  SetBudgetDocument,
} from '@weizhi/graphql-client/documents';
import { Button, Form, Input, Modal, Select, Space } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { yuanWords } from '../model/money';

interface Line {
  readonly category: BudgetCategory;
  readonly amount: string;
}

export interface ContractDialogProps {
  readonly contract: ContractPageFragment;
  readonly onClose: () => void;
}

const CATEGORIES = BUDGET_CATEGORIES.map((category) => ({
  value: category.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase(),
  label: BUDGET_CATEGORY_LABELS[category].zh,
}));

/** Sets the budget, as long as nothing was spent. */
export function BudgetDialog({ contract, onClose }: ContractDialogProps) {
  const [form] = Form.useForm<{ readonly lines: Line[] }>();
  const [set] = useMutation(SetBudgetDocument);
  const { run, busy, refusal } = useCommand();
  const known = contract.budgetLines.map(({ category, agreed }) => ({ category, amount: agreed }));
  const send = async ({ lines }: { readonly lines: Line[] }): Promise<void> => {
    const input = { contractId: contract.id, expectedVersion: contract.version, lines };
    const done = await run(async () => (await set({ variables: { input } })).data?.setBudget, '预算已编制');
    if (done) onClose();
  };
  return (
    <Modal
      open
      title="编制预算"
      okText="保存预算"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ lines: known.length > 0 ? known : [{ category: 'ACTIVITY', amount: '' }] }}
        onFinish={(values) => void send(values)}
      >
        <RefusalAlert refusal={refusal} />
        <p>各科目合计应等于合同金额 {yuanWords(contract.amount)}。有支出或调剂后不能重新编制。</p>
        <Form.List name="lines">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <Space key={key} align="start" wrap>
                  <Form.Item
                    name={[name, 'category']}
                    label={`科目${String(name + 1)}`}
                    rules={[{ required: true }]}
                  >
                    <Select options={CATEGORIES} style={{ minWidth: 140 }} />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'amount']}
                    label={`金额${String(name + 1)}（元）`}
                    rules={[{ required: true, message: '请填写金额' }]}
                  >
                    <Input inputMode="decimal" autoComplete="off" />
                  </Form.Item>
                  <Button aria-label={`删除科目${String(name + 1)}`} onClick={() => remove(name)}>
                    删除
                  </Button>
                </Space>
              ))}
              <Button onClick={() => add({ category: 'ACTIVITY', amount: '' })}>增加科目</Button>
            </>
          )}
        </Form.List>
      </Form>
    </Modal>
  );
}
