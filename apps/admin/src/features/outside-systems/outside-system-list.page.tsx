import { skipToken, useQuery } from '@apollo/client/react';
import { OUTSIDE_SYSTEM_KIND_LABELS, OUTSIDE_SYSTEM_LEVEL_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  OutsideSystemLoadDocument,
  type OutsideSystemRowFragment,
  OutsideSystemRowFragmentDoc,
  OutsideSystemsDocument,
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
import { useCan, useOwnPlace } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { moreOf } from '../../shared/load-more';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { SystemDialog } from './components/system-dialog';
import { filterOfTab, loadWords, minutesWords, peopleWords, SYSTEM_TABS } from './model/system-words';

const COLUMNS: readonly DataTableColumn<OutsideSystemRowFragment>[] = [
  {
    key: 'name',
    title: '名称',
    fixed: true,
    render: ({ id, name, own }) => (
      <>
        <Link to={`/outside-systems/${encodeURIComponent(id)}`}>{name}</Link>{' '}
        {own ? <Tag color="blue">本系统</Tag> : null}
      </>
    ),
  },
  { key: 'kind', title: '类型', render: ({ kind }) => enumLabel(OUTSIDE_SYSTEM_KIND_LABELS, kind) },
  { key: 'department', title: '主管部门', render: ({ department }) => department?.name ?? '—' },
  { key: 'level', title: '层级', render: ({ level }) => enumLabel(OUTSIDE_SYSTEM_LEVEL_LABELS, level) },
  { key: 'people', title: '每个社区', render: peopleWords },
  { key: 'minutes', title: '每周用时', render: minutesWords },
  {
    key: 'span',
    title: '启用期间',
    render: ({ activeFrom, activeUntil }) =>
      activeUntil == null
        ? `${formatDay(activeFrom)} 起`
        : `${formatDay(activeFrom)} 至 ${formatDay(activeUntil)}`,
  },
];

/** What communities have to be in outside: platforms and work groups, kept once by the district. */
export function OutsideSystemListPage() {
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const [registering, setRegistering] = useState(false);
  const filter = { search: text, ...filterOfTab(view.status) };
  const { data, loading, error, refetch, fetchMore } = useQuery(OutsideSystemsDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <SystemListHeader onRegister={() => setRegistering(true)} />
      <div className="wz-stack">
        <OwnLoad />
        <TextFilter label="查找外部系统" field="名称或用途" text={text} onText={setText} />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="外部系统和工作群列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={(data?.outsideSystems.edges ?? []).map(({ node }) =>
            readFragment(OutsideSystemRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={SYSTEM_TABS}
          empty={<EmptyState title="没有符合条件的系统" advice="由区里统一登记或者导入，社区不用填。" />}
          exportAddress={exportAddressOf('outside-systems', filter)}
          onMore={moreOf(data?.outsideSystems.pageInfo, fetchMore)}
        />
      </div>
      {registering ? (
        <SystemDialog onClose={() => setRegistering(false)} onDone={() => void refetch()} />
      ) : null}
    </>
  );
}

function SystemListHeader({ onRegister }: { readonly onRegister: () => void }) {
  const mayManage = useCan('reporting.manage');
  return (
    <PageHeader
      title="外部系统"
      subtitle="要求社区登录的平台和加入的工作群，由区里统一登记一次，社区不用填"
      actions={
        mayManage ? (
          <>
            <ImportButton template="outside-systems" />
            <Button type="primary" onClick={onRegister}>
              登记系统或工作群
            </Button>
          </>
        ) : null
      }
    />
  );
}

/** What the viewer's own place has to be in. */
function OwnLoad() {
  const place = useOwnPlace('reporting.read');
  const { data } = useQuery(
    OutsideSystemLoadDocument,
    place ? { variables: { divisionId: place.divisionId } } : skipToken,
  );
  return data ? <p>{loadWords(data.outsideSystemLoad)}</p> : null;
}
