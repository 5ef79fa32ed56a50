import { useMutation, useQuery } from '@apollo/client/react';
import { SURVEY_DESIGN_LABELS, SURVEY_WEIGHTING_LABELS } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  CreateSurveyDocument,
  HeldSurveysDocument,
  readFragment,
  type SurveyRowFragment,
  SurveyRowFragmentDoc,
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
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../../shared/act-dialog';
import { useOwnPlace } from '../../shared/actor-context';
import { moreOf } from '../../shared/load-more';
import { useIdempotencyKey } from '../../shared/use-idempotency-key';
import { useTableView } from '../../shared/use-table-view';
import { DRAFT_FIELDS, draftOf } from './model/survey-draft';

const designWords = ({ design }: SurveyRowFragment): string => enumLabel(SURVEY_DESIGN_LABELS, design);
const weightWords = ({ weighting }: SurveyRowFragment): string =>
  enumLabel(SURVEY_WEIGHTING_LABELS, weighting);
const stateWords = ({ closedOn }: SurveyRowFragment): string => (closedOn === null ? '录入中' : '已结束录入');
const spanWords = ({ startsOn, endsOn }: SurveyRowFragment): string =>
  `${formatDay(startsOn)}至${formatDay(endsOn)}`;
const placeWords = ({ division }: SurveyRowFragment): string => division?.name ?? '—';

const COLUMNS: readonly DataTableColumn<SurveyRowFragment>[] = [
  {
    key: 'title',
    title: '调查',
    fixed: true,
    render: ({ id, title }) => <Link to={`/surveys/${encodeURIComponent(id)}`}>{title}</Link>,
    exported: ({ title }) => title,
  },
  { key: 'code', title: '编号', render: ({ code }) => code, exported: ({ code }) => code },
  { key: 'division', title: '辖区', render: placeWords, exported: placeWords },
  { key: 'span', title: '调查时间', render: spanWords, exported: spanWords },
  {
    key: 'frame',
    title: '抽样框',
    render: ({ frameName }) => frameName,
    exported: ({ frameName }) => frameName,
  },
  { key: 'design', title: '抽样方式', render: designWords, exported: designWords },
  { key: 'weighting', title: '加权方式', render: weightWords, exported: weightWords },
  { key: 'state', title: '状态', render: stateWords, exported: stateWords },
];

/** Surveys with their frames and designs. */
export function SurveyListPage() {
  const [view, setView] = useTableView();
  const { data, loading, error, refetch, fetchMore } = useQuery(HeldSurveysDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const rows = (data?.surveys.edges ?? []).map(({ node }) => readFragment(SurveyRowFragmentDoc, node));
  return (
    <>
      <PageHeader
        title="问卷与抽样"
        subtitle="先写明从哪里抽、问什么、怎样加权，再导入答卷；结束录入时登记抽取人数，应答率由此得出"
        actions={<DraftButton onDrawnUp={() => void refetch()} />}
      />
      {error ? <ErrorState {...toProblem(error)} onRetry={() => void refetch()} /> : null}
      <DataTable
        label="调查列表"
        rowKey={({ id }) => id}
        columns={COLUMNS}
        rows={rows}
        loading={loading}
        view={view}
        onView={setView}
        empty={<EmptyState title="还没有调查" advice="先建立一份调查，再导入答卷。" />}
        onMore={moreOf(data?.surveys.pageInfo, fetchMore)}
      />
    </>
  );
}

function DraftButton({ onDrawnUp }: { readonly onDrawnUp: () => void }) {
  const [open, setOpen] = useState(false);
  const [create] = useMutation(CreateSurveyDocument);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const place = useOwnPlace('participation.record');
  if (!place) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        建立调查
      </Button>
      {open ? (
        <ActDialog
          title="建立调查"
          confirmLabel="建立"
          fields={DRAFT_FIELDS}
          draftName="survey"
          consequence="建立后题目不能再改：答卷按它核对。"
          done="已建立，可以导入答卷"
          send={async (values) => {
            const input = { ...draftOf(values), divisionId: place.divisionId, idempotencyKey };
            const result = (await create({ variables: { input } })).data?.createSurvey;
            renew();
            return result;
          }}
          onClose={() => setOpen(false)}
          onDone={onDrawnUp}
        />
      ) : null}
    </>
  );
}
