import { useMutation } from '@apollo/client/react';
import { MANDATE_FINDING_LABELS } from '@weizhi/domain';
import {
  AddMandateItemDocument,
  ChangeMandateItemDocument,
  type MandateEditionRowFragment,
  type MandateFinding,
  type MandateItemRowFragment,
} from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';
import { Form, Input, Modal, Select } from 'antd';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { classesOf } from '../model/edition-words';

interface ItemValues {
  readonly code: string;
  readonly mandateClass: MandateFinding;
  readonly name: string;
  readonly keywords?: string;
  readonly legalBasis?: string;
  readonly department?: string;
  readonly leadDays?: string;
}

export interface ItemDialogProps {
  readonly edition: MandateEditionRowFragment;
  /** Undefined for a new one. */
  readonly item: MandateItemRowFragment | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Adds an item to a draft, or words one anew. */
export function ItemDialog({ edition, item, onClose, onDone }: ItemDialogProps) {
  const [form] = Form.useForm<ItemValues>();
  const [add] = useMutation(AddMandateItemDocument);
  const [change] = useMutation(ChangeMandateItemDocument);
  const { key } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const send = async (values: ItemValues) => {
    const said = toItemInput(values);
    if (item === undefined) {
      const input = { editionId: edition.id, item: said, idempotencyKey: key };
      return (await add({ variables: { input } })).data?.addMandateItem;
    }
    const input = { itemId: item.id, expectedVersion: item.version, item: said };
    return (await change({ variables: { input } })).data?.changeMandateItem;
  };
  const submit = async (values: ItemValues): Promise<void> => {
    const done = await run(async () => {
      const result = await send(values);
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({
          name: path.replace(/^item\./u, '') as never,
          errors: [message],
        })),
      );
      return result;
    }, '事项已保存');
    if (!done) return;
    onClose();
    onDone();
  };
  return (
    <Modal
      open
      title={item === undefined ? '增加事项' : `修改事项 ${item.code}`}
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<ItemValues>
        form={form}
        layout="vertical"
        initialValues={item === undefined ? {} : valuesOf(item)}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <ItemFields edition={edition} />
      </Form>
    </Modal>
  );
}

function ItemFields({ edition }: { readonly edition: MandateEditionRowFragment }) {
  const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];
  return (
    <>
      <Form.Item
        name="code"
        label="编号"
        extra="与上一版是同一事项的，沿用原编号，才能比对差异。"
        rules={required('编号')}
      >
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="mandateClass" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
        <Select
          options={classesOf(edition.body).map((value) => ({
            value,
            label: enumLabel(MANDATE_FINDING_LABELS, value),
          }))}
        />
      </Form.Item>
      <Form.Item name="name" label="事项名称" rules={required('事项名称')}>
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <Form.Item name="keywords" label="关键词" extra="用顿号隔开；部门通知里出现时提示对应这一项。">
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="legalBasis" label="依据" extra="履职、协助事项公布前必须写明。">
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
      <Form.Item name="department" label="主管部门">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="leadDays" label="提前工作日" extra="布置任务须提前的工作日；不填按全区规则。">
        <Input inputMode="numeric" maxLength={3} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function valuesOf(item: MandateItemRowFragment): ItemValues {
  const { code, mandateClass, name, keywords, legalBasis, department, leadDays } = item;
  return {
    ...{ code, mandateClass, name },
    keywords: keywords.join('、'),
    legalBasis: legalBasis ?? '',
    department: department?.name ?? '',
    leadDays: leadDays == null ? '' : String(leadDays),
  };
}

function toItemInput({ keywords, legalBasis, department, leadDays, ...rest }: ItemValues) {
  const days = Number.parseInt(leadDays ?? '', 10);
  return {
    ...rest,
    keywords: (keywords ?? '').split(/[、,，;；\s]+/u).filter((word) => word !== ''),
    legalBasis: legalBasis ?? null,
    department: department ?? null,
    leadDays: Number.isNaN(days) ? null : days,
  };
}
