import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceAssessment } from './advance-assessment';
import { assignAssessor } from './assign-assessor';
import {
  AdvanceAssessmentInput,
  AssignAssessorInput,
  CreateAssessmentInput,
  CreateRubricInput,
  DeclareAssessorConflictInput,
  RecordAssessmentEvidenceInput,
  SaveSelfScoresInput,
  SubmitScoresInput,
} from './assessment.inputs';
import {
  AdvanceAssessmentResult,
  AssignAssessorResult,
  CreateAssessmentResult,
  CreateRubricResult,
  DeclareAssessorConflictResult,
  RecordAssessmentEvidenceResult,
  SaveSelfScoresResult,
  SubmitScoresResult,
} from './assessment-results';
import { createAssessment } from './create-assessment';
import { createRubric } from './create-rubric';
import { recordAssessmentEvidence } from './record-evidence';
import { saveSelfScores } from './save-self-scores';
import { declareAssessorConflict, submitScores } from './score';

/** Commands on rubrics and assessments. */
@Resolver()
export class AssessmentCommandResolver {
  @Mutation(() => CreateRubricResult, { description: 'Puts a rubric in force for a district.' })
  @Requires('assessment.manage')
  createRubric(
    @Arg('input', () => CreateRubricInput, { description: 'The rubric.' }) input: CreateRubricInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createRubric(context, input);
  }

  @Mutation(() => CreateAssessmentResult, { description: 'Begins an assessment of an organisation.' })
  @Requires('assessment.manage')
  createAssessment(
    @Arg('input', () => CreateAssessmentInput, { description: 'The assessment.' })
    input: CreateAssessmentInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createAssessment(context, input);
  }

  @Mutation(() => SaveSelfScoresResult, { description: 'Keeps what the organisation gives itself.' })
  @Requires('assessment.manage')
  saveSelfScores(
    @Arg('input', () => SaveSelfScoresInput, { description: 'The scores.' }) input: SaveSelfScoresInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return saveSelfScores(context, input);
  }

  @Mutation(() => RecordAssessmentEvidenceResult, { description: 'Adds a piece of evidence to a leaf.' })
  @Requires('assessment.manage')
  recordAssessmentEvidence(
    @Arg('input', () => RecordAssessmentEvidenceInput, { description: 'The evidence.' })
    input: RecordAssessmentEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordAssessmentEvidence(context, input);
  }

  @Mutation(() => AssignAssessorResult, { description: 'Assigns an assessor.' })
  @Requires('assessment.manage')
  assignAssessor(
    @Arg('input', () => AssignAssessorInput, { description: 'Who and where.' }) input: AssignAssessorInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return assignAssessor(context, input);
  }

  @Mutation(() => AdvanceAssessmentResult, { description: 'Takes an assessment one step on.' })
  @Requires('assessment.manage')
  advanceAssessment(
    @Arg('input', () => AdvanceAssessmentInput, { description: 'The step.' }) input: AdvanceAssessmentInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceAssessment(context, input);
  }

  @Mutation(() => DeclareAssessorConflictResult, {
    description: 'Declares how the assessor stands to the organisation.',
  })
  @Requires('assessment.score')
  declareAssessorConflict(
    @Arg('input', () => DeclareAssessorConflictInput, { description: 'The declaration.' })
    input: DeclareAssessorConflictInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return declareAssessorConflict(context, input);
  }

  @Mutation(() => SubmitScoresResult, { description: 'Keeps or submits the own scores of the assessor.' })
  @Requires('assessment.score')
  submitScores(
    @Arg('input', () => SubmitScoresInput, { description: 'The scores.' }) input: SubmitScoresInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return submitScores(context, input);
  }
}
