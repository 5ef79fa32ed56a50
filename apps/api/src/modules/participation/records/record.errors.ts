import {
  type ParticipantCapacity,
  type ParticipationCorrectionRefusal,
  type ParticipationOrigin,
  type ParticipationRefusal,
  refusalSentence,
} from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../../platform/errors/refusal';
import { participationRefused } from '../participation.errors';
import { ParticipantCapacityEnum, ParticipationOriginEnum } from './record.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

const WORDS = { zh: '不能办理：{zh}', en: 'Not possible: {en}' };

@RefusalType({
  code: 'PARTICIPATION_KEPT_ELSEWHERE',
  description:
    'Returned when a record follows from another, such as the attendance of an activity, and is corrected there.',
  ...WORDS,
})
export class ParticipationKeptElsewhere extends Refusal<Said & { origin: ParticipationOrigin }> {
  @Field(() => ParticipationOriginEnum, { description: 'What it follows from.' })
  origin: ParticipationOrigin;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'PARTICIPATION_WITHDRAWN_ALREADY',
  description: 'Returned when a record is withdrawn already and changes no more.',
  ...WORDS,
})
export class ParticipationWithdrawnAlready extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'PARTICIPATION_UNCHANGED',
  description: 'Returned when a correction changes nothing.',
  ...WORDS,
})
export class ParticipationUnchanged extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'PARTICIPATION_CAPACITY_FIXED',
  description:
    'Returned when a correction states another capacity than the post of the day gives, or than an organisation has.',
  ...WORDS,
})
export class ParticipationCapacityFixed extends Refusal<Said & { capacity: ParticipantCapacity }> {
  @Field(() => ParticipantCapacityEnum, { description: 'The one that it has.' })
  capacity: ParticipantCapacity;

  zh: string;
  en: string;
}

/** A refusal of a correction or a withdrawal as the schema knows it. */
export function correctionRefused(refusal: ParticipationCorrectionRefusal | ParticipationRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'participationKeptElsewhere':
      return new ParticipationKeptElsewhere({ ...said, origin: refusal.participationOrigin });
    case 'participationWithdrawnAlready':
      return new ParticipationWithdrawnAlready(said);
    case 'participationUnchanged':
      return new ParticipationUnchanged(said);
    case 'participationCapacityFixed':
      return new ParticipationCapacityFixed({ ...said, capacity: refusal.participantCapacity });
    default:
      return participationRefused(refusal);
  }
}
