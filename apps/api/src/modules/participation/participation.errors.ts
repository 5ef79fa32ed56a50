import { type ParticipationRefusal, refusalSentence } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';

@RefusalType({
  code: 'PARTICIPATION_NOT_RECORDED',
  description:
    'Returned when the participation of somebody may not be recorded, or not be so: above the hours of the day, ahead of its day, without consent, of a child without that of a guardian, or twice for one occasion.',
  zh: '不能办理：{zh}',
  en: 'Not possible: {en}',
})
export class ParticipationNotRecorded extends Refusal<{ zh: string; en: string; reason: string }> {
  @Field(() => String, { description: 'Code of the rule, such as `PARTICIPATION_HOURS_ABOVE_DAY`.' })
  reason: string;

  zh: string;
  en: string;
}

/** A refusal of the rules of participation as the schema knows it. */
export function participationRefused(refusal: ParticipationRefusal): object {
  return new ParticipationNotRecorded({ ...refusalSentence(refusal), reason: enumName(refusal.code) });
}
