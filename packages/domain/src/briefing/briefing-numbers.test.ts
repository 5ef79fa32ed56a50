import fc from 'fast-check';
import { decimalText } from '../decimal';
import { INDICATOR_DEFINITIONS, INDICATOR_STATUSES } from '../indicator';
import { TARGET_STANDINGS } from '../yearly-target';
import { BRIEFING_RULE, type BriefingFigure, type BriefingSource } from './briefing-facts';
import { covered, figure, source } from './testing/briefing-figures';
import { writeBriefing } from './write-briefing';

/** Decimals from 0, to four places. */
const decimals = (max: number) =>
  fc.integer({ min: 0, max: max * 10_000 }).map((parts) => decimalText((parts / 10_000).toFixed(4)));

const ANY_FIGURES = fc.uniqueArray(
  fc.record({
    definition: fc.constantFrom(...INDICATOR_DEFINITIONS),
    numerator: fc.integer({ min: 0, max: 5000 }),
    denominator: fc.integer({ min: 1, max: 5000 }),
    status: fc.constantFrom(...INDICATOR_STATUSES),
    version: fc.integer({ min: 1, max: 3 }),
    coverage: fc.option(fc.integer({ min: 0, max: 100 }).map(covered)),
    comparability: fc.constantFrom(
      { comparable: true } as const,
      { comparable: false, reasons: ['unevenRows', 'unevenDays'] } as const,
    ),
    target: fc.option(
      fc.record({
        ...{ year: fc.constant(2026), source: fc.constant('2026年工作要点') },
        value: decimals(5_000),
        completion: fc.option(decimals(2)),
        elapsed: fc.option(decimals(1)),
        standing: fc.option(fc.constantFrom(...TARGET_STANDINGS)),
      }),
    ),
  }),
  { selector: ({ definition }) => definition.code, maxLength: 12 },
);

it('holds no number that is not in one of its snapshots, and none outside of what says where it is from', () => {
  fc.assert(
    fc.property(ANY_FIGURES, ANY_FIGURES, (current, before) => {
      const own = source(12, ...current.map(figure));
      const base = source(9, ...before.map(figure));
      const { opening, sections } = writeBriefing({
        place: '崇川区',
        current: own,
        base,
        rule: BRIEFING_RULE,
      });
      for (const { parts } of [...opening, ...sections.flatMap(({ sentences }) => sentences)])
        for (const part of parts) {
          if (part.kind === 'words') {
            const names = INDICATOR_DEFINITIONS.map(({ name }) => name.zh).filter((name) =>
              part.text.startsWith(name),
            );
            const longest = names.sort((one, other) => other.length - one.length)[0] ?? '';
            expect(part.text.slice(longest.length)).not.toMatch(/\d/u);
            continue;
          }
          const { snapshot, code, field } = part.origin;
          const of = (side: BriefingSource): BriefingFigure | undefined =>
            side.figures.find(({ definition }) => definition.code === code);
          const taken = [own, base].find(({ number }) => number === snapshot);
          const told = part.text.replaceAll(',', '');
          if (field === 'rule') expect([snapshot, told]).toEqual([null, '80']);
          else if (field === 'count') expect(countsOf(own)).toContain(told);
          else expect(numberOf(taken && of(taken), of(base), field)).toBe(Number(told));
        }
    }),
  );
});

/** How many figures stand, and how many of them are thin, reckoned plainly. */
function countsOf({ figures }: BriefingSource): readonly string[] {
  const standing = figures.filter(
    ({ value }) => value.value !== null && /ok|provisional/u.test(value.status),
  );
  const thin = standing.filter(({ value }) => value.coverage && value.coverage.observed < 80);
  return [String(standing.length - thin.length), String(thin.length)];
}

/** Rounded half away from nothing over whole numbers, apart from the arithmetic that is tested. */
function rounded(numerator: bigint, denominator: bigint, places: number): number {
  const scale = 10n ** BigInt(places);
  const positive = numerator < 0n ? -numerator : numerator;
  const below = denominator < 0n ? -denominator : denominator;
  return Number((2n * positive * scale + below) / (2n * below)) / Number(scale);
}

/** To one place, or to the first that tells a change from none. */
function changed(numerator: bigint, denominator: bigint): number {
  for (let places = 1; places < 12; places += 1) {
    const size = rounded(numerator, denominator, places);
    if (size !== 0) return size;
  }
  return 0;
}

/** To one place, of less than one in a hundred to two, and of less than one in a thousand to three. */
function inPerCent(text: string | null | undefined): number {
  const share = whole(text);
  const places = share >= 10_000n ? 1 : share >= 1_000n ? 2 : 3;
  return rounded(share * 100n, BigInt(MICRO), places);
}

const MICRO = 1_000_000;
const whole = (text: string | null | undefined): bigint => BigInt(Math.round(Number(text ?? '0') * MICRO));

/** What a number has to be, reckoned from the envelopes. */
function numberOf(
  taken: BriefingFigure | undefined,
  base: BriefingFigure | undefined,
  field: string,
): number | undefined {
  if (!taken) return undefined;
  const { value, definition, target } = taken;
  const now = whole(value.value);
  const then = whole(base?.value.value);
  const { observed, expected } = value.coverage ?? { observed: 1, expected: 1 };
  const isInPoints = definition.unit === 'share' || definition.measure === 'rate';
  const told: Readonly<Record<string, () => number>> = {
    value: () => (definition.unit === 'share' ? inPerCent(value.value) : Number(value.value)),
    numerator: () => Number(value.numerator),
    denominator: () => Number(value.denominator),
    version: () => value.definition.version,
    coverage: () => rounded(BigInt(observed) * 100n, BigInt(expected), 1),
    target: () => (definition.unit === 'share' ? inPerCent(target?.value) : Number(target?.value)),
    completion: () => inPerCent(target?.completion),
    elapsed: () => inPerCent(target?.elapsed),
    change: () => changed((now - then) * 100n, isInPoints ? BigInt(MICRO) : then),
  };
  return told[field]?.();
}
