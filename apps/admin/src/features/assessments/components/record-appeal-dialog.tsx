import { useMutation } from '@apollo/client/react';
import { SUBMISSION_MEANS_LABELS } from '@weizhi/domain';
import {
  type AssessmentDetailFragment,
  readFragment,
  RecordAssessmentAppealDocument,
  RubricPartsFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { Form, Input, Modal, Select } from 'antd';
import { enumOptions } from '../../../shared/enum-options';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { type NewAppeal, newAppealInput } from '../model/appeal-acts';
import { rubricLines } from '../model/rubric-tree';

interface RecordAppealDialogProps {
  readonly assessment: AssessmentDetailFragment;
  readonly onClose: () => void;
}

const { link: _ownLink, ...MEANS } = SUBMISSION_MEANS_LABELS;

const required = (label: string) => [{ required: true, message: `请填写${label}` }];

/** Records an appeal on behalf of the organisation that handed it in. */
export function RecordAppealDialog({ assessment, onClose }: RecordAppealDialogProps) {
  const [form] = Form.useForm<NewAppeal>();
  const [record] = useMutation(RecordAssessmentAppealDocument);
  const { run, busy, refusal } = useCommand();
  const { key, renew } = useIdempotencyKey();
  const rubric = readFragment(RubricPartsFragmentDoc, assessment.rubric);
  const leaves = rubricLines(rubric.nodes).filter(({ leaf }) => leaf);
  const submit = async (values: NewAppeal): Promise<void> => {
    const input = newAppealInput(assessment.id, values, key);
    const done = await run(
      async () => (await record({ variables: { input } })).data?.recordAssessmentAppeal,
      '复核申请已登记',
    );
    renew();
    if (done) onClose();
  };
  return (
    <Modal
      open
      title="代录复核申请"
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<NewAppeal> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item name="means" label="来件方式" rules={required('来件方式')}>
          <Select options={enumOptions(MEANS)} />
        </Form.Item>
        <Form.Item
          name="receivedOn"
          label="收到日期"
          extra={assessment.lastAppealOn ? `${assessment.lastAppealOn} 及以前收到的为期限内` : undefined}
          rules={required('收到日期')}
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item name="leaves" label="有异议的指标" rules={required('有异议的指标')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={leaves.map(({ node }) => ({ value: node.code, label: `${node.code} ${node.title}` }))}
          />
        </Form.Item>
        <Form.Item name="reason" label="申请理由" rules={required('申请理由')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <Form.Item
          name="evidence"
          label="所附材料"
          extra="一行一件，写明名称与查看处"
          rules={required('所附材料')}
        >
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
