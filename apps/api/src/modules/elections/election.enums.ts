import type {
  CandidateNominator,
  ElectionAction,
  ElectionBody,
  ElectionObjectionSubject,
  ElectionRoute,
  ElectionState,
} from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const ElectionBodyEnum = domainEnum<ElectionBody>({
  name: 'ElectionBody',
  description: 'Whom residents elect or recommend.',
  values: {
    residentsCommittee: 'Members of the residents’ committee (居委会成员); the elected hold a post of it.',
    neighbourhoodCouncil: 'The neighbourhood council (邻里理事会).',
    buildingHead: 'The head of a building (楼栋长).',
    neighbourhoodHead: 'The head of a neighbourhood (邻里长).',
  },
});

export const ElectionRouteEnum = domainEnum<ElectionRoute>({
  name: 'ElectionRoute',
  description: 'How it is decided.',
  values: {
    ballot: 'By secret ballot (选举).',
    recommendation: 'By recommendation of a meeting of residents (推荐).',
  },
});

export const ElectionStateEnum = domainEnum<ElectionState>({
  name: 'ElectionState',
  description: 'State of an election.',
  values: {
    draft: 'Being prepared; voters are registered (筹备中).',
    rollPublished: 'The roll is public, objections are taken (选民名单公布中).',
    nominating: 'The roll is closed, candidates are nominated (提名候选人).',
    candidatesPublished: 'The candidates are public, objections are taken (候选人公示中).',
    voting: 'Papers are given out (投票中).',
    counting: 'Voting is over, the papers of the box are entered (计票中).',
    counted: 'Counted, or recommended (已计票).',
    publicised: 'The result is public, objections are taken (结果公示中).',
    declared: 'Declared: the elected hold office (已当选就任).',
    cancelled: 'Given up before voting (已取消).',
    annulled: 'Void (选举无效).',
  },
});

export const ElectionActionEnum = domainEnum<ElectionAction>({
  name: 'ElectionAction',
  description: 'What can be done with an election.',
  values: {
    publishRoll: 'Make the roll public; needs `postedAt`.',
    closeRoll: 'Close it once the days for objections are over and all are decided.',
    publishCandidates:
      'Make the candidates public: more than seats by ballot, as many by recommendation; needs `postedAt`.',
    reopenNomination:
      'Take further nominations, where candidates withdrew; they are made public anew. Needs `reason`.',
    openElection: 'Open voting; needs `closesOn`.',
    closeElection: 'Close voting; before its last day is over it needs `closingReason`.',
    countElection: 'Count the papers that were entered.',
    recordRecommendation: 'Record that the meeting recommended the candidates; needs `attendance`.',
    openRunOff: 'Open a round for the seats that stayed empty; needs `closesOn`.',
    repeatVoting: 'Vote again after a round in which no more than half took part; needs `closesOn`.',
    publiciseElection: 'Make the result public; needs `postedAt`.',
    declareElection: 'Declare who holds office; needs `termBeginsOn`.',
    cancelElection: 'Give it up before voting; needs `reason`.',
    annulElection: 'Declare it void; needs `reason`.',
  },
});

export const CandidateNominatorEnum = domainEnum<CandidateNominator>({
  name: 'CandidateNominator',
  description: 'Who nominated a candidate.',
  values: {
    residentsJointly: 'Residents jointly (联名提名).',
    self: 'The candidate (自荐).',
    partyOrganisation: 'The community’s Party organisation (党组织推荐).',
    residentsCommittee: 'The residents’ committee (居委会推荐).',
  },
});

export const ElectionObjectionSubjectEnum = domainEnum<ElectionObjectionSubject>({
  name: 'ElectionObjectionSubject',
  description: 'What an objection is against.',
  values: {
    roll: 'The roll (选民名单).',
    candidates: 'A candidate (候选人).',
    result: 'The result (选举结果).',
  },
});

/** How a paper reached the voter. */
export type PaperBearer = 'inPerson' | 'proxy';

export const PaperBearerEnum = domainEnum<PaperBearer>({
  name: 'PaperBearer',
  description: 'Who took the paper.',
  values: { inPerson: 'The voter (本人).', proxy: 'Somebody in writing for the voter (委托代领).' },
});
