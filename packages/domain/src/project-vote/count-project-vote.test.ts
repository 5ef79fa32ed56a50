import fc from 'fast-check';
import { compareDecimal, decimalText } from '../decimal';
import {
  checkProjectVoteTerms,
  countProjectVote,
  PROJECT_SELECTION_RULES,
  projectDepartures,
  type ProjectVoteTerms,
  type SupportedProject,
  totalProjectCost,
} from '.';

const terms = (
  rule: ProjectVoteTerms['rule'],
  budget: string,
  threshold: number | null = null,
): ProjectVoteTerms => ({
  method: 'approval',
  rule,
  budget: decimalText(budget),
  threshold,
});

/** `number:cost:support`, parted by blanks. */
function projects(text: string): readonly SupportedProject[] {
  return text.split(' ').map((part) => {
    const [number = '', cost = '', support = ''] = part.split(':');
    return { number, cost: decimalText(cost), votes: Number(support), support: Number(support) };
  });
}

const outcomes = (rule: ProjectVoteTerms, list: string): readonly string[] =>
  countProjectVote(rule, projects(list)).projects.map(({ number, outcome }) => `${number} ${outcome}`);

/** Gdynia 2024, city-wide: cost and votes as the city published them; it took the first ten. */
const GDYNIA =
  '0008:100000:7874 0018:100000:4612 0007:100000:4097 0001:50000:3036 0015:99000:2861 0009:99875:2734 0030:100000:2681 ' +
  '0037:99000:2122 0002:100000:1997 0038:61000:1728 0029:100000:1636 0031:100000:1347 0011:32200:1283 0033:100000:1245 ' +
  '0025:100000:932 0027:26700:912 0026:100000:424';

describe('taking projects by their support', () => {
  it('ends with the first that does not fit where the rule does not skip, as Gdynia did', () => {
    const count = countProjectVote(terms('greedyNoSkip', '1000000', 1000), projects(GDYNIA));
    expect(count.projects.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(10).fill('taken'),
      'tooDear',
      ...Array<string>(3).fill('afterStop'),
      ...Array<string>(3).fill('belowThreshold'),
    ]);
    expect([count.spent, count.left]).toEqual(['908875', '91125']);
  });

  it('skips what does not fit where the rule skips: one more would have been taken in Gdynia', () => {
    const taken = countProjectVote(terms('greedy', '1000000', 1000), projects(GDYNIA)).projects.filter(
      ({ outcome }) => outcome === 'taken',
    );
    expect(taken.map(({ number }) => number).slice(10)).toEqual(['0011']);
  });

  it('takes the cheaper of equal support and marks who lost by that, as in Rembertów for 2020', () => {
    // 31,232 were left; each of the two with 231 votes fits alone. The city took 2146.
    const { projects: counted } = countProjectVote(
      terms('greedy', '31232'),
      projects('2072:26900:231 2146:23100:231'),
    );
    expect(counted).toMatchObject([
      { number: '2146', place: 1, outcome: 'taken', left: '31232', lostByTie: false },
      { number: '2072', place: 1, outcome: 'tooDear', left: '8132', lostByTie: true },
    ]);
  });

  it('marks nobody where the order of equals makes no difference, as in Rembertów for 2025', () => {
    // 101,406 were left: 1535 would not have fitted in either order.
    const { projects: counted } = countProjectVote(
      terms('greedy', '101406'),
      projects('1147:99000:365 1535:182400:365'),
    );
    expect(counted.map(({ outcome, lostByTie }) => [outcome, lostByTie])).toEqual([
      ['taken', false],
      ['tooDear', false],
    ]);
  });

  it('takes none that nobody chose or that is below the threshold, and one that just fits', () => {
    expect(outcomes(terms('greedyThreshold', '10.00', 5), 'A:10.00:5 B:0.01:4 C:0.01:0')).toEqual([
      'A taken',
      'B belowThreshold',
      'C unsupported',
    ]);
  });

  it('orders equals of one cost by their number', () => {
    expect(outcomes(terms('greedy', '1'), 'B:1:3 A:1.0:3')).toEqual(['A taken', 'B tooDear']);
  });
});

describe('the terms of a vote on projects', () => {
  it('need a budget, and a threshold where the rule is about one', () => {
    expect(checkProjectVoteTerms(terms('greedy', '0.01')).ok).toBe(true);
    expect(checkProjectVoteTerms(terms('greedy', '0.00'))).toMatchObject({
      refusal: { code: 'projectVoteBudgetNotPositive' },
    });
    expect(checkProjectVoteTerms(terms('greedyThreshold', '1'))).toMatchObject({
      refusal: { code: 'projectVoteThresholdMissing' },
    });
    expect(checkProjectVoteTerms(terms('greedyThreshold', '1', 50)).ok).toBe(true);
  });
});

describe('what was published', () => {
  const [taken, left] = countProjectVote(terms('greedy', '5'), projects('A:5:9 B:5:8')).projects;
  if (!taken || !left) throw new Error('Two projects were counted');

  it.each([
    [taken, { votes: 9, score: null, taken: true }, []],
    [taken, { votes: null, score: null, taken: null }, []],
    [taken, { votes: 10, score: 8, taken: false }, ['votesDiffer', 'scoreDiffers', 'leftOutAgainstRule']],
    [left, { votes: 8, score: 8, taken: false }, []],
    [left, { votes: 8, score: null, taken: true }, ['takenAgainstRule']],
  ])('departs where it does', (project, official, departures) => {
    expect(projectDepartures(project, official)).toEqual(departures);
  });
});

describe('whatever the projects and the rule', () => {
  const project = fc.record({ cost: fc.integer({ min: 1, max: 90 }), support: fc.nat(6) });
  const list = fc.array(project, { maxLength: 14 }).map((rows) =>
    rows.map(({ cost, support }, index) => ({
      number: `P${String(index)}`,
      cost: decimalText(String(cost)),
      votes: support,
      support,
    })),
  );
  const rule = fc.record({
    rule: fc.constantFrom(...PROJECT_SELECTION_RULES),
    budget: fc.integer({ min: 1, max: 300 }),
    threshold: fc.option(fc.nat(5)),
  });

  it('the budget holds, every project has its turn once, and the order of the list is of no account', () => {
    fc.assert(
      fc.property(
        list,
        rule,
        fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
        (listed, stated, picks) => {
          const asked = terms(stated.rule, String(stated.budget), stated.threshold);
          const count = countProjectVote(asked, listed);
          const taken = count.projects.filter(({ outcome }) => outcome === 'taken');
          expect(compareDecimal(totalProjectCost(taken), asked.budget)).toBeLessThanOrEqual(0);
          expect(count.spent).toBe(totalProjectCost(taken));
          expect(count.projects.map(({ number }) => number).sort()).toEqual(
            listed.map(({ number }) => number).sort(),
          );
          const shuffled = [...listed]
            .map((one, index) => ({ one, key: picks[index] ?? 0 }))
            .sort((first, second) => first.key - second.key)
            .map(({ one }) => one);
          expect(countProjectVote(asked, shuffled)).toEqual(count);
        },
      ),
    );
  });

  it('what is skipped does not fit at its turn, and without skipping nothing follows the first that does not fit', () => {
    fc.assert(
      fc.property(list, rule, (listed, stated) => {
        const { projects: counted } = countProjectVote(
          terms(stated.rule, String(stated.budget), stated.threshold),
          listed,
        );
        for (const { outcome, cost, left } of counted)
          if (outcome === 'tooDear') expect(compareDecimal(cost, left)).toBe(1);
        const stop = counted.findIndex(({ outcome }) => outcome === 'tooDear');
        if (stated.rule !== 'greedyNoSkip' || stop < 0) return;
        expect(counted.slice(stop).some(({ outcome }) => outcome === 'taken')).toBe(false);
      }),
    );
  });
});
