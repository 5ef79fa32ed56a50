import { useQuery } from '@apollo/client/react';
import { MANDATE_BODY_LABELS, MANDATE_EDITION_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  type MandateEditionRowFragment,
  MandateEditionRowFragmentDoc,
  MandateEditionsDocument,
  readFragment,
} from '@weizhi/graphql-client/documents';
import { DataTable, type DataTableColumn, EmptyState, enumLabel, ErrorState, PageHeader } from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { exportAddressOf } from '../../shared/export-address';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { NewEditionDialog } from './components/new-edition-dialog';
import { bodiesOfTab, BODY_TABS, spanWords, stateColour } from './model/edition-words';

const COLUMNS: readonly DataTableColumn<MandateEditionRowFragment>[] = [
  {
    key: 'title',
    title: '清单',
    fixed: true,
    render: ({ id, title }) => <Link to={`/mandate-lists/${encodeURIComponent(id)}`}>{title}</Link>,
  },
  { key: 'body', title: '主体', render: ({ body }) => enumLabel(MANDATE_BODY_LABELS, body) },
  { key: 'division', title: '适用范围', render: ({ division }) => division.name },
  {
    key: 'state',
    title: '状态',
    render: ({ state }) => (
      <Tag color={stateColour(state)}>{enumLabel(MANDATE_EDITION_STATE_LABELS, state)}</Tag>
    ),
  },
  { key: 'span', title: '施行期间', render: spanWords },
  { key: 'document', title: '发文字号', render: ({ issuingDocument }) => issuingDocument ?? '—' },
];

/** Mandate lists of all bodies in their editions. */
export function MandateListsPage() {
  const [view, setView] = useTableView();
  const [drawingUp, setDrawingUp] = useState(false);
  const mayManage = useCan('mandateList.manage');
  const { data, loading, error, refetch, fetchMore } = useQuery(MandateEditionsDocument, {
    variables: { filter: { bodies: bodiesOfTab(view.status) } },
    fetchPolicy: 'cache-and-network',
  });
  const rows = (data?.mandateEditions.edges ?? []).map(({ node }) =>
    readFragment(MandateEditionRowFragmentDoc, node),
  );
  return (
    <>
      <PageHeader
        title="职责清单"
        subtitle="各主体依法履职、依法协助和负面事项；任务对照布置当日施行的版本"
        actions={
          <>
            <Link to="/mandate-lists/search">
              <Button>查清单事项</Button>
            </Link>
            {mayManage ? (
              <Button type="primary" onClick={() => setDrawingUp(true)}>
                编制新一版
              </Button>
            ) : null}
          </>
        }
      />
      <div className="wz-stack">
        {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
        <DataTable
          label="清单列表"
          rowKey={({ id }) => id}
          columns={COLUMNS}
          rows={rows}
          loading={loading}
          view={view}
          onView={setView}
          tabs={BODY_TABS}
          empty={<EmptyState title="还没有职责清单" advice="由区民政部门编制并公布施行。" />}
          exportAddress={exportAddressOf('mandate-items', {})}
          onMore={moreOf(data?.mandateEditions.pageInfo, fetchMore)}
        />
      </div>
      {drawingUp ? <NewEditionDialog editions={rows} onClose={() => setDrawingUp(false)} /> : null}
    </>
  );
}
