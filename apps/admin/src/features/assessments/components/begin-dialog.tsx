import { useMutation, useQuery } from '@apollo/client/react';
import {
  AssessmentDetailFragmentDoc,
  CreateAssessmentDocument,
  readFragment,
  RubricPartsFragmentDoc,
  RubricsDocument,
} from '@weizhi/graphql-client/documents';
import { Form, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { OrganisationSelect } from '../../../shared/organisation-select';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

interface NewAssessment {
  readonly organisationId: string;
  readonly rubricId: string;
}

/** Begins an assessment of an organisation by a rubric. */
export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<NewAssessment>();
  const { data } = useQuery(RubricsDocument);
  const [create] = useMutation(CreateAssessmentDocument);
  const { run, busy, refusal } = useCommand();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const navigate = useNavigate();
  const submit = async (values: NewAssessment): Promise<void> => {
    let id = '';
    const done = await run(async () => {
      const result = (await create({ variables: { input: { ...values, idempotencyKey } } })).data
        ?.createAssessment;
      if (result?.__typename === 'AssessmentCreated')
        id = readFragment(AssessmentDetailFragmentDoc, result.assessment).id;
      return result;
    }, '评估已发起');
    renew();
    if (done) void navigate(`/assessments/${encodeURIComponent(id)}`);
  };
  const rubrics = (data?.rubrics ?? []).map((rubric) => readFragment(RubricPartsFragmentDoc, rubric));
  return (
    <Modal
      open
      title="发起评估"
      okText="发起"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<NewAssessment> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="organisationId"
          label="被评组织"
          rules={[{ required: true, message: '请选择被评组织' }]}
        >
          <OrganisationSelect label="被评组织" />
        </Form.Item>
        <Form.Item name="rubricId" label="评分标准" rules={[{ required: true, message: '请选择评分标准' }]}>
          <Select
            options={rubrics.map(({ id, year, title }) => ({
              value: id,
              label: `${String(year)} 年 ${title}`,
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
