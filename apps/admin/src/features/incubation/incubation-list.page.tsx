import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import {
  IncubationCaseRowFragmentDoc,
  IncubationCasesDocument,
  IncubationStageCountsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { DataTable, EmptyState, ErrorState, FilterBar, PageHeader } from '@weizhi/ui';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { BatchActions } from './components/batch-actions';
import { CASE_COLUMNS } from './components/case-columns';
import { ViewLinks } from './components/view-links';
import { filterOf } from './model/list-filter';
import { countOfTab, STAGE_GROUPS } from './model/stage-groups';

export function IncubationListPage() {
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useTableView();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const mayManage = useCan('incubation.manage');
  const mayMentor = useCan('incubation.mentor');
  const text = search.get('search') ?? '';
  const filter = filterOf(text, view.status);
  const { data, loading, error, refetch, fetchMore } = useQuery(IncubationCasesDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const counts = useQuery(IncubationStageCountsDocument, {
    variables: { filter: filterOf(text, undefined) },
    fetchPolicy: 'cache-and-network',
  });
  const columns = counts.data?.incubationBoard ?? [];
  const rows = (data?.incubationCases.edges ?? []).map(({ node }) =>
    readFragment(IncubationCaseRowFragmentDoc, node),
  );
  const setText = (next: string): void => {
    const changed = new URLSearchParams(search);
    if (next.trim() === '') changed.delete('search');
    else changed.set('search', next.trim());
    setSearch(changed);
  };
  const reread = (): void => {
    void refetch();
    void counts.refetch();
  };
  return (
    <>
      <PageHeader
        title="孵化个案"
        subtitle="从申请到出壳，再跟踪一年"
        actions={<ViewLinks current="/incubation-cases" />}
      />
      <div className="wz-stack">
        <FilterBar
          label="查找个案"
          values={{ search: text }}
          onApply={({ search: next }) => setText(next)}
          onClear={() => setText('')}
        >
          <Form.Item name="search" label="组织名称或编号">
            <Input allowClear maxLength={50} />
          </Form.Item>
        </FilterBar>
        {error ? <ErrorState {...toProblem(error)} onRetry={reread} /> : null}
        <DataTable
          label="孵化个案列表"
          rowKey={(row) => row.id}
          columns={CASE_COLUMNS}
          rows={rows}
          loading={loading}
          view={view}
          onView={setView}
          tabs={[
            { key: 'all', label: '全部', count: countOfTab('all', columns) },
            ...STAGE_GROUPS.map(({ key, label }) => ({ key, label, count: countOfTab(key, columns) })),
          ]}
          empty={<EmptyState title="没有符合条件的个案" advice="请放宽查找条件，或登记新的申请。" />}
          exportAddress={exportAddressOf('incubation-cases', { ...filter })}
          onMore={moreOf(data?.incubationCases.pageInfo, fetchMore)}
          {...(mayManage || mayMentor
            ? {
                batch: {
                  selected,
                  onSelect: setSelected,
                  actions: (
                    <BatchActions rows={rows.filter(({ id }) => selected.includes(id))} onDone={reread} />
                  ),
                },
              }
            : {})}
        />
      </div>
    </>
  );
}
