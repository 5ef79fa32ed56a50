import { useMutation } from '@apollo/client/react';
import { AdvanceAssessmentDocument, type AssessmentDetailFragment } from '@weizhi/graphql-client/documents';
import { NextActs } from '../../../shared/next-acts';
import { assessmentActs, assessmentInput } from '../model/assessment-acts';

/** What the rules allow next, as buttons. */
export function AssessmentActions({ assessment }: { readonly assessment: AssessmentDetailFragment }) {
  const [advance] = useMutation(AdvanceAssessmentDocument);
  return (
    <NextActs
      acts={assessmentActs(assessment)}
      send={async (action, values) => {
        const input = assessmentInput(assessment, action, values);
        return (await advance({ variables: { input } })).data?.advanceAssessment;
      }}
    />
  );
}
