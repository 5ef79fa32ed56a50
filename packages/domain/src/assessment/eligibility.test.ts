import { isoDate } from '../calendar';
import { type EligibilityFacts, ineligibilityOf, MINISTRY_ELIGIBILITY_RULES } from '.';

const TODAY = isoDate('2026-11-26');

describe('eligibility', () => {
  const facts: EligibilityFacts = {
    certificateOn: isoDate('2024-11-26'),
    gradeValidFrom: null,
    gradeValidTo: null,
    stated: [],
  };

  it.each([
    [{}, []],
    [{ certificateOn: isoDate('2024-11-27') }, ['certificateTooYoung']],
    [{ certificateOn: null }, ['certificateTooYoung']],
    [{ stated: ['seriousListed', 'annualInspectionMissed'] }, ['annualInspectionMissed', 'seriousListed']],
    [{ gradeValidFrom: isoDate('2025-01-01'), gradeValidTo: isoDate('2029-12-31') }, ['gradeStillValid']],
    [{ gradeValidFrom: isoDate('2024-11-26'), gradeValidTo: isoDate('2029-11-25') }, []],
    [{ gradeValidFrom: isoDate('2021-01-01'), gradeValidTo: isoDate('2025-12-31') }, []],
  ] as const)('with %j finds %j', (change, reasons) => {
    expect(ineligibilityOf({ ...facts, ...change }, TODAY, MINISTRY_ELIGIBILITY_RULES)).toEqual(reasons);
  });

  it('excludes only for what the rules list', () => {
    const rules = { ...MINISTRY_ELIGIBILITY_RULES, excluding: [] };
    expect(ineligibilityOf({ ...facts, certificateOn: null }, TODAY, rules)).toEqual([]);
  });
});
