import { type OwnersSuite, useOwnersSuite } from './owners-suite';

const CREATE = `mutation ($input: CreateOwnersVoteInput!) { createOwnersVote(input: $input) {
  __typename
  ... on OwnersVoteCreated { vote { id version state nextActions ruleSetCode questions { code threshold } } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }
  ... on QuestionNotAcceptable { rule question } } }`;
export const ADVANCE = `mutation ($input: AdvanceVoteInput!) { advanceVote(input: $input) {
  __typename
  ... on VoteAdvanced { vote { id version state nextActions rollHeads rollArea opensEarliestOn } }
  ... on UserError { code } ... on VoteActionNotAllowed { allowed } ... on VoteFactMissing { fact }
  ... on NoticeTooShort { earliest } ... on StaleVersion { currentVersion }
  ... on InvalidInput { fieldErrors { path code } } } }`;
const ENTER = `mutation ($input: EnterBallotInput!) { enterBallot(input: $input) {
  __typename ... on BallotEntered { entry { id returned } } ... on UserError { code }
  ... on BallotNotAcceptable { rule } ... on InvalidInput { fieldErrors { path code } } } }`;
const ROLL = `query ($id: ID!) { vote(id: $id) { version returnedCount roll(first: 100) { totalCount edges { node {
  id number voter holdings heads area returned } } } } }`;
export interface Advanced {
  readonly __typename: string;
  readonly code?: string;
  readonly vote: { readonly id: string; readonly version: number; readonly state: string };
}
export interface Entry {
  readonly id: string;
  readonly number: number;
  readonly voter: string;
  readonly holdings: string;
  readonly area: string;
}

/** What the suites of votes share beside the estates and the people: shorthand for every command. */
export interface VotesSuite extends OwnersSuite {
  create(estateId: string, over?: object): Promise<Advanced>;
  advance(voteId: string, action: string, facts?: object): Promise<Advanced>;
  publish(id: string): Promise<Advanced>;
  /** Publishes the rules and opens the vote on 16 November, to close on the 20th. */
  open(id: string): Promise<Advanced>;
  roll(id: string): Promise<readonly Entry[]>;
  enter(
    voteId: string,
    rollEntryId: string,
    answer?: object,
    over?: object,
  ): Promise<{ readonly __typename: string; readonly code?: string }>;
  /** Three owners of 100 m² each; the first of two units; and the developer with 60 m². */
  anEstate(): Promise<string>;
}

/** The suite of owners, on 1 November. */
export function useVotesSuite(): VotesSuite {
  const suite = useOwnersSuite();
  const { api, as, estate, units, nextKey, rows } = suite;

  beforeEach(() => api.clock.set('2026-11-01T02:00:00Z'));

  const create = async (estateId: string, over: object = {}) => {
    const input = {
      estateId,
      title: '选聘物业服务企业',
      questions: [{ title: '是否选聘甲公司', decision: 'PROPERTY_COMPANY', method: 'PROPOSAL' }],
      idempotencyKey: nextKey(),
      ...over,
    };
    return as('street').run<Advanced>(CREATE, { input });
  };
  const advance = (voteId: string, action: string, facts: object = {}): Promise<Advanced> =>
    rows<{ version: number }>('select version from vote where id = $1', [voteId.split('.')[2]]).then(
      ([row]) =>
        as('street').run<Advanced>(ADVANCE, {
          input: { voteId, expectedVersion: row?.version, action, ...facts },
        }),
    );
  const publish = (id: string) =>
    advance(id, 'PUBLISH_RULES', { residentsCommitteeToldOn: '2026-11-01', postedAt: '小区公告栏' });
  const open = async (id: string) => {
    await publish(id);
    api.clock.set('2026-11-16T02:00:00Z');
    return advance(id, 'OPEN_VOTE', { closesOn: '2026-11-20' });
  };
  const roll = async (id: string): Promise<readonly Entry[]> => {
    const vote = await as('street').run<{ roll: { edges: { node: Entry }[] } }>(ROLL, { id });
    return vote.roll.edges.map(({ node }) => node);
  };
  const enter = (
    voteId: string,
    rollEntryId: string,
    answer: object = { stance: 'FOR' },
    over: object = {},
  ) =>
    as('committee').run<{ __typename: string; code?: string }>(ENTER, {
      input: {
        voteId,
        rollEntryId,
        answers: [{ question: '1', ...answer }],
        castOn: '2026-11-16',
        idempotencyKey: nextKey(),
        ...over,
      },
    });

  /** Three owners of 100 m² each; the first of two units; and the developer with 60 m². */
  const anEstate = async () => {
    const id = await estate();
    await units(id, [
      { area: 60, name: '张三', phone: '13800000001' },
      { area: 40, name: '张三', phone: '13800000001' },
      { area: 100, name: '李四', phone: '13800000002' },
      { area: 100, name: '王五', phone: '13800000003' },
      { area: 30 },
      { area: 30 },
    ]);
    return id;
  };

  return { ...suite, create, advance, publish, open, roll, enter, anEstate };
}
