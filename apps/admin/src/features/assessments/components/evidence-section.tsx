import { useMutation } from '@apollo/client/react';
import {
  type AssessmentDetailFragment,
  readFragment,
  RecordAssessmentEvidenceDocument,
  RubricPartsFragmentDoc,
} from '@weizhi/graphql-client/documents';
import { EmptyState, Section } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import { rubricLines } from '../model/rubric-tree';

type Piece = AssessmentDetailFragment['evidence'][number];

interface EvidenceSectionProps {
  readonly assessment: AssessmentDetailFragment;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** The evidence of an assessment, by leaf and slot. */
export function EvidenceSection({ assessment, mayManage, onChanged }: EvidenceSectionProps) {
  const [adding, setAdding] = useState(false);
  const [record] = useMutation(RecordAssessmentEvidenceDocument);
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const rubric = readFragment(RubricPartsFragmentDoc, assessment.rubric);
  const slots = rubricLines(rubric.nodes).flatMap(({ node: { code, title, evidence } }) =>
    evidence.map((slot) => ({
      value: `${code}|${slot.code}`,
      label: `${code} ${title}：${slot.title}${slot.required ? '（必备）' : ''}`,
    })),
  );
  const place = ({ node, slot }: Piece): number =>
    slots.findIndex(({ value }) => value === `${node}|${slot}`);
  return (
    <Section title="佐证材料">
      {assessment.evidence.length === 0 ? (
        <EmptyState title="还没有佐证材料" advice="没有佐证的评分不可信，请逐项登记。" />
      ) : (
        <ul>
          {assessment.evidence
            .toSorted((one, other) => place(one) - place(other))
            .map((piece) => (
              <li key={piece.id}>
                {slots[place(piece)]?.label ?? piece.node}：{piece.note}
              </li>
            ))}
        </ul>
      )}
      {mayManage ? <Button onClick={() => setAdding(true)}>登记佐证材料</Button> : null}
      {adding ? (
        <ActDialog
          title="登记佐证材料"
          confirmLabel="登记"
          fields={[
            { name: 'slot', label: '用于', kind: 'choice', options: slots },
            {
              name: 'note',
              label: '材料名称与查看处',
              kind: 'text',
              extra: '如：2025 年审计报告，档案柜 3 号',
            },
          ]}
          done="佐证材料已登记"
          onClose={() => setAdding(false)}
          send={async ({ slot: chosen, note }) => {
            const [node = '', slot = ''] = String(chosen).split('|');
            const input = { assessmentId: assessment.id, node, slot, note: String(note), idempotencyKey };
            const result = (await record({ variables: { input } })).data?.recordAssessmentEvidence;
            renew();
            if (result?.__typename === 'AssessmentChanged') onChanged();
            return result;
          }}
        />
      ) : null}
    </Section>
  );
}
