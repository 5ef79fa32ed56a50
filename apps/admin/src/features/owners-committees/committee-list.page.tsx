import { useQuery } from '@apollo/client/react';
import { LAPSE_REASON_LABELS, OWNERS_COMMITTEE_STATUS_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type CommitteeEstateRowFragment,
  CommitteeEstateRowFragmentDoc,
  CommitteeEstatesDocument,
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
import { Tag } from 'antd';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { committeeTabs, statusColour, statusesOfTab } from './model/committee-tabs';

const COLUMNS: readonly DataTableColumn<CommitteeEstateRowFragment>[] = [
  {
    key: 'name',
    title: '小区',
    fixed: true,
    render: (estate) => <Link to={`/owners-committees/${encodeURIComponent(estate.id)}`}>{estate.name}</Link>,
    exported: ({ name }) => name,
  },
  {
    key: 'division',
    title: '所在社区',
    render: ({ division }) => division.name,
    exported: ({ division }) => division.name,
  },
  {
    key: 'status',
    title: '业委会状态',
    render: ({ ownersCommittee }) => {
      const status = ownersCommittee?.status ?? 'NONE';
      return <Tag color={statusColour(status)}>{enumLabel(OWNERS_COMMITTEE_STATUS_LABELS, status)}</Tag>;
    },
    exported: ({ ownersCommittee }) =>
      enumLabel(OWNERS_COMMITTEE_STATUS_LABELS, ownersCommittee?.status ?? 'NONE'),
  },
  { key: 'reasons', title: '原因', render: reasonWords, exported: reasonWords },
  {
    key: 'termEnd',
    title: '任期届满',
    render: ({ ownersCommittee }) => dayWords(ownersCommittee?.termEnd),
    exported: ({ ownersCommittee }) => ownersCommittee?.termEnd ?? '',
  },
  {
    key: 'lastMeetingOn',
    title: '最近一次会议',
    render: ({ ownersCommittee }) => dayWords(ownersCommittee?.lastMeetingOn),
    exported: ({ ownersCommittee }) => ownersCommittee?.lastMeetingOn ?? '',
  },
  { key: 'members', title: '在任／席位', render: memberWords, exported: memberWords },
  {
    key: 'households',
    title: '户数',
    numeric: true,
    render: ({ households }) => households ?? '—',
    exported: ({ households }) => households,
  },
];

/** Estates with the status of their committees, and why some exist in name only. */
export function CommitteeListPage() {
  const mayReadRules = useCan('ruleSet.read');
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const kept = { search: text };
  const { data, loading, error, refetch, fetchMore } = useQuery(CommitteeEstatesDocument, {
    variables: { filter: { ...kept, statuses: statusesOfTab(view.status) }, counted: kept },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="业主委员会"
        subtitle="各小区业委会的组建、换届和表决；名存实亡的由任期、会议和在任人数判断"
        actions={mayReadRules ? <Link to="/rules/ownersCommittee">业主委员会规则</Link> : null}
      />
      <div className="wz-stack">
        <TextFilter label="查找小区" field="小区名称" text={text} onText={setText} />
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="小区列表"
          rowKey={(estate) => estate.id}
          columns={COLUMNS}
          rows={(data?.committeeEstates.edges ?? []).map(({ node }) =>
            readFragment(CommitteeEstateRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={committeeTabs(data?.committeeEstateCounts ?? [])}
          empty={<EmptyState title="没有符合条件的小区" advice="请放宽查找条件，或换一个状态。" />}
          onMore={moreOf(data?.committeeEstates.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}

function reasonWords({ ownersCommittee }: CommitteeEstateRowFragment): string {
  const reasons = ownersCommittee?.lapseReasons ?? [];
  return reasons.map((reason) => enumLabel(LAPSE_REASON_LABELS, reason)).join('、') || '—';
}

function memberWords({ ownersCommittee }: CommitteeEstateRowFragment): string {
  if (ownersCommittee?.seats == null) return '—';
  return `${String(ownersCommittee.membersInOffice ?? 0)}／${String(ownersCommittee.seats)}`;
}

function dayWords(day: string | null | undefined): string {
  return day == null ? '—' : formatDay(day);
}
