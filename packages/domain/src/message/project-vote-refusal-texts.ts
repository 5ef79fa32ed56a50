import type { ProjectVoteRefusal, RefusalTexts } from './refusal-types';

const BALLOT_ADVICE = {
  zh: '对照原始选票核对；原票确实违规的，按废票处理，不录入。',
  en: 'Check it against the paper; a ballot that breaks the rules is spoilt and is not entered.',
};

/** Texts for refusals of votes on projects. @source decision record 0014 */
export const PROJECT_VOTE_REFUSAL_TEXTS: RefusalTexts<ProjectVoteRefusal> = {
  projectBallotProjectUnknown: {
    problem: {
      zh: '选票选了「{project}」，本次投票没有这个项目。',
      en: 'The ballot names “{project}”, which is no project of this vote.',
    },
    fix: BALLOT_ADVICE,
  },
  projectBallotProjectTwice: {
    problem: { zh: '选票把项目「{project}」选了两次。', en: 'The ballot names project “{project}” twice.' },
    fix: BALLOT_ADVICE,
  },
  projectBallotTooFewProjects: {
    problem: { zh: '每票至少选 {fewest} 个项目。', en: 'A ballot names at least {fewest} projects.' },
    fix: BALLOT_ADVICE,
  },
  projectBallotTooManyProjects: {
    problem: { zh: '每票最多选 {most} 个项目。', en: 'A ballot names at most {most} projects.' },
    fix: BALLOT_ADVICE,
  },
  projectBallotTooDear: {
    problem: {
      zh: '每票所选项目的费用合计不得超过 {most}。',
      en: 'The projects of a ballot cost at most {most} together.',
    },
    fix: BALLOT_ADVICE,
  },
  projectBallotPointsUnfit: {
    problem: {
      zh: '选票上的积分与所选项目对不上。',
      en: 'The points do not correspond to the projects of the ballot.',
    },
    fix: {
      zh: '计分的投票每个项目写一个不小于 0 的整数，不计分的投票不写积分。',
      en: 'Give one whole number from 0 for each project where points are given, and none where they are not.',
    },
  },
  projectBallotPointsTooFew: {
    problem: {
      zh: '积分合计 {points}，每票至少 {least}。',
      en: 'The points add up to {points}; at least {least}.',
    },
    fix: BALLOT_ADVICE,
  },
  projectBallotPointsTooMany: {
    problem: {
      zh: '积分合计 {points}，每票最多 {most}。',
      en: 'The points add up to {points}; at most {most}.',
    },
    fix: BALLOT_ADVICE,
  },
  projectVoteThresholdMissing: {
    problem: {
      zh: '选定的入选规则需要门槛，但没有写门槛。',
      en: 'The rule needs a threshold; there is none.',
    },
    fix: { zh: '写明入选所需的最低支持数。', en: 'State the support that a project has to reach.' },
  },
  projectVoteBudgetNotPositive: {
    problem: { zh: '预算必须大于 0。', en: 'The budget is not above 0.' },
    fix: { zh: '填写本次投票可用的预算。', en: 'State the budget that the vote decides on.' },
  },
  projectVoteActionNotAllowed: {
    problem: {
      zh: '投票目前「{projectVoteState}」，不能「{projectVoteAction}」。',
      en: 'The vote is “{projectVoteState}”; “{projectVoteAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedProjectVoteActions}。', en: 'Possible now: {allowedProjectVoteActions}.' },
  },
  projectVoteFactMissing: {
    problem: {
      zh: '「{projectVoteAction}」缺少{projectVoteFact}。',
      en: '“{projectVoteAction}” needs {projectVoteFact}.',
    },
    fix: { zh: '补填后再办理。', en: 'State it and try again.' },
  },
  projectVoteClosesTooEarly: {
    problem: { zh: '截止日期已经过去。', en: 'The last day is over already.' },
    fix: { zh: '截止日期最早为 {earliest}。', en: 'It is {earliest} at the earliest.' },
  },
  projectVoteNotOpen: {
    problem: {
      zh: '投票目前「{projectVoteState}」，不能录入选票。',
      en: 'The vote is “{projectVoteState}”: no ballots.',
    },
    fix: { zh: '只有「投票中」可以录入选票。', en: 'Ballots are taken while the vote is open.' },
  },
  projectVoteOver: {
    problem: { zh: '投票已于 {endedOn} 截止。', en: 'Voting ended on {endedOn}.' },
    fix: {
      zh: '截止后交来的选票不计；截止前投的，按实际投票日期录入。',
      en: 'Ballots after that do not count; for one cast before, state its day.',
    },
  },
  projectBallotNotOnRoll: {
    problem: {
      zh: '没有发放过 {number} 号选票；本次发放 1 至 {most} 号。',
      en: 'Ballot {number} was never given out; there are 1 to {most}.',
    },
    fix: { zh: '核对选票上印的编号。', en: 'Check the number printed on the ballot.' },
  },
  projectBallotAlreadyCast: {
    problem: { zh: '{number} 号选票已经录入。', en: 'Ballot {number} is there already.' },
    fix: {
      zh: '一号一票，录入后不能更改；有争议的保留原票备查。',
      en: 'One ballot for a number, never changed. Keep the paper and note the dispute.',
    },
  },
};
