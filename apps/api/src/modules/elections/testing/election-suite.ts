import { type Change, changesBetween, takeFingerprint } from '../../../../test/bad-input/fingerprint';
import { useDepartmentSuite } from '../../../../test/department-suite';

/** A record with its version. */
export interface Kept {
  readonly id: string;
  readonly version: number;
  readonly [fact: string]: unknown;
}
/** What a command answers: the record that it changed, or why it did not. */
export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly election?: Kept;
  readonly voter?: Kept;
  readonly candidate?: Kept;
  readonly objection?: Kept;
  readonly [fact: string]: unknown;
}

const REFUSALS = `... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on StaleVersion { currentVersion }
  ... on ElectionTermsUnfit { rule } ... on ElectionFactMissing { fact } ... on ElectionNotReady { rule earliest }
  ... on ElectionActionNotAllowed { allowed } ... on ElectionRollUnfit { rule }
  ... on ElectionBallotNotIssued { rule } ... on ElectionBallotsNotEntered { rule }
  ... on ElectionCandidateUnfit { rule } ... on ElectionObjectionUnfit { rule } ... on BallotNotAcceptable { rule }`;
const ELECTION = `... on ElectionChanged { election { id version state round nextActions voterCount filledSeats termEndsOn
  results { returned spoilt turnout quorumReached standings { number support elected } } } }`;
const MEMBERS: Readonly<Record<string, readonly [input: string, members: string]>> = {
  createElection: ['CreateElectionInput', ELECTION],
  advanceElection: ['AdvanceElectionInput', ELECTION],
  registerVoter: ['RegisterVoterInput', '... on ElectionVoterChanged { voter { id version number name } }'],
  strikeVoter: ['StrikeVoterInput', '... on ElectionVoterChanged { voter { id number } }'],
  nominateCandidate: [
    'NominateCandidateInput',
    '... on ElectionCandidateChanged { candidate { id version number } }',
  ],
  withdrawCandidate: [
    'WithdrawCandidateInput',
    '... on ElectionCandidateChanged { candidate { id withdrawnOn } }',
  ],
  raiseElectionObjection: [
    'RaiseElectionObjectionInput',
    '... on ElectionObjectionChanged { objection { id version subject dueOn } }',
  ],
  decideElectionObjection: [
    'DecideElectionObjectionInput',
    '... on ElectionObjectionChanged { objection { id upheld } }',
  ],
  issueElectionBallot: [
    'IssueElectionBallotInput',
    '... on ElectionVoterChanged { voter { number issued } }',
  ],
  enterElectionBallots: ['EnterElectionBallotsInput', '... on ElectionBallotsEntered { entered }'],
};
/** Elections keep no files. */
const NO_FILES = '/nowhere';
const NAMES = ['王一', '王二', '王三', '王四', '王五', '王六', '王七', '王八'];

/** What the suites of elections share: a community that elects, and shorthand for the commands. */
export function useElectionSuite() {
  const suite = useDepartmentSuite();
  const { api, tree, as, nextKey, signInAll } = suite;
  const on = async (day: string, only?: string): Promise<void> => {
    api.clock.set(`${day}T02:00:00Z`);
    await signInAll(only);
  };
  beforeEach(() => on('2026-11-01'));

  const command = (name: string, input: object, who = 'committee'): Promise<Answer> => {
    const [type = '', members = ''] = MEMBERS[name] ?? [];
    // A refusal that the command does not know cannot be asked of it.
    const known = REFUSALS.split(/(?=\.\.\. on )/u).filter((part) => isMember(name, part));
    return as(who).run(
      `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${known.join(' ')} ${members} } }`,
      { input },
    );
  };
  const members = new Map<string, ReadonlySet<string>>();
  const isMember = (name: string, part: string): boolean => {
    const on = /on (\w+)/u.exec(part)?.[1] ?? '';
    return on === 'UserError' || (members.get(name)?.has(on) ?? false);
  };
  beforeAll(async () => {
    await signInAll();
    for (const name of Object.keys(MEMBERS)) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`;
      const answer = await as('committee').run<{ possibleTypes: { name: string }[] }>(
        `query ($name: String!) { __type(name: $name) { possibleTypes { name } } }`,
        { name: type },
      );
      members.set(name, new Set(answer.possibleTypes.map(({ name: of }) => of)));
    }
  });

  const create = (over: object = {}, who = 'committee'): Promise<Answer> =>
    command(
      'createElection',
      {
        ...{ divisionId: tree().community.globalId, title: `换届选举${nextKey().slice(-6)}` },
        ...{ body: 'RESIDENTS_COMMITTEE', route: 'BALLOT', method: 'APPROVAL', seats: 2 },
        electionDay: '2026-11-21',
        ...{ idempotencyKey: nextKey(), ...over },
      },
      who,
    );
  const view = (id: string, who = 'committee'): Promise<Kept | null> =>
    as(who).run(
      `query ($id: ID!) { election(id: $id) { id version state issuedCount enteredCount voterCount nextActions
         candidates { id version number standing electedRound } objections { id version }
         voters(first: 50) { edges { node { id version number name issued } } } } }`,
      { id },
    );
  const step = async (id: string, action: string, over: object = {}): Promise<Answer> =>
    command('advanceElection', {
      ...{ electionId: id, action, expectedVersion: (await view(id))?.version ?? 0, ...over },
    });
  const register = (electionId: string, index: number, over: object = {}): Promise<Answer> =>
    command('registerVoter', {
      ...{ electionId, consentGivenOn: '2026-10-30', idempotencyKey: nextKey() },
      person: { name: NAMES[index] ?? '王九', phone: `1370000010${String(index)}`, birthYear: 1970 },
      ...over,
    });
  const nominate = (electionId: string, voterNumber: number, over: object = {}): Promise<Answer> =>
    command('nominateCandidate', {
      ...{ electionId, voterNumber, name: NAMES[voterNumber - 1], nominator: 'RESIDENTS_JOINTLY' },
      ...{ idempotencyKey: nextKey(), ...over },
    });
  const issue = (electionId: string, voterNumber: number, over: object = {}): Promise<Answer> =>
    command('issueElectionBallot', {
      ...{ electionId, voterNumber, bearer: 'IN_PERSON', idempotencyKey: nextKey(), ...over },
    });
  const enter = (electionId: string, marks: readonly (readonly string[])[]): Promise<Answer> =>
    command('enterElectionBallots', {
      electionId,
      papers: marks.map((options) => ({ answers: [{ question: '1', options }] })),
      idempotencyKey: nextKey(),
    });
  /** What is answered, with what is kept otherwise than before; of a refusal nothing is. */
  const traced = async (
    send: () => Promise<Answer>,
  ): Promise<Answer & { readonly changes: Readonly<Record<string, Change>> }> => {
    const before = await takeFingerprint(api.suite, NO_FILES);
    const answer = await send();
    return { ...answer, changes: changesBetween(before, await takeFingerprint(api.suite, NO_FILES)) };
  };
  const created = async (over: object = {}): Promise<string> => (await create(over)).election?.id ?? '';
  /** Up to voting with eight voters and three candidates. */
  const voting = async (over: object = {}): Promise<string> => {
    await on('2026-11-01');
    const id = await created(over);
    for (const index of NAMES.keys()) await register(id, index);
    await step(id, 'PUBLISH_ROLL', { postedAt: '社区公告栏' });
    await on('2026-11-07');
    await step(id, 'CLOSE_ROLL');
    for (const number of [1, 2, 3]) await nominate(id, number);
    await step(id, 'PUBLISH_CANDIDATES', { postedAt: '社区公告栏' });
    await on('2026-11-21');
    await step(id, 'OPEN_ELECTION', { closesOn: '2026-11-21' });
    return id;
  };

  return {
    ...{ ...suite, on, command, create, created, view, step, register, nominate, issue, enter, voting },
    traced,
  };
}
