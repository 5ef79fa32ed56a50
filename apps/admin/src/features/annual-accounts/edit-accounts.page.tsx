import { useMutation, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  AccountsFiguresFragmentDoc,
  type AccountsPageFragment,
  AccountsPageFragmentDoc,
  AnnualAccountsDocument,
  CorrectAnnualAccountsDocument,
  readFragment,
  ReviseAnnualAccountsDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState, PageHeader, Section } from '@weizhi/ui';
import { Button, Form, Input } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { fieldRefusalsOf } from '../../shared/refusal';
import { RefusalAlert } from '../../shared/refusal-alert';
import { useCommand } from '../../shared/use-command';
import { AccountsFields } from './components/accounts-fields';
import { amountsOf, type FigureName, type TypedFigures } from './model/figures';

type EditedAccounts = TypedFigures & { readonly reason?: string };

/** Changes a draft, or corrects accounts that are filed. */
export function EditAccountsPage() {
  const { accountsId = '' } = useParams();
  const { data, error, refetch } = useQuery(AnnualAccountsDocument, { variables: { id: accountsId } });
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取年度财务" />;
  const accounts = data.annualAccounts && readFragment(AccountsPageFragmentDoc, data.annualAccounts);
  if (!accounts || accounts.state === 'WITHDRAWN')
    return (
      <EmptyState
        wholePage
        title="没有可以修改的年度财务"
        advice="它可能已撤回，或不在您的辖区范围内。"
        action={<Link to="/annual-accounts">回到年度财务列表</Link>}
      />
    );
  return <AccountsEditor accounts={accounts} />;
}

function AccountsEditor({ accounts }: { readonly accounts: AccountsPageFragment }) {
  const isDraft = accounts.state === 'DRAFT';
  const title = isDraft ? '修改草稿' : '更正年度财务';
  const address = `/annual-accounts/${encodeURIComponent(accounts.id)}`;
  const [form] = Form.useForm<EditedAccounts>();
  const { submit, busy, refusal } = useChange(accounts, form);
  const { __typename: _, ...figures } = readFragment(AccountsFiguresFragmentDoc, accounts.figures);
  return (
    <>
      <PageHeader
        title={`${title}：${accounts.organisation?.name ?? ''} ${String(accounts.year)} 年`}
        trail={[
          { key: 'list', name: '年度财务', link: <Link to="/annual-accounts">年度财务</Link> },
          {
            key: accounts.id,
            name: String(accounts.year),
            link: <Link to={address}>{accounts.year} 年</Link>,
          },
          { key: 'edit', name: title },
        ]}
      />
      <Form<EditedAccounts>
        form={form}
        layout="vertical"
        className="wz-stack"
        initialValues={figures}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={refusal} />
        <AccountsFields lastClosing={null} />
        {isDraft ? null : (
          <Section title="更正理由">
            <Form.Item
              name="reason"
              label="理由"
              extra="更正前的数字留在办理经过里。"
              rules={[{ required: true, whitespace: true, message: '请填写理由' }]}
            >
              <Input.TextArea rows={2} maxLength={200} />
            </Form.Item>
          </Section>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          {isDraft ? '保存草稿' : '更正'}
        </Button>
      </Form>
    </>
  );
}

function useChange(
  { id, version, state }: AccountsPageFragment,
  form: ReturnType<typeof Form.useForm<EditedAccounts>>[0],
) {
  const [revise] = useMutation(ReviseAnnualAccountsDocument);
  const [correct] = useMutation(CorrectAnnualAccountsDocument);
  const { run, busy, refusal } = useCommand();
  const navigate = useNavigate();
  const submit = async ({ reason = '', ...typed }: EditedAccounts): Promise<void> => {
    const figures = amountsOf(typed);
    if (!figures) return;
    const change = { accountsId: id, expectedVersion: version, figures };
    const done = await run(
      async () => {
        const result =
          state === 'DRAFT'
            ? (await revise({ variables: { input: change } })).data?.reviseAnnualAccounts
            : (await correct({ variables: { input: { ...change, reason } } })).data?.correctAnnualAccounts;
        form.setFields(
          fieldRefusalsOf(result).map(({ path, message }) => ({
            name: path.replace('figures.', '') as FigureName,
            errors: [message],
          })),
        );
        return result;
      },
      state === 'DRAFT' ? '草稿已保存' : '已更正',
    );
    if (done) void navigate(`/annual-accounts/${encodeURIComponent(id)}`);
  };
  return { submit, busy, refusal };
}
