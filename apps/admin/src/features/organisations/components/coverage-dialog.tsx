import { useMutation, useQuery } from '@apollo/client/react';
import {
  CommunityCoverageDocument,
  type OrganisationFactsFragment,
  SetCoverageDocument,
} from '@weizhi/graphql-client/documents';
import { Form, Modal, Select } from 'antd';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';

export interface CoverageDialogProps {
  readonly organisation: OrganisationFactsFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Says in which communities an organisation works from today on. */
export function CoverageDialog({ organisation, onClose, onChanged }: CoverageDialogProps) {
  const { id, version, communities, division } = organisation;
  const [form] = Form.useForm<{ readonly communityIds: string[] }>();
  const district = division.path.find(({ kind }) => kind === 'DISTRICT') ?? division;
  const { data, loading } = useQuery(CommunityCoverageDocument, { variables: { divisionId: district.id } });
  const [set] = useMutation(SetCoverageDocument);
  const { run, busy, refusal } = useCommand();
  const submit = async ({ communityIds }: { readonly communityIds: string[] }): Promise<void> => {
    const input = { organisationId: id, expectedVersion: version, communityIds };
    const done = await run(
      async () => (await set({ variables: { input } })).data?.setCoverage,
      '服务社区已调整',
    );
    if (!done) return;
    onChanged();
    onClose();
  };
  const options = (data?.communityCoverage ?? []).map(({ community }) => ({
    value: community.id,
    label: community.name,
  }));
  return (
    <Modal
      open
      title="服务社区"
      okText="保存"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>从今天起按这里的社区计算覆盖；去掉的社区保留到今天为止的记录。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ communityIds: communities.map((community) => community.id) }}
        onFinish={(values: { readonly communityIds: string[] }) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Form.Item name="communityIds" label="社区" extra="最多 50 个。">
          <Select
            mode="multiple"
            aria-label="社区"
            loading={loading}
            maxCount={50}
            options={[
              ...communities.map(({ id: value, name }) => ({ value, label: name })),
              ...options,
            ].filter(({ value }, index, all) => all.findIndex((other) => other.value === value) === index)}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
