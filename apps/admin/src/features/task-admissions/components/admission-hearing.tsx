import { useMutation } from '@apollo/client/react';
import { ADMISSION_STANCE_LABELS } from '@weizhi/domain';
import { type AdmissionStance, RecordAdmissionOpinionDocument } from '@weizhi/graphql-client/documents';
import { enumLabel, formatMoment, Section } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { enumOptions } from '../../../shared/enum-options';
import type { AdmissionPartProps } from './admission-facts';

/** What communities say, and the answer of one's own. */
export function AdmissionHearing({ admission, row }: AdmissionPartProps) {
  const [answering, setAnswering] = useState(false);
  const { hearing, opinions } = admission;
  if (row.submittedOn == null) return null;
  const [divisionId] = hearing.ownUnanswered;
  return (
    <Section
      title="社区意见"
      extra={
        divisionId === undefined ? null : (
          <Button type="primary" onClick={() => setAnswering(true)}>
            反馈意见
          </Button>
        )
      }
    >
      <p>
        涉及 {hearing.reached} 个社区，已反馈 {hearing.answered} 个。
      </p>
      {opinions.length === 0 ? null : (
        <ul>
          {opinions.map(({ community, stance, note, recordedAt }) => (
            <li key={`${community} ${recordedAt}`}>
              {community}：{enumLabel(ADMISSION_STANCE_LABELS, stance)}
              {note == null ? '' : `（${note}）`} {formatMoment(recordedAt)}
            </li>
          ))}
        </ul>
      )}
      {answering && divisionId !== undefined ? (
        <OpinionDialog admissionId={row.id} divisionId={divisionId} onClose={() => setAnswering(false)} />
      ) : null}
    </Section>
  );
}

interface OpinionDialogProps {
  readonly admissionId: string;
  readonly divisionId: string;
  readonly onClose: () => void;
}

function OpinionDialog({ admissionId, divisionId, onClose }: OpinionDialogProps) {
  const [record] = useMutation(RecordAdmissionOpinionDocument);
  return (
    <ActDialog
      title="反馈社区意见"
      confirmLabel="提交意见"
      fields={[
        { name: 'stance', label: '意见', kind: 'choice', options: enumOptions(ADMISSION_STANCE_LABELS) },
        {
          ...{ name: 'note', label: '说明', kind: 'longText', optional: true },
          extra: '不同意或有条件同意的，请说明理由或条件。',
        },
      ]}
      initial={{ stance: 'SUPPORT' }}
      consequence="意见向各方公开，提交后不能修改。"
      done="意见已提交"
      onClose={onClose}
      spot="actions"
      send={async ({ stance, note }) => {
        const input = {
          ...{ admissionId, divisionId, stance: stance as AdmissionStance },
          note: typeof note === 'string' && note !== '' ? note : null,
        };
        return (await record({ variables: { input } })).data?.recordAdmissionOpinion;
      }}
    />
  );
}
