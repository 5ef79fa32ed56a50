import fc from 'fast-check';
import {
  DEFAULT_SUPPRESSION_RULE,
  suppressionRuleFor,
  type SuppressionReason,
  type SuppressionRule,
  THIRD_PARTY_SUPPRESSION_RULE,
} from '../suppression';
import { auditDisclosure, type Disclosure } from '../testing/disclosure-audit';
import { type HiddenByKind, hideDistrict, KINDS, MEASURES, tellDistrict } from '../testing/district-attack';
import { smallCells } from '../testing/participation-attack';
import { type RandomDistrict, randomDistrict, type SpanKind } from '../testing/random-participation';
import { hiddenParticipation } from './hidden-participation';
import { participationCell } from './participation-cells';
import { ageMeasure, measuresTold } from './participation-measures';
import { PARTICIPANT_TENTHS } from './participation-terms';

jest.setTimeout(180_000);

type Hide = (district: RandomDistrict, rule: SuppressionRule) => HiddenByKind;

const byTheRule: Hide = (district, rule) => hideDistrict(district, rule);

async function attack(
  district: RandomDistrict,
  { rule, hide, addsUp }: { readonly rule: SuppressionRule; readonly hide: Hide; readonly addsUp: boolean },
): Promise<readonly Disclosure[]> {
  const { actual, known } = tellDistrict(district, { hidden: hide(district, rule), addsUp });
  const { threshold } = rule;
  return auditDisclosure(known, smallCells(actual, threshold), { threshold, width: threshold });
}

const unprotected: Hide = () => ({ year: new Map(), quarter: new Map(), month: new Map() });

/** Small cells alone, without what gives them away. */
const primaryOnly: Hide = (district, rule) => {
  const small = (kind: SpanKind): ReadonlyMap<string, SuppressionReason> =>
    new Map([...byTheRule(district, rule)[kind]].filter(([, reason]) => reason === 'smallCell'));
  return { year: small('year'), quarter: small('quarter'), month: small('month') };
};

describe.each(['console', 'public'] as const)('what the %s is told of participation', (audience) => {
  const rule = suppressionRuleFor(audience);

  it.each([
    [true, 'where nobody came twice'],
    [false, 'where people came to several places and months'],
  ])('gives no small cell away over places, months, quarters, years and cohorts: %s %s', async (once) => {
    await fc.assert(
      fc.asyncProperty(randomDistrict(once), async (district) => {
        expect(await attack(district, { rule, hide: byTheRule, addsUp: once })).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });
});

it('tells third parties nothing that officials are not told, so that both together know no more', () => {
  fc.assert(
    fc.property(randomDistrict(false), (district) => {
      const [official, third] = [
        byTheRule(district, DEFAULT_SUPPRESSION_RULE),
        byTheRule(district, THIRD_PARTY_SUPPRESSION_RULE),
      ];
      for (const kind of KINDS)
        expect([...official[kind].keys()].filter((cell) => !third[kind].has(cell))).toEqual([]);
    }),
    { numRuns: 4 },
  );
});

it('hides the curve of the adults where their number is hidden, though that of all is told', () => {
  const counts = new Map([
    ['participants', [60]],
    ['adults', [58]],
    ['minors', [2]],
    [ageMeasure('from36To59'), [58]],
    ['workingAge', [58]],
    [ageMeasure('from14To17'), [2]],
  ]);
  const place = { place: 'C', parent: null, counts, fewResidents: new Set(['adults']) };
  const hidden = hiddenParticipation([place], { rule: DEFAULT_SUPPRESSION_RULE, measures: MEASURES });
  const isHidden = (measure: string): boolean => hidden.has(participationCell('C', measure));
  expect([isHidden('participants'), isHidden('adults')]).toEqual([false, true]);
  for (const tenth of PARTICIPANT_TENTHS)
    expect(
      measuresTold('cumulativeParticipationShare', 'participantTenth', String(tenth)).some(isHidden),
    ).toBe(true);
});

it.each([
  ['without suppression', unprotected],
  ['with small cells alone hidden', primaryOnly],
])('is recovered %s, and the chain is named', async (_, hide) => {
  const [district] = fc.sample(randomDistrict(true), { numRuns: 1, seed: 7 });
  const found = await attack(district as RandomDistrict, {
    rule: suppressionRuleFor('console'),
    hide,
    addsUp: true,
  });
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]?.because.length).toBeGreaterThan(0);
});
