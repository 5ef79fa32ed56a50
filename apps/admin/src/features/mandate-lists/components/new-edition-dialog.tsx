import { useMutation } from '@apollo/client/react';
import { MANDATE_BODY_LABELS } from '@weizhi/domain';
import {
  CreateMandateEditionDocument,
  type MandateBody,
  type MandateEditionRowFragment,
  MandateEditionRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { Form, Input, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { DivisionSelect } from '../../../shared/division-select';
import { enumOptions } from '../../../shared/enum-options';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface NewEdition {
  readonly divisionId: string;
  readonly body: MandateBody;
  readonly title: string;
  readonly copyOfId?: string;
}

export interface NewEditionDialogProps {
  readonly editions: readonly MandateEditionRowFragment[];
  readonly onClose: () => void;
}

/** Draws up an edition, with the items of an earlier one or empty. */
export function NewEditionDialog({ editions, onClose }: NewEditionDialogProps) {
  const [form] = Form.useForm<NewEdition>();
  const [create] = useMutation(CreateMandateEditionDocument);
  const { key } = useIdempotencyKey();
  const { run, busy, refusal } = useCommand();
  const navigate = useNavigate();
  const body = Form.useWatch('body', form);
  const submit = async (values: NewEdition): Promise<void> => {
    let address = '/mandate-lists';
    const done = await run(async () => {
      const input = { ...values, copyOfId: values.copyOfId ?? null, idempotencyKey: key };
      const result = (await create({ variables: { input } })).data?.createMandateEdition;
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({ name: path as never, errors: [message] })),
      );
      if (result?.__typename === 'MandateEditionCreated')
        address = `/mandate-lists/${encodeURIComponent(readFragment(MandateEditionRowFragmentDoc, result.edition).id)}`;
      return result;
    }, '草案已建立');
    if (done) void navigate(address);
  };
  const sources = editions.filter((edition) => edition.body === body);
  return (
    <Modal
      open
      title="编制新一版清单"
      okText="建立草案"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<NewEdition>
        form={form}
        layout="vertical"
        initialValues={{ body: 'RESIDENTS_COMMITTEE', ...placeOf(editions) }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item name="body" label="清单主体" rules={[{ required: true, message: '请选择主体' }]}>
          <Select options={enumOptions(MANDATE_BODY_LABELS)} />
        </Form.Item>
        <Form.Item
          name="divisionId"
          label="适用范围"
          extra="区里统一的选本区；街道另有清单的选街道，以最近一级的清单为准。"
          rules={[{ required: true, message: '请选择适用范围' }]}
        >
          <DivisionSelect label="适用范围" />
        </Form.Item>
        <Form.Item
          name="title"
          label="清单名称"
          rules={[{ required: true, whitespace: true, message: '请填写清单名称' }]}
        >
          <Input maxLength={80} autoComplete="off" placeholder="如：居委会职责清单（2028年版）" />
        </Form.Item>
        <Form.Item name="copyOfId" label="以哪一版为底稿" extra="不选则从空白开始，也可以用 Excel 导入。">
          <Select allowClear options={sources.map(({ id, title }) => ({ value: id, label: title }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function placeOf([first]: readonly MandateEditionRowFragment[]): { readonly divisionId?: string } {
  return first ? { divisionId: first.division.id } : {};
}
