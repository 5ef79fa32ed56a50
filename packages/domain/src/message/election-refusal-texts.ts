import type { ElectionRefusal, RefusalTexts } from './refusal-types';

/** Texts for refusals of elections. @source decision record 0014 */
export const ELECTION_REFUSAL_TEXTS: RefusalTexts<ElectionRefusal> = {
  electionBodyElsewhere: {
    problem: { zh: '{electionBody}不在这一级选举。', en: '“{electionBody}” is not elected in such a place.' },
    fix: { zh: '辖区请选择：{electionPlaces}。', en: 'Choose one of these kinds: {electionPlaces}.' },
  },
  electionConstituencyMissing: {
    problem: {
      zh: '没有写明选区，分不清是哪一处的{electionBody}。',
      en: 'Which part of the place elects is not told (“{electionBody}”).',
    },
    fix: { zh: '请填写选区，如“3幢”。', en: 'State the constituency, such as the building.' },
  },
  electionSeatsOutOfRange: {
    problem: { zh: '名额应为 1 至 {most}。', en: 'There are from 1 to {most} seats.' },
    fix: { zh: '填写应选名额。', en: 'State how many are to be elected.' },
  },
  electionPeriodsUnfit: {
    problem: {
      zh: '期限不合：申诉期至少 1 天且不长于名单公布期，公布期不超过 90 天，任期 1 至 5 年。',
      en: 'The periods do not fit: objections take at least a day and no longer than the roll is public, that at most 90 days, a term 1 to 5 years.',
    },
    fix: { zh: '按选举办法调整期限。', en: 'Adjust the periods to the rules of the election.' },
  },
  electionDayOutOfRange: {
    problem: {
      zh: '选举日应在 {earliestOn}至{latestOn}之间。',
      en: 'The day of the election lies between {earliestOn} and {latestOn}.',
    },
    fix: {
      zh: '选民名单要在选举日前公布满规定天数，请重新选择选举日。',
      en: 'Choose a day before which the roll can be public for as long as it must.',
    },
  },
  electionTermOutOfRange: {
    problem: {
      zh: '任期起始日期应在 {earliestOn}至{latestOn}之间。',
      en: 'The term begins between {earliestOn} and {latestOn}.',
    },
    fix: {
      zh: '请核对日期：任期不早于投票日，公告后 90 天内就任。',
      en: 'It begins on the day of the vote at the earliest, and within 90 days of the declaration.',
    },
  },
  electionActionNotAllowed: {
    problem: {
      zh: '选举目前「{electionState}」，不能「{electionAction}」。',
      en: 'The election is “{electionState}”; “{electionAction}” is not possible now.',
    },
    fix: { zh: '现在可以：{allowedElectionActions}。', en: 'Possible now: {allowedElectionActions}.' },
  },
  electionFactMissing: {
    problem: {
      zh: '「{electionAction}」缺少{electionFact}。',
      en: '“{electionAction}” needs {electionFact}.',
    },
    fix: { zh: '补齐后再办理。', en: 'Supply it and try again.' },
  },
  electionTooEarly: {
    problem: { zh: '时间未到，最早为 {earliest}。', en: 'It is too early: {earliest} is the first day.' },
    fix: { zh: '公布和申诉的期限满后再办理。', en: 'Wait until the period is over.' },
  },
  electionObjectionsOpen: {
    problem: { zh: '还有 {count} 件申诉或异议没有处理。', en: '{count} objections are not decided.' },
    fix: { zh: '先作出处理决定。', en: 'Decide them first.' },
  },
  electionCandidatesTooFew: {
    problem: { zh: '候选人不足 {least} 人。', en: 'There are fewer than {least} candidates.' },
    fix: {
      zh: '补充提名。选举的候选人须多于应选名额（差额选举），推荐的人选与名额相等。',
      en: 'Nominate more: by ballot there are more candidates than seats, by recommendation as many.',
    },
  },
  electionCandidatesTooMany: {
    problem: {
      zh: '候选人数超过名额 {most}。',
      en: 'There are more candidates than the {most} seats.',
    },
    fix: {
      zh: '推荐人选不能多于名额；名额已满的不再另行选举。',
      en: 'No more are recommended than there are seats, and no run-off is held where all are filled.',
    },
  },
  electionQuorumNotReached: {
    problem: {
      zh: '参加投票的选民没有超过名单的一半，本轮投票无效，不能另行选举。',
      en: 'No more than half of the roll took part: the round is void, and no run-off follows it.',
    },
    fix: {
      zh: '请重新投票，候选人和名额不变；也可以宣布选举无效，重新组织。',
      en: 'Vote again for the same seats, or declare the election void and begin anew.',
    },
  },
  electionBallotsMissing: {
    problem: { zh: '发出了选票，但还没有录入收回的选票。', en: 'Papers were given out and none is entered.' },
    fix: { zh: '录入票箱中的选票后再计票。', en: 'Enter the papers of the box first.' },
  },
  electionRollClosed: {
    problem: {
      zh: '选举目前「{electionState}」，选民名单不能再变更。',
      en: 'The election is “{electionState}”: the roll is closed.',
    },
    fix: { zh: '名单在确定前登记和变更。', en: 'Voters are entered before the roll is closed.' },
  },
  electionVoterRegistered: {
    problem: { zh: '该居民已在选民名单上。', en: 'The resident is on the roll already.' },
    fix: { zh: '一人只登记一次，不必重复登记。', en: 'A resident is entered once.' },
  },
  electionVoterAgeUnknown: {
    problem: { zh: '不知道该居民的年龄。', en: 'The age of the resident is not known.' },
    fix: { zh: '填写证件号码或出生年。', en: 'Supply the identity number or the year of birth.' },
  },
  electionVoterBirthdayUnknown: {
    problem: {
      zh: '该居民今年满 {least} 周岁，只凭出生年看不出到选举日（{electionOn}）是否已满。',
      en: 'The resident turns {least} in the year of the election ({electionOn}); the year of birth does not tell whether by that day.',
    },
    fix: { zh: '请填写身份证号码。', en: 'Supply the identity number.' },
  },
  electionVoterUnderAge: {
    problem: {
      zh: '到选举日未满 {least} 周岁，没有选举权。',
      en: 'Voters are at least {least} years old on the day of the election.',
    },
    fix: { zh: '核对出生年；未满的不登记。', en: 'Check the year of birth.' },
  },
  electionNotVoting: {
    problem: {
      zh: '选举目前「{electionState}」，不发放选票。',
      en: 'The election is “{electionState}”: no papers are given out.',
    },
    fix: { zh: '只有「投票中」可以发放选票。', en: 'Papers are given out while voting is open.' },
  },
  electionOver: {
    problem: { zh: '投票已于 {endedOn} 截止。', en: 'Voting ended on {endedOn}.' },
    fix: { zh: '截止后不再发放选票，请截止投票并计票。', en: 'Close voting and count.' },
  },
  electionVoterNotOnRoll: {
    problem: { zh: '不在选民名单上，或已被除名。', en: 'Nobody of that number is on the roll.' },
    fix: { zh: '核对选民编号；名单确定后不能补登。', en: 'Check the number; a closed roll takes nobody.' },
  },
  electionBallotIssued: {
    problem: { zh: '该选民已领取过选票。', en: 'This voter has had a paper.' },
    fix: { zh: '一人一票，请不要重复发放。', en: 'One paper for a voter.' },
  },
  electionNotCounting: {
    problem: {
      zh: '选举目前「{electionState}」，不能录入选票。',
      en: 'The election is “{electionState}”: no papers are entered.',
    },
    fix: { zh: '截止投票后、计票前录入。', en: 'Papers are entered after the close and before the count.' },
  },
  electionBallotsAboveIssued: {
    problem: {
      zh: '收回的选票多于发出的 {issued} 张。',
      en: 'More papers than the {issued} that were given out.',
    },
    fix: {
      zh: '核对录入张数；确实多于发出的，本次选举无效，请宣布无效后重新组织。',
      en: 'Check the papers; if there are more indeed, the election is void.',
    },
  },
  electionNotNominating: {
    problem: {
      zh: '选举目前「{electionState}」，不能变更候选人。',
      en: 'The election is “{electionState}”: candidates do not change now.',
    },
    fix: {
      zh: '提名在名单确定后、候选人公示前；退出可以到投票前。',
      en: 'Candidates are nominated before they are public, and withdraw before voting.',
    },
  },
  electionCandidateNotOnRoll: {
    problem: {
      zh: '选民名单上没有这个编号和姓名的选民。',
      en: 'The roll has no voter of this number and name.',
    },
    fix: {
      zh: '候选人须是登记的选民；核对编号和姓名。',
      en: 'Candidates are voters; check number and name.',
    },
  },
  electionCandidateTwice: {
    problem: { zh: '该选民已是候选人。', en: 'This voter is a candidate already.' },
    fix: { zh: '不必重复提名。', en: 'No second nomination is needed.' },
  },
  electionCandidateWithdrawn: {
    problem: { zh: '该候选人已退出。', en: 'The candidate has withdrawn.' },
    fix: { zh: '请刷新后查看。', en: 'Reload and look again.' },
  },
  electionObjectionOutOfTime: {
    problem: {
      zh: '选举目前「{electionState}」，不在申诉或异议期内。',
      en: 'The election is “{electionState}”: no objections are taken.',
    },
    fix: {
      zh: '名单公布、候选人公示和结果公示期间可以提出。',
      en: 'They are taken while roll, candidates or result are public.',
    },
  },
  electionObjectionDecided: {
    problem: { zh: '该申诉已经处理。', en: 'The objection is decided.' },
    fix: { zh: '请查看处理决定。', en: 'See the decision.' },
  },
};
