import { useQuery } from '@apollo/client/react';
import { DUTY_STANDING_LABELS, GOVERNMENT_DUTY_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  GovernmentDutiesDocument,
  type GovernmentDutyRowFragment,
  GovernmentDutyRowFragmentDoc,
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
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { moreOf } from '../../shared/load-more';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { RegisterDutyDialog } from './components/register-duty-dialog';
import { dutiesOfTab, DUTY_TABS, frequencyWords, standingColour } from './model/duty-words';

const COLUMNS: readonly DataTableColumn<GovernmentDutyRowFragment>[] = [
  {
    key: 'title',
    title: '每期应做的事',
    fixed: true,
    render: ({ id, title }) => <Link to={`/government-duties/${encodeURIComponent(id)}`}>{title}</Link>,
  },
  {
    key: 'vacant',
    title: '缺位期数',
    render: ({ vacantPeriods }) =>
      vacantPeriods > 0 ? <Tag color="error">{vacantPeriods} 期缺位</Tag> : '没有缺位',
  },
  {
    key: 'now',
    title: '最近一期',
    render: ({ periods: [period] }) =>
      period ? (
        <>
          <Tag color={standingColour(period.standing)}>
            {enumLabel(DUTY_STANDING_LABELS, period.standing)}
          </Tag>
          {formatDay(period.to)} 到期
        </>
      ) : (
        '还没有开始'
      ),
  },
  { key: 'duty', title: '职责类别', render: ({ duty }) => enumLabel(GOVERNMENT_DUTY_LABELS, duty) },
  { key: 'department', title: '责任部门', render: ({ department }) => department },
  { key: 'often', title: '多久一次', render: ({ everyMonths }) => frequencyWords(everyMonths) },
];

/** The duties of government towards communities, and which of them are vacant. */
export function GovernmentDutyListPage() {
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const [registering, setRegistering] = useState(false);
  const filter = { search: text, duties: dutiesOfTab(view.status) };
  const { data, loading, error, refetch, fetchMore } = useQuery(GovernmentDutiesDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <DutyListHeader onRegister={() => setRegistering(true)} />
      <div className="wz-stack">
        <TextFilter label="查找政府职责" field="应做的事或部门" text={text} onText={setText} />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="政府职责列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={(data?.governmentDuties.edges ?? []).map(({ node }) =>
            readFragment(GovernmentDutyRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={DUTY_TABS}
          empty={
            <EmptyState title="没有符合条件的职责" advice="由区民政按年度要点登记或者导入各部门的职责。" />
          }
          exportAddress={exportAddressOf('government-duties', filter)}
          onMore={moreOf(data?.governmentDuties.pageInfo, fetchMore)}
        />
      </div>
      {registering ? (
        <RegisterDutyDialog onClose={() => setRegistering(false)} onDone={() => void refetch()} />
      ) : null}
    </>
  );
}

function DutyListHeader({ onRegister }: { readonly onRegister: () => void }) {
  const mayManage = useCan('governmentDuty.manage');
  return (
    <PageHeader
      title="政府职责"
      subtitle="部门对社区应尽的指导、社工培养、组织培育与监管、激励和机制创新；到期没有履行的记为缺位"
      actions={
        mayManage ? (
          <>
            <ImportButton template="government-duties" />
            <Button type="primary" onClick={onRegister}>
              登记职责
            </Button>
          </>
        ) : null
      }
    />
  );
}
