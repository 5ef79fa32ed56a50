/** A vote of the community that takes ballots. */
export function voteOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'ProjectVote',
    id: 'v',
    version: 2,
    title: '社区微项目',
    edition: '2026',
    state: 'OPEN',
    method: 'APPROVAL',
    rule: 'GREEDY',
    budget: '30000.00',
    currency: 'CNY',
    threshold: null,
    electorate: 200,
    opensOn: '2026-03-01',
    closesOn: '2026-03-08',
    closedOn: null,
    closingReason: null,
    cancelReason: null,
    nextActions: ['CLOSE_PROJECT_VOTE'],
    division: { __typename: 'Division', id: 'dm', asOf: '2026-03-01', name: '德民社区' },
    limits: { __typename: 'ProjectBallotLimits', mostProjects: 2, mostPoints: null },
    projects: [
      { __typename: 'VotedProject', number: '1', title: '楼道扶手', cost: '12000.00' },
      { __typename: 'VotedProject', number: '2', title: '长者茶座', cost: '20000.00' },
    ],
    result: {
      ...{ __typename: 'ProjectVoteResult', ballots: 150, turnout: null, taken: 0 },
      ...{ spent: '0', left: '30000.00', projects: [] },
    },
    ...over,
  };
}

/** One that is closed: of two projects with equal support the dearer lost. */
export function closedVote(): Record<string, unknown> {
  const project = { __typename: 'ProjectResult', votes: 80, support: 80, place: 1 };
  return voteOf({
    id: 'c',
    edition: '2025',
    state: 'CLOSED',
    nextActions: [],
    result: {
      ...{ __typename: 'ProjectVoteResult', ballots: 150, turnout: '0.7500', taken: 1 },
      ...{ spent: '12000.00', left: '18000.00' },
      projects: [
        { ...project, number: '1', title: '楼道扶手', cost: '12000.00', outcome: 'TAKEN', lostByTie: false },
        {
          ...project,
          number: '2',
          title: '长者茶座',
          cost: '20000.00',
          outcome: 'TOO_DEAR',
          lostByTie: true,
        },
      ],
    },
  });
}
