import { CIVIL_CODE_278 } from '../owners-committee';
import { castBallot, type BallotAnswer, type BallotPosition } from './ballot-cast';
import { checkBallotQuestion, type BallotQuestion } from './ballot-rules';

const options = ['A', 'B', 'C'].map((code) => ({ code, title: code }));
const question = (change: Partial<BallotQuestion>): BallotQuestion => ({
  code: 'Q1',
  title: '',
  method: 'proposal',
  threshold: 'ordinary',
  options: [],
  seats: 1,
  limit: null,
  ...change,
});
const position = (change: Partial<BallotPosition> = {}): BallotPosition => ({
  voteState: 'open',
  rules: CIVIL_CODE_278,
  questions: [question({})],
  onRoll: true,
  alreadyCast: false,
  ...change,
});
const ballot = (answers: Readonly<Record<string, BallotAnswer>>) => ({ voter: 'v', answers });
const yes: BallotAnswer = { kind: 'stance', stance: 'for' };

describe('a ballot', () => {
  it('is taken while voting is open', () => {
    expect(castBallot(position(), ballot({ Q1: yes })).ok).toBe(true);
  });

  it.each([
    [{ voteState: 'closed' as const }, { Q1: yes }, 'ballotVoteNotOpen'],
    [{ voteState: 'rulesPublished' as const }, { Q1: yes }, 'ballotVoteNotOpen'],
    [{ onRoll: false }, { Q1: yes }, 'ballotVoterNotOnRoll'],
    [{ alreadyCast: true }, { Q1: yes }, 'ballotAlreadyCast'],
    [{}, {}, 'ballotAnswerMissing'],
    [{}, { Q1: yes, Q2: yes }, 'ballotQuestionUnknown'],
    [{}, { Q1: { kind: 'options', options: [] } as const }, 'ballotAnswerOfOtherKind'],
  ])('is refused: %j %j', (change, answers: Readonly<Record<string, BallotAnswer>>, code) => {
    expect(castBallot(position(change), ballot(answers))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('may be replaced only where the rules allow it', () => {
    const rules = { ...CIVIL_CODE_278, replacement: 'untilClosed' as const };
    expect(castBallot(position({ rules, alreadyCast: true }), ballot({ Q1: yes })).ok).toBe(true);
  });

  it.each([
    ['approval', 2, { kind: 'options', options: ['A', 'Z'] }, 'ballotOptionUnknown'],
    ['approval', 2, { kind: 'options', options: ['A', 'A'] }, 'ballotOptionRepeated'],
    ['approval', 2, { kind: 'options', options: ['A', 'B', 'C'] }, 'ballotTooManyChosen'],
    ['ordinal', null, { kind: 'options', options: ['A', 'A'] }, 'ballotOptionRepeated'],
    ['cumulative', 3, { kind: 'points', points: { A: 2, B: 2 } }, 'ballotPointsOutOfRange'],
    ['cumulative', 3, { kind: 'points', points: { A: -1 } }, 'ballotPointsOutOfRange'],
    ['cumulative', 3, { kind: 'points', points: { A: 0.5 } }, 'ballotPointsOutOfRange'],
    ['cumulative', 3, { kind: 'points', points: { Z: 1 } }, 'ballotOptionUnknown'],
  ] as const)('of %s (limit %j) with %j is refused', (method, limit, answer, code) => {
    const questions = [question({ method, options, limit })];
    expect(castBallot(position({ questions }), ballot({ Q1: answer }))).toMatchObject({ refusal: { code } });
  });

  it.each([
    ['approval', { kind: 'options', options: [] }],
    ['ordinal', { kind: 'options', options: ['C', 'A'] }],
    ['cumulative', { kind: 'points', points: { A: 1, C: 2 } }],
    ['cumulative', { kind: 'spoilt' }],
  ] as const)('of %s with %j is taken', (method, answer) => {
    const questions = [question({ method, options, limit: 3 })];
    expect(castBallot(position({ questions }), ballot({ Q1: answer })).ok).toBe(true);
  });
});

describe('a question', () => {
  it.each([
    [{ method: 'approval', options: [] }, ['ballotOptionsTooFew', 'ballotSeatsOutOfRange'].slice(0, 1)],
    [{ method: 'ordinal', options: options.slice(0, 1) }, ['ballotOptionsTooFew']],
    [{ method: 'approval', options: [...options, { code: 'A', title: '' }] }, ['ballotOptionTwice']],
    [{ method: 'approval', options, seats: 4 }, ['ballotSeatsOutOfRange']],
    [{ method: 'cumulative', options, limit: null }, ['ballotLimitMissing']],
    [{ method: 'proposal' }, []],
  ] as const)('%j is checked', (change, codes) => {
    expect(checkBallotQuestion(question(change)).map(({ code }) => code)).toEqual(codes);
  });
});
