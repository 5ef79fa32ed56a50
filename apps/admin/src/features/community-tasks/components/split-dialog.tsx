import { useMutation } from '@apollo/client/react';
import {
  type CommunityTaskDetailFragment,
  SplitCommunityTaskDocument,
} from '@weizhi/graphql-client/documents';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { DivisionsSelect } from '../../../shared/divisions-select';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

interface SplitValues {
  readonly divisionIds: string[];
  readonly dueOn?: string;
}

/** Splits a task of a subdistrict among its communities. */
export function SplitButton({ task }: { readonly task: CommunityTaskDetailFragment }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>分解到社区</Button>
      {open ? <SplitDialog task={task} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface SplitDialogProps {
  readonly task: CommunityTaskDetailFragment;
  readonly onClose: () => void;
}

function SplitDialog({ task, onClose }: SplitDialogProps) {
  const [form] = Form.useForm<SplitValues>();
  const [split] = useMutation(SplitCommunityTaskDocument);
  const { run, busy, refusal } = useCommand();
  const submit = async ({ divisionIds, dueOn = '' }: SplitValues): Promise<void> => {
    const parts = divisionIds.map((divisionId) => ({ divisionId, ...(dueOn === '' ? {} : { dueOn }) }));
    const input = { taskId: task.id, expectedVersion: task.version, parts };
    const done = await run(
      async () => (await split({ variables: { input } })).data?.splitCommunityTask,
      '已分解到社区',
    );
    if (done) onClose();
  };
  return (
    <Modal
      open
      title="分解到社区"
      okText="分解"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<SplitValues> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="divisionIds"
          label="社区"
          extra="每个社区一件，仍记在原交办部门名下"
          rules={[{ required: true, message: '请选择社区' }]}
        >
          <DivisionsSelect label="社区" />
        </Form.Item>
        <Form.Item name="dueOn" label="办结期限" extra="不填的与原任务相同，不得晚于原任务">
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
