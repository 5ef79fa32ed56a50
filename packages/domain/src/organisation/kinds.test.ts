import { isoDate } from '../calendar';
import { registrationActionOfFlag, seriousListDueOn } from './credit';
import { countsAsCommunityOrganisation, organisationNameKey } from './kinds';
import { REGISTRATION_STATUSES } from './registration';

describe('a community social organisation', () => {
  const counted = REGISTRATION_STATUSES.filter((registrationStatus) =>
    countsAsCommunityOrganisation({ registrationStatus, governanceBody: null, filingNumber: null }),
  );

  it('is filed or registered and in being', () => {
    expect(counted).toEqual(['filed', 'registered', 'changePending', 'abnormalListed', 'seriousListed']);
  });

  it('stays one while a filed group waits for its registration', () => {
    const axes = { registrationStatus: 'registrationPending', governanceBody: null } as const;
    expect(countsAsCommunityOrganisation({ ...axes, filingNumber: '12' })).toBe(true);
    expect(countsAsCommunityOrganisation({ ...axes, filingNumber: null })).toBe(false);
  });

  it.each(['ownersCommittee', 'buildingGroup'] as const)('is never an %s', (governanceBody) => {
    const isOne = REGISTRATION_STATUSES.some((registrationStatus) =>
      countsAsCommunityOrganisation({ registrationStatus, governanceBody, filingNumber: '12' }),
    );
    expect(isOne).toBe(false);
  });
});

describe('the key of a name', () => {
  it.each([
    ['崇川区“和合”邻里互助会', '崇川区和合邻里互助会'],
    ['崇川区 和合（邻里）互助会', '崇川区和合邻里互助会'],
    ['ＡＢＣ合唱团', 'abc合唱团'],
    ['a-B c合唱团', 'abc合唱团'],
  ])('of %s is %s', (name, key) => {
    expect(organisationNameKey(name)).toBe(key);
  });
});

describe('a credit flag', () => {
  it.each([
    ['registered', 'abnormal', 'listAbnormal'],
    ['registered', 'serious', 'listSerious'],
    ['abnormalListed', 'serious', 'listSerious'],
    ['abnormalListed', 'normal', 'liftAbnormal'],
    ['seriousListed', 'normal', 'liftSerious'],
    ['filed', 'abnormal', null],
    ['registered', 'normal', null],
  ] as const)('of one that is %s, set to %s, means %s', (status, flag, action) => {
    expect(registrationActionOfFlag(status, flag)).toBe(action);
  });

  it('asks for the serious list two years after the abnormal one', () => {
    expect(seriousListDueOn(isoDate('2024-02-29'))).toBe('2026-02-28');
  });
});
