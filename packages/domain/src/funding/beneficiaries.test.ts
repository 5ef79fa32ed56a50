import fc from 'fast-check';
import { beneficiaryBounds, checkBeneficiaries } from './beneficiaries';

describe('beneficiaries', () => {
  it.each([
    [0, 0, true],
    [30, 30, true],
    [30, 29, false],
    [0, 5, false],
  ])('%i people and %i visits stand: %s', (unique, visits, stands) => {
    const answer = checkBeneficiaries({ unique, visits });
    expect(answer.ok).toBe(stands);
    if (!answer.ok) expect(answer.refusal).toEqual({ code: 'beneficiariesExceedVisits', unique, visits });
  });

  it.each([
    [-1, 5],
    [1.5, 5],
    [1, Number.NaN],
  ])('%d and %d are no counts', (unique, visits) => {
    expect(checkBeneficiaries({ unique, visits })).toEqual({
      ok: false,
      refusal: { code: 'beneficiaryCountNotWhole' },
    });
  });

  it('over several periods are bounded: whoever came may have come in each', () => {
    expect(
      beneficiaryBounds([
        { unique: 30, visits: 60 },
        { unique: 40, visits: 45 },
      ]),
    ).toEqual({ visits: 105, uniqueAtLeast: 40, uniqueAtMost: 70 });
    expect(beneficiaryBounds([])).toEqual({ visits: 0, uniqueAtLeast: 0, uniqueAtMost: 0 });
  });

  it('hold the true number of people between their bounds', () => {
    const attendance = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(attendance, (periods) => {
        const bounds = beneficiaryBounds(
          periods.map((people) => ({ unique: new Set(people).size, visits: people.length })),
        );
        const truth = new Set(periods.flat()).size;
        expect(bounds.uniqueAtLeast).toBeLessThanOrEqual(truth);
        expect(bounds.uniqueAtMost).toBeGreaterThanOrEqual(truth);
        expect(bounds.visits).toBeGreaterThanOrEqual(truth);
      }),
    );
  });
});
