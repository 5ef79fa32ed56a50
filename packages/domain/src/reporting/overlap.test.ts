import fc from 'fast-check';
import { isoDate } from '../calendar';
import type { CanonicalElement } from './canonical-element';
import {
  type DemandedForm,
  duplicateReportingIndex,
  formOverlap,
  formPairOverlaps,
  weightedDuplicateReportingIndex,
} from './overlap';

const formOf = (form: string, elements: string, fills = 1): DemandedForm => ({
  form,
  elements: [...elements],
  fills,
});
/** Vector of domain.md 4.3 W07. */
const PUBLISHED = [formOf('一', 'abcdef'), formOf('二', 'cdefgh'), formOf('三', 'abxy')];

describe('duplicate reporting', () => {
  it('is the published figure for the published forms', () => {
    expect(duplicateReportingIndex(PUBLISHED)).toEqual({ distinct: 10, requested: 16, index: '0.3750' });
    expect(weightedDuplicateReportingIndex(PUBLISHED)).toEqual(duplicateReportingIndex(PUBLISHED));
  });

  it('names the pairs that cause it, the closest first', () => {
    expect(formPairOverlaps(PUBLISHED).map(({ one, other, share }) => [one, other, share])).toEqual([
      ['一', '二', '0.5000'],
      ['一', '三', '0.2500'],
    ]);
  });

  it('says nothing over no form, and nothing is doubled in one', () => {
    expect(duplicateReportingIndex([]).index).toBeNull();
    expect(duplicateReportingIndex([formOf('一', 'abc')]).index).toBe('0.0000');
  });

  it('counts a form as often as it is filled', () => {
    // Twelve times two elements and once the same two: 24 of 26 would have done.
    expect(weightedDuplicateReportingIndex([formOf('月报', 'ab', 12), formOf('年报', 'ab')])).toEqual({
      distinct: 24,
      requested: 26,
      index: '0.0769',
    });
  });

  it('never falls when a form that is asked for already is asked for once more, and lies in [0, 1)', () => {
    const forms = fc.array(
      fc.record({
        form: fc.string(),
        elements: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 }),
        fills: fc.integer({ min: 1, max: 12 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(forms, (all) => {
        const index = Number(duplicateReportingIndex(all).index);
        const [first] = all;
        const more = duplicateReportingIndex(first ? [...all, first] : all);
        expect(index).toBeGreaterThanOrEqual(0);
        expect(Number(more.index)).toBeGreaterThanOrEqual(index);
        expect(Number(more.index)).toBeLessThan(1);
      }),
    );
  });
});

describe('the overlap of a new form', () => {
  const element = (code: string, over: Partial<CanonicalElement> = {}): CanonicalElement => ({
    code,
    kind: 'wholeNumber',
    grain: 'household',
    ...over,
  });
  const holdings = [
    { element: 'residents', form: '民政住户表', heldOn: isoDate('2026-03-31') },
    { element: 'residents', form: '卫健住户表', heldOn: isoDate('2026-06-30') },
    { element: 'residents', form: '应急住户表', heldOn: null },
    { element: 'pets', form: '城管犬只表', heldOn: null },
    { element: 'building', form: '住建表', heldOn: isoDate('2026-01-31') },
    { element: 'notices', form: '宣传栏表', heldOn: isoDate('2026-01-31') },
  ];

  it('names the latest form that holds an element, and how it is to be had in the grain asked for', () => {
    const asked = [element('residents'), element('pets', { kind: 'yesNo' }), element('shelter')];
    expect(formOverlap(asked, 'community', holdings)).toEqual([
      { element: 'residents', standing: 'held', form: '卫健住户表', heldOn: '2026-06-30', means: 'summed' },
      { element: 'pets', standing: 'asked', form: '城管犬只表', heldOn: null, means: 'counted' },
      { element: 'shelter', standing: 'new', form: null, heldOn: null, means: null },
    ]);
  });

  it('takes what is too coarse, or does not add up, for new', () => {
    const notices = element('notices', { grain: 'community' });
    const building = element('building', { kind: 'text' });
    expect(formOverlap([notices, building], 'household', holdings).map(({ standing }) => standing)).toEqual([
      'new',
      'held',
    ]);
    expect(formOverlap([building], 'building', holdings).map(({ standing }) => standing)).toEqual(['new']);
  });
});
