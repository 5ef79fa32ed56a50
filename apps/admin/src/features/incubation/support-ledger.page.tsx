import { useQuery } from '@apollo/client/react';
import { toProblem } from '@weizhi/graphql-client';
import { SupportLedgerDocument, type SupportLedgerQuery } from '@weizhi/graphql-client/documents';
import {
  civilDate,
  DataTable,
  EmptyState,
  ErrorState,
  FilterBar,
  formatCount,
  formatDecimal,
  PageHeader,
  Section,
} from '@weizhi/ui';
import { Form, Input } from 'antd';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { moreOf } from '../../shared/load-more';
import { yuanWords } from '../../shared/yuan-words';
import { useTableView } from '../../shared/use-table-view';
import { SHARE_COLUMNS } from './components/share-columns';
import { SupportTotals } from './components/support-totals';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The support ledger: what was given to whom over a stretch of days, by kind, with hours and cost. */
export function SupportLedgerPage() {
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useTableView();
  const days = useMemo(() => daysOf(search), [search]);
  const { data, loading, error, refetch, fetchMore } = useQuery(SupportLedgerDocument, {
    variables: days,
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeader
        title="扶持台账"
        subtitle="督导、培训和服务只记一次，同时列入每个参加组织的台账"
        trail={[
          { key: 'list', name: '孵化个案', link: <Link to="/incubation-cases">孵化个案</Link> },
          { key: 'support', name: '扶持台账' },
        ]}
      />
      <div className="wz-stack">
        <FilterBar
          label="选择起止日期"
          values={days}
          onApply={({ from, to }) => setSearch({ from, to })}
          onClear={() => setSearch({})}
        >
          <Form.Item name="from" label="从" rules={[{ required: true, message: '请填写起始日期' }]}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="to" label="到" rules={[{ required: true, message: '请填写截止日期' }]}>
            <Input type="date" />
          </Form.Item>
        </FilterBar>
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        {data ? <Summary data={data} /> : null}
        <DataTable
          label="扶持记录"
          rowKey={({ id }) => id}
          columns={SHARE_COLUMNS}
          rows={(data?.supportShares.edges ?? []).map(({ node }) => node)}
          loading={loading}
          view={view}
          onView={setView}
          empty={<EmptyState title="这段时间没有扶持记录" advice="在个案页面或个案列表中登记。" />}
          onMore={moreOf(data?.supportShares.pageInfo, fetchMore)}
        />
      </div>
    </>
  );
}

function Summary({ data }: { readonly data: SupportLedgerQuery }) {
  const { entries, organisations, minutes, cost, graduates, costPerGraduate } = data.supportSummary;
  return (
    <Section title="合计">
      <div className="wz-stack">
        <dl className="wz-counts">
          <Figure name="记录" value={`${formatCount(entries)} 条`} />
          <Figure name="受扶持组织" value={`${formatCount(organisations)} 家`} />
          <Figure name="组织受扶持时长" value={`${formatDecimal(minutes / 60)} 小时`} />
          <Figure name="费用" value={yuanWords(cost)} />
          <Figure name="出壳组织" value={`${formatCount(graduates)} 家`} />
          <Figure
            name="每家出壳组织平均投入"
            value={costPerGraduate == null ? '无出壳组织' : yuanWords(costPerGraduate)}
          />
        </dl>
        <SupportTotals totals={data.supportTotals} />
      </div>
    </Section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** This year up to today, unless the address says otherwise. */
function daysOf(search: URLSearchParams): Days {
  const today = civilDate(new Date());
  return { from: search.get('from') ?? `${today.slice(0, 4)}-01-01`, to: search.get('to') ?? today };
}
