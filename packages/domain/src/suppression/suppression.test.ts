import fc from 'fast-check';
import { hiddenCells } from './hidden-cells';
import {
  type CountedCell,
  isSmall,
  needsSuppression,
  type SuppressedCells,
  suppressedCells,
  suppressedTables,
} from './suppression';
import {
  DEFAULT_SUPPRESSION_RULE,
  type SuppressionRule,
  THIRD_PARTY_SUPPRESSION_RULE,
} from './suppression-rule';

const RULE = DEFAULT_SUPPRESSION_RULE;

function cell(
  key: string,
  parts: number | readonly CountedCell[],
  denominator: number | null = null,
): CountedCell {
  if (typeof parts === 'number') return { key, numerator: parts, denominator, children: [] };
  const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
  return { key, numerator, denominator, children: parts };
}

function table(...counts: readonly number[]): CountedCell {
  return cell(
    'total',
    counts.map((count, index) => cell(`part${String(index)}`, count)),
  );
}

function allCells(root: CountedCell): readonly CountedCell[] {
  return [root, ...root.children.flatMap(allCells)];
}

/**
 * The oracle: hidden cells that the sums determine, found by Gaussian elimination over "total − parts = 0" with
 * the visible cells known. Written apart from the rule.
 */
function determinedCells(root: CountedCell, hidden: SuppressedCells): readonly string[] {
  const unknown = allCells(root).filter(({ key }) => hidden.has(key));
  const rows = allCells(root)
    .filter(({ children }) => children.length > 0)
    .map((total) =>
      unknown.map(
        ({ key }) => (key === total.key ? 1 : 0) - (total.children.some((part) => part.key === key) ? 1 : 0),
      ),
    );
  let pivotRow = 0;
  for (let column = 0; column < unknown.length && pivotRow < rows.length; column += 1) {
    const found = rows.findIndex((row, index) => index >= pivotRow && row[column] !== 0);
    if (found < 0) continue;
    const pivot = rows[found] as number[];
    rows[found] = rows[pivotRow] as number[];
    const scale = pivot[column] as number;
    const normalised = pivot.map((value) => value / scale);
    rows.forEach((row, index) => {
      const factor = row[column] as number;
      if (index !== pivotRow && factor !== 0)
        rows[index] = row.map((value, at) => value - factor * (normalised[at] as number));
    });
    rows[pivotRow] = normalised;
    pivotRow += 1;
  }
  return rows
    .filter((row) => row.filter((value) => value !== 0).length === 1)
    .map((row) => unknown[row.findIndex((value) => value !== 0)]?.key ?? '');
}

const { tree } = fc.letrec<{ tree: CountedCell; leaf: CountedCell; branch: CountedCell }>((tie) => ({
  leaf: fc
    .tuple(
      fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 300 })),
      fc.option(fc.integer({ min: 0, max: 400 })),
    )
    .map(([count, denominator]) => cell('', count, denominator)),
  branch: fc.array(tie('tree'), { minLength: 1, maxLength: 5 }).map((parts) => cell('', parts)),
  tree: fc.oneof({ depthSize: 'small', maxDepth: 3 }, tie('leaf'), tie('branch')),
}));

function keyed(root: CountedCell, key = '0'): CountedCell {
  return {
    ...root,
    key,
    children: root.children.map((part, index) => keyed(part, `${key}.${String(index)}`)),
  };
}

describe('suppression', () => {
  it.each([
    [[100, 200, 300], []],
    [
      [3, 200, 30],
      ['part0', 'part2'],
    ],
    [
      [3, 4, 300],
      ['part0', 'part1', 'part2'],
    ],
    [
      [4, 4, 4, 300],
      ['part0', 'part1', 'part2'],
    ],
    [
      [3, 0, 50],
      ['part0', 'part2'],
    ],
    [[0, 0, 50], []],
    [
      [4, 4],
      ['part0', 'part1', 'total'],
    ],
    [[3], ['part0', 'total']],
  ] as const)('of %j hides %j', (counts, keys) => {
    expect([...suppressedCells(table(...counts), RULE).keys()].sort()).toEqual([...keys]);
  });

  it('hides a cell for its small denominator too, and says why each is hidden', () => {
    const root = cell('total', [cell('a', 0, 6), cell('b', 20, 200), cell('c', 90, 300)]);
    expect([...suppressedCells(root, RULE)]).toEqual([
      ['a', 'smallCell'],
      ['b', 'complementary'],
    ]);
  });

  it('follows a hidden total upwards and downwards', () => {
    const root = cell('district', [
      cell('north', [cell('n1', 2), cell('n2', 1)]),
      cell('south', [cell('s1', 40), cell('s2', 60)]),
      cell('east', [cell('e1', 400), cell('e2', 600)]),
    ]);
    const hidden = suppressedCells(root, RULE);
    expect([...hidden.keys()].sort()).toEqual(['n1', 'n2', 'north', 's1', 'south']);
    expect(determinedCells(root, hidden)).toEqual([]);
  });

  it('lets a hidden part move by what is below it before it hides what more people ask for', () => {
    // With a1 alone hidden in a, a and b could be moved by 5 between them, and it has to be 10.
    const counts = { total: 175, a: 72, a1: 2, a2: 30, a3: 40, b: 3, c: 100 };
    const hidden = hiddenCells({
      counts: new Map(Object.entries(counts).map(([key, count]) => [key, [count]])),
      sums: [
        { total: 'total', parts: ['a', 'b', 'c'] },
        { total: 'a', parts: ['a1', 'a2', 'a3'] },
      ],
      rule: RULE,
      worthOf: (key) => (key === 'total' || key === 'c' ? 3 : 1),
    });
    expect([...hidden]).toEqual([
      ['a1', 'smallCell'],
      ['b', 'smallCell'],
      ['a', 'complementary'],
      ['a2', 'complementary'],
    ]);
  });

  it('hides every small cell and lets none be worked out, in tables of tables', () => {
    fc.assert(
      fc.property(tree, (unkeyed) => {
        const root = keyed(unkeyed);
        const hidden = suppressedCells(root, RULE);
        expect(allCells(root).filter((each) => isSmall(each, RULE) && !hidden.has(each.key))).toEqual([]);
        expect(determinedCells(root, hidden)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('hides in view of one another what parts the same total in two ways', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(shares, fc.nat(), (counts, cut) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const first = cut % (total + 1);
        const byAge = table(...counts);
        const byActivity = cell('total', [cell('one', first), cell('other', total - first)]);
        const hidden = suppressedTables([byAge, byActivity], RULE);
        for (const root of [byAge, byActivity]) {
          expect(allCells(root).filter((each) => isSmall(each, RULE) && !hidden.has(each.key))).toEqual([]);
          expect(determinedCells(root, hidden)).toEqual([]);
        }
      }),
    );
  });

  it('hides from third parties what it hides from officials, who may have the answers of both', () => {
    // Beside two small places third parties alone would not be told of the north as a whole, and would be told of the larger
    // of its parts; officials are told of the north, and of neither part.
    const root = cell('district', [
      cell('east', 9),
      cell('west', 9),
      cell('north', [cell('n1', 30), cell('n2', 3)]),
    ]);
    const { within: official = RULE, ...alone } = THIRD_PARTY_SUPPRESSION_RULE;
    const told = [official, alone].map((rule) => suppressedCells(root, rule));
    const hiddenFromBoth = [...(told[0] ?? [])].filter(([key]) => told[1]?.has(key));
    expect(determinedCells(root, new Map(hiddenFromBoth))).toEqual(['n2']);
    fc.assert(
      fc.property(tree, (unkeyed) => {
        const random = keyed(unkeyed);
        const third = suppressedCells(random, THIRD_PARTY_SUPPRESSION_RULE);
        expect([...suppressedCells(random, RULE).keys()].filter((key) => !third.has(key))).toEqual([]);
      }),
    );
  });

  it('leaves at least as many values possible as the threshold for every small cell of a table with a shown total', () => {
    const rule: SuppressionRule = { threshold: 3, leastDenominator: 1 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }), (counts) => {
        const root = table(...counts);
        const hidden = suppressedCells(root, rule);
        fc.pre(!hidden.has('total') && hidden.size > 0);
        const parts = root.children.filter(({ key }) => hidden.has(key));
        const sum = parts.reduce((total, part) => total + part.numerator, 0);
        parts.forEach((_, place) => {
          const possible = new Set<number>();
          for (const values of compositions(sum, parts.length)) {
            if (values.some((value) => value > 0 && value < rule.threshold))
              possible.add(values[place] ?? -1);
          }
          expect(possible.size).toBeGreaterThanOrEqual(rule.threshold);
        });
      }),
    );
  });

  it('is noticed missing: without complementary hiding the oracle recovers the small cell', () => {
    const root = table(3, 200, 300);
    expect(determinedCells(root, new Map([['part0', 'smallCell']]))).toEqual(['part0']);
  });

  it('touches only indicators that count persons', () => {
    expect([needsSuppression({ persons: true }), needsSuppression({ persons: false })]).toEqual([
      true,
      false,
    ]);
  });
});

function* compositions(sum: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) {
    yield [sum];
    return;
  }
  for (let first = 0; first <= sum; first += 1) {
    for (const rest of compositions(sum - first, parts - 1)) yield [first, ...rest];
  }
}

it('keeps hidden what was hidden already, and what then has to be hidden beside it', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 7 }), (values, at) => {
      const root = table(...values);
      const key = `part${String(at % values.length)}`;
      const hidden = suppressedCells(root, RULE, new Set([key, 'elsewhere']));
      expect(hidden.has(key)).toBe(true);
      expect(hidden.has('elsewhere')).toBe(false);
      expect(determinedCells(root, hidden)).toEqual([]);
    }),
  );
});
