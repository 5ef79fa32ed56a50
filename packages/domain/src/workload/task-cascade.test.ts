import fc from 'fast-check';
import { addDays, isoDate, type IsoDate } from '../calendar';
import { joinedOriginal, TASK_RULES, type TaskOriginal } from '../task';
import { cascadeDepth, cascadeSpread, taskCascade } from '.';

const START = isoDate('2026-03-02');

describe('a cascade', () => {
  it('counts what communities got of each original, who put them, and how deep they went', () => {
    const ofOne = Array.from({ length: 164 }, () => ({ originId: 'o1', departmentId: 'd1', depth: 0 }));
    const ofOther = Array.from({ length: 10 }, () => ({ originId: 'o2', departmentId: 'd2', depth: 1 }));
    const third = { originId: 'o3', departmentId: 'd2', depth: 0 };
    // By hand: 164 + 10 + 1 tasks of three originals, one of which a subdistrict split.
    const cascade = taskCascade([...ofOne, ...ofOther, third]);
    expect(cascade).toEqual({ originals: 3, communityTasks: 175, departments: 2, levels: 1 });
    expect(cascadeSpread(cascade)).toEqual({ numerator: 175, denominator: 3 });
    expect(cascadeDepth(cascade)).toEqual({ numerator: 1, denominator: 3 });
    expect(taskCascade([])).toEqual({ originals: 0, communityTasks: 0, departments: 0, levels: 0 });
  });
});

interface Lot {
  readonly divisions: readonly string[];
  readonly receivedOn: IsoDate;
}

interface Put extends TaskOriginal {
  readonly originId: string;
}

/** Puts lots of one title one after the other; answers the originals that come of them. */
function putAll(lots: readonly Lot[]): readonly Put[] {
  return lots.reduce<readonly Put[]>((originals, { divisions, receivedOn }, index) => {
    const arriving = { title: `独居老人排查${'。'.repeat(index)}`, receivedOn, divisions };
    const joined = joinedOriginal(originals, arriving, TASK_RULES);
    if (!joined)
      return [...originals, { ...arriving, originId: String(index), divisions: new Set(divisions) }];
    const more = { ...joined, divisions: new Set([...joined.divisions, ...divisions]) };
    return originals.map((each) => (each === joined ? more : each));
  }, []);
}

const communities = Array.from({ length: 12 }, (_, index) => `c${String(index)}`);

describe('an original', () => {
  it('is one whatever the lots in which a department puts it, so that its spread is that of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
        fc.array(fc.nat(90), { minLength: 5, maxLength: 5 }),
        (lotOf, days) => {
          const order = days.toSorted((one, other) => one - other);
          const lots = order.map((day, lot) => ({
            divisions: communities.filter((_, index) => lotOf[index] === lot),
            receivedOn: addDays(START, day - (order[0] ?? 0)),
          }));
          const originals = putAll(lots.filter(({ divisions }) => divisions.length > 0));
          expect(originals).toHaveLength(1);
          expect(originals[0]?.divisions.size).toBe(communities.length);
        },
      ),
    );
  });

  it('is another when it reaches a community again, comes later, or bears another title', () => {
    const monthly = [0, 30, 60].map((days) => ({
      divisions: ['c1', 'c2'],
      receivedOn: addDays(START, days),
    }));
    expect(putAll(monthly)).toHaveLength(3);
    const lots = [0, 91].map((days, index) => ({
      divisions: [`c${String(index)}`],
      receivedOn: addDays(START, days),
    }));
    expect(putAll(lots)).toHaveLength(2);
    const [first] = putAll([{ divisions: ['c1'], receivedOn: START }]);
    const other = { title: '商铺摸排', receivedOn: START, divisions: ['c2'] };
    expect(joinedOriginal(first ? [first] : [], other, TASK_RULES)).toBeUndefined();
  });
});
