import fc from 'fast-check';
import { addDays, isoDate, type IsoDate } from '../calendar';
import { divisionPath } from '../division';
import { differenceBetween } from './edition-difference';
import { editionInForce, isInForceOn, type PlacedEdition } from './edition-in-force';
import {
  advanceMandateEdition,
  type MandateEditionFacts,
  type MandateEditionPosition,
  type MandateItem,
  type MandateSpan,
  precedingEdition,
  spansOverlap,
} from './mandate-edition';
import {
  divisionKindsWith,
  governingMandateBody,
  graverFinding,
  MANDATE_BODIES,
  MANDATE_CLASSES,
  MANDATE_FINDINGS,
  mandateClassesOf,
} from './vocabulary';

const START = isoDate('2026-01-01');

const item = (over: Partial<MandateItem> = {}): MandateItem => ({
  code: 'L01',
  mandateClass: 'statutoryDuty',
  name: '召集居民会议',
  keywords: ['居民会议'],
  legalBasis: '《城市居民委员会组织法》',
  department: '区民政局',
  leadDays: null,
  ...over,
});

const draft: MandateEditionPosition = {
  state: 'draft',
  body: 'residentsCommittee',
  validFrom: null,
  items: [item()],
  others: [],
};
const published: MandateEditionFacts = { validFrom: START, issuingDocument: '崇政办发〔2026〕1号' };

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(START, days));
const span: fc.Arbitrary<MandateSpan> = fc.tuple(day, fc.option(fc.nat(400))).map(([validFrom, length]) => ({
  validFrom,
  validTo: length === null ? null : addDays(validFrom, length),
}));

describe('publishing an edition', () => {
  it.each<[Partial<MandateEditionPosition>, MandateEditionFacts, object]>([
    [{ items: [] }, published, { code: 'mandateListEmpty' }],
    [
      { items: Array.from({ length: 801 }, (_, index) => item({ code: `L${String(index)}` })) },
      published,
      { code: 'mandateListTooLong', mostItems: 800 },
    ],
    [
      {
        items: [
          item({ code: 'L02', legalBasis: ' ' }),
          item({ code: 'X01', mandateClass: 'assistDuty', legalBasis: null }),
        ],
      },
      published,
      { code: 'mandateItemWithoutBasis', itemCodes: ['L02', 'X01'] },
    ],
    [
      { items: [item({ mandateClass: 'basicDuty' })] },
      published,
      { code: 'mandateClassOfAnotherBody', mandateClass: 'basicDuty' },
    ],
    [{}, { ...published, validTo: addDays(START, -1) }, { code: 'mandateEndsBeforeItsStart' }],
    [
      { others: [{ title: '2025年版', validFrom: isoDate('2025-01-01'), validTo: START }] },
      published,
      { code: 'mandateListsOverlap', editionTitle: '2025年版', otherToOn: START },
    ],
  ])('with %j is refused', (over, facts, refusal) => {
    expect(advanceMandateEdition({ ...draft, ...over }, 'publish', facts)).toMatchObject({ refusal });
  });

  it('needs no basis for what is prohibited, and follows the day after another ended', () => {
    const others = [{ title: '2025年版', validFrom: isoDate('2025-01-01'), validTo: addDays(START, -1) }];
    const items = [item({ mandateClass: 'prohibited', legalBasis: null })];
    expect(advanceMandateEdition({ ...draft, items, others }, 'publish', published)).toEqual({
      ok: true,
      value: 'inForce',
    });
  });

  it('never lets two lists be in force on one day, and refuses nothing else', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 4 }), (wanted, spans) => {
        const others = spans.map((each, index) => ({ ...each, title: String(index) }));
        const { validFrom, validTo } = wanted;
        const facts = { validFrom, issuingDocument: '文', ...(validTo === null ? {} : { validTo }) };
        const outcome = advanceMandateEdition({ ...draft, others }, 'publish', facts);
        const days = Array.from({ length: 1_300 }, (_, index) => addDays(START, index));
        const shared = days.some(
          (each) => isInForceOn(wanted, each) && others.some((other) => isInForceOn(other, each)),
        );
        expect(outcome.ok).toBe(!shared);
      }),
      { numRuns: 60 },
    );
  });

  it('may end the open-ended edition before it, on the day before', () => {
    fc.assert(
      fc.property(day, day, (first, second) => {
        const found = precedingEdition([{ validFrom: first, validTo: null }], second);
        expect(found?.validTo).toBe(first < second ? addDays(second, -1) : undefined);
        if (found)
          expect(
            spansOverlap({ validFrom: first, validTo: found.validTo }, { validFrom: second, validTo: null }),
          ).toBe(false);
      }),
    );
  });
});

it('never ends an edition before it began', () => {
  const standing = { ...draft, state: 'inForce', validFrom: START } as const;
  expect(advanceMandateEdition(standing, 'supersede', { validTo: addDays(START, -1) })).toMatchObject({
    refusal: { code: 'mandateEndsBeforeItsStart', startsOn: START },
  });
  expect(advanceMandateEdition(standing, 'supersede', { validTo: START })).toMatchObject({ ok: true });
  const next = { title: '2027年版', validFrom: addDays(START, 365), validTo: null };
  const followed = { ...standing, others: [next] };
  expect(advanceMandateEdition(followed, 'supersede', { validTo: addDays(START, 364) }).ok).toBe(true);
  expect(advanceMandateEdition(followed, 'supersede', { validTo: next.validFrom })).toMatchObject({
    refusal: { code: 'mandateListsOverlap', editionTitle: '2027年版' },
  });
});

it('gives each body three classes, of which every class is one', () => {
  expect(MANDATE_BODIES.map((body) => mandateClassesOf(body).length)).toEqual([3, 3, 3, 3, 3]);
  expect(new Set(MANDATE_BODIES.flatMap(mandateClassesOf))).toEqual(new Set(MANDATE_CLASSES));
});

it('lets nothing reach a virtual community, and residents’ committees nothing of a village', () => {
  expect(MANDATE_BODIES.flatMap(divisionKindsWith)).not.toContain('virtualCommunity');
  expect(divisionKindsWith('residentsCommittee')).toEqual(['community']);
  expect(divisionKindsWith('villagersCommittee')).toEqual(['village']);
});

it('takes what governs a town, a township or a development zone for its subdistrict office', () => {
  for (const kind of ['subdistrict', 'town', 'township', 'developmentZone'] as const)
    expect(governingMandateBody(kind)).toBe('subdistrictOffice');
  expect(governingMandateBody('village')).toBe('villagersCommittee');
  expect(governingMandateBody('community')).toBe('residentsCommittee');
  expect(governingMandateBody('virtualCommunity')).toBeUndefined();
});

it('keeps the graver of two findings, whichever comes first', () => {
  const finding = fc.constantFrom(...MANDATE_FINDINGS);
  fc.assert(
    fc.property(finding, finding, (one, other) => {
      const both = [graverFinding(one, other), graverFinding(other, one)];
      if (one === 'prohibited' || other === 'prohibited') expect(both).toEqual(['prohibited', 'prohibited']);
      else if (one === 'offList' && other === 'assistDuty') expect(both).toEqual(['offList', 'offList']);
      expect([one, other]).toEqual(expect.arrayContaining(both));
    }),
  );
});

describe('the list in force', () => {
  const DISTRICT = divisionPath('1/2/10/');
  const STREET = divisionPath('1/2/10/100/');
  const edition = (over: Partial<PlacedEdition> = {}): PlacedEdition => ({
    body: 'residentsCommittee',
    divisionPath: DISTRICT,
    validFrom: START,
    validTo: null,
    ...over,
  });
  const asked = (on: IsoDate, path = '1/2/10/100/1000/') => ({
    body: 'residentsCommittee' as const,
    divisionPath: divisionPath(path),
    day: on,
  });

  it('is that of the nearest division, on the day and for the body', () => {
    const own = edition({ divisionPath: STREET, validFrom: addDays(START, 10) });
    const editions = [edition(), own, edition({ body: 'villagersCommittee', divisionPath: STREET })];
    expect(editionInForce(editions, asked(addDays(START, 10)))).toEqual({ ok: true, value: own });
    expect(editionInForce(editions, asked(addDays(START, 9)))).toEqual({ ok: true, value: editions[0] });
    expect(editionInForce(editions, asked(addDays(START, 10), '1/2/10/101/1001/'))).toMatchObject({
      value: editions[0],
    });
  });

  it('is refused with its own code on a day outside any list, and for a body or place without one', () => {
    const refusal = { code: 'noMandateListInForce', body: 'residentsCommittee' };
    expect(editionInForce([edition()], asked(addDays(START, -1)))).toMatchObject({ refusal });
    expect(editionInForce([edition({ body: 'serviceStation' })], asked(START))).toMatchObject({ refusal });
    expect(editionInForce([edition()], asked(START, '1/2/20/200/'))).toMatchObject({ refusal });
  });
});

describe('the difference between editions', () => {
  const items = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom('1', '2', '3', '4', '5'),
      mandateClass: fc.constantFrom('statutoryDuty' as const, 'assistDuty' as const),
      name: fc.constantFrom('甲', '乙'),
      keywords: fc.subarray(['一', '二']),
    }),
    { selector: ({ code }) => code },
  );

  it('says what came, went, moved and was reworded', () => {
    const before = [item(), item({ code: 'L02' }), item({ code: 'L03', keywords: ['党建'] })];
    const after = [
      item({ mandateClass: 'assistDuty', legalBasis: '条例' }),
      item({ code: 'L03' }),
      item({ code: 'L04' }),
    ];
    expect(differenceBetween(before, after)).toMatchObject([
      { kind: 'changed', moved: true, reworded: ['legalBasis'], after: { code: 'L01' } },
      { kind: 'changed', moved: false, reworded: ['keywords'], after: { code: 'L03' } },
      { kind: 'added', after: { code: 'L04' } },
      { kind: 'removed', before: { code: 'L02' } },
    ]);
  });

  it('is empty between equals, mirrored the other way round, and enough to make one of the other', () => {
    fc.assert(
      fc.property(items, items, (one, other) => {
        const before = one.map(item);
        const after = other.map(item);
        expect(differenceBetween(before, before)).toEqual([]);
        const there = differenceBetween(before, after);
        const back = differenceBetween(after, before);
        const kinds = (changes: typeof there, kind: string) =>
          changes.filter((each) => each.kind === kind).length;
        expect([kinds(there, 'added'), kinds(there, 'changed')]).toEqual([
          kinds(back, 'removed'),
          kinds(back, 'changed'),
        ]);
        const remade = new Map(before.map((each) => [each.code, each]));
        for (const change of there)
          if (change.kind === 'removed') remade.delete(change.before.code);
          else remade.set(change.after.code, change.after);
        expect([...remade.values()].sort(byCode)).toEqual([...after].sort(byCode));
      }),
    );
  });

  const byCode = (one: MandateItem, other: MandateItem): number => one.code.localeCompare(other.code);
});
