import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { fieldRefusalsOf } from './refusal';
import { RefusalAlert } from './refusal-alert';
import { useCommand } from './use-command';

/** Something that an act asks for. */
export interface ActField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'longText' | 'date' | 'number' | 'yesNo' | 'choice';
  readonly optional?: boolean;
  readonly extra?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** What was filled in, by name of the field. */
export type ActValues = Readonly<Record<string, string | boolean | undefined>>;

export interface ActDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly fields: readonly ActField[];
  readonly initial?: ActValues;
  /** What happens, for acts that cannot be taken back. */
  readonly consequence?: string;
  readonly grave?: boolean;
  readonly done: string;
  readonly send: (values: ActValues) => Promise<object | null | undefined>;
  readonly onClose: () => void;
  /** After it was carried out and the dialog is gone. */
  readonly onDone?: () => void;
}

/** Asks for what an act needs, sends it, and shows beside the fields what stands against it. */
export function ActDialog(props: ActDialogProps) {
  const { title, confirmLabel, fields, initial = {}, consequence, grave = false } = props;
  const [form] = Form.useForm<ActValues>();
  const { run, busy, refusal } = useCommand();
  const submit = async (values: ActValues): Promise<void> => {
    const carriedOut = await run(async () => {
      const result = await props.send(values);
      form.setFields(fieldRefusalsOf(result).map(({ path, message }) => ({ name: path, errors: [message] })));
      return result;
    }, props.done);
    if (!carriedOut) return;
    props.onClose();
    props.onDone?.();
  };
  return (
    <Modal
      open
      title={title}
      okText={confirmLabel}
      okButtonProps={{ danger: grave }}
      cancelText="取消"
      confirmLoading={busy}
      onCancel={props.onClose}
      onOk={() => form.submit()}
    >
      <Form<ActValues>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        {fields.map((field) => (
          <ActFormItem key={field.name} field={field} />
        ))}
        {consequence === undefined ? null : <p>{consequence}</p>}
      </Form>
    </Modal>
  );
}

function ActFormItem({ field }: { readonly field: ActField }) {
  const { name, label, kind, optional = false, extra } = field;
  if (kind === 'yesNo')
    return (
      <Form.Item name={name} valuePropName="checked" extra={extra}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  const rules = optional ? [] : [{ required: true, message: `请填写${label}` }];
  return (
    <Form.Item name={name} label={label} extra={extra} rules={rules}>
      <ActInput field={field} />
    </Form.Item>
  );
}

/** The control of one field; antd hands it id, value and change. */
function ActInput({ field, ...control }: { readonly field: ActField }) {
  switch (field.kind) {
    case 'date':
      return <Input type="date" {...control} />;
    case 'number':
      return <Input inputMode="decimal" autoComplete="off" maxLength={20} {...control} />;
    case 'longText':
      return <Input.TextArea rows={3} maxLength={200} {...control} />;
    case 'choice':
      return <Select options={[...(field.options ?? [])]} {...control} />;
    default:
      return <Input maxLength={200} autoComplete="off" {...control} />;
  }
}
