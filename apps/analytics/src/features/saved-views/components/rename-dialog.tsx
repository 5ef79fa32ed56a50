import type { SavedViewRowFragment } from '@weizhi/graphql-client/documents';
import { fieldRefusalsOf, RefusalAlert } from '@weizhi/ui';
import { Form, Input, Modal } from 'antd';
import { useCommand } from '../../../shared/command/use-command';
import { useViewCommands } from './use-saved-views';

export interface RenameDialogProps {
  readonly view: SavedViewRowFragment;
  readonly onClose: () => void;
}

/** Another name for a view of one's own. */
export function RenameDialog({ view, onClose }: RenameDialogProps) {
  const [form] = Form.useForm<{ readonly name: string }>();
  const { change } = useViewCommands();
  const { run, busy, refusal } = useCommand();
  const submit = async (name: string): Promise<void> => {
    const isDone = await run(async () => {
      const result = await change(view, { name });
      form.setFields(fieldRefusalsOf(result).map(({ message }) => ({ name: 'name', errors: [message] })));
      return result;
    }, '已改名');
    if (isDone) onClose();
  };
  return (
    <Modal
      open
      title={`给「${view.name}」改名`}
      okText="改名"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        name="rename-view"
        layout="vertical"
        initialValues={{ name: view.name }}
        onFinish={({ name }) => void submit(name)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="name"
          label="名称"
          rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
        >
          <Input maxLength={30} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
