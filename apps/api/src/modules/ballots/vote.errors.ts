import {
  type BallotCastRefusal,
  type BallotQuestionRefusal,
  refusalSentence,
  type VoteAction,
  type VoteRefusal,
} from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { IsoDate } from '../../platform/graphql/scalars';
import { VoteActionEnum } from './vote.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'VOTE_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the vote.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class VoteActionNotAllowed extends Refusal<Said & { allowed: readonly VoteAction[] }> {
  @Field(() => [VoteActionEnum], { description: 'What may be done now; at most 7.' })
  allowed: VoteAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'VOTE_FACT_MISSING',
  description: 'Returned when something that the action needs is not stated, such as the day of closing.',
  zh: '内容不完整：{zh}',
  en: 'Something is missing. {en}',
})
export class VoteFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'NOTICE_TOO_SHORT',
  description: 'Returned when rules and roll have not been public for the days that the rule set demands.',
  zh: '日期不符合规定：{zh}',
  en: 'Too early. {en}',
})
export class NoticeTooShort extends Refusal<Said & { earliest: string }> {
  @Field(() => IsoDate, { description: 'First day on which it may be done.' })
  earliest: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'VOTE_NOT_OPEN',
  description: 'Returned when the vote takes no ballots now.',
  zh: '选票未录入：{zh}',
  en: 'The ballot was not taken. {en}',
})
export class VoteNotOpen extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'BALLOT_ALREADY_CAST',
  description: 'Returned when a ballot of this voter is there already and the rules allow no other.',
  zh: '选票未录入：{zh}',
  en: 'The ballot was not taken. {en}',
})
export class BallotAlreadyCast extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'BALLOT_NOT_ACCEPTABLE',
  description: 'Returned when an answer does not fit its question; nothing of the ballot was taken.',
  zh: '选票未录入：{zh}',
  en: 'The ballot was not taken. {en}',
})
export class BallotNotAcceptable extends Refusal<Said & { rule: string; question: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  @Field(() => String, { description: 'Code of the question.' })
  question: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'QUESTION_NOT_ACCEPTABLE',
  description:
    'Returned when a question is not well put, such as an election with more seats than candidates.',
  zh: '表决事项不符合要求：{zh}',
  en: 'A question is not well put. {en}',
})
export class QuestionNotAcceptable extends Refusal<Said & { rule: string; question: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  @Field(() => String, { description: 'Code of the question.' })
  question: string;

  zh: string;
  en: string;
}

/** The refusal of an action on a vote, in the domain's words. */
export function voteRefused(refusal: VoteRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'voteActionNotAllowed':
      return new VoteActionNotAllowed({ ...said, allowed: refusal.allowedVoteActions });
    case 'voteFactMissing':
      return new VoteFactMissing({ ...said, fact: refusal.voteFact });
    case 'voteNoticeTooShort':
    case 'voteClosesBeforeItOpens':
      return new NoticeTooShort({ ...said, earliest: refusal.earliest });
  }
}

/** The refusal of a ballot, in the domain's words. */
export function ballotRefused(refusal: BallotCastRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'ballotVoteNotOpen':
      return new VoteNotOpen(said);
    case 'ballotAlreadyCast':
    case 'ballotVoterNotOnRoll':
      return new BallotAlreadyCast(said);
    default:
      return new BallotNotAcceptable({ ...said, rule: enumName(refusal.code), question: refusal.question });
  }
}

/** The refusal of a question, in the domain's words. */
export function questionRefused(refusal: BallotQuestionRefusal): QuestionNotAcceptable {
  return new QuestionNotAcceptable({
    ...refusalSentence(refusal),
    rule: enumName(refusal.code),
    question: refusal.question,
  });
}
