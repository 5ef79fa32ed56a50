import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  type AccountRowFragment,
  AccountRowFragmentDoc,
  AccountsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  ErrorState,
  FilterBar,
  formatMoment,
  PageHeader,
} from '@weizhi/ui';
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { CreateAccountDialog } from './components/create-account-dialog';
import { ACCOUNT_STATE_WORDS, accountState } from './model/account-state';

const COLUMNS: readonly DataTableColumn<AccountRowFragment>[] = [
  {
    key: 'displayName',
    title: '姓名',
    fixed: true,
    render: (account) => (
      <Link to={`/accounts/${encodeURIComponent(account.id)}`}>{account.displayName}</Link>
    ),
    exported: (account) => account.displayName,
  },
  {
    key: 'identifier',
    title: '账号',
    render: (account) => account.identifier,
    exported: (account) => account.identifier,
  },
  {
    key: 'state',
    title: '状态',
    render: (account) => <StateTag account={account} />,
    exported: (account) => ACCOUNT_STATE_WORDS[accountState(account, new Date())].word,
  },
  { key: 'grants', title: '角色与辖区', render: grantWords, exported: grantWords },
  {
    key: 'lastSignedInAt',
    title: '最近登录',
    render: (account) => (account.lastSignedInAt ? formatMoment(account.lastSignedInAt) : '—'),
    exported: (account) => (account.lastSignedInAt ? formatMoment(account.lastSignedInAt) : ''),
  },
];

export function AccountListPage() {
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useTableView();
  const [creating, setCreating] = useState(false);
  const mayManage = useCan('account.manage');
  const text = search.get('search') ?? '';
  const disabled = view.status === 'disabled' ? true : view.status === 'enabled' ? false : null;
  const filter = { search: text === '' ? null : text, disabled };
  const { data, loading, error, refetch, fetchMore } = useQuery(AccountsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const setText = (next: string): void => setSearch(withText(search, next));
  return (
    <>
      <PageHeader
        title="账号"
        subtitle="开通账号、授予某一辖区的角色"
        actions={
          mayManage ? (
            <Button type="primary" onClick={() => setCreating(true)}>
              开通账号
            </Button>
          ) : null
        }
      />
      <div className="wz-stack">
        <FilterBar
          label="查找账号"
          values={{ search: text }}
          onApply={({ search: next }) => setText(next)}
          onClear={() => setText('')}
        >
          <Form.Item name="search" label="姓名或账号">
            <Input allowClear maxLength={50} />
          </Form.Item>
        </FilterBar>
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="账号列表"
          rowKey={(account) => account.id}
          columns={COLUMNS}
          rows={(data?.accounts.edges ?? []).map(({ node }) => readFragment(AccountRowFragmentDoc, node))}
          loading={loading}
          view={view}
          onView={setView}
          tabs={[
            { key: 'all', label: '全部' },
            { key: 'enabled', label: '在用' },
            { key: 'disabled', label: '已停用' },
          ]}
          empty={<EmptyState title="没有符合条件的账号" advice="请放宽查找条件，或开通新账号。" />}
          onMore={moreOf(data?.accounts.pageInfo, fetchMore)}
          exportAddress={exportAddressOf('accounts', filter)}
        />
      </div>
      <CreateAccountDialog
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={() => void refetch()}
      />
    </>
  );
}

function StateTag({ account }: { readonly account: AccountRowFragment }) {
  const { word, colour } = ACCOUNT_STATE_WORDS[accountState(account, new Date())];
  return <Tag color={colour}>{word}</Tag>;
}

function grantWords(account: AccountRowFragment): string {
  return (
    account.grants.map(({ role, division }) => `${role.name}（${division.name}）`).join('、') ||
    '尚未授予角色'
  );
}

function withText(search: URLSearchParams, text: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (text.trim() === '') next.delete('search');
  else next.set('search', text.trim());
  return next;
}
