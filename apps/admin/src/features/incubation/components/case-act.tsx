import { useFormDraft } from '@weizhi/ui';
import { Alert, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useReturnFrom, useSpot } from '../../../shared/spot';
import { useCommand } from '../../../shared/use-command';

/** A field of a dialog. Days are chosen with the device's own picker, which suits a phone. */
export interface ActField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'day' | 'number' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly optional?: boolean;
  readonly extra?: string;
  readonly initial?: string | number;
  readonly least?: number;
  readonly most?: number;
}

export type ActValues = Readonly<Record<string, string | number | undefined>>;

export interface CaseActProps {
  /** Name of the draft that is kept on this device until it is sent. */
  readonly draftName: string;
  readonly label: string;
  readonly fields: readonly ActField[];
  /** What will happen, for acts that cannot be taken back. */
  readonly consequence?: string | undefined;
  readonly danger?: boolean;
  readonly primary?: boolean;
  readonly small?: boolean;
  readonly ariaLabel?: string;
  /** What work items call this act: whoever comes from one finds the dialog open, and goes back when it is done. */
  readonly spot?: string;
  readonly done: string;
  readonly send: (values: ActValues) => Promise<object | null | undefined>;
  readonly onDone: () => void;
}

/** A button with the dialog of its command: what is asked for, what will happen, and refusals beside the fields. */
export function CaseAct(props: CaseActProps) {
  const { label, danger = false, primary = false, small = false, ariaLabel, spot } = props;
  const at = useSpot();
  const [open, setOpen] = useState(spot !== undefined && at === spot);
  return (
    <>
      <Button
        danger={danger}
        type={primary ? 'primary' : 'default'}
        size={small ? 'small' : 'middle'}
        onClick={() => setOpen(true)}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
      >
        {label}
      </Button>
      {open ? <ActDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ActDialog({
  draftName,
  label,
  fields,
  consequence,
  danger = false,
  done,
  spot,
  send,
  onDone,
  onClose,
}: CaseActProps & { readonly onClose: () => void }) {
  const [form] = Form.useForm<ActValues>();
  const draft = useFormDraft<Record<string, string | number | undefined>>(`incubation.${draftName}`);
  const { run, busy, refusal } = useCommand();
  const goBack = useReturnFrom(spot);
  const submit = async (values: ActValues): Promise<void> => {
    const carriedOut = await run(async () => {
      const result = await send(values);
      form.setFields(fieldRefusalsOf(result).map(({ path, message }) => ({ name: path, errors: [message] })));
      return result;
    }, done);
    if (!carriedOut) return;
    draft.discard();
    onClose();
    onDone();
    goBack();
  };
  return (
    <Modal
      open
      title={label}
      okText={label}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ danger }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<ActValues>
        form={form}
        layout="vertical"
        initialValues={{ ...initialOf(fields), ...draft.kept }}
        onValuesChange={(_, values) => draft.keep({ ...values })}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        {consequence === undefined ? null : <Alert type="warning" showIcon title={consequence} />}
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={field.label}
            {...(field.extra === undefined ? {} : { extra: field.extra })}
            rules={field.optional ? [] : [{ required: true, message: `请填写${field.label}` }]}
          >
            {controlOf(field)}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}

function controlOf(field: ActField) {
  const { kind, label, choices = [], most } = field;
  switch (kind) {
    case 'text':
      return <Input maxLength={most ?? 200} autoComplete="off" />;
    case 'area':
      return <Input.TextArea rows={4} maxLength={most ?? 1000} showCount />;
    case 'day':
      return <Input type="date" />;
    case 'number':
      return numberControl(field);
    case 'choice':
      return <Select aria-label={label} options={[...choices]} showSearch={{ optionFilterProp: 'label' }} />;
  }
}

function numberControl({ least, most }: ActField) {
  const range = {
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
  };
  return <InputNumber {...range} precision={0} />;
}

function initialOf(fields: readonly ActField[]): ActValues {
  return Object.fromEntries(
    fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])),
  );
}
