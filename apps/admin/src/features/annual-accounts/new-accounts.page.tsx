import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import type { MoneyText, NetAssets } from '@weizhi/domain';
import {
  AccountsOrganisationDocument,
  type AccountsOrganisationQuery,
  AccountsPageFragmentDoc,
  readFragment,
  RecordAnnualAccountsDocument,
} from '@weizhi/graphql-client/documents';
import { PageHeader, Section } from '@weizhi/ui';
import { Button, Form, Input } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { OrganisationSelect } from '../../shared/organisation-select';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { AccountsFields } from './components/accounts-fields';
import { amountsOf, type TypedFigures } from './model/figures';

type NewAccounts = TypedFigures & { readonly organisationId?: string; readonly year?: string };

/** Records the accounts of an organisation of one year as a draft. */
export function NewAccountsPage() {
  const [search] = useSearchParams();
  const given = search.get('organisation') ?? '';
  const [form] = Form.useForm<NewAccounts>();
  const organisationId = Form.useWatch('organisationId', form) ?? given;
  const year = Form.useWatch('year', form);
  const { data } = useQuery(
    AccountsOrganisationDocument,
    organisationId === '' ? skipToken : { variables: { id: organisationId } },
  );
  const organisation = data?.organisation ?? null;
  const { submit, busy, refusal } = useRecord(form);
  return (
    <>
      <PageHeader
        title="填报年度财务"
        trail={[
          { key: 'list', name: '年度财务', link: <Link to="/annual-accounts">年度财务</Link> },
          { key: 'new', name: '填报年度财务' },
        ]}
      />
      <Form<NewAccounts>
        form={form}
        layout="vertical"
        className="wz-stack"
        initialValues={{
          ...(given === '' ? {} : { organisationId: given }),
          year: String(new Date().getFullYear() - 1),
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <Section title="组织和年度">
          <Form.Item name="organisationId" label="组织" rules={[{ required: true, message: '请选择组织' }]}>
            <OrganisationSelect
              label="组织"
              {...(organisation && given !== '' ? { chosen: organisation } : {})}
            />
          </Form.Item>
          <Form.Item
            name="year"
            label="年度"
            extra="已经结束的年度，每个组织一年一份。"
            rules={[{ required: true, pattern: /^\d{4}$/u, message: '填写四位年份' }]}
          >
            <Input inputMode="numeric" autoComplete="off" maxLength={4} />
          </Form.Item>
        </Section>
        <AccountsFields lastClosing={lastClosingOf(organisation, year)} />
        <Button type="primary" htmlType="submit" loading={busy}>
          存为草稿
        </Button>
      </Form>
    </>
  );
}

function useRecord(form: ReturnType<typeof Form.useForm<NewAccounts>>[0]) {
  const { key, renew } = useIdempotencyKey();
  const [record] = useMutation(RecordAnnualAccountsDocument);
  const { run, busy, refusal } = useCommand();
  const navigate = useNavigate();
  const submit = async ({ organisationId = '', year = '', ...typed }: NewAccounts): Promise<void> => {
    const figures = amountsOf(typed);
    if (!figures) return;
    let address = '/annual-accounts';
    const done = await run(async () => {
      const input = { organisationId, year: Number(year), figures, idempotencyKey: key };
      const result = (await record({ variables: { input } })).data?.recordAnnualAccounts;
      if (result?.__typename === 'AnnualAccountsChanged')
        address += `/${encodeURIComponent(readFragment(AccountsPageFragmentDoc, result.accounts).id)}`;
      form.setFields(
        fieldRefusalsOf(result).map(({ path, message }) => ({
          name: path.replace('figures.', '') as keyof NewAccounts,
          errors: [message],
        })),
      );
      return result;
    }, '草稿已保存，核对后申报');
    renew();
    if (done) void navigate(address);
  };
  return { submit, busy, refusal };
}

/** What the filed accounts of the year before ended with. */
function lastClosingOf(
  organisation: AccountsOrganisationQuery['organisation'] | null,
  year: string | undefined,
): NetAssets | null {
  const before = organisation?.annualAccounts.find((accounts) => accounts.year === Number(year) - 1);
  return before
    ? {
        unrestricted: before.figures.closingUnrestricted as MoneyText,
        restricted: before.figures.closingRestricted as MoneyText,
      }
    : null;
}
