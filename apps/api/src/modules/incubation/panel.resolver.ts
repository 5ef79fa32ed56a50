import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { DuplicateEntry, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { assignAssessor, declareConflict, recordPaperScores, submitScores } from './panel';
import {
  AssignIncubationAssessorInput,
  DeclareIncubationConflictInput,
  RecordPaperScoresInput,
  SubmitIncubationScoresInput,
} from './panel.inputs';
import { IncubationCaseChanged } from './change-case';
import { refusalTypes } from './incubation.errors';
import { SheetKept } from './panel.type';

const CHANGED = [IncubationCaseChanged, InvalidInput, NotFound, StaleVersion] as const;
const SCORE_RULES = [
  'assessorConflictUndeclared',
  'assessorConflicted',
  'scoreSheetSubmitted',
  'scoreItemMissing',
  'scoreOutOfRange',
] as const;
const AssignIncubationAssessorResult = commandResult('AssignIncubationAssessorResult', [
  ...CHANGED,
  DuplicateEntry,
  ...refusalTypes('incubationActionNotAllowed'),
]);
const DeclareIncubationConflictResult = commandResult('DeclareIncubationConflictResult', [
  SheetKept,
  InvalidInput,
  NotFound,
  ...refusalTypes('scoreSheetSubmitted'),
]);
const SubmitIncubationScoresResult = commandResult('SubmitIncubationScoresResult', [
  SheetKept,
  NotFound,
  ...refusalTypes(...SCORE_RULES),
]);
const RecordPaperScoresResult = commandResult('RecordPaperScoresResult', [
  ...CHANGED,
  ...refusalTypes('incubationActionNotAllowed', ...SCORE_RULES),
]);

/** The panel: seats, statements, score sheets. */
@Resolver()
export class IncubationPanelResolver {
  @Mutation(() => AssignIncubationAssessorResult, { description: 'Fills a seat of the panel.' })
  @Requires('incubation.manage')
  assignIncubationAssessor(
    @Arg('input', () => AssignIncubationAssessorInput, { description: 'What is asked for.' })
    input: AssignIncubationAssessorInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return assignAssessor(context, input);
  }

  @Mutation(() => DeclareIncubationConflictResult, {
    description: 'States on the own sheet whether there is a conflict of interest (利益冲突).',
  })
  @Requires('incubation.assess')
  declareIncubationConflict(
    @Arg('input', () => DeclareIncubationConflictInput, { description: 'What is asked for.' })
    input: DeclareIncubationConflictInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return declareConflict(context, input);
  }

  @Mutation(() => SubmitIncubationScoresResult, { description: 'Hands in the own score sheet (评分表).' })
  @Requires('incubation.assess')
  submitIncubationScores(
    @Arg('input', () => SubmitIncubationScoresInput, { description: 'What is asked for.' })
    input: SubmitIncubationScoresInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return submitScores(context, input);
  }

  @Mutation(() => RecordPaperScoresResult, {
    description: 'Enters a score sheet on paper with its scan (代录).',
  })
  @Requires('incubation.manage')
  recordPaperScores(
    @Arg('input', () => RecordPaperScoresInput, { description: 'What is asked for.' })
    input: RecordPaperScoresInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordPaperScores(context, input);
  }
}
