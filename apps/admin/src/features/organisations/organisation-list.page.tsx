import { useQuery } from '@apollo/client/react';
import {
  CREDIT_FLAG_LABELS,
  LEGAL_FORM_LABELS,
  REGISTRATION_STATUS_LABELS,
  SERVICE_KIND_LABELS,
} from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type OrganisationRowFragment,
  OrganisationRowFragmentDoc,
  OrganisationsDocument,
  OrganisationStatusCountsDocument,
  type OrganisationStatusCountsQuery,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  enumLabel,
  ErrorState,
  formatDay,
  formatMoment,
  PageHeader,
  type StatusTab,
} from '@weizhi/ui';
import { Button, Space, Tag } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { OrganisationSearchForm } from './components/organisation-search-form';
import { readSearch, STATUS_OPTIONS, toFilter, writeSearch } from './model/list-address';
import { CREDIT_COLOURS, STATUS_COLOURS } from './model/marks';
import { organisationPath } from './model/organisation-address';

const COLUMNS: readonly DataTableColumn<OrganisationRowFragment>[] = [
  {
    key: 'name',
    title: '名称',
    fixed: true,
    render: (row) => <NameCell row={row} />,
    exported: ({ name }) => name,
  },
  {
    key: 'registrationStatus',
    title: '登记备案状态',
    render: ({ registrationStatus }) => (
      <Tag color={STATUS_COLOURS[registrationStatus]}>
        {enumLabel(REGISTRATION_STATUS_LABELS, registrationStatus)}
      </Tag>
    ),
    exported: ({ registrationStatus }) => enumLabel(REGISTRATION_STATUS_LABELS, registrationStatus),
  },
  {
    key: 'serviceKind',
    title: '服务类别',
    render: ({ serviceKind }) => enumLabel(SERVICE_KIND_LABELS, serviceKind),
    exported: ({ serviceKind }) => enumLabel(SERVICE_KIND_LABELS, serviceKind),
  },
  { key: 'legalForm', title: '组织形式', render: legalFormWords, exported: legalFormWords },
  {
    key: 'division',
    title: '住所',
    render: ({ division }) => division.name,
    exported: ({ division }) => division.name,
  },
  {
    key: 'elementScore',
    title: '四要素',
    numeric: true,
    render: ({ elementScore }) => `${elementScore} / 4`,
    exported: ({ elementScore }) => elementScore,
  },
  {
    key: 'creditFlag',
    title: '信用',
    render: ({ creditFlag }) => (
      <Tag color={CREDIT_COLOURS[creditFlag]}>{enumLabel(CREDIT_FLAG_LABELS, creditFlag)}</Tag>
    ),
    exported: ({ creditFlag }) => enumLabel(CREDIT_FLAG_LABELS, creditFlag),
  },
  { key: 'code', title: '信用代码或备案号', render: codeOf, exported: codeOf },
  {
    key: 'foundedOn',
    title: '成立日期',
    render: ({ foundedOn }) => (foundedOn ? formatDay(foundedOn) : '—'),
    exported: ({ foundedOn }) => foundedOn ?? '',
  },
  {
    key: 'updatedAt',
    title: '更新时间',
    render: ({ updatedAt }) => formatMoment(updatedAt),
    exported: ({ updatedAt }) => formatMoment(updatedAt),
  },
];

export function OrganisationListPage() {
  const [address, setAddress] = useSearchParams();
  const [view, setView] = useTableView();
  const navigate = useNavigate();
  const mayManage = useCan('organisation.manage');
  const search = readSearch(address);
  const filter = toFilter(search, view.status);
  const { data, loading, error, refetch, fetchMore } = useQuery(OrganisationsDocument, {
    variables: { filter, orderBy: search.orderBy ?? 'NAME_ASC' },
    fetchPolicy: 'cache-and-network',
  });
  const counts = useQuery(OrganisationStatusCountsDocument, {
    variables: { filter: toFilter(search, undefined) },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="社会组织"
        subtitle="登记、备案和未登记的组织与团队；业委会和楼栋自治组织单独标注，不计入社区社会组织。"
        actions={
          <Space wrap>
            <Link to="/organisations/coverage">服务覆盖</Link>
            {mayManage ? (
              <>
                <Link to="/organisations/duplicates">查重与合并</Link>
                <ImportButton template="organisations" label="导入台账" />
                <Button type="primary" onClick={() => void navigate('/organisations/new')}>
                  登记组织
                </Button>
              </>
            ) : null}
          </Space>
        }
      />
      <div className="wz-stack">
        <OrganisationSearchForm
          values={search}
          onApply={(next) => setAddress(writeSearch(address, next))}
          onClear={() => setAddress(writeSearch(address, {}))}
        />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="社会组织列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={(data?.organisations.edges ?? []).map(({ node }) =>
            readFragment(OrganisationRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={tabsOf(counts.data)}
          empty={<EmptyState title="没有符合条件的组织" advice="请放宽查询条件，或登记新的组织。" />}
          onMore={moreOf(data?.organisations.pageInfo, fetchMore)}
          exportAddress={exportAddressOf('organisations', { ...filter })}
        />
      </div>
    </>
  );
}

function NameCell({ row }: { readonly row: OrganisationRowFragment }) {
  return (
    <>
      <Link to={organisationPath(row.id)}>{row.name}</Link> {row.hub ? <Tag color="blue">枢纽</Tag> : null}
      {row.governanceBody ? <Tag>不计入社区社会组织</Tag> : null}
    </>
  );
}

function legalFormWords({ legalForm }: OrganisationRowFragment): string {
  return legalForm ? enumLabel(LEGAL_FORM_LABELS, legalForm) : '非法人';
}

function codeOf({ uscc, filingNumber }: OrganisationRowFragment): string {
  return uscc ?? filingNumber ?? '—';
}

/** One tab for each status that some organisation has, with its count; all of them first. */
function tabsOf(data: OrganisationStatusCountsQuery | undefined): readonly StatusTab[] {
  const counts = new Map(data?.organisationStatusCounts.map(({ status, count }) => [status, count]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const present = STATUS_OPTIONS.filter(({ value }) => counts.has(value));
  return [
    data ? { key: 'all', label: '全部', count: total } : { key: 'all', label: '全部' },
    ...present.map(({ value, label }) => ({ key: value, label, count: counts.get(value) ?? 0 })),
  ];
}
