import { useMutation } from '@apollo/client/react';
import { ApplyForPlaqueDocument } from '@weizhi/graphql-client/documents';
import { Form, Input, Modal } from 'antd';
import { useOwnPlace } from '../../../shared/actor-context';
import { DepartmentInput } from '../../../shared/department-input';
import { DivisionSelect } from '../../../shared/division-select';
import { fieldRefusalsOf } from '../../../shared/refusal';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface PlaqueApplication {
  readonly name: string;
  readonly department: string;
  readonly basis: string;
  readonly place?: string;
  readonly divisionId: string;
}

export interface ApplyDialogProps {
  readonly onClose: () => void;
  readonly onApplied: () => void;
}

/** A department applies for a plaque at one community, or at every community of a subdistrict or district. */
export function ApplyDialog({ onClose, onApplied }: ApplyDialogProps) {
  const [form] = Form.useForm<PlaqueApplication>();
  const [apply] = useMutation(ApplyForPlaqueDocument);
  const own = useOwnPlace('taskAdmission.apply');
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const submit = async ({ divisionId, place = '', ...values }: PlaqueApplication): Promise<void> => {
    const input = {
      ...values,
      divisionIds: [divisionId],
      ...(place === '' ? {} : { place }),
      idempotencyKey,
    };
    const done = await run(async () => {
      const answer = (await apply({ variables: { input } })).data?.applyForPlaque;
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({ name: path as never, errors: [message] })),
      );
      return answer;
    }, '申请已提交');
    renew();
    if (!done) return;
    onApplied();
    onClose();
  };
  return (
    <Modal
      open
      title="申请挂牌"
      okText="提交申请"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<PlaqueApplication>
        form={form}
        layout="vertical"
        initialValues={own ? { divisionId: own.divisionId } : {}}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <TextItem name="name" label="牌子名称" maximum={60} />
        <Form.Item
          name="department"
          label="申请部门"
          rules={[{ required: true, whitespace: true, message: '请填写申请部门' }]}
        >
          <DepartmentInput />
        </Form.Item>
        <TextItem name="basis" label="法律法规或文件依据" maximum={300} />
        <Form.Item
          name="divisionId"
          label="挂牌范围"
          extra="选择街道或区的，其中每个社区（不含村和虚拟社区）都申请一块"
          rules={[{ required: true, message: '请选择挂牌范围' }]}
        >
          <DivisionSelect label="挂牌范围" />
        </Form.Item>
        <Form.Item name="place" label="悬挂位置" extra="可以不填，由社区挂出时确定">
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface TextItemProps {
  readonly name: keyof PlaqueApplication;
  readonly label: string;
  readonly maximum: number;
}

function TextItem({ name, label, maximum }: TextItemProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
    >
      <Input maxLength={maximum} autoComplete="off" />
    </Form.Item>
  );
}
