import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  ParticipationRecordRowFragmentDoc,
  ParticipationRecordsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { DataTable, EmptyState, ErrorState, PageHeader } from '@weizhi/ui';
import { Alert } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { ImportButton } from '../../shared/import-button';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { RECORD_COLUMNS } from './components/record-columns';
import { RecordSearchForm } from './components/record-search-form';
import { readRecordSearch, RECORD_TABS, recordFilterOf, writeRecordSearch } from './model/record-address';

/** Single records of participation: to find what was recorded wrongly, and to see what was corrected. */
export function ParticipationRecordListPage() {
  const [address, setAddress] = useSearchParams();
  const [view, setView] = useTableView();
  const search = readRecordSearch(address);
  const mayRecord = useCan('participation.record');
  const mayImport = useCan('import.manage') && mayRecord;
  const { data, loading, error, refetch, fetchMore } = useQuery(ParticipationRecordsDocument, {
    variables: { filter: recordFilterOf(search, view.status) },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="参与记录"
        subtitle="居民参与的逐条记录，只显示化名和脱敏姓名；看板上的参与数字由这些记录汇总而来"
        actions={mayImport ? <ImportButton template="sign-in-sheets" label="导入签到表" /> : null}
      />
      <div className="wz-stack">
        <RecordSearchForm
          values={search}
          onApply={(next) => setAddress(writeRecordSearch(address, next))}
          onClear={() => setAddress(writeRecordSearch(address, {}))}
        />
        {search.batch === undefined ? null : (
          <Alert
            type="info"
            showIcon
            title="只显示一批导入的记录"
            action={<Link to={`/imports/${encodeURIComponent(search.batch)}`}>查看这批导入</Link>}
          />
        )}
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="参与记录列表"
          rowKey={({ id }) => id}
          columns={RECORD_COLUMNS}
          rows={(data?.participationRecords.edges ?? []).map(({ node }) =>
            readFragment(ParticipationRecordRowFragmentDoc, node),
          )}
          loading={loading}
          view={view}
          onView={setView}
          tabs={RECORD_TABS}
          empty={<EmptyState title="没有符合条件的参与记录" advice="请放宽查找条件，或换一个状态。" />}
          onMore={moreOf(data?.participationRecords.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}
