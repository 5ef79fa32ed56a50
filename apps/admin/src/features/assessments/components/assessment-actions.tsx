import { useMutation } from '@apollo/client/react';
import { AdvanceAssessmentDocument, type AssessmentDetailFragment } from '@weizhi/graphql-client/documents';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../shared/act-dialog';
import { type AssessmentAct, assessmentActs, assessmentInput } from '../model/assessment-acts';

/** What the rules allow next, as buttons. */
export function AssessmentActions({ assessment }: { readonly assessment: AssessmentDetailFragment }) {
  const [chosen, setChosen] = useState<AssessmentAct>();
  const [advance] = useMutation(AdvanceAssessmentDocument);
  return (
    <>
      <Space wrap>
        {assessmentActs(assessment).map((act, index) => (
          <Button
            key={act.value}
            type={index === 0 ? 'primary' : 'default'}
            danger={act.grave}
            onClick={() => setChosen(act)}
          >
            {act.label}
          </Button>
        ))}
      </Space>
      {chosen ? (
        <ActDialog
          title={chosen.label}
          confirmLabel={chosen.label}
          fields={chosen.fields}
          grave={chosen.grave}
          done={`已${chosen.label}`}
          onClose={() => setChosen(undefined)}
          send={async (values) => {
            const input = assessmentInput(assessment, chosen.value, values);
            return (await advance({ variables: { input } })).data?.advanceAssessment;
          }}
        />
      ) : null}
    </>
  );
}
