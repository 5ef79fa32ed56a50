import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import {
  assessElement,
  assessElements,
  DEFAULT_ELEMENT_RULES as RULES,
  type ElementEvidence,
  type ElementFacts,
  elementHalves,
  type ElementPost,
  elementSteps,
  FOUR_ELEMENTS,
  type FourElement,
  projectElementHalves,
} from './four-elements';

const DAY = isoDate('2026-03-10');
const NOTHING: ElementFacts = { evidence: [], posts: [], coveredCommunities: 0 };

const evidence = (
  element: FourElement,
  documentKind: ElementEvidence['documentKind'],
  over: Partial<Record<'issuedOn' | 'from' | 'to', string>> = {},
): ElementEvidence => ({
  element,
  documentKind,
  issuedOn: isoDate(over.issuedOn ?? '2026-01-10'),
  from: isoDate(over.from ?? '2026-02-01'),
  to: isoDate(over.to ?? '2028-02-01'),
});

const post = (personId: string, kind: ElementPost['kind'], over: Partial<ElementPost> = {}): ElementPost => ({
  personId,
  kind,
  from: isoDate('2025-01-01'),
  to: null,
  committeeStaff: false,
  ...over,
});

const WHOLE: ElementFacts = {
  evidence: [
    evidence('leadershipTeam', 'memberList'),
    evidence('activityCharter', 'charter'),
    evidence('activityCharter', 'minutes'),
    evidence('governanceStructure', 'minutes'),
    evidence('governanceStructure', 'financialPolicy'),
    evidence('serviceBoundary', 'serviceScopeStatement'),
  ],
  posts: [post('a', 'chair'), post('b', 'supervisor'), post('c', 'coreMember', { committeeStaff: true })],
  coveredCommunities: 1,
};

const stateOf = (facts: ElementFacts, element: FourElement, day = DAY) =>
  assessElement(facts, element, { day, rules: RULES }).state;

describe('the four elements', () => {
  it('are missing without evidence, whatever people hold posts', () => {
    const said = { ...NOTHING, posts: WHOLE.posts, coveredCommunities: 3 };
    expect(assessElements(said, DAY, RULES).map(({ state }) => state)).toEqual(
      FOUR_ELEMENTS.map(() => 'missing'),
    );
  });

  it('are complete when every need is met by evidence in force', () => {
    const assessed = assessElements(WHOLE, DAY, RULES);
    expect(assessed.map(({ state }) => state)).toEqual(FOUR_ELEMENTS.map(() => 'complete'));
    expect(elementHalves(assessed)).toBe(8);
    expect(elementSteps(assessed)).toEqual([]);
  });

  it.each<[string, ElementFacts]>([
    ['two people', { ...WHOLE, posts: WHOLE.posts.slice(0, 2) }],
    [
      'one person in three posts',
      { ...WHOLE, posts: ['chair', 'coreMember', 'secretary'].map((kind) => post('a', kind as 'chair')) },
    ],
    [
      'committee staff only',
      { ...WHOLE, posts: WHOLE.posts.map((each) => ({ ...each, committeeStaff: true })) },
    ],
    ['ended terms', { ...WHOLE, posts: WHOLE.posts.map((each) => ({ ...each, to: DAY })) }],
  ])('have but part of a leadership team with %s', (_what, facts) => {
    expect(stateOf(facts, 'leadershipTeam')).toBe('partial');
  });

  it('have but part of a structure when the chair supervises himself', () => {
    const posts = [post('a', 'chair'), post('a', 'supervisor'), post('c', 'coreMember')];
    expect(stateOf({ ...WHOLE, posts }, 'governanceStructure')).toBe('partial');
  });

  it('fall back to partial on the day after evidence expires, and say that it lapsed', () => {
    const last = isoDate('2028-02-01');
    expect(stateOf(WHOLE, 'activityCharter', last)).toBe('complete');
    const after = assessElement(WHOLE, 'activityCharter', { day: addDays(last, 1), rules: RULES });
    expect(after.state).toBe('partial');
    expect(after.findings.map(({ met, lapsed }) => [met, lapsed])).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it('want minutes of the last twelve months for the structure, and of any age for the charter', () => {
    const later = isoDate('2027-01-11');
    expect(stateOf(WHOLE, 'governanceStructure', isoDate('2027-01-10'))).toBe('complete');
    expect(stateOf(WHOLE, 'governanceStructure', later)).toBe('partial');
    expect(stateOf(WHOLE, 'activityCharter', later)).toBe('complete');
  });

  it('need a place for a boundary', () => {
    expect(stateOf({ ...WHOLE, coveredCommunities: 0 }, 'serviceBoundary')).toBe('partial');
  });

  it('name the shortest way up first', () => {
    const facts = {
      ...WHOLE,
      evidence: WHOLE.evidence
        .filter(({ element, documentKind }) => element !== 'activityCharter' || documentKind === 'charter')
        .filter(({ element }) => element !== 'serviceBoundary'),
    };
    const [first, second] = elementSteps(assessElements(facts, DAY, RULES));
    expect(first).toEqual({
      element: 'serviceBoundary',
      needs: [{ kind: 'document', documentKind: 'serviceScopeStatement' }],
      halves: 2,
    });
    expect(second).toEqual({
      element: 'activityCharter',
      needs: [{ kind: 'document', documentKind: 'minutes' }],
      halves: 1,
    });
  });
});

describe('the score as it will change by itself', () => {
  it('drops when minutes grow old, when a term ends and when evidence expires', () => {
    const posts = WHOLE.posts.map((each) =>
      each.personId === 'b' ? { ...each, to: isoDate('2027-06-01') } : each,
    );
    expect(projectElementHalves({ ...WHOLE, posts }, DAY, RULES)).toEqual([
      { from: '2026-03-10', halves: 8 },
      { from: '2027-01-11', halves: 7 },
      { from: '2027-06-01', halves: 6 },
      { from: '2028-02-02', halves: 4 },
    ]);
  });

  it('is on every day the score of that day', () => {
    const someDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(isoDate('2024-01-01'), days));
    const someEvidence = fc.record({
      element: fc.constantFrom(...FOUR_ELEMENTS),
      documentKind: fc.constantFrom(
        'charter',
        'minutes',
        'memberList',
        'financialPolicy',
        'serviceScopeStatement',
      ),
      issuedOn: someDay,
      from: someDay,
      to: someDay,
    });
    const somePost = fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constantFrom('chair', 'supervisor', 'coreMember'),
      from: someDay,
      to: fc.option(someDay),
      committeeStaff: fc.boolean(),
    });
    const someFacts = fc.record({
      evidence: fc.array(someEvidence as fc.Arbitrary<ElementEvidence>, { maxLength: 12 }),
      posts: fc.array(somePost as fc.Arbitrary<ElementPost>, { maxLength: 6 }),
      coveredCommunities: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(someFacts, someDay, someDay, (facts, one, other) => {
        const [start, asked] = one < other ? [one, other] : [other, one];
        const stretch = projectElementHalves(facts, start, RULES).findLast(({ from }) => from <= asked);
        expect(stretch?.halves).toBe(elementHalves(assessElements(facts, asked, RULES)));
      }),
      { numRuns: 300 },
    );
  });

  it('is never raised by taking evidence away', () => {
    fc.assert(
      fc.property(fc.subarray([...WHOLE.evidence]), fc.nat({ max: 5 }), (kept, index) => {
        const fewer = kept.filter((_, position) => position !== index);
        const halves = (list: readonly ElementEvidence[]) =>
          elementHalves(assessElements({ ...WHOLE, evidence: list }, DAY, RULES));
        expect(halves(fewer)).toBeLessThanOrEqual(halves(kept));
      }),
    );
  });
});
