import {
  type ProjectBallotCastRefusal,
  type ProjectBallotRefusal,
  type ProjectVoteAction,
  type ProjectVoteStepRefusal,
  refusalSentence,
} from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { IsoDate } from '../../platform/graphql/scalars';
import { ProjectVoteActionEnum } from './project-vote.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'PROJECT_VOTE_TERMS_UNFIT',
  description: 'Returned when rule, threshold and budget of a vote on projects do not fit together.',
  zh: '投票没有建立：{zh}',
  en: 'The vote was not made. {en}',
})
export class ProjectVoteTermsUnfit extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'PROJECT_VOTE_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the vote on projects.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class ProjectVoteActionNotAllowed extends Refusal<Said & { allowed: readonly ProjectVoteAction[] }> {
  @Field(() => [ProjectVoteActionEnum], { description: 'What may be done now; at most 3.' })
  allowed: ProjectVoteAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'PROJECT_VOTE_FACT_MISSING',
  description: 'Returned when something that the action needs is not stated, such as the last day.',
  zh: '内容不完整：{zh}',
  en: 'Something is missing. {en}',
})
export class ProjectVoteFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'PROJECT_VOTE_CLOSES_TOO_EARLY',
  description: 'Returned when the last day of voting is over already.',
  zh: '日期不对：{zh}',
  en: 'The day does not fit. {en}',
})
export class ProjectVoteClosesTooEarly extends Refusal<Said & { earliest: string }> {
  @Field(() => IsoDate, { description: 'First day that it may be.' })
  earliest: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'PROJECT_VOTE_NOT_OPEN',
  description: 'Returned when the vote on projects takes no ballots: not yet, or no more.',
  zh: '选票未录入：{zh}',
  en: 'The ballot was not taken. {en}',
})
export class ProjectVoteNotOpen extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'PROJECT_BALLOT_NOT_ON_ROLL',
  description: 'Returned when no ballot of this number was given out.',
  zh: '选票未录入：{zh}',
  en: 'The ballot was not taken. {en}',
})
export class ProjectBallotNotOnRoll extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'PROJECT_BALLOT_ALREADY_CAST',
  description: 'Returned when a ballot of this number is there already.',
  zh: '选票未录入：{zh}',
  en: 'The ballot was not taken. {en}',
})
export class ProjectBallotAlreadyCast extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'PROJECT_BALLOT_UNFIT',
  description: 'Returned when what the ballot says breaks the rules of the vote; it is spoilt.',
  zh: '选票未录入：{zh}',
  en: 'The ballot was not taken. {en}',
})
export class ProjectBallotUnfit extends Refusal<Said & { rule: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

/** The refusal of a step, in the domain's words. */
export function projectVoteRefused(refusal: ProjectVoteStepRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'projectVoteActionNotAllowed':
      return new ProjectVoteActionNotAllowed({ ...said, allowed: refusal.allowedProjectVoteActions });
    case 'projectVoteFactMissing':
      return new ProjectVoteFactMissing({ ...said, fact: refusal.projectVoteFact });
    case 'projectVoteClosesTooEarly':
      return new ProjectVoteClosesTooEarly({ ...said, earliest: refusal.earliest });
  }
}

/** The refusal of a ballot, in the domain's words. */
export function projectBallotRefused(refusal: ProjectBallotCastRefusal | ProjectBallotRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'projectVoteNotOpen':
    case 'projectVoteOver':
      return new ProjectVoteNotOpen(said);
    case 'projectBallotNotOnRoll':
      return new ProjectBallotNotOnRoll(said);
    case 'projectBallotAlreadyCast':
      return new ProjectBallotAlreadyCast(said);
    default:
      return new ProjectBallotUnfit({ ...said, rule: enumName(refusal.code) });
  }
}
