import { useQuery } from '@apollo/client/react';
import { ACCOUNTS_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type AccountsRowFragment,
  AccountsRowFragmentDoc,
  AnnualAccountsListDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  enumLabel,
  ErrorState,
  FilterBar,
  formatDay,
  PageHeader,
} from '@weizhi/ui';
import { Button, Form, Input, Space, Tag } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { yuanWords } from '../../shared/yuan-words';
import { yearsOf } from './model/years';

const money = (
  key: Exclude<keyof AccountsRowFragment['figures'], '__typename'>,
  title: string,
): DataTableColumn<AccountsRowFragment> => ({
  key,
  title,
  numeric: true,
  render: ({ figures }) => yuanWords(figures[key]),
  exported: ({ figures }) => figures[key],
});

const COLUMNS: readonly DataTableColumn<AccountsRowFragment>[] = [
  {
    key: 'organisation',
    title: '组织',
    fixed: true,
    render: ({ id, organisation }) => (
      <Link to={`/annual-accounts/${encodeURIComponent(id)}`}>{organisation?.name ?? '—'}</Link>
    ),
    exported: ({ organisation }) => organisation?.name ?? '',
  },
  { key: 'year', title: '年度', render: ({ year }) => year, exported: ({ year }) => String(year) },
  {
    key: 'state',
    title: '状态',
    render: ({ state }) => <Tag>{enumLabel(ACCOUNTS_STATE_LABELS, state)}</Tag>,
    exported: ({ state }) => enumLabel(ACCOUNTS_STATE_LABELS, state),
  },
  money('incomeTotal', '收入合计'),
  money('expenseTotal', '费用合计'),
  money('closingUnrestricted', '年末非限定性净资产'),
  money('closingRestricted', '年末限定性净资产'),
  {
    key: 'reserveMonths',
    title: '储备月数',
    numeric: true,
    render: ({ reserveMonths }) => reserveMonths ?? '—',
    exported: ({ reserveMonths }) => reserveMonths ?? '',
  },
  {
    key: 'filedOn',
    title: '申报日期',
    render: ({ filedOn }) => (filedOn == null ? '—' : formatDay(filedOn)),
    exported: ({ filedOn }) => filedOn ?? '',
  },
];

const TABS = [
  { key: 'all', label: '全部' },
  { key: 'DRAFT', label: '草稿' },
  { key: 'FILED', label: '已申报' },
  { key: 'CORRECTED', label: '已更正' },
];

const STATES = ['DRAFT', 'FILED', 'CORRECTED'] as const;

export function AnnualAccountsListPage() {
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useTableView();
  const navigate = useNavigate();
  const mayManage = useCan('funding.manage');
  const text = search.get('search') ?? '';
  const year = search.get('year') ?? '';
  const state = STATES.find((key) => key === view.status);
  const filter = {
    search: text === '' ? null : text,
    years: yearsOf(year),
    states: state ? [state] : null,
  };
  const { data, loading, error, refetch, fetchMore } = useQuery(AnnualAccountsListDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const narrow = (values: { readonly search?: string; readonly year?: string }): void => {
    const address = new URLSearchParams(search);
    for (const [name, value = ''] of Object.entries(values))
      if (value.trim() === '') address.delete(name);
      else address.set(name, value.trim());
    setSearch(address);
  };
  return (
    <>
      <PageHeader
        title="年度财务"
        subtitle="社会组织每年的收入、费用和净资产；储备月数由此得出"
        actions={
          mayManage ? (
            <Space wrap>
              <ImportButton template="annual-accounts" />
              <Button type="primary" onClick={() => void navigate('/annual-accounts/new')}>
                填报
              </Button>
            </Space>
          ) : null
        }
      />
      <div className="wz-stack">
        <FilterBar
          label="查找年度财务"
          values={{ search: text, year }}
          onApply={narrow}
          onClear={() => narrow({ search: '', year: '' })}
        >
          <Form.Item name="search" label="组织名称">
            <Input allowClear maxLength={50} />
          </Form.Item>
          <Form.Item name="year" label="年度">
            <Input allowClear inputMode="numeric" maxLength={4} />
          </Form.Item>
        </FilterBar>
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="年度财务列表"
          rowKey={(accounts) => accounts.id}
          columns={COLUMNS}
          rows={(data?.annualAccountsList.edges ?? []).map(({ node }) =>
            readFragment(AccountsRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={TABS}
          empty={<EmptyState title="没有符合条件的年度财务" advice="请放宽查找条件，或填报、导入一年。" />}
          exportAddress={exportAddressOf('annual-accounts', filter)}
          onMore={moreOf(data?.annualAccountsList.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}
