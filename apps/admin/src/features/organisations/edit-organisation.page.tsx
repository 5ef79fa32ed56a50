import { useMutation, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  type OrganisationFactsFragment,
  OrganisationFactsFragmentDoc,
  OrganisationToEditDocument,
  readFragment,
  UpdateOrganisationDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader, Section, useFormDraft } from '@weizhi/ui';
import { Button, Form, Space } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { ProfileFields } from './components/profile-fields';
import { organisationPath } from './model/organisation-address';
import { type ProfileValues, toProfileInput, toProfileValues } from './model/profile-values';

/** Changes what describes an organisation; what was typed and not saved is still there on return. */
export function EditOrganisationPage() {
  const { organisationId = '' } = useParams();
  const { data, error, refetch } = useQuery(OrganisationToEditDocument, {
    variables: { id: organisationId },
    fetchPolicy: 'network-only',
  });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取组织" />;
  if (!data.organisation)
    return (
      <EmptyState
        wholePage
        title="没有这个组织"
        advice="它可能已撤销录入，或不在您的辖区范围内。"
        action={<Link to="/organisations">回到社会组织列表</Link>}
      />
    );
  return <EditForm organisation={readFragment(OrganisationFactsFragmentDoc, data.organisation)} />;
}

function EditForm({ organisation }: { readonly organisation: OrganisationFactsFragment }) {
  const { id, name, version, fiscalHost } = organisation;
  const navigate = useNavigate();
  const [form] = Form.useForm<ProfileValues>();
  const draft = useFormDraft<ProfileValues>(`updateOrganisation.${id}.${String(version)}`);
  const [update] = useMutation(UpdateOrganisationDocument);
  const { run, busy, refusal } = useCommand();

  const submit = async (values: ProfileValues): Promise<void> => {
    const input = { ...toProfileInput(values), organisationId: id, expectedVersion: version };
    const done = await run(async () => {
      const answer = (await update({ variables: { input } })).data?.updateOrganisation;
      form.setFields(
        fieldRefusalsOf(answer).map(({ path, message }) => ({
          name: path as keyof ProfileValues,
          errors: [message],
        })),
      );
      return answer;
    }, '已保存');
    if (!done) return;
    draft.discard();
    void navigate(organisationPath(id));
  };

  return (
    <>
      <PageHeader
        title={`修改：${name}`}
        subtitle="登记备案状态、信用和服务社区在组织页面上办理。"
        trail={[
          { key: 'list', name: '社会组织', link: <Link to="/organisations">社会组织</Link> },
          { key: 'one', name, link: <Link to={organisationPath(id)}>{name}</Link> },
          { key: 'edit', name: '修改' },
        ]}
      />
      <Form<ProfileValues>
        form={form}
        layout="vertical"
        className="wz-stack"
        initialValues={{ ...toProfileValues(organisation), ...draft.kept }}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => void submit(values)}
      >
        <Section title="基本情况">
          <div className="wz-narrow">
            <ProfileFields {...(fiscalHost ? { fiscalHost } : {})} />
          </div>
        </Section>
        <RefusalAlert refusal={refusal} />
        <Space wrap>
          <Button type="primary" htmlType="submit" loading={busy}>
            保存
          </Button>
          <Link to={organisationPath(id)}>取消</Link>
        </Space>
      </Form>
    </>
  );
}
