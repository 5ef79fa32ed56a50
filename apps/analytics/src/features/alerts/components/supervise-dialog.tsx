import { useMutation, useQuery } from '@apollo/client/react';
import { MANDATE_BODY_LABELS } from '@weizhi/domain';
import {
  AlertAddresseesDocument,
  type AlertAddresseesQuery,
  type MandateBody,
  SuperviseAlertDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel, fieldRefusalsOf, RefusalAlert, useIdempotencyKey } from '@weizhi/ui';
import { Alert, AutoComplete, Form, Input, Modal, Select } from 'antd';
import { useCommand } from '../../../shared/command/use-command';
import { bodiesAt, isCommittee, needsPlaceBelow, SUBDISTRICT_KINDS } from '../model/addressees';
import type { AlertDialogProps } from './explain-dialog';

interface SuperviseValues {
  readonly body: MandateBody;
  readonly divisionId?: string;
  readonly department: string;
  readonly request: string;
  readonly itemCode?: string;
  readonly dueOn: string;
}

/** Has an alert seen to: a task before one body. What goes to a committee is held against its list like any other. */
export function SuperviseDialog({ alert, onClose, onDone }: AlertDialogProps) {
  const [form] = Form.useForm<SuperviseValues>();
  const [supervise] = useMutation(SuperviseAlertDocument);
  const { data } = useQuery(AlertAddresseesDocument, { variables: { id: alert.division.id } });
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const submit = async ({ itemCode = '', ...values }: SuperviseValues): Promise<void> => {
    const input = {
      ...{ alertId: alert.id, expectedVersion: alert.version, idempotencyKey },
      ...values,
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
    if (done) onDone();
  };
  return (
    <Modal
      open
      title={`督办：${alert.division.name}${alert.title}`}
      okText="督办"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<SuperviseValues>
        form={form}
        name="supervise"
        layout="vertical"
        initialValues={{ body: bodiesAt(alert.division.kind)[0] ?? 'SUBDISTRICT_OFFICE' }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <p>{alert.reason}</p>
        <AddresseeFields kind={alert.division.kind} data={data} />
        <WhatFields departments={data?.departments ?? []} />
      </Form>
    </Modal>
  );
}

const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }];

/** Who is to see to it, and where, when the place of the alert is wider. */
function AddresseeFields({
  kind,
  data,
}: {
  readonly kind: string;
  readonly data: AlertAddresseesQuery | undefined;
}) {
  const body = Form.useWatch<MandateBody | undefined>('body');
  const below = (data?.division?.children.edges ?? []).map(({ node }) => node);
  return (
    <>
      <Form.Item name="body" label="承办主体" rules={[{ required: true, message: '请选择承办主体' }]}>
        <Select
          options={bodiesAt(kind).map((value) => ({ value, label: enumLabel(MANDATE_BODY_LABELS, value) }))}
        />
      </Form.Item>
      {body && needsPlaceBelow(kind, body) ? (
        <Form.Item
          name="divisionId"
          label={isCommittee(body) ? '承办社区' : '承办街道（镇）'}
          rules={[{ required: true, message: '请选择承办的辖区' }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={below
              .filter((place) => isCommittee(body) !== SUBDISTRICT_KINDS.includes(place.kind))
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      ) : null}
      {body && isCommittee(body) ? (
        <Alert
          type="info"
          showIcon
          title="督办到居（村）委会的，就是一件社区任务：对照职责清单，计入社区负担；不在清单内又没有准入的，居（村）委会可以不予承接。"
        />
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
