import { useQuery } from '@apollo/client/react';
import { NOMINAL_REASON_LABELS, PLAQUE_STATUS_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type PlaqueRowFragment,
  PlaqueRowFragmentDoc,
  PlaquesDocument,
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
import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { moreOf } from '../../shared/load-more';
import { Spot } from '../../shared/spot';
import { TextFilter, useTextFilter } from '../../shared/text-filter';
import { useTableView } from '../../shared/use-table-view';
import { ApplyDialog } from './components/apply-dialog';
import { PlaqueCounts } from './components/plaque-counts';
import { ReportDialog } from './components/report-dialog';
import { PLAQUE_TABS, plaqueColour, statusesOfTab } from './model/plaque-tabs';

const dayWords = (day: string | null | undefined): string => (day ? formatDay(day) : '—');
const reasonWords = ({ standing }: PlaqueRowFragment): string =>
  standing.nominalReasons.map((reason) => enumLabel(NOMINAL_REASON_LABELS, reason)).join('；') || '—';

const COLUMNS: readonly DataTableColumn<PlaqueRowFragment>[] = [
  {
    key: 'name',
    title: '牌子名称',
    fixed: true,
    render: ({ id, name }) => <Link to={`/plaques/${encodeURIComponent(id)}`}>{name}</Link>,
    exported: ({ name }) => name,
  },
  {
    key: 'division',
    title: '社区',
    render: ({ division }) => division?.name ?? '—',
    exported: ({ division }) => division?.name ?? '',
  },
  {
    key: 'status',
    title: '状态',
    render: ({ standing: { status } }) => (
      <Tag color={plaqueColour(status)}>{enumLabel(PLAQUE_STATUS_LABELS, status)}</Tag>
    ),
    exported: ({ standing: { status } }) => enumLabel(PLAQUE_STATUS_LABELS, status),
  },
  { key: 'reasons', title: '名不符实的原因', render: reasonWords, exported: reasonWords },
  {
    key: 'department',
    title: '挂牌部门',
    render: ({ department }) => department ?? '不明',
    exported: ({ department }) => department ?? '',
  },
  {
    key: 'permit',
    title: '准入文号',
    render: ({ permitReference }) => permitReference ?? '—',
    exported: ({ permitReference }) => permitReference ?? '',
  },
  {
    key: 'until',
    title: '许可有效期至',
    render: ({ permitReference, permittedUntil }) =>
      permitReference && !permittedUntil ? '长期' : dayWords(permittedUntil),
    exported: ({ permittedUntil }) => permittedUntil ?? '',
  },
  {
    key: 'used',
    title: '最近活动',
    render: ({ lastUsedOn }) => dayWords(lastUsedOn),
    exported: ({ lastUsedOn }) => lastUsedOn ?? '',
  },
];

/** The register of plaques: what hangs, with which permit, and what hangs in name only. */
export function PlaqueListPage() {
  const [text, setText] = useTextFilter();
  const [view, setView] = useTableView();
  const divisionId = useSearchParams()[0].get('division');
  const filter = { search: text, statuses: statusesOfTab(view.status), divisionId };
  const { data, loading, error, refetch, fetchMore } = useQuery(PlaquesDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  const rows = (data?.plaques.edges ?? []).map(({ node }) => readFragment(PlaqueRowFragmentDoc, node));
  return (
    <>
      <PageHeader
        title="挂牌"
        subtitle="挂在社区的牌子、准入依据和使用情况；是否名不符实由系统按日期判断"
        actions={<ListActions onChanged={() => void refetch()} />}
      />
      <div className="wz-stack">
        <TextFilter label="查找挂牌" field="牌子名称或部门" text={text} onText={setText} />
        {divisionId ? (
          <p>
            只显示{rows[0]?.division?.name ?? '所选社区'}的挂牌。<Link to="/plaques">显示全部</Link>
          </p>
        ) : null}
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <Spot name="list">
          <DataTable
            label="挂牌列表"
            rowKey={({ id }) => id}
            columns={COLUMNS}
            rows={rows}
            loading={loading}
            view={view}
            onView={setView}
            tabs={PLAQUE_TABS}
            empty={<EmptyState title="没有符合条件的挂牌" advice="请放宽查找条件，或登记在挂的牌子。" />}
            exportAddress={exportAddressOf('plaques', filter)}
            onMore={moreOf(data?.plaques.pageInfo, fetchMore)}
          />
        </Spot>
        <PlaqueCounts divisionId={divisionId} />
      </div>
    </>
  );
}

function ListActions({ onChanged }: { readonly onChanged: () => void }) {
  const [open, setOpen] = useState<'report' | 'apply'>();
  const mayRecord = useCan('plaque.record');
  const mayApply = useCan('taskAdmission.apply');
  const mayReadRules = useCan('ruleSet.read');
  const close = (): void => setOpen(undefined);
  return (
    <Space wrap>
      {mayReadRules ? <Link to="/rules/plaque">挂牌规则</Link> : null}
      {mayRecord ? (
        <Button type="primary" onClick={() => setOpen('report')}>
          登记在挂的牌子
        </Button>
      ) : null}
      {mayApply ? (
        <Button type="primary" onClick={() => setOpen('apply')}>
          申请挂牌
        </Button>
      ) : null}
      {open === 'report' ? <ReportDialog onClose={close} onReported={onChanged} /> : null}
      {open === 'apply' ? <ApplyDialog onClose={close} onApplied={onChanged} /> : null}
    </Space>
  );
}
