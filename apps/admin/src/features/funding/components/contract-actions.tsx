import { useMutation } from '@apollo/client/react';
import {
  CONTRACT_ACTION_LABELS,
  CONTRACT_FACT_LABELS,
  type ContractAction,
  type ContractFacts,
} from '@weizhi/domain';
import {
  AdvanceFundingContractDocument,
  type AdvanceFundingContractInput,
  type ContractPageFragment,
  type FundingContractAction,
} from '@weizhi/graphql-client/documents';
import { Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { actionOf, isDate, isGrave, statementsOf } from '../model/contract-actions';

type Statements = Partial<Record<keyof ContractFacts, string>>;

interface Chosen {
  readonly action: ContractAction;
  readonly value: FundingContractAction;
}

/** What the state allows next, as buttons; each asks for what must be stated and says what stands against it. */
export function ContractActions({ contract }: { readonly contract: ContractPageFragment }) {
  const mayManage = useCan('funding.manage');
  const [chosen, setChosen] = useState<Chosen>();
  if (!mayManage) return null;
  const open = contract.availableActions.flatMap((value) => {
    const action = actionOf(value);
    return action ? [{ action, value }] : [];
  });
  return (
    <>
      <Space wrap>
        {open.map(({ action, value }, index) => (
          <Button
            key={value}
            type={index === 0 ? 'primary' : 'default'}
            danger={isGrave(action)}
            onClick={() => setChosen({ action, value })}
          >
            {CONTRACT_ACTION_LABELS[action].zh}
          </Button>
        ))}
      </Space>
      {chosen ? (
        <ActionDialog contract={contract} chosen={chosen} onClose={() => setChosen(undefined)} />
      ) : null}
    </>
  );
}

interface ActionDialogProps {
  readonly contract: ContractPageFragment;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

function ActionDialog({ contract, chosen, onClose }: ActionDialogProps) {
  const [form] = Form.useForm<Statements>();
  const [advance] = useMutation(AdvanceFundingContractDocument);
  const { run, busy, refusal } = useCommand();
  const label = CONTRACT_ACTION_LABELS[chosen.action].zh;
  const send = async (statements: Statements): Promise<void> => {
    const input: AdvanceFundingContractInput = {
      contractId: contract.id,
      expectedVersion: contract.version,
      action: chosen.value,
      ...statements,
    };
    const done = await run(
      async () => (await advance({ variables: { input } })).data?.advanceFundingContract,
      `已${label}`,
    );
    if (done) onClose();
  };
  return (
    <Modal
      open
      title={label}
      okText={label}
      okButtonProps={{ danger: isGrave(chosen.action) }}
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Statements> form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <RefusalAlert refusal={refusal} />
        {statementsOf(chosen.action).map((fact) => (
          <Form.Item
            key={fact}
            name={fact}
            label={CONTRACT_FACT_LABELS[fact].zh}
            rules={[{ required: true, whitespace: true, message: `请填写${CONTRACT_FACT_LABELS[fact].zh}` }]}
          >
            <StatementField fact={fact} />
          </Form.Item>
        ))}
        {isGrave(chosen.action) ? <p>办理后会记入项目历史，不能撤销。</p> : null}
      </Form>
    </Modal>
  );
}

/** The field of one statement; antd hands it id, value and change. */
function StatementField({ fact, ...field }: { readonly fact: keyof ContractFacts }) {
  if (isDate(fact)) return <Input type="date" {...field} />;
  if (fact === 'clawbackAmount') return <Input inputMode="decimal" suffix="元" {...field} />;
  return <Input.TextArea rows={3} maxLength={500} {...field} />;
}
