import {
  type BallotIssueRefusal,
  type ElectionAction,
  type ElectionBallotRefusal,
  type ElectionCandidateRefusal,
  type ElectionObjectionRefusal,
  type ElectionRollRefusal,
  type ElectionStepRefusal,
  type ElectionTermsRefusal,
  refusalSentence,
} from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { IsoDate } from '../../platform/graphql/scalars';
import { ElectionActionEnum } from './election.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

interface Ruled extends Said {
  /** Code of the rule, in capitals. */
  readonly rule: string;
}

@RefusalType({
  code: 'ELECTION_TERMS_UNFIT',
  description: 'Returned when place, seats and periods of an election do not fit together.',
  zh: '选举没有建立：{zh}',
  en: 'The election was not made. {en}',
})
export class ElectionTermsUnfit extends Refusal<Ruled> {
  @Field(() => String, { description: 'Code of the rule that stands against it, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ELECTION_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the election.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class ElectionActionNotAllowed extends Refusal<Said & { allowed: readonly ElectionAction[] }> {
  @Field(() => [ElectionActionEnum], { description: 'What may be done now; at most 14.' })
  allowed: ElectionAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ELECTION_FACT_MISSING',
  description:
    'Returned when something that the action needs is not stated or not there, such as voters on the roll.',
  zh: '内容不完整：{zh}',
  en: 'Something is missing. {en}',
})
export class ElectionFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ELECTION_NOT_READY',
  description:
    'Returned when a period runs still, objections are open, papers are missing, too few took part, there are too few or too many candidates, or the term would begin on a day that cannot be.',
  zh: '还不能办理：{zh}',
  en: 'Not yet. {en}',
})
export class ElectionNotReady extends Refusal<Ruled & { earliest: string | null }> {
  @Field(() => String, { description: 'Code of the rule that stands against it, in capitals.' })
  rule: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'First day on which it may be done, where a period runs.',
  })
  earliest: string | null;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ELECTION_ROLL_UNFIT',
  description: 'Returned when somebody cannot be entered on the roll or taken off it.',
  zh: '选民登记未办理：{zh}',
  en: 'The roll was not changed. {en}',
})
export class ElectionRollUnfit extends Refusal<Ruled> {
  @Field(() => String, { description: 'Code of the rule that stands against it, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ELECTION_BALLOT_NOT_ISSUED',
  description: 'Returned when no paper is given out: not on the roll, given one already, not voting or over.',
  zh: '选票未发放：{zh}',
  en: 'No paper was given out. {en}',
})
export class ElectionBallotNotIssued extends Refusal<Ruled> {
  @Field(() => String, { description: 'Code of the rule that stands against it, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ELECTION_BALLOTS_NOT_ENTERED',
  description: 'Returned when papers of the box are not taken: not counting, or more than were given out.',
  zh: '选票未录入：{zh}',
  en: 'The papers were not taken. {en}',
})
export class ElectionBallotsNotEntered extends Refusal<Ruled> {
  @Field(() => String, { description: 'Code of the rule that stands against it, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ELECTION_CANDIDATE_UNFIT',
  description: 'Returned when a candidate cannot be nominated or withdraw.',
  zh: '候选人未办理：{zh}',
  en: 'The candidates were not changed. {en}',
})
export class ElectionCandidateUnfit extends Refusal<Ruled> {
  @Field(() => String, { description: 'Code of the rule that stands against it, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ELECTION_OBJECTION_UNFIT',
  description: 'Returned when no objection is taken now, or it is decided already.',
  zh: '申诉未办理：{zh}',
  en: 'The objection was not taken. {en}',
})
export class ElectionObjectionUnfit extends Refusal<Ruled> {
  @Field(() => String, { description: 'Code of the rule that stands against it, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

/** The refusal of a step, in the domain's words. */
export function electionRefused(refusal: ElectionStepRefusal): object {
  const said = refusalSentence(refusal);
  if (refusal.code === 'electionActionNotAllowed')
    return new ElectionActionNotAllowed({ ...said, allowed: refusal.allowedElectionActions });
  if (refusal.code === 'electionFactMissing')
    return new ElectionFactMissing({ ...said, fact: refusal.electionFact });
  const earliest = refusal.code === 'electionTooEarly' ? refusal.earliest : null;
  return new ElectionNotReady({ ...ruled(refusal), earliest });
}

/** What is told of a broken rule: its sentence and its code. */
export function ruled(
  refusal:
    | BallotIssueRefusal
    | ElectionBallotRefusal
    | ElectionCandidateRefusal
    | ElectionObjectionRefusal
    | ElectionRollRefusal
    | ElectionStepRefusal
    | ElectionTermsRefusal,
): Ruled {
  return { ...refusalSentence(refusal), rule: enumName(refusal.code) };
}
