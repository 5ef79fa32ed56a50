import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { AuditEventsDocument, type AuditEventsQuery } from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  ErrorState,
  FilterBar,
  formatMoment,
  PageHeader,
} from '@weizhi/ui';
import { Form, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { ACTION_WORDS, actionWord, actorWord, outcomeWord, subjectWords } from './model/audit-words';

type AuditEvent = AuditEventsQuery['auditEvents']['edges'][number]['node'];

const text = (
  words: (event: AuditEvent) => string,
): Pick<DataTableColumn<AuditEvent>, 'render' | 'exported'> => ({
  render: (event) => words(event) || '—',
  exported: words,
});

const COLUMNS: readonly DataTableColumn<AuditEvent>[] = [
  { key: 'at', title: '时间', fixed: true, ...text((event) => formatMoment(event.at)) },
  { key: 'actor', title: '操作人', ...text((event) => actorWord(event.actor)) },
  { key: 'action', title: '操作', ...text((event) => actionWord(event.action)) },
  { key: 'outcome', title: '结果', ...text((event) => outcomeWord(event.outcome)) },
  { key: 'subject', title: '对象', ...text((event) => subjectWords(event.subject)) },
  { key: 'fields', title: '涉及字段', ...text((event) => event.fields.join('、')) },
  { key: 'reason', title: '理由', ...text((event) => event.reason ?? '') },
  { key: 'sealed', title: '封存', ...text((event) => (event.sealed ? '已封存' : '待封存')) },
];

const ACTIONS = Object.entries(ACTION_WORDS).map(([value, label]) => ({ value, label }));

/** Who did what, when and why; nothing here can be changed. */
export function AuditLogPage() {
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useTableView();
  const action = search.get('action');
  const { data, loading, error, refetch, fetchMore } = useQuery(AuditEventsDocument, {
    variables: { filter: { action } },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader title="操作日志" subtitle="只增不改；定时封存为链，任何改动都能被查出" />
      <div className="wz-stack">
        <FilterBar
          label="查找日志"
          values={{ action: action ?? undefined }}
          onApply={(values) => setSearch(values.action ? { action: values.action } : {})}
          onClear={() => setSearch({})}
        >
          <Form.Item name="action" label="操作">
            <Select allowClear placeholder="全部" className="wz-mapping-select" options={ACTIONS} />
          </Form.Item>
        </FilterBar>
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable<AuditEvent>
          label="操作日志列表"
          rowKey={(event) => event.id}
          columns={COLUMNS}
          rows={(data?.auditEvents.edges ?? []).map(({ node }) => node)}
          loading={loading}
          view={view}
          onView={setView}
          empty={<EmptyState title="没有符合条件的日志" advice="请放宽查找条件。" />}
          onMore={moreOf(data?.auditEvents.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}
