import { refusalSentence, type SurveyRefusal } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';

interface Said {
  readonly zh: string;
  readonly en: string;
  readonly rule: string;
}

@RefusalType({
  code: 'SURVEY_TERMS_UNFIT',
  description: 'Returned when questionnaire, weights and days of a survey do not fit together.',
  zh: '问卷没有建立：{zh}',
  en: 'The survey was not made. {en}',
})
export class SurveyTermsUnfit extends Refusal<Said> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'SURVEY_NOT_CLOSABLE',
  description: 'Returned when the survey is closed already, or the numbers stated with the step cannot be.',
  zh: '没有结束录入：{zh}',
  en: 'The survey was not closed. {en}',
})
export class SurveyNotClosable extends Refusal<Said> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

/** A refusal in the domain's words, with its code. */
export function saidOf(refusal: SurveyRefusal): Said {
  return { ...refusalSentence(refusal), rule: enumName(refusal.code) };
}
