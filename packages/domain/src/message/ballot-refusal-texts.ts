import type { BallotCastRefusal, BallotQuestionRefusal, VoteRefusal } from '../ballot';
import type { AreaRefusal, CommitteeRefusal, CommitteeStepRefusal } from '../owners-committee';
import type { RefusalTexts } from './refusal-types';

const ROLL_ADVICE = {
  zh: '核对选票上的编号；名册锁定后不能增减。',
  en: 'Check the number on the ballot. A frozen roll is not changed.',
};
const OPTION_ADVICE = {
  zh: '只选选票上列出的选项；无法辨认的按废票录入。',
  en: 'Choose from the options of the ballot; enter what cannot be read as spoilt.',
};

/** Texts for refusals of votes and ballots. @source decision record 0014 */
export const BALLOT_REFUSAL_TEXTS: RefusalTexts<BallotQuestionRefusal | BallotCastRefusal | VoteRefusal> = {
  ballotOptionsTooFew: {
    problem: { zh: '表决事项「{question}」的选项太少。', en: 'Question “{question}” has too few options.' },
    fix: { zh: '至少列出 {least} 个选项。', en: 'Give at least {least}.' },
  },
  ballotOptionTwice: {
    problem: {
      zh: '表决事项「{question}」的选项「{option}」重复。',
      en: 'Question “{question}” lists option “{option}” twice.',
    },
    fix: { zh: '删去重复的选项。', en: 'Remove one of them.' },
  },
  ballotSeatsOutOfRange: {
    problem: {
      zh: '表决事项「{question}」的当选名额不对。',
      en: 'The seats of question “{question}” do not fit.',
    },
    fix: { zh: '名额为 1 至 {most}。', en: 'Give 1 to {most} seats.' },
  },
  ballotLimitMissing: {
    problem: {
      zh: '表决事项「{question}」没有规定每票可分配的分数。',
      en: 'Question “{question}” does not say how many points a ballot may spread.',
    },
    fix: { zh: '填写每票的总分，至少 1 分。', en: 'State the points of a ballot, at least 1.' },
  },
  ballotVoteNotOpen: {
    problem: { zh: '表决目前「{voteState}」，不能录入选票。', en: 'The vote is “{voteState}”: no ballots.' },
    fix: { zh: '只有「表决中」可以录入选票。', en: 'Ballots are taken while the vote is open.' },
  },
  ballotVoterNotOnRoll: {
    problem: { zh: '该业主不在锁定的名册上。', en: 'The voter is not on the frozen roll.' },
    fix: ROLL_ADVICE,
  },
  ballotAlreadyCast: {
    problem: { zh: '该业主的选票已经录入。', en: 'A ballot of this voter is there already.' },
    fix: {
      zh: '每户只计一张选票，已录入的不能更改；如有争议，请保留原件并记录。',
      en: 'One ballot each, and it is never changed. Keep the paper and note the dispute.',
    },
  },
  ballotAnswerMissing: {
    problem: { zh: '没有填写表决事项「{question}」。', en: 'Question “{question}” has no answer.' },
    fix: { zh: '未填的按弃权录入。', en: 'Enter an empty answer as an abstention.' },
  },
  ballotQuestionUnknown: {
    problem: { zh: '本次表决没有「{question}」这一事项。', en: 'This vote has no question “{question}”.' },
    fix: { zh: '核对选票是否属于本次表决。', en: 'Check that the ballot belongs to this vote.' },
  },
  ballotAnswerOfOtherKind: {
    problem: {
      zh: '表决事项「{question}」的填写方式不对。',
      en: 'The answer to “{question}” is of another kind.',
    },
    fix: { zh: '按选票上规定的方式填写。', en: 'Answer in the way that the ballot says.' },
  },
  ballotOptionUnknown: {
    problem: { zh: '「{question}」没有选项「{option}」。', en: '“{question}” has no option “{option}”.' },
    fix: OPTION_ADVICE,
  },
  ballotOptionRepeated: {
    problem: {
      zh: '「{question}」的选项「{option}」选了两次。',
      en: '“{option}” is chosen twice in “{question}”.',
    },
    fix: OPTION_ADVICE,
  },
  ballotTooManyChosen: {
    problem: { zh: '「{question}」选得太多。', en: 'Too many options are chosen in “{question}”.' },
    fix: {
      zh: '最多选 {limit} 项；超出的按废票录入。',
      en: 'At most {limit}; enter a ballot with more as spoilt.',
    },
  },
  ballotPointsOutOfRange: {
    problem: { zh: '「{question}」分配的分数不对。', en: 'The points in “{question}” do not fit.' },
    fix: { zh: '各项为整数，合计不超过 {limit} 分。', en: 'Whole points, {limit} at most in all.' },
  },
  voteActionNotAllowed: {
    problem: {
      zh: '表决目前「{voteState}」，不能「{voteAction}」。',
      en: 'The vote is “{voteState}”; “{voteAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedVoteActions}。', en: 'Possible now: {allowedVoteActions}.' },
  },
  voteFactMissing: {
    problem: { zh: '「{voteAction}」缺少{voteFact}。', en: '“{voteAction}” needs {voteFact}.' },
    fix: { zh: '补填{voteFact}后再提交。', en: 'Add {voteFact} and submit again.' },
  },
  voteNoticeTooShort: {
    problem: {
      zh: '表决方案公示不满 {noticeDays} 日。',
      en: 'The rules have not been public for {noticeDays} days.',
    },
    fix: { zh: '{earliest} 起可以开始表决。', en: 'Open on {earliest} at the earliest.' },
  },
  voteClosesBeforeItOpens: {
    problem: { zh: '截止日期早于开始日期。', en: 'The vote would close before it opens.' },
    fix: { zh: '截止日期不早于 {earliest}。', en: 'Close on {earliest} at the earliest.' },
  },
};

/** Texts for refusals of owners' committees. @source decision record 0014 */
export const OWNERS_COMMITTEE_REFUSAL_TEXTS: RefusalTexts<
  AreaRefusal | CommitteeRefusal | CommitteeStepRefusal
> = {
  areaUnreadable: {
    problem: { zh: '不是能识别的面积。', en: 'This is no area.' },
    fix: { zh: '只填平方米数，如 89.50。', en: 'Enter square metres only, such as 89.50.' },
  },
  areaTooFine: {
    problem: { zh: '面积的小数位数过多（{places} 位）。', en: 'The area has {places} places.' },
    fix: { zh: '最多四位小数，以不动产登记簿为准。', en: 'Four at most, as in the land register.' },
  },
  areaNotPositive: {
    problem: { zh: '面积必须大于零。', en: 'The area must be more than nothing.' },
    fix: { zh: '填写不动产登记簿记载的专有部分面积。', en: 'Enter the exclusive area of the land register.' },
  },
  committeeActionNotAllowed: {
    problem: {
      zh: '业主委员会目前「{committeeStatus}」，不能「{committeeAction}」。',
      en: 'The committee is “{committeeStatus}”; “{committeeAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedCommitteeActions}。', en: 'Possible now: {allowedCommitteeActions}.' },
  },
  committeeFactMissing: {
    problem: {
      zh: '「{committeeAction}」缺少{committeeFact}。',
      en: '“{committeeAction}” needs {committeeFact}.',
    },
    fix: { zh: '补填{committeeFact}后再提交。', en: 'Add {committeeFact} and submit again.' },
  },
  committeeSizeNotOdd: {
    problem: { zh: '委员人数 {seats} 不是单数。', en: '{seats} seats are no odd number.' },
    fix: { zh: '业主委员会由单数委员组成。', en: 'A committee has an odd number of members.' },
  },
  committeeSizeOutOfRange: {
    problem: {
      zh: '委员人数 {seats} 不在允许的范围内。',
      en: '{seats} seats are outside the permitted range.',
    },
    fix: { zh: '委员 {least} 至 {most} 人，单数。', en: '{least} to {most} members, an odd number.' },
  },
  committeeMembersAboveSeats: {
    problem: { zh: '在任委员多于席位（{seats}）。', en: 'There are more members than seats ({seats}).' },
    fix: { zh: '候补委员不计入在任委员。', en: 'Reserve members do not count as members.' },
  },
  committeeTermOutOfRange: {
    problem: { zh: '任期届满日不对。', en: 'The end of the term does not fit.' },
    fix: { zh: '晚于选举日，最迟 {latest}。', en: 'After the election, {latest} at the latest.' },
  },
  committeeStepNotInProcedure: {
    problem: {
      zh: '本程序没有「{committeeStep}」这一步。',
      en: 'The procedure has no step “{committeeStep}”.',
    },
    fix: { zh: '请在列出的步骤中选择。', en: 'Choose from the steps listed.' },
  },
  committeeStepDoneAlready: {
    problem: { zh: '「{committeeStep}」已经登记。', en: '“{committeeStep}” is recorded already.' },
    fix: { zh: '已登记的步骤不能更改，请在备注中说明。', en: 'It is not changed; say so in a note.' },
  },
  committeeStepBeforeItsStart: {
    problem: { zh: '日期早于前一步骤。', en: 'The day lies before the step that comes first.' },
    fix: { zh: '不早于 {earliest}。', en: 'Not before {earliest}.' },
  },
  committeeStepInFuture: {
    problem: { zh: '日期还没有到。', en: 'The day lies in the future.' },
    fix: { zh: '最迟为 {latest}，完成后再登记。', en: '{latest} at the latest; record it when it is done.' },
  },
};
