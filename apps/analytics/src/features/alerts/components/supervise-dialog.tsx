import { useMutation, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  AlertAddresseesDocument,
  type AlertAddresseesQuery,
  type MandateBody,
  SuperviseAlertDocument,
} from '@weizhi/graphql-client/documents';
import { ErrorState, fieldRefusalsOf, LoadingState, RefusalAlert, useIdempotencyKey } from '@weizhi/ui';
import { Alert, AutoComplete, Form, type FormInstance, Input, Modal, Select } from 'antd';
import { useCommand } from '../../../shared/command/use-command';
import { type Addressee, addresseesOf } from '../model/addressees';
import { enumNameOf } from '../model/alert-address';
import type { AlertDialogProps } from './explain-dialog';

interface SuperviseValues {
  /** Division of the body that is to see to it. */
  readonly divisionId: string;
  readonly department: string;
  readonly request: string;
  readonly itemCode?: string;
  readonly dueOn: string;
}

/** Has an alert seen to: a task before one body. What goes to a committee is held against its list like any other. */
export function SuperviseDialog({ alert, onClose, onDone }: AlertDialogProps) {
  const [form] = Form.useForm<SuperviseValues>();
  const { data, error, refetch } = useQuery(AlertAddresseesDocument, {
    variables: { id: alert.division.id },
  });
  const { send, busy, refusal } = useSupervision(alert, form);
  const place = data?.division;
  const addressees = addresseesOf(alert.division, {
    above: place?.parent ?? null,
    below: (place?.children.edges ?? []).map(({ node }) => node),
  });
  const submit = async (values: SuperviseValues): Promise<void> => {
    const addressee = addressees.find(({ divisionId }) => divisionId === values.divisionId);
    if (addressee && (await send(values, addressee))) onDone();
  };
  return (
    <Modal
      open
      title={`督办：${alert.division.name}${alert.title}`}
      okText="督办"
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: !data }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <LoadingState label="正在读取可以承办的单位" />}
      {data ? (
        <Form<SuperviseValues>
          form={form}
          name="supervise"
          layout="vertical"
          initialValues={usualOf(alert, addressees)}
          onFinish={(values) => void submit(values)}
        >
          <RefusalAlert refusal={refusal} />
          <p className="wz-dialog-lead">{alert.reason}</p>
          <AddresseeField addressees={addressees} />
          <WhatFields departments={data.departments} />
        </Form>
      ) : null}
    </Modal>
  );
}

/** Of a whole district nobody is the usual one: it has to be said whom it is for. */
function usualOf(
  { division }: AlertDialogProps['alert'],
  [first]: readonly Addressee[],
): Partial<SuperviseValues> {
  return first && division.kind !== 'DISTRICT' ? { divisionId: first.divisionId } : {};
}

function useSupervision(alert: AlertDialogProps['alert'], form: FormInstance<SuperviseValues>) {
  const [supervise] = useMutation(SuperviseAlertDocument);
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const send = async (
    { itemCode = '', ...values }: SuperviseValues,
    { body }: Addressee,
  ): Promise<boolean> => {
    const input = {
      ...{ alertId: alert.id, expectedVersion: alert.version, idempotencyKey },
      ...{ ...values, body: enumNameOf(body) as MandateBody },
      itemCode: itemCode.trim() === '' ? null : itemCode.trim(),
    };
    const done = await run(async () => {
      const answer = (await supervise({ variables: { input } })).data?.superviseAlert;
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({ name: path as never, errors: [message] })),
      );
      return answer;
    }, '已督办，任务已交办');
    renew();
    return done;
  };
  return { send, busy, refusal };
}

const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }];

/** Who is to see to it. */
function AddresseeField({ addressees }: { readonly addressees: readonly Addressee[] }) {
  const chosen = Form.useWatch<string | undefined>('divisionId');
  const isCommittee = addressees.find(({ divisionId }) => divisionId === chosen)?.isCommittee ?? false;
  return (
    <>
      <Form.Item name="divisionId" label="承办单位" rules={[{ required: true, message: '请选择承办单位' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择由谁办理"
          options={addressees.map(({ divisionId, name }) => ({ value: divisionId, label: name }))}
        />
      </Form.Item>
      {isCommittee ? (
        <Form.Item>
          <Alert
            type="info"
            showIcon
            title="督办到居（村）委会的，就是一件社区任务：对照职责清单，计入社区负担；不在清单内又没有准入的，居（村）委会可以不予承接。"
          />
        </Form.Item>
      ) : null}
    </>
  );
}

function WhatFields({ departments }: { readonly departments: AlertAddresseesQuery['departments'] }) {
  return (
    <>
      <Form.Item name="department" label="督办单位" rules={required('督办单位')}>
        <AutoComplete
          options={departments.map(({ name }) => ({ value: name }))}
          showSearch={{ filterOption: (text, option) => (option?.value ?? '').includes(text) }}
          maxLength={60}
        />
      </Form.Item>
      <Form.Item name="request" label="督办要求" rules={required('督办要求')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="itemCode" label="对应的清单事项编号" extra="不清楚的留空，由系统对照">
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="dueOn" label="办结期限" rules={required('办结期限')}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}
