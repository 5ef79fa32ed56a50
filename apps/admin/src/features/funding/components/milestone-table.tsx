import { useMutation } from '@apollo/client/react';
import { MILESTONE_OUTCOME_LABELS } from '@weizhi/domain';
import {
  type ContractPageFragment,
  EvaluateMilestoneDocument,
  type FundingMilestoneOutcome,
  type MilestoneRowFragment,
  MilestoneRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { civilDate, enumLabel, formatDay, Section } from '@weizhi/ui';
import { Button, Form, Input, Modal, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/actor-context';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useReturnFrom, useSpot } from '../../../shared/spot';
import { useCommand } from '../../../shared/use-command';

const COLOURS: Readonly<Record<FundingMilestoneOutcome, string>> = {
  PENDING: 'default',
  PASSED: 'success',
  FAILED: 'error',
};

/** The milestones with what their evaluations found. */
export function MilestoneTable({ contract }: { readonly contract: ContractPageFragment }) {
  const mayManage = useCan('funding.manage');
  const rows = contract.milestones.map((row) => readFragment(MilestoneRowFragmentDoc, row));
  const at = useSpot();
  const [evaluating, setEvaluating] = useState(() =>
    rows.find((row) => mayManage && isEvaluable(contract, row) && at === spotOf(row)),
  );
  const today = civilDate(new Date());
  return (
    <Section title="项目节点">
      <div className="wz-table-scroll" role="region" aria-label="项目节点表" tabIndex={0}>
        <table className="wz-plain-table">
          <thead>
            <tr>
              <th scope="col">节点</th>
              <th scope="col">应完成</th>
              <th scope="col">评估结果</th>
              <th scope="col">评估意见</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.title}</th>
                <td>
                  {formatDay(row.dueOn)}
                  {row.outcome === 'PENDING' && row.dueOn < today ? '（已逾期）' : ''}
                </td>
                <td>
                  <Tag color={COLOURS[row.outcome]}>{enumLabel(MILESTONE_OUTCOME_LABELS, row.outcome)}</Tag>
                  {row.evaluatedOn ? formatDay(row.evaluatedOn) : ''}
                </td>
                <td>{row.note ?? '—'}</td>
                <td>
                  {mayManage && isEvaluable(contract, row) ? (
                    <Button
                      size="small"
                      aria-label={`登记${row.title}结果`}
                      onClick={() => setEvaluating(row)}
                    >
                      登记结果
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
      {evaluating ? (
        <EvaluationDialog milestone={evaluating} onClose={() => setEvaluating(undefined)} />
      ) : null}
    </Section>
  );
}

/** What work items call the evaluation of a milestone. */
function spotOf({ id }: MilestoneRowFragment): string {
  return `milestone.${id}`;
}

/** Signing and the performance evaluation pass their milestones by themselves. */
function isEvaluable({ signedOn }: ContractPageFragment, { kind, outcome }: MilestoneRowFragment): boolean {
  return Boolean(signedOn) && outcome !== 'PASSED' && kind !== 'SIGNING' && kind !== 'PERFORMANCE';
}

interface Evaluation {
  readonly outcome: FundingMilestoneOutcome;
  readonly evaluatedOn: string;
  readonly note: string;
}

interface EvaluationDialogProps {
  readonly milestone: MilestoneRowFragment;
  readonly onClose: () => void;
}

function EvaluationDialog({ milestone, onClose }: EvaluationDialogProps) {
  const [form] = Form.useForm<Evaluation>();
  const [evaluate] = useMutation(EvaluateMilestoneDocument);
  const { run, busy, refusal } = useCommand();
  const goBack = useReturnFrom(spotOf(milestone));
  const send = async (evaluation: Evaluation): Promise<void> => {
    const input = { milestoneId: milestone.id, expectedVersion: milestone.version, ...evaluation };
    const done = await run(
      async () => (await evaluate({ variables: { input } })).data?.evaluateMilestone,
      '评估结果已登记',
    );
    if (!done) return;
    onClose();
    goBack();
  };
  return (
    <Modal
      open
      title={`登记${milestone.title}结果`}
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Evaluation>
        form={form}
        layout="vertical"
        initialValues={{ evaluatedOn: civilDate(new Date()) }}
        onFinish={(values) => void send(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item name="outcome" label="评估结果" rules={[{ required: true, message: '请选择评估结果' }]}>
          <Radio.Group
            options={[
              { value: 'PASSED', label: '通过' },
              { value: 'FAILED', label: '未通过' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="evaluatedOn"
          label="评估日期"
          rules={[{ required: true, message: '请填写评估日期' }]}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item
          name="note"
          label="评估意见"
          extra="通过的节点不能改为未通过；未通过的可在整改后重新评估。"
          rules={[{ required: true, whitespace: true, message: '请填写评估意见' }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
