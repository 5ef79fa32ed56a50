import { useMutation } from '@apollo/client/react';
import { OUTSIDE_SYSTEM_KIND_LABELS, OUTSIDE_SYSTEM_LEVEL_LABELS } from '@weizhi/domain';
import {
  ChangeOutsideSystemDocument,
  type OutsideSystemDetailFragment,
  type OutsideSystemInput,
  RegisterOutsideSystemDocument,
} from '@weizhi/graphql-client/documents';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useOwnPlace } from '../../../shared/actor-context';
import { DepartmentInput } from '../../../shared/department-input';
import { DivisionsSelect } from '../../../shared/divisions-select';
import { enumOptions } from '../../../shared/enum-options';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { initialOf, inputOf, type SystemValues } from '../model/system-form';

export interface SystemDialogProps {
  /** The system to change; left out to register one. */
  readonly system?: OutsideSystemDetailFragment;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Registers a system or work group, or states anew what is known of one. */
export function SystemDialog({ system, onClose, onDone }: SystemDialogProps) {
  const [form] = Form.useForm<SystemValues>();
  const own = useOwnPlace('reporting.manage');
  const send = useSend(system);
  const { run, busy, refusal } = useCommand();
  const submit = async (values: SystemValues): Promise<void> => {
    const carriedOut = await run(
      async () => {
        const answer = await send(inputOf(values));
        form.setFields(
          fieldRefusalsOf(answer).map(({ path, message }) => ({
            name: path.replace('system.', '') as never,
            errors: [message],
          })),
        );
        return answer;
      },
      system ? '已修改' : '已登记',
    );
    if (!carriedOut) return;
    onDone?.();
    onClose();
  };
  return (
    <Modal
      open
      title={system ? `修改：${system.name}` : '登记系统或工作群'}
      okText={system ? '保存' : '登记'}
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<SystemValues>
        form={form}
        layout="vertical"
        initialValues={initialOf(system, own?.divisionId)}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <WhatFields ownSystem={system?.own ?? false} />
        <WhomFields known={(system?.targets ?? []).map(({ id: value, name: label }) => ({ value, label }))} />
        <MinuteFields />
      </Form>
    </Modal>
  );
}

function useSend(system: OutsideSystemDetailFragment | undefined) {
  const [register] = useMutation(RegisterOutsideSystemDocument);
  const [change] = useMutation(ChangeOutsideSystemDocument);
  const { key: idempotencyKey } = useIdempotencyKey();
  return async (said: OutsideSystemInput) => {
    if (!system)
      return (await register({ variables: { input: { system: said, idempotencyKey } } })).data
        ?.registerOutsideSystem;
    const input = { systemId: system.id, expectedVersion: system.version, system: said };
    return (await change({ variables: { input } })).data?.changeOutsideSystem;
  };
}

const required = (label: string) => [{ required: true, message: `请填写${label}` }];

function WhatFields({ ownSystem }: { readonly ownSystem: boolean }) {
  return (
    <>
      <Form.Item name="name" label="名称" rules={required('名称')}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label="类型" rules={required('类型')}>
        <Select aria-label="类型" options={enumOptions(OUTSIDE_SYSTEM_KIND_LABELS)} />
      </Form.Item>
      {ownSystem ? null : (
        <Form.Item name="department" label="主管部门" rules={required('主管部门')}>
          <DepartmentInput />
        </Form.Item>
      )}
      <Form.Item name="level" label="层级" rules={required('层级')}>
        <Select aria-label="层级" options={enumOptions(OUTSIDE_SYSTEM_LEVEL_LABELS)} />
      </Form.Item>
      <Form.Item name="purpose" label="用途" rules={required('用途')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label="登录网址" extra="没有网址的留空">
        <Input maxLength={300} autoComplete="off" placeholder="https://" />
      </Form.Item>
    </>
  );
}

function WhomFields({ known }: { readonly known: readonly { value: string; label: string }[] }) {
  return (
    <>
      <Form.Item
        name="divisionIds"
        label="使用范围"
        extra="选择街道或区的，其中每个社区都要使用"
        rules={required('使用范围')}
      >
        <DivisionsSelect label="使用范围" known={known} />
      </Form.Item>
      <Form.Item name="peopleAsked" label="每个社区的账号数或入群人数" rules={required('账号数或人数')}>
        <InputNumber min={1} max={500} precision={0} />
      </Form.Item>
      <Form.Item name="activeFrom" label="启用日期" rules={required('启用日期')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="activeUntil" label="停用日期" extra="还在用的留空">
        <Input type="date" />
      </Form.Item>
    </>
  );
}

function MinuteFields() {
  return (
    <>
      <Form.Item
        name="weeklyMinutes"
        label="每个社区每周用时（分钟）"
        extra="只填抽样周测得的数，没有测量的留空，不要估计"
      >
        <InputNumber min={0} max={10_080} precision={0} />
      </Form.Item>
      <Form.Item name="sampledWeeks" label="抽样周数">
        <InputNumber min={1} max={52} precision={0} />
      </Form.Item>
      <Form.Item name="minutesSource" label="测量依据" extra="谁在什么时候抽样了哪些社区">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}
