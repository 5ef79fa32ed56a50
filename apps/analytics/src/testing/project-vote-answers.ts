import type { Answers } from '@weizhi/graphql-client/testing';
import { placeAnswers } from './place-answers';

/** A result of three projects; of equal support with the second, the third lost for its cost. */
function result({ departures = [] }: { readonly departures?: readonly string[] }) {
  const common = { categories: ['culture'], beneficiaries: [], officialScore: null };
  return {
    ballots: 1515,
    turnout: null,
    taken: 2,
    spent: '123100.00',
    left: '8132.00',
    projects: [
      project({
        number: '2009',
        title: 'Mural',
        cost: '100000.00',
        votes: 829,
        place: 1,
        outcome: 'TAKEN',
        departures,
      }),
      project({ number: '2146', title: 'Koncert', cost: '23100.00', votes: 231, place: 2, outcome: 'TAKEN' }),
      {
        ...project({
          number: '2072',
          title: 'Film',
          cost: '26900.00',
          votes: 231,
          place: 2,
          outcome: 'TOO_DEAR',
        }),
        lostByTie: true,
        officialTaken: false,
      },
    ].map((one) => ({ ...common, ...one })),
  };
}

interface ProjectFacts {
  readonly number: string;
  readonly title: string;
  readonly cost: string;
  readonly votes: number;
  readonly place: number;
  readonly outcome: string;
  readonly departures?: readonly string[];
}

function project({ departures = [], ...facts }: ProjectFacts) {
  const { votes } = facts;
  return {
    ...facts,
    departures,
    support: votes,
    left: '31232.00',
    lostByTie: false,
    officialVotes: votes,
    officialTaken: true,
  };
}

const COHORTS = [
  { trait: 'AGE_BAND', member: 'under14', ballots: 259, share: '0.1710' },
  { trait: 'AGE_BAND', member: 'from36To59', ballots: 700, share: '0.4620' },
  { trait: 'SEX', member: 'female', ballots: 903, share: '0.5960' },
  { trait: 'SEX', member: 'male', ballots: 612, share: '0.4040' },
  { trait: 'CHANNEL', member: 'online', ballots: null, share: null },
  { trait: 'CHANNEL', member: 'paper', ballots: null, share: null },
];

function voteOf(edition: string, options: { readonly departures?: readonly string[] } = {}) {
  return {
    id: `v${edition}`,
    title: 'District PB in Warszawa, Rembertów',
    series: 'Poland/Warszawa/Rembertów',
    edition,
    method: 'APPROVAL',
    rule: 'GREEDY',
    budget: '131232.00',
    currency: 'PLN',
    threshold: null,
    limits: { fewestProjects: 1, mostProjects: 15, leastPoints: null, mostPoints: null, mostCost: null },
    opensOn: '2019-09-06',
    closesOn: '2019-09-23',
    electorate: null,
    note: '#1: averages',
    result: result(options),
    cohorts: COHORTS,
  };
}

/** Answers for a reference district with two editions of one vote. */
export function projectVoteAnswers(options: { readonly departures?: readonly string[] } = {}): Answers {
  const votes = [voteOf('2020', options), voteOf('2021')];
  const find = ({ id }: { id: string }) => {
    const found = votes.find((vote) => vote.id === id);
    return found ? { ...found, editions: votes } : null;
  };
  return {
    ...placeAnswers({ id: 'd1', name: 'Pabulib', kind: 'DISTRICT', nature: 'REFERENCE' }),
    projectVotes: { edges: votes.map((node) => ({ node })) },
    projectVote: find,
  };
}
