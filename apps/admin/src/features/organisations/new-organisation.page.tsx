import { useMutation } from '@apollo/client/react';
import {
  CreateOrganisationDocument,
  type CreateOrganisationInput,
  type CreateOrganisationMutation,
  type LegalForm,
  type RegistrationStatus,
} from '@weizhi/graphql-client/documents';
import { PageHeader, Section, useFormDraft } from '@weizhi/ui';
import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { ProfileFields } from './components/profile-fields';
import { RegistrationFields } from './components/registration-fields';
import { organisationPath } from './model/organisation-address';
import { type ProfileValues, toProfileInput } from './model/profile-values';

interface NewOrganisation extends ProfileValues {
  readonly registrationStatus: RegistrationStatus;
  readonly statusSince?: string;
  readonly legalForm?: LegalForm;
  readonly uscc?: string;
  readonly filingNumber?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
}

type Answer = CreateOrganisationMutation['createOrganisation'];
type Candidates = Extract<Answer, { readonly __typename: 'OrganisationLooksKnown' }>['candidates'];

export function NewOrganisationPage() {
  return (
    <>
      <PageHeader
        title="登记组织"
        subtitle="先查一查是否已经登记过；系统也会按名称和联系人提示可能的重复。"
        trail={[
          { key: 'list', name: '社会组织', link: <Link to="/organisations">社会组织</Link> },
          { key: 'new', name: '登记组织' },
        ]}
      />
      <NewOrganisationForm />
    </>
  );
}

function NewOrganisationForm() {
  const navigate = useNavigate();
  const [form] = Form.useForm<NewOrganisation>();
  const draft = useFormDraft<NewOrganisation>('createOrganisation');
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [create] = useMutation(CreateOrganisationDocument);
  const { run, busy, refusal } = useCommand();
  const [candidates, setCandidates] = useState<Candidates>([]);

  const submit = async (despiteLikeness: boolean): Promise<void> => {
    const input = toInput(form.getFieldsValue(true) as NewOrganisation, { despiteLikeness, idempotencyKey });
    const answers: Answer[] = [];
    const done = await run(async () => {
      const answer = (await create({ variables: { input } })).data?.createOrganisation;
      if (answer) answers.push(answer);
      return answer;
    }, '组织已登记');
    renew();
    const [answer] = answers;
    setCandidates(answer?.__typename === 'OrganisationLooksKnown' ? answer.candidates : []);
    form.setFields(
      fieldRefusalsOf(answer).map(({ path, message }) => ({ name: fieldOf(path), errors: [message] })),
    );
    if (!done || answer?.__typename !== 'OrganisationCreated') return;
    draft.discard();
    void navigate(organisationPath(answer.organisation.id));
  };

  return (
    <Form<NewOrganisation>
      form={form}
      layout="vertical"
      className="wz-stack"
      initialValues={draft.kept ?? {}}
      onValuesChange={(_, values) =>
        draft.keep({ ...values, contactName: undefined, contactPhone: undefined })
      }
      onFinish={() => void submit(false)}
    >
      <Section title="基本情况">
        <div className="wz-narrow">
          <ProfileFields />
        </div>
      </Section>
      <Section title="登记备案">
        <div className="wz-narrow">
          <RegistrationFields />
        </div>
      </Section>
      <Section title="联系人">
        <div className="wz-narrow">
          <ContactFields />
        </div>
      </Section>
      <RefusalAlert refusal={refusal} />
      {candidates.length > 0 ? (
        <LikenessAlert candidates={candidates} busy={busy} onInsist={() => void submit(true)} />
      ) : null}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={busy}>
          登记
        </Button>
        <Link to="/organisations">取消</Link>
      </Space>
    </Form>
  );
}

/** The contact person: kept in no draft, since a draft stays on the device. */
export function ContactFields() {
  return (
    <>
      <Form.Item name="contactName" label="姓名" extra="姓名和电话加密保存，页面上只显示脱敏后的内容。">
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="contactPhone"
        label="电话"
        dependencies={['contactName']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, phone: string | undefined) =>
              phone && !getFieldValue('contactName')
                ? Promise.reject(new Error('请先填写姓名'))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Form.Item>
    </>
  );
}

interface LikenessAlertProps {
  readonly candidates: Candidates;
  readonly busy: boolean;
  readonly onInsist: () => void;
}

function LikenessAlert({ candidates, busy, onInsist }: LikenessAlertProps) {
  return (
    <Alert
      type="warning"
      showIcon
      title="可能已经登记过"
      description={
        <>
          <ul>
            {candidates.map(({ id, name, division }) => (
              <li key={id}>
                <Link to={organisationPath(id)}>{name}</Link>（{division.name}）
              </li>
            ))}
          </ul>
          <Button loading={busy} onClick={onInsist}>
            不是同一个组织，仍要登记
          </Button>
        </>
      }
    />
  );
}

function toInput(
  values: NewOrganisation,
  rest: Pick<CreateOrganisationInput, 'despiteLikeness' | 'idempotencyKey'>,
): CreateOrganisationInput {
  const { registrationStatus, contactName, contactPhone } = values;
  const name = contactName?.trim() ?? '';
  return {
    ...toProfileInput(values),
    ...rest,
    registrationStatus,
    ...registrationOf(values),
    contact: name === '' ? null : { name, phone: contactPhone ?? null },
  };
}

/** Only what goes with the status: what was typed for another one stays behind. */
function registrationOf(
  values: NewOrganisation,
): Pick<CreateOrganisationInput, 'statusSince' | 'legalForm' | 'uscc' | 'filingNumber'> {
  const { legalForm = null, uscc = null, filingNumber = null } = values;
  const statusSince = values.statusSince ? values.statusSince : null;
  switch (values.registrationStatus) {
    case 'REGISTERED':
      return { statusSince, legalForm, uscc };
    case 'FILED':
      return { statusSince, filingNumber };
    default:
      return {};
  }
}

/** Field of the form that a field of the input is filled from. */
function fieldOf(path: string): keyof NewOrganisation {
  if (path === 'contact.name') return 'contactName';
  return path === 'contact.phone' ? 'contactPhone' : (path as keyof NewOrganisation);
}
