import fc from 'fast-check';
import { type DemandedForm, mergedForms, repeatedElements } from '.';

/** The three forms of domain.md 4.3 W07: 1 − 10/16 = 0.375. */
const FORMS: readonly DemandedForm[] = [
  { form: 'one', elements: ['a', 'b', 'c', 'd', 'e', 'f'], fills: 1 },
  { form: 'two', elements: ['c', 'd', 'e', 'f', 'g', 'h'], fills: 1 },
  { form: 'three', elements: ['a', 'b', 'x', 'y'], fills: 1 },
];

describe('forms merged into one', () => {
  it('ask each element once: all three of the published vector leave no repetition', () => {
    const all = mergedForms(FORMS, new Set(['one', 'two', 'three']));
    expect(all).toMatchObject({
      entriesBefore: 16,
      entriesAfter: 10,
      indexBefore: '0.3750',
      indexAfter: '0.0000',
    });
  });

  it('leave what the others repeat', () => {
    const two = mergedForms(FORMS, new Set(['one', 'two']));
    // Eight elements and four, of which two are asked for in both: 1 − 10/12.
    expect(two).toMatchObject({ entriesBefore: 12, entriesAfter: 8, indexAfter: '0.1667' });
  });

  it('are filled in as often as the form that is filled in most needs each element', () => {
    const weekly = [
      { form: 'weekly', elements: ['a', 'b'], fills: 52 },
      { form: 'yearly', elements: ['b', 'c'], fills: 1 },
    ];
    expect(mergedForms(weekly, new Set(['weekly', 'yearly']))).toMatchObject({
      filledBefore: 106,
      filledAfter: 105,
    });
  });

  it('never ask for more than before', () => {
    const form = fc.record({
      form: fc.constantFrom('p', 'q', 'r', 's', 't'),
      elements: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
      fills: fc.nat({ max: 60 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(form, { selector: (each) => each.form }), (forms) => {
        const merged = mergedForms(forms, new Set(['p', 'q', 'r']));
        expect(merged.entriesAfter).toBeLessThanOrEqual(merged.entriesBefore);
        expect(merged.filledAfter).toBeLessThanOrEqual(merged.filledBefore);
        expect(Number(merged.indexAfter ?? 0)).toBeLessThanOrEqual(Number(merged.indexBefore ?? 0) + 1e-9);
      }),
    );
  });
});

describe('repeated elements', () => {
  it('are those that another form asks for too', () => {
    expect(repeatedElements(FORMS)).toEqual([
      { repeated: 6, requested: 6 },
      { repeated: 4, requested: 6 },
      { repeated: 2, requested: 4 },
    ]);
  });

  it('do not get fewer when a department splits a form', () => {
    const halves = FORMS.flatMap((form) => {
      if (form.form !== 'one') return [form];
      return [
        { ...form, form: 'one, part 1', elements: form.elements.slice(0, 3) },
        { ...form, form: 'one, part 2', elements: form.elements.slice(3) },
      ];
    });
    const sum = (forms: readonly DemandedForm[]): number =>
      repeatedElements(forms).reduce((total, { repeated }) => total + repeated, 0);
    expect(sum(halves)).toBe(sum(FORMS));
  });
});
