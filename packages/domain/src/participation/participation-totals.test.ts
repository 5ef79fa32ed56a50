import {
  cohortParity,
  PARTICIPATION_SHARES,
  type ParticipantTotals,
  representationRatio,
} from './participation-totals';

const totals: ParticipantTotals = {
  ...{ everyone: 60, participants: 50, adults: 48, ageKnown: 45, workingAge: 12, old: 30, depthSum: 150 },
  ...{ retired: 28, statusKnown: 40, staffOrRetired: 33, volunteers: 20, staffVolunteers: 5 },
  ...{
    volunteerMinutes: 1200,
    staffVolunteerMinutes: 600,
    retained: 10,
    firstEver: 15,
    both: 8,
    onlineOnlyOld: 3,
  },
};
const known = { totals, participantsBefore: 40, residents: { adults: 480, workingAge: 240 } };

describe('shares of persons', () => {
  it.each([
    ['participationRate', 48, 480],
    ['workingAgeParticipationRate', 12, 240],
    ['committeeStaffVolunteerHeads', 5, 20],
    ['retireeShare', 28, 40],
    ['staffAndRetireeShare', 33, 50],
    ['participationDepth', 150, 60],
    ['repeatParticipationRate', 10, 40],
    ['newParticipantShare', 15, 50],
    ['hybridShare', 8, 50],
    ['onlineOnlyOldShare', 3, 30],
  ] as const)('%s is %i of %i', (code, numerator, denominator) => {
    expect(PARTICIPATION_SHARES[code](known)).toEqual({ numerator, denominator });
  });

  it('have no denominator where nobody is known to live', () => {
    expect(PARTICIPATION_SHARES.participationRate({ ...known, residents: null }).denominator).toBe(0);
  });
});

describe('the representation of the working age', () => {
  it('is 1 at parity, and says how far from it', () => {
    expect(representationRatio(known)).toBeCloseTo(0.5, 12);
    expect(representationRatio({ ...known, totals: { ...totals, workingAge: 24 } })).toBe(1);
  });

  it('is not told without participants or residents', () => {
    expect(representationRatio({ ...known, totals: { ...totals, adults: 0 } })).toBeNull();
    expect(representationRatio({ ...known, residents: null })).toBeNull();
    expect(representationRatio({ ...known, residents: { adults: 480, workingAge: 0 } })).toBeNull();
  });
});

describe('the parity of cohorts', () => {
  it('is the lowest rate over the highest', () => {
    const cohorts = [
      { persons: 20, residents: 1000 },
      { persons: 50, residents: 1000 },
      { persons: 12, residents: 100 },
      { persons: 60, residents: 200 },
    ];
    // Rates 0.02, 0.05, 0.12 and 0.30.
    expect(cohortParity(cohorts)).toBeCloseTo(0.02 / 0.3, 12);
    expect(cohortParity([{ persons: 0, residents: 10 }, ...cohorts])).toBe(0);
  });

  it('is not told where nobody took part, or where nobody is known to live', () => {
    expect(cohortParity([])).toBeNull();
    expect(cohortParity([{ persons: 0, residents: 10 }])).toBeNull();
    expect(
      cohortParity([
        { persons: 1, residents: 10 },
        { persons: 0, residents: 0 },
      ]),
    ).toBeNull();
  });
});
