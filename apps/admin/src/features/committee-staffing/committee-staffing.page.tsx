import { skipToken, useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  CommitteeStaffingDocument,
  type CommitteeStaffingRowFragment,
  CommitteeStaffingRowFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  ErrorState,
  formatDay,
  formatMoment,
  PageHeader,
} from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useOwnPlace } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { ImportButton } from '../../shared/import-button';
import { useTableView } from '../../shared/use-table-view';
import { CorrectStaffingDialog } from './correct-staffing-dialog';

const TABS = [
  { key: 'all', label: '全部' },
  { key: 'corrected', label: '更正过的' },
] as const;

const COLUMNS: readonly DataTableColumn<CommitteeStaffingRowFragment>[] = [
  { key: 'community', title: '社区', fixed: true, render: ({ division }) => division?.name ?? '—' },
  { key: 'validFrom', title: '起算日期', render: ({ validFrom }) => formatDay(validFrom) },
  {
    key: 'posts',
    title: '全职岗位数',
    render: ({ fullTimePosts, correctedFrom }) => (
      <>
        {fullTimePosts}{' '}
        {correctedFrom == null ? null : <Tag color="processing">更正，原为 {correctedFrom}</Tag>}
      </>
    ),
  },
  { key: 'basis', title: '依据', render: ({ basis }) => basis },
  { key: 'recordedAt', title: '登记时间', render: ({ recordedAt }) => formatMoment(recordedAt) },
];

/** The posts of committees that figures per post rest on: taken in from Excel, corrected here, and taken away as Excel. */
export function CommitteeStaffingPage() {
  const place = useOwnPlace('workLog.import');
  const [view, setView] = useTableView();
  const [wrong, setWrong] = useState<CommitteeStaffingRowFragment>();
  const filter = { corrected: view.status === 'corrected' ? true : null };
  const { data, error, loading, refetch } = useQuery(
    CommitteeStaffingDocument,
    place ? { variables: { ...place, filter }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  if (!place)
    return (
      <EmptyState wholePage title="没有可以查看的岗位登记" advice="由区和街道登记，社区和部门不用填。" />
    );
  return (
    <>
      <PageHeader
        title="居委会岗位"
        subtitle="各社区居委会、村委会的全职岗位数，按月起算，只登记数、不登记人；按岗位计算的负担以此为准"
        actions={<ImportButton template="committee-staffing" />}
      />
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      <DataTable
        label="居委会岗位列表"
        rowKey={({ division, validFrom }) => `${division?.id ?? ''} ${validFrom}`}
        columns={[...COLUMNS, correctionColumn(setWrong)]}
        rows={(data?.committeeStaffing ?? []).map((each) =>
          readFragment(CommitteeStaffingRowFragmentDoc, each),
        )}
        loading={loading}
        view={view}
        onView={setView}
        tabs={TABS}
        empty={<EmptyState title="没有符合条件的登记" advice="从 Excel 导入后，有错的在这里逐条更正。" />}
        exportAddress={exportAddressOf('committee-staffing', { ...filter, divisionId: place.divisionId })}
      />
      {wrong ? (
        <CorrectStaffingDialog
          districtId={place.districtId}
          row={wrong}
          onClose={() => setWrong(undefined)}
          onDone={() => void refetch()}
        />
      ) : null}
    </>
  );
}

function correctionColumn(
  onCorrect: (row: CommitteeStaffingRowFragment) => void,
): DataTableColumn<CommitteeStaffingRowFragment> {
  return {
    ...{ key: 'acts', title: '操作', fixed: true },
    render: (row) => (
      <Button
        type="link"
        size="small"
        aria-label={`更正${row.division?.name ?? ''}${formatDay(row.validFrom)}起的岗位数`}
        onClick={() => onCorrect(row)}
      >
        更正
      </Button>
    ),
  };
}
