import { useQuery, skipToken } from '@apollo/client/react';
import { SUBMISSION_MEANS_LABELS, SUBMISSION_STATE_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  LinkableOrganisationDocument,
  readFragment,
  type SubmissionRowFragment,
  SubmissionRowFragmentDoc,
  SubmissionsDocument,
  type SubmissionState,
} from '@weizhi/graphql-client/documents';
import {
  DataTable,
  type DataTableColumn,
  EmptyState,
  enumLabel,
  ErrorState,
  formatMoment,
  PageHeader,
} from '@weizhi/ui';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { useTableView } from '../../shared/use-table-view';
import { DecideSubmissionButtons } from './components/decide-submission-buttons';
import { IssueLinkDialog } from './components/issue-link-dialog';
import { LinkCode } from './components/link-code';
import { RecordSubmissionButton, type RecordSubmissionProps } from './components/record-submission-button';
import { SubmissionLinkList } from './components/submission-link-list';

const STATE_COLOURS: Readonly<Record<SubmissionState, string>> = {
  RECEIVED: 'warning',
  ACCEPTED: 'success',
  REFUSED: 'error',
};

/** By which means it came, and who recorded it on the group's behalf. */
function meansWords({ means, recordedBy }: SubmissionRowFragment): string {
  const words = enumLabel(SUBMISSION_MEANS_LABELS, means);
  return means === 'LINK' ? words : `代录：${words}${recordedBy ? `（${recordedBy}）` : ''}`;
}

const COLUMNS: readonly DataTableColumn<SubmissionRowFragment>[] = [
  {
    key: 'organisation',
    title: '组织',
    fixed: true,
    render: ({ organisation }) => (
      <Link to={`/organisations/${encodeURIComponent(organisation.id)}`}>{organisation.name}</Link>
    ),
    exported: ({ organisation }) => organisation.name,
  },
  { key: 'paper', title: '材料', render: ({ paper }) => paper, exported: ({ paper }) => paper },
  { key: 'means', title: '来源', render: meansWords, exported: meansWords },
  {
    key: 'state',
    title: '状态',
    render: ({ state, reason }) => (
      <>
        <Tag color={STATE_COLOURS[state]}>{enumLabel(SUBMISSION_STATE_LABELS, state)}</Tag>
        {reason ?? ''}
      </>
    ),
    exported: ({ state }) => enumLabel(SUBMISSION_STATE_LABELS, state),
  },
  {
    key: 'remark',
    title: '对方备注',
    render: ({ remark }) => remark ?? '—',
    exported: ({ remark }) => remark ?? '',
  },
  {
    key: 'receivedAt',
    title: '收到时间',
    render: ({ receivedAt }) => formatMoment(receivedAt),
    exported: ({ receivedAt }) => formatMoment(receivedAt),
  },
  {
    key: 'file',
    title: '文件',
    render: ({ filePath, paper }) => (
      <a href={filePath} aria-label={`下载${paper}`}>
        下载
      </a>
    ),
  },
  {
    key: 'actions',
    title: '办理',
    fixed: true,
    render: (submission) => <DecideSubmissionButtons submission={submission} />,
  },
];

const STATES: Readonly<Record<string, SubmissionState>> = {
  received: 'RECEIVED',
  accepted: 'ACCEPTED',
  refused: 'REFUSED',
};

/** What groups brought by their links; for one organisation or case also its links. */
export function SubmissionListPage() {
  const [address] = useSearchParams();
  const organisationId = address.get('organisation');
  const named = useQuery(
    LinkableOrganisationDocument,
    organisationId === null ? skipToken : { variables: { id: organisationId } },
  );
  const organisation = named.data?.organisation ?? undefined;
  return (
    <>
      <PageHeader
        title={organisation ? `${organisation.name}：来件` : '来件核对'}
        subtitle="组织通过材料链接提交的照片和文件，接收后才成为正式材料；当面交来的可以代录。退回的理由对方在链接页面上能看到。"
        actions={
          organisation ? <SubmissionActions organisation={organisation} caseId={address.get('case')} /> : null
        }
      />
      <div className="wz-stack">
        <SubmissionTable organisationId={organisationId} />
        {organisation ? <SubmissionLinkList organisationId={organisation.id} /> : null}
      </div>
    </>
  );
}

function SubmissionActions({ organisation, caseId }: RecordSubmissionProps) {
  const [issuing, setIssuing] = useState(false);
  const [path, setPath] = useState<string>();
  const mayManage = useCan('organisation.manage');
  if (!mayManage) return null;
  return (
    <>
      <RecordSubmissionButton organisation={organisation} caseId={caseId} />
      <Button type="primary" onClick={() => setIssuing(true)}>
        {caseId === null ? '发放材料链接' : '发放补正链接'}
      </Button>
      <IssueLinkDialog
        subject={
          caseId === null
            ? { kind: 'organisation', id: organisation.id }
            : { kind: 'incubationCase', id: caseId }
        }
        open={issuing}
        onClose={() => setIssuing(false)}
        onIssued={setPath}
      />
      <LinkCode name={organisation.name} path={path} onClose={() => setPath(undefined)} />
    </>
  );
}

function SubmissionTable({ organisationId }: { readonly organisationId: string | null }) {
  const [view, setView] = useTableView();
  const { data, loading, error, refetch, fetchMore } = useQuery(SubmissionsDocument, {
    variables: { filter: { state: STATES[view.status ?? 'received'] ?? null, organisationId } },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      <DataTable
        label="来件列表"
        rowKey={({ id }) => id}
        columns={COLUMNS}
        rows={(data?.submissions.edges ?? []).map(({ node }) => readFragment(SubmissionRowFragmentDoc, node))}
        loading={loading}
        view={view}
        onView={setView}
        tabs={[
          { key: 'received', label: '待核对' },
          { key: 'accepted', label: '已接收' },
          { key: 'refused', label: '已退回' },
        ]}
        empty={
          <EmptyState
            title="没有这样的来件"
            advice="在社会组织或孵化个案页面可以发放材料链接，对方扫码即可提交。"
          />
        }
        onMore={moreOf(data?.submissions.pageInfo, fetchMore)}
      />
    </>
  );
}
