import type { DivisionKind } from '@weizhi/graphql-client/documents';
import { useFormDraft } from '@weizhi/ui';
import { Alert, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd';
import { DepartmentInput } from './department-input';
import { DivisionSelect } from './division-select';
import { fieldRefusalsOf } from './refusal';
import { RefusalAlert } from './refusal-alert';
import { useReturnFrom } from './spot';
import { useCommand } from './use-command';

/**
 * Something that an act asks for. Days are chosen with the device's own picker, which suits a phone. A `number` stays the
 * text that was typed, to the fen; a `count` is a whole number.
 */
export interface ActField {
  readonly name: string;
  readonly label: string;
  readonly kind:
    'text' | 'longText' | 'date' | 'number' | 'count' | 'yesNo' | 'choice' | 'department' | 'division';
  readonly optional?: boolean;
  readonly extra?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly initial?: string | number;
  /** Kinds of division that may be chosen; all when left out. */
  readonly divisionKinds?: readonly DivisionKind[];
  /** Bounds of a count. */
  readonly least?: number;
  /** Bound of a count, or of the length of a text. */
  readonly most?: number;
}

/** What was filled in, by name of the field. */
export type ActValues = Readonly<Record<string, string | number | boolean | undefined>>;

/** What an act asks for, always or by what is filled in so far. */
export type ActFields = readonly ActField[] | ((values: ActValues) => readonly ActField[]);

export interface ActDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly fields: ActFields;
  readonly initial?: ActValues;
  /** Name of the draft that is kept on this device until it is sent. */
  readonly draftName?: string | undefined;
  /** What happens, for acts that cannot be taken back. */
  readonly consequence?: string | undefined;
  readonly grave?: boolean;
  /** What work items call this act: whoever came from one goes back to it when the act is done. */
  readonly spot?: string | undefined;
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
  const draft = useFormDraft<ActValues>(props.draftName);
  const start = { ...initialOf(fieldsOf(fields, {})), ...initial, ...draft.kept };
  const shown = fieldsOf(fields, { ...start, ...Form.useWatch([], form) });
  const { run, busy, refusal } = useCommand();
  const goBack = useReturnFrom(props.spot);
  const submit = async (values: ActValues): Promise<void> => {
    const carriedOut = await run(async () => {
      const result = await props.send(values);
      form.setFields(fieldRefusalsOf(result).map(({ path, message }) => ({ name: path, errors: [message] })));
      return result;
    }, props.done);
    if (!carriedOut) return;
    draft.discard();
    props.onClose();
    props.onDone?.();
    goBack();
  };
  return (
    <Modal
      open
      title={title}
      okText={confirmLabel}
      okButtonProps={{ danger: grave }}
      cancelText={grave ? '暂不' : '取消'}
      confirmLoading={busy}
      onCancel={props.onClose}
      onOk={() => form.submit()}
    >
      <Form<ActValues>
        form={form}
        layout="vertical"
        initialValues={start}
        onValuesChange={(_, values) => draft.keep({ ...values })}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        {consequence === undefined ? null : <Alert type="warning" showIcon title={consequence} />}
        {shown.map((field) => (
          <ActFormItem key={field.name} field={field} />
        ))}
      </Form>
    </Modal>
  );
}

function fieldsOf(fields: ActFields, values: ActValues): readonly ActField[] {
  return typeof fields === 'function' ? fields(values) : fields;
}

function initialOf(fields: readonly ActField[]): ActValues {
  return Object.fromEntries(
    fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])),
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
  const { most = 200 } = field;
  switch (field.kind) {
    case 'date':
      return <Input type="date" {...control} />;
    case 'number':
      return <Input inputMode="decimal" autoComplete="off" maxLength={20} {...control} />;
    case 'count':
      return <InputNumber {...boundsOf(field)} precision={0} {...control} />;
    case 'longText':
      return <Input.TextArea rows={3} maxLength={most} showCount {...control} />;
    case 'department':
      return <DepartmentInput {...control} />;
    case 'division':
      return <DivisionSelect label={field.label} kinds={field.divisionKinds} {...control} />;
    case 'choice':
      return (
        <Select
          aria-label={field.label}
          options={[...(field.options ?? [])]}
          showSearch={{ optionFilterProp: 'label' }}
          {...control}
        />
      );
    default:
      return <Input maxLength={most} autoComplete="off" {...control} />;
  }
}

function boundsOf({ least, most }: ActField): { min?: number; max?: number } {
  return {
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
  };
}
