import { useMutation, useQuery } from '@apollo/client/react';
import { APPEAL_OPINION_LABELS, ASSESSOR_CONFLICT_LABELS } from '@weizhi/domain';
import {
  type AppealDetailFragment,
  AppealReviewerCandidatesDocument,
  AssignAppealReviewerDocument,
} from '@weizhi/graphql-client/documents';
import { enumLabel, formatMoment } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';

type Reviewer = AppealDetailFragment['reviewers'][number];

interface AppealReviewersProps {
  readonly appeal: AppealDetailFragment;
  readonly assessmentId: string;
  readonly mayManage: boolean;
}

/** Who reviews an appeal, and what they hold once everybody has spoken. */
export function AppealReviewers({ appeal, assessmentId, mayManage }: AppealReviewersProps) {
  const [assigning, setAssigning] = useState(false);
  const { reviewers, leastReviewers, state } = appeal;
  return (
    <>
      {reviewers.length === 0 ? (
        <p>还没有安排复核人；至少 {leastReviewers} 位，参加过本次评分的专家不能复核。</p>
      ) : (
        <div className="wz-table-scroll" role="region" aria-label="复核人表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">复核人</th>
                <th scope="col">意见</th>
                <th scope="col">理由</th>
              </tr>
            </thead>
            <tbody>
              {reviewers.map((reviewer, index) => (
                <tr key={`${String(index)}${reviewer.name}`}>
                  <th scope="row">{reviewer.name}</th>
                  <td>{opinionWords(reviewer)}</td>
                  <td className="wz-wrap">{reviewer.reason ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayManage && state === 'ACCEPTED' ? (
        <Button onClick={() => setAssigning(true)}>安排复核人</Button>
      ) : null}
      {assigning ? (
        <AssignDialog appealId={appeal.id} assessmentId={assessmentId} onClose={() => setAssigning(false)} />
      ) : null}
    </>
  );
}

function opinionWords({ conflict, opinion, submittedAt }: Reviewer): string {
  if (!conflict) return '尚未提出';
  if (conflict !== 'NONE') return `回避（${enumLabel(ASSESSOR_CONFLICT_LABELS, conflict)}）`;
  if (opinion) return enumLabel(APPEAL_OPINION_LABELS, opinion);
  return `${submittedAt ? formatMoment(submittedAt) : ''} 已提出（全部提出后可见）`;
}

interface AssignDialogProps {
  readonly appealId: string;
  readonly assessmentId: string;
  readonly onClose: () => void;
}

function AssignDialog({ appealId, assessmentId, onClose }: AssignDialogProps) {
  const { data } = useQuery(AppealReviewerCandidatesDocument, { variables: { id: assessmentId } });
  const [assign] = useMutation(AssignAppealReviewerDocument);
  const candidates = data?.assessment?.appeals.find(({ id }) => id === appealId)?.reviewerCandidates ?? [];
  return (
    <ActDialog
      title="安排复核人"
      confirmLabel="安排"
      fields={[
        {
          name: 'accountId',
          label: '复核人',
          kind: 'choice',
          extra: '只列出没有参加本次评分的专家',
          options: candidates.map(({ accountId, name }) => ({ value: accountId, label: name })),
        },
      ]}
      done="已安排复核人"
      onClose={onClose}
      send={async ({ accountId }) => {
        const input = { appealId, accountId: String(accountId) };
        return (await assign({ variables: { input } })).data?.assignAppealReviewer;
      }}
    />
  );
}
