import { useMutation, useQuery } from '@apollo/client/react';
import { MANDATE_BODY_LABELS, WORKLOAD_SOURCE_LABELS } from '@weizhi/domain';
import {
  AssignCommunityTasksDocument,
  type MandateBody,
  RecordCommunityTasksDocument,
  TaskDepartmentsDocument,
  type WorkloadSource,
} from '@weizhi/graphql-client/documents';
import { AutoComplete, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useOwnPlace } from '../../../shared/actor-context';
import { DivisionSelect } from '../../../shared/division-select';
import { enumOptions } from '../../../shared/enum-options';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface TaskValues {
  readonly divisionId: string;
  readonly body: MandateBody;
  readonly source: WorkloadSource;
  readonly department?: string;
  readonly title: string;
  readonly content?: string;
  readonly itemCode?: string;
  readonly receivedOn?: string;
  readonly dueOn?: string;
  readonly evidenceAsked?: string;
  readonly asOrderWithAppraisal?: boolean;
  readonly requiresFunds?: boolean;
}

export interface TaskDialogProps {
  /** As whom: the community that writes down what it received, or whoever puts it. */
  readonly as: 'record' | 'assign';
  readonly onClose: () => void;
  readonly onRecorded: () => void;
}

/** Writes down a task that was received, or puts one before communities; the list is asked at once. */
export function TaskDialog({ as, onClose, onRecorded }: TaskDialogProps) {
  const [form] = Form.useForm<TaskValues>();
  const [record] = useMutation(RecordCommunityTasksDocument);
  const [assign] = useMutation(AssignCommunityTasksDocument);
  const own = useOwnPlace(as === 'record' ? 'communityTask.handle' : 'communityTask.assign');
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const send = async ({ divisionId, receivedOn = '', ...values }: TaskValues) => {
    const filled = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== ''),
    ) as typeof values;
    const input = { ...filled, divisionIds: [divisionId], idempotencyKey };
    return as === 'record'
      ? (await record({ variables: { input: { ...input, receivedOn } } })).data?.recordCommunityTasks
      : (await assign({ variables: { input } })).data?.assignCommunityTasks;
  };
  const submit = async (values: TaskValues): Promise<void> => {
    const done = await run(
      async () => {
        const answer = await send(values);
        form.setFields(
          fieldRefusalsOf(answer).map(({ path, message }) => ({
            name: (path === 'divisionIds' ? 'divisionId' : path) as never,
            errors: [message],
          })),
        );
        return answer;
      },
      as === 'record' ? '任务已登记，已对照清单' : '任务已交办，已对照清单',
    );
    renew();
    if (!done) return;
    onRecorded();
    onClose();
  };
  const title = as === 'record' ? '登记收到的任务' : '交办任务';
  return (
    <Modal
      open
      title={title}
      okText={as === 'record' ? '登记' : '交办'}
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<TaskValues>
        form={form}
        // Names of its fields are not those of the search form behind it.
        name="task"
        layout="vertical"
        initialValues={{
          body: 'RESIDENTS_COMMITTEE',
          source: 'ASSIGNED',
          ...(own ? { divisionId: own.divisionId } : {}),
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <WhatFields as={as} />
        <WhereFields as={as} />
      </Form>
    </Modal>
  );
}

const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }];
const DEPARTMENT_SOURCES = ['ASSIGNED', 'INSPECTION', 'LEDGER', 'PLATFORM_REPORTING', 'AD_HOC'];

function WhatFields({ as }: Pick<TaskDialogProps, 'as'>) {
  const { data } = useQuery(TaskDepartmentsDocument);
  const sources = enumOptions(WORKLOAD_SOURCE_LABELS).filter(
    ({ value }) => as === 'record' || DEPARTMENT_SOURCES.includes(value),
  );
  return (
    <>
      <Form.Item name="title" label="任务名称" rules={required('任务名称')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="source" label="工作来源" rules={required('工作来源')}>
        <Select options={sources} />
      </Form.Item>
      <Form.Item
        name="department"
        label="交办部门"
        {...(as === 'assign' ? { rules: required('交办部门') } : { extra: '自治事务和居民诉求不填' })}
      >
        <AutoComplete
          options={(data?.departments ?? []).map(({ name }) => ({ value: name }))}
          showSearch={{ filterOption: (text, option) => (option?.value ?? '').includes(text) }}
          maxLength={60}
        />
      </Form.Item>
      <Form.Item name="content" label="任务内容" extra="粘贴通知原文，用于对照清单">
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="itemCode" label="对应的清单事项编号" extra="不清楚的留空，由系统对照">
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function WhereFields({ as }: Pick<TaskDialogProps, 'as'>) {
  return (
    <>
      <Form.Item
        name="divisionId"
        label="承接范围"
        extra="选择街道或区的，其中每个承接单位各一件"
        rules={required('承接范围')}
      >
        <DivisionSelect label="承接范围" />
      </Form.Item>
      <Form.Item name="body" label="承接主体" rules={required('承接主体')}>
        <Select options={enumOptions(MANDATE_BODY_LABELS)} />
      </Form.Item>
      {as === 'record' ? (
        <Form.Item name="receivedOn" label="收到日期" rules={required('收到日期')}>
          <Input type="date" />
        </Form.Item>
      ) : null}
      <Form.Item name="dueOn" label="办结期限">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="evidenceAsked" label="要求的留痕材料">
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="asOrderWithAppraisal" valuePropName="checked">
        <Checkbox>以行政命令下达并列入考核</Checkbox>
      </Form.Item>
      <Form.Item name="requiresFunds" valuePropName="checked">
        <Checkbox>需要随任务拨付经费（费随事转）</Checkbox>
      </Form.Item>
    </>
  );
}
