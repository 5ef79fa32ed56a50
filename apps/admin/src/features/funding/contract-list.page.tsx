import { useQuery } from '@apollo/client/react';
import { CONTRACT_KIND_LABELS, CONTRACT_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type ContractRowFragment,
  ContractRowFragmentDoc,
  FundingContractsDocument,
  FundingContractStateCountsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  PageHeader,
} from '@weizhi/ui';
import { Button, Space, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { moreOf } from '../../shared/load-more';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { countedTabs, statesOfTab } from './model/contract-tabs';
import { yuanWords } from './model/money';

const COLUMNS: readonly DataTableColumn<ContractRowFragment>[] = [
  {
    key: 'title',
    title: '项目',
    fixed: true,
    render: (contract) => (
      <Link to={`/funding/contracts/${encodeURIComponent(contract.id)}`}>{contract.title}</Link>
    ),
    exported: ({ title }) => title,
  },
  { key: 'number', title: '编号', render: ({ number }) => number, exported: ({ number }) => number },
  {
    key: 'state',
    title: '状态',
    render: ({ state, hub }) => (
      <>
        <Tag>{enumLabel(CONTRACT_STATE_LABELS, state)}</Tag>
        {hub ? <Tag color="blue">枢纽合同</Tag> : null}
      </>
    ),
    exported: ({ state }) => enumLabel(CONTRACT_STATE_LABELS, state),
  },
  {
    key: 'kind',
    title: '类别',
    render: ({ kind }) => enumLabel(CONTRACT_KIND_LABELS, kind),
    exported: ({ kind }) => enumLabel(CONTRACT_KIND_LABELS, kind),
  },
  {
    key: 'supplier',
    title: '承接主体',
    render: ({ supplier }) => supplier?.name ?? '—',
    exported: ({ supplier }) => supplier?.name ?? '',
  },
  {
    key: 'amount',
    title: '合同金额',
    numeric: true,
    render: ({ amount }) => yuanWords(amount),
    exported: ({ amount }) => amount,
  },
  {
    key: 'paidAmount',
    title: '已拨付',
    numeric: true,
    render: ({ paidAmount }) => yuanWords(paidAmount),
    exported: ({ paidAmount }) => paidAmount,
  },
  {
    key: 'endsOn',
    title: '截止日期',
    render: ({ endsOn }) => formatDay(endsOn),
    exported: ({ endsOn }) => endsOn,
  },
];

export function ContractListPage() {
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const navigate = useNavigate();
  const mayManage = useCan('funding.manage');
  const filter = {
    search: text,
    states: statesOfTab(view.status),
    hub: view.status === 'hub' ? true : null,
  };
  const { data, loading, error, refetch, fetchMore } = useQuery(FundingContractsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const counts = useQuery(FundingContractStateCountsDocument, {
    variables: { filter: { search: filter.search } },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="项目与合同"
        subtitle="政府购买服务、公益创投和基金资助：从立项到归档"
        actions={
          mayManage ? (
            <Space wrap>
              <ImportButton template="funding-contracts" />
              <Button type="primary" onClick={() => void navigate('/funding/contracts/new')}>
                新立项目
              </Button>
            </Space>
          ) : null
        }
      />
      <div className="wz-stack">
        <TextFilter label="查找项目" field="名称或编号" text={text} onText={setText} />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="项目列表"
          rowKey={(contract) => contract.id}
          columns={COLUMNS}
          rows={(data?.fundingContracts.edges ?? []).map(({ node }) =>
            readFragment(ContractRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={countedTabs(counts.data?.fundingContractStateCounts)}
          empty={<EmptyState title="没有符合条件的项目" advice="请放宽查找条件，或新立一个项目。" />}
          exportAddress={exportAddressOf('funding-contracts', filter)}
          onMore={moreOf(data?.fundingContracts.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}
