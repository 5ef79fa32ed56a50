import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import {
  DuplicateEntry,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { SurveyNotClosable, SurveyTermsUnfit } from './survey.errors';
import { SurveyType } from './survey.type';

@ObjectType({ description: 'The survey is drawn up; answer sheets may come in.' })
@FieldClass('internal')
export class SurveyCreated {
  @Field(() => SurveyType, { description: 'The survey.' })
  survey: SurveyType;
}

@ObjectType({ description: 'The survey is closed.' })
@FieldClass('internal')
export class SurveyClosed {
  @Field(() => SurveyType, { description: 'The survey as it is now.' })
  survey: SurveyType;
}

export const CreateSurveyResult = commandResult('CreateSurveyResult', [
  SurveyCreated,
  InvalidInput,
  NotFound,
  DuplicateEntry,
  SurveyTermsUnfit,
  IdempotencyKeyReused,
]);
export const CloseSurveyResult = commandResult('CloseSurveyResult', [
  SurveyClosed,
  InvalidInput,
  NotFound,
  StaleVersion,
  SurveyNotClosable,
]);
