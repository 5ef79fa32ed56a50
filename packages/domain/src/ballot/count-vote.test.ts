import fc from 'fast-check';
import { CIVIL_CODE_278 } from '../owners-committee';
import type { CastBallot, RollEntry } from './ballot-cast';
import type { BallotQuestion } from './ballot-rules';
import { countVote, type BallotQuestionCount } from './count-vote';

/** ownersVote of reference/vectors.json: N owners, area A, of which pn and pa voted and yn and ya were for. */
const VECTORS = [
  { N: 300, A: 30_000, pn: 200, pa: 20_000, yn: 101, ya: 10_001, special: false, quorum: true, passed: true },
  {
    N: 300,
    A: 30_000,
    pn: 200,
    pa: 19_999,
    yn: 150,
    ya: 19_999,
    special: false,
    quorum: false,
    passed: false,
  },
  {
    N: 300,
    A: 30_000,
    pn: 200,
    pa: 20_000,
    yn: 100,
    ya: 10_001,
    special: false,
    quorum: true,
    passed: false,
  },
  { N: 300, A: 30_000, pn: 200, pa: 20_000, yn: 150, ya: 15_000, special: true, quorum: true, passed: true },
  { N: 300, A: 30_000, pn: 200, pa: 20_000, yn: 149, ya: 15_000, special: true, quorum: true, passed: false },
] as const;

const PROPOSAL: BallotQuestion = {
  code: 'Q1',
  title: '选聘物业服务企业',
  method: 'proposal',
  threshold: 'ordinary',
  options: [],
  seats: 1,
  limit: null,
};

/** A group of voters who answer alike: the first has what area is left over. */
function voters(prefix: string, heads: number, area: number): RollEntry[] {
  return Array.from({ length: heads }, (_, index) => ({
    voter: `${prefix}${index}`,
    weight: { heads: 1n, area: index === 0 ? BigInt(area - (heads - 1)) : 1n },
    delivered: false,
  }));
}

function castAll(entries: readonly RollEntry[], stance: 'for' | 'against' | 'abstain'): CastBallot[] {
  return entries.map(({ voter }) => ({ voter, answers: { Q1: { kind: 'stance', stance } } }));
}

function only(count: ReturnType<typeof countVote>): BallotQuestionCount {
  const [question] = count.questions;
  if (!question) throw new Error('no question');
  return question;
}

describe("an owners' vote by art. 278", () => {
  it.each(VECTORS)('of $pn/$pa with $yn/$ya for: quorum $quorum, passed $passed', (vector) => {
    const { N, A, pn, pa, yn, ya, special } = vector;
    const yes = voters('yes', yn, ya);
    const no = pn > yn ? voters('no', pn - yn, Math.max(pa - ya, 0)) : [];
    // Where nobody of area is against, the heads against hold units of none.
    if (pa === ya) no.forEach((each, index) => (no[index] = { ...each, weight: { heads: 1n, area: 0n } }));
    const silent = voters('silent', N - pn, A - pa);
    const count = countVote({
      rules: CIVIL_CODE_278,
      roll: [...yes, ...no, ...silent],
      ballots: [...castAll(yes, 'for'), ...castAll(no, 'against')],
      questions: [{ ...PROPOSAL, threshold: special ? 'special' : 'ordinary' }],
    });
    expect(count.roll).toEqual({ heads: BigInt(N), area: BigInt(A) });
    const result = only(count);
    expect(result.participating).toEqual({ heads: BigInt(pn), area: BigInt(pa) });
    expect(result.support).toEqual({ heads: BigInt(yn), area: BigInt(ya) });
    expect([result.quorumReached, result.passed]).toEqual([vector.quorum, vector.passed]);
    expect([count.ruleSetCode, count.ruleSetVersion]).toEqual(['CN-CIVIL-278', '2021-01-01']);
  });

  it('shows the arithmetic that it decided by', () => {
    const yes = voters('yes', 2, 20_000);
    const silent = voters('silent', 1, 10_000);
    const count = countVote({
      rules: CIVIL_CODE_278,
      roll: [...yes, ...silent],
      ballots: castAll(yes, 'for'),
      questions: [PROPOSAL],
    });
    expect(only(count).quorum).toMatchObject([
      { part: 20_000n, whole: 30_000n, left: 60_000n, right: 60_000n, met: true },
      { part: 2n, whole: 3n, left: 6n, right: 6n, met: true },
    ]);
  });

  it('lets abstentions take part once they are returned, and spoilt ballots not', () => {
    const [one, two, three] = voters('v', 3, 3);
    if (!one || !two || !three) throw new Error('three voters');
    const ballots: CastBallot[] = [
      ...castAll([one], 'for'),
      ...castAll([two], 'abstain'),
      { voter: three.voter, answers: { Q1: { kind: 'spoilt' } } },
    ];
    const result = only(
      countVote({ rules: CIVIL_CODE_278, roll: [one, two, three], ballots, questions: [PROPOSAL] }),
    );
    expect(result.participating.heads).toBe(2n);
    expect(result.abstained.heads).toBe(1n);
    expect(result.spoilt.heads).toBe(1n);
    // One of two is no majority.
    expect(result.passed).toBe(false);
  });

  it('never passes on an empty roll', () => {
    const result = only(countVote({ rules: CIVIL_CODE_278, roll: [], ballots: [], questions: [PROPOSAL] }));
    expect([result.quorumReached, result.passed]).toEqual([false, false]);
  });

  it('says when only deemed consent made the outcome', () => {
    const yes = voters('yes', 5, 5);
    const silent = voters('silent', 5, 5).map((entry) => ({ ...entry, delivered: true }));
    const vote = { roll: [...yes, ...silent], ballots: castAll(yes, 'for'), questions: [PROPOSAL] };
    const bare = only(countVote({ ...vote, rules: CIVIL_CODE_278 }));
    const deemed = countVote({ ...vote, rules: { ...CIVIL_CODE_278, deemedConsent: 'joinMajority' } });
    expect([bare.passed, bare.decidedByDeemedConsent]).toEqual([false, false]);
    expect(deemed.deemed).toEqual({ heads: 5n, area: 5n });
    expect([only(deemed).passed, only(deemed).decidedByDeemedConsent]).toEqual([true, true]);
  });
});

describe('other methods', () => {
  const rules = { ...CIVIL_CODE_278, quorum: [] };
  const options = ['A', 'B', 'C'].map((code) => ({ code, title: `候选人${code}` }));
  const roll = voters('v', 5, 5);
  const pick = (choices: readonly (readonly string[])[]): CastBallot[] =>
    choices.map((chosen, index) => ({
      voter: `v${index}`,
      answers: { Q1: { kind: 'options', options: chosen } },
    }));

  it('elects by approval those with more than half, up to the seats', () => {
    const question: BallotQuestion = { ...PROPOSAL, method: 'approval', options, seats: 2, limit: 2 };
    const ballots = pick([['A', 'B'], ['A', 'B'], ['A', 'B'], ['A', 'C'], ['C']]);
    const result = only(countVote({ rules, roll, ballots, questions: [question] }));
    expect(result.options.map(({ option, support, wins }) => [option, support.heads, wins])).toEqual([
      ['A', 4n, true],
      ['B', 3n, true],
      ['C', 2n, false],
    ]);
    expect(result.passed).toBe(true);
  });

  it('gives the last seat to neither of two that are equal', () => {
    const question: BallotQuestion = { ...PROPOSAL, method: 'approval', options, seats: 1, limit: null };
    const ballots = pick([['A', 'B'], ['A', 'B'], ['A', 'B'], [], []]);
    const result = only(countVote({ rules, roll, ballots, questions: [question] }));
    expect(result.options.map(({ wins, tied }) => [wins, tied])).toEqual([
      [false, true],
      [false, true],
      [false, false],
    ]);
    expect(result.passed).toBe(false);
  });

  it('counts an order by points, the first of three two points', () => {
    const question: BallotQuestion = { ...PROPOSAL, method: 'ordinal', options, limit: null };
    const ballots = pick([
      ['A', 'B', 'C'],
      ['A', 'C', 'B'],
      ['B', 'A', 'C'],
      ['B', 'A', 'C'],
      ['A', 'B', 'C'],
    ]);
    const result = only(countVote({ rules, roll, ballots, questions: [question] }));
    expect(result.options.map(({ points }) => points.heads)).toEqual([8n, 6n, 1n]);
    expect(result.options.map(({ wins }) => wins)).toEqual([true, false, false]);
  });

  it('adds spread points', () => {
    const question: BallotQuestion = { ...PROPOSAL, method: 'cumulative', options, limit: 3 };
    const spread: Readonly<Record<string, number>>[] = [
      { A: 3 },
      { A: 1, B: 2 },
      { A: 2 },
      { B: 3 },
      { A: 1 },
    ];
    const ballots = spread.map((points, index): CastBallot => ({
      voter: `v${index}`,
      answers: { Q1: { kind: 'points', points } },
    }));
    const result = only(countVote({ rules, roll, ballots, questions: [question] }));
    expect(result.options.map(({ points }) => points.heads)).toEqual([7n, 5n, 0n]);
  });
});

describe('any vote', () => {
  const weight = fc.record({ heads: fc.constant(1n), area: fc.bigInt({ min: 0n, max: 10_000_000n }) });
  const stances = fc.constantFrom('for' as const, 'against' as const, 'abstain' as const, 'silent' as const);
  const electorate = fc.array(fc.tuple(weight, stances), { minLength: 1, maxLength: 40 });

  function tally(people: readonly (readonly [RollEntry['weight'], string])[]) {
    const roll = people.map(([each], index) => ({ voter: `v${index}`, weight: each, delivered: false }));
    const ballots = people.flatMap(([, stance], index): CastBallot[] =>
      stance === 'silent'
        ? []
        : [{ voter: `v${index}`, answers: { Q1: { kind: 'stance', stance: stance as 'for' } } }],
    );
    return {
      roll,
      ballots,
      count: countVote({ rules: CIVIL_CODE_278, roll, ballots, questions: [PROPOSAL] }),
    };
  }

  it('accounts for every head and every square centimetre', () => {
    fc.assert(
      fc.property(electorate, (people) => {
        const { count } = tally(people);
        const { support, against, abstained, participating } = only(count);
        expect(support.heads + against.heads + abstained.heads).toBe(participating.heads);
        expect(support.area + against.area + abstained.area).toBe(participating.area);
        expect(count.returned).toEqual(participating);
        expect(count.roll.heads >= participating.heads).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which ballots came in', () => {
    fc.assert(
      fc.property(electorate, (people) => {
        const { roll, ballots, count } = tally(people);
        const turned = countVote({
          rules: CIVIL_CODE_278,
          roll: [...roll].reverse(),
          ballots: [...ballots].reverse(),
          questions: [PROPOSAL],
        });
        expect(turned).toEqual(count);
      }),
    );
  });

  it('is not lost by one more voice for it, nor won by one more against', () => {
    fc.assert(
      fc.property(electorate, fc.nat(), (people, pick) => {
        const index = pick % people.length;
        const with_ = (stance: string) =>
          only(tally(people.map((each, at) => (at === index ? [each[0], stance] : each))).count).passed;
        expect(!with_('against') || with_('for')).toBe(true);
        expect(!with_('against') || with_('abstain')).toBe(true);
      }),
    );
  });

  it('counts nothing of those who are not on the roll', () => {
    fc.assert(
      fc.property(electorate, (people) => {
        const { roll, ballots, count } = tally(people);
        const stranger: CastBallot = {
          voter: 'stranger',
          answers: { Q1: { kind: 'stance', stance: 'for' } },
        };
        expect(
          countVote({ rules: CIVIL_CODE_278, roll, ballots: [...ballots, stranger], questions: [PROPOSAL] }),
        ).toEqual(count);
      }),
    );
  });
});
