import fc from 'fast-check';
import { type SuppressionRule, suppressionRuleFor } from '../suppression';
import { auditDisclosure, type Disclosure, type KnownBound } from '../testing/disclosure-audit';
import { hideDistrict, KINDS, tellDistrict, type ToldDistrict } from '../testing/district-attack';
import { smallCells } from '../testing/participation-attack';
import { type RandomDistrict, randomDistrict, type RandomParticipant } from '../testing/random-participation';
import { AGE_GROUP } from './participation-measures';

jest.setTimeout(180_000);

/** A district when figures of it were frozen, and later, when sheets of a place had come of most who took part there. */
interface Corrected {
  readonly before: RandomDistrict;
  readonly later: RandomDistrict;
}

function corrected(once: boolean): fc.Arbitrary<Corrected> {
  return fc.tuple(randomDistrict(once), fc.nat(15)).map(([later, drawn]) => {
    const late = drawn % later.tree.reduce((sum, count) => sum + count, 0);
    const participants = later.participants.filter(
      ({ visits }, at) => at % 8 === 0 || visits.every(({ leaf }) => leaf !== late),
    );
    return { before: { ...later, participants }, later };
  });
}

/** Bounds of a later day: a count that did not change is the same unknown on both days, as somebody would take it who guesses right. */
function atLast(known: readonly KnownBound[], before: ToldDistrict, later: ToldDistrict): KnownBound[] {
  const isSame = (cell: string): boolean =>
    before.actual.has(cell) && before.actual.get(cell) === later.actual.get(cell);
  return known.map(({ terms, ...bound }) => ({
    ...bound,
    terms: terms.map(([cell, factor]) => [isSame(cell) ? cell : `later ${cell}`, factor] as const),
  }));
}

interface Attack {
  readonly rule: SuppressionRule;
  readonly addsUp: boolean;
  /** Whether what was hidden stays so. */
  readonly isKept: boolean;
}

/** Snapshots are of quarters and of years; what else leans on ages is attacked as they are. */
const ATTACKED = { kinds: ['year', 'quarter'], measures: new Set(AGE_GROUP.measures) } as const;

/** Small cells that the attacker goes for; each costs tenths of a second. */
const TRIED = 8;

/** Small cells of the day of freezing that follow from what is told of both days. */
async function attack(
  { before, later }: Corrected,
  { rule, addsUp, isKept }: Attack,
): Promise<readonly Disclosure[]> {
  const told = (district: RandomDistrict, kept?: RandomDistrict): ToldDistrict =>
    tellDistrict(district, { ...ATTACKED, hidden: hideDistrict(district, rule, kept), addsUp });
  const [frozen, now] = [told(before), told(later, isKept ? before : undefined)];
  const { threshold } = rule;
  return auditDisclosure(
    [...frozen.known, ...atLast(now.known, frozen, now)],
    smallCells(frozen.actual, threshold, TRIED),
    { threshold, width: threshold },
  );
}

describe.each(['console', 'public'] as const)('what the %s is told on two days', (audience) => {
  const rule = suppressionRuleFor(audience);

  it.each([true, false])(
    'gives no cell away that was hidden on the first; everybody came once: %s',
    async (once) => {
      await fc.assert(
        fc.asyncProperty(corrected(once), async (districts) => {
          expect(await attack(districts, { rule, addsUp: once, isKept: true })).toEqual([]);
        }),
        { numRuns: 2 },
      );
    },
  );

  it('is safe on the second by itself, with what was hidden on the first', async () => {
    await fc.assert(
      fc.asyncProperty(corrected(true), async ({ before, later }) => {
        const { actual, known } = tellDistrict(later, {
          ...{ ...ATTACKED, hidden: hideDistrict(later, rule, before), addsUp: true },
        });
        const { threshold } = rule;
        const secrets = smallCells(actual, threshold, TRIED);
        expect(await auditDisclosure(known, secrets, { threshold, width: threshold })).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  it('hides no more than was hidden where nothing was corrected, and never less', () => {
    fc.assert(
      fc.property(corrected(false), ({ before, later }) => {
        const [frozen, same, now] = [
          hideDistrict(before, rule),
          hideDistrict(before, rule, before),
          hideDistrict(later, rule, before),
        ];
        for (const kind of KINDS) {
          expect([...same[kind].keys()].sort()).toEqual([...frozen[kind].keys()].sort());
          expect([...frozen[kind].keys()].filter((cell) => !now[kind].has(cell))).toEqual([]);
        }
      }),
      { numRuns: 6 },
    );
  });
});

it('would give a cell away were it not kept hidden, and its neighbour told', async () => {
  const of = (leaf: number, month: number, count: number): readonly RandomParticipant[] =>
    Array.from({ length: count }, () => ({ visits: [{ leaf, month }], ageBand: 3, flags: 0 }));
  const participants = [of(0, 0, 3), of(0, 2, 20), of(1, 0, 30), of(1, 2, 30), of(2, 0, 60), of(2, 2, 60)];
  const before = { tree: [3], participants: participants.flat() };
  const districts = { before, later: { tree: [3], participants: [...before.participants, ...of(0, 0, 40)] } };
  const asked = { rule: suppressionRuleFor('console'), addsUp: true };
  const found = await attack(districts, { ...asked, isKept: false });
  expect(found.map(({ actual, low, high }) => [actual, low, high])).toContainEqual([3, 3, 3]);
  expect(await attack(districts, { ...asked, isKept: true })).toEqual([]);
});
