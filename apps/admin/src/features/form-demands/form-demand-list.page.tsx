import { useQuery } from '@apollo/client/react';
import { FORM_DEMAND_STATE_LABELS, REPORTING_GRAIN_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type FormDemandRowFragment,
  FormDemandRowFragmentDoc,
  FormDemandsDocument,
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
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { DuplicateReportingSection } from './components/duplicate-reporting-section';
import { ProposeDemandDialog } from './components/propose-demand-dialog';
import { DEMAND_TABS, demandColour, statesOfTab } from './model/demand-tabs';

const COLUMNS: readonly DataTableColumn<FormDemandRowFragment>[] = [
  {
    key: 'title',
    title: '报表',
    fixed: true,
    render: ({ id, title }) => <Link to={`/form-demands/${encodeURIComponent(id)}`}>{title}</Link>,
    exported: ({ title }) => title,
  },
  {
    key: 'department',
    title: '部门',
    render: ({ department }) => department,
    exported: ({ department }) => department,
  },
  {
    key: 'state',
    title: '状态',
    render: ({ state }) => (
      <Tag color={demandColour(state)}>{enumLabel(FORM_DEMAND_STATE_LABELS, state)}</Tag>
    ),
    exported: ({ state }) => enumLabel(FORM_DEMAND_STATE_LABELS, state),
  },
  {
    key: 'grain',
    title: '粒度',
    render: ({ grain }) => enumLabel(REPORTING_GRAIN_LABELS, grain),
    exported: ({ grain }) => enumLabel(REPORTING_GRAIN_LABELS, grain),
  },
  {
    key: 'asOf',
    title: '统计时点',
    render: ({ asOf }) => formatDay(asOf),
    exported: ({ asOf }) => asOf,
  },
  {
    key: 'closesOn',
    title: '截止',
    render: ({ closesOn }) => (closesOn == null ? '—' : formatDay(closesOn)),
    exported: ({ closesOn }) => closesOn ?? '',
  },
  { key: 'progress', title: '已报／应报', render: progressWords, exported: progressWords },
  {
    key: 'division',
    title: '范围',
    render: ({ division }) => division.name,
    exported: ({ division }) => division.name,
  },
];

function progressWords({ progress }: FormDemandRowFragment): string {
  return `${String(progress.answered)}／${String(progress.asked)}`;
}

/** The register of demanded forms: open to every community and department of the district. */
export function FormDemandListPage() {
  const [view, setView] = useTableView();
  const mayPropose = useCan('taskAdmission.apply');
  const [proposing, setProposing] = useState(false);
  const { data, loading, error, refetch, fetchMore } = useQuery(FormDemandsDocument, {
    variables: { filter: { states: statesOfTab(view.status) } },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="报表与台账"
        subtitle="部门要社区填的表：先对应数据项、查重，批准后才下发；社区一次填报，各表自动生成。"
        actions={
          mayPropose ? (
            <Button type="primary" onClick={() => setProposing(true)}>
              申请报表
            </Button>
          ) : null
        }
      />
      <div className="wz-stack">
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="报表列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={(data?.formDemands.edges ?? []).map(({ node }) =>
            readFragment(FormDemandRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={DEMAND_TABS.map(({ key, label }) => ({ key, label }))}
          empty={<EmptyState title="没有这样的报表" advice="换一个状态看看；部门可以在这里申请报表。" />}
          onMore={moreOf(data?.formDemands.pageInfo, fetchMore)}
        />
        <DuplicateReportingSection />
      </div>
      {proposing ? <ProposeDemandDialog onClose={() => setProposing(false)} /> : null}
    </>
  );
}
