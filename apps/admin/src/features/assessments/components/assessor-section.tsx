import { useMutation, useQuery } from '@apollo/client/react';
import { ASSESSOR_CONFLICT_LABELS } from '@weizhi/domain';
import {
  AssessorCandidatesDocument,
  AssignAssessorDocument,
  type AssessmentDetailFragment,
  readFragment,
  RubricPartsFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { EmptyState, enumLabel, formatMoment, Section } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { agreementWords } from '../model/agreement-words';

type Assessor = AssessmentDetailFragment['assessors'][number];

interface AssessorSectionProps {
  readonly assessment: AssessmentDetailFragment;
  readonly mayManage: boolean;
}

/** The assessors: declared, submitted, and their totals once all are in. */
export function AssessorSection({ assessment, mayManage }: AssessorSectionProps) {
  const [assigning, setAssigning] = useState(false);
  const rubric = readFragment(RubricPartsFragmentDoc, assessment.rubric);
  return (
    <Section title="评审专家">
      {assessment.assessors.length === 0 ? (
        <EmptyState
          title="还没有安排评审专家"
          advice={`至少 ${String(rubric.leastAssessors)} 位专家独立评分，全部提交前互不可见。`}
        />
      ) : (
        <div className="wz-table-scroll" role="region" aria-label="评审专家表" tabIndex={0}>
          <table className="wz-plain-table">
            <thead>
              <tr>
                <th scope="col">专家</th>
                <th scope="col">利害关系声明</th>
                <th scope="col">评分</th>
                <th scope="col">总分</th>
              </tr>
            </thead>
            <tbody>
              {assessment.assessors.map((assessor, index) => (
                <tr key={`${String(index)}${assessor.name}`}>
                  <th scope="row">{assessor.name}</th>
                  <td>
                    {assessor.conflict ? enumLabel(ASSESSOR_CONFLICT_LABELS, assessor.conflict) : '尚未声明'}
                  </td>
                  <td>{submissionWords(assessor)}</td>
                  <td>{assessor.total ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {assessment.agreement ? <p>评分一致性：{agreementWords(assessment.agreement)}</p> : null}
      {mayManage ? <Button onClick={() => setAssigning(true)}>安排专家</Button> : null}
      {assigning ? <AssignDialog assessment={assessment} onClose={() => setAssigning(false)} /> : null}
    </Section>
  );
}

function submissionWords({ submittedAt, scores, conflict }: Assessor): string {
  if (conflict && conflict !== 'NONE') return '回避';
  if (!submittedAt) return '未提交';
  return `${formatMoment(submittedAt)} 已提交${scores ? '' : '（全部提交后可见）'}`;
}

function AssignDialog({
  assessment,
  onClose,
}: {
  readonly assessment: AssessmentDetailFragment;
  readonly onClose: () => void;
}) {
  const { data } = useQuery(AssessorCandidatesDocument, { variables: { id: assessment.id } });
  const [assign] = useMutation(AssignAssessorDocument);
  const options = (data?.assessment?.assessorCandidates ?? []).map(({ accountId, name }) => ({
    value: accountId,
    label: name,
  }));
  return (
    <ActDialog
      title="安排专家"
      confirmLabel="安排"
      fields={[{ name: 'accountId', label: '专家', kind: 'choice', options }]}
      done="已安排专家"
      onClose={onClose}
      send={async ({ accountId }) => {
        const input = { assessmentId: assessment.id, accountId: String(accountId) };
        return (await assign({ variables: { input } })).data?.assignAssessor;
      }}
    />
  );
}
