import { isoDate } from '../calendar';
import { checkContractTerm, contractSignatory, SUPPLIER_KINDS, type SupplierPosition } from './supplier';

const registered: SupplierPosition = {
  kind: 'socialOrganisation',
  hasLegalPersonality: true,
  credit: 'normal',
  fiscalHost: null,
};
const filed: SupplierPosition = { ...registered, hasLegalPersonality: false };

describe('a supplier', () => {
  it.each(SUPPLIER_KINDS)('of the kind %s may contract unless it is an institution of class one', (kind) => {
    expect(contractSignatory({ ...registered, kind }).ok).toBe(kind !== 'publicInstitutionClassOne');
  });

  it('that is only filed contracts through its fiscal host, or not at all', () => {
    expect(contractSignatory(registered)).toEqual({ ok: true, value: 'supplier' });
    expect(contractSignatory(filed)).toEqual({
      ok: false,
      refusal: { code: 'supplierNotEligible', shortcomings: ['noLegalPersonality'] },
    });
    expect(contractSignatory({ ...filed, fiscalHost: registered })).toEqual({
      ok: true,
      value: 'fiscalHost',
    });
  });

  it('cannot hide behind a host that could not contract itself', () => {
    for (const host of [filed, { ...registered, credit: 'serious' as const }]) {
      expect(contractSignatory({ ...filed, fiscalHost: host })).toEqual({
        ok: false,
        refusal: { code: 'supplierNotEligible', shortcomings: ['noLegalPersonality', 'fiscalHostExcluded'] },
      });
    }
  });

  it('on the serious breach list does not contract, with or without a host; on the abnormal list it may', () => {
    expect(contractSignatory({ ...registered, credit: 'abnormal' }).ok).toBe(true);
    expect(contractSignatory({ ...filed, credit: 'serious', fiscalHost: registered })).toEqual({
      ok: false,
      refusal: { code: 'supplierNotEligible', shortcomings: ['noLegalPersonality', 'onSeriousBreachList'] },
    });
  });
});

describe('the term of a contract', () => {
  const term = (startsOn: string, endsOn: string, isStable = false) =>
    checkContractTerm({ startsOn: isoDate(startsOn), endsOn: isoDate(endsOn), isStable });

  it.each([
    ['2026-01-01', '2026-12-31', false, true],
    ['2026-01-01', '2027-01-01', false, false],
    ['2024-03-01', '2025-02-28', false, true],
    ['2024-03-01', '2025-03-01', false, false],
    ['2026-01-01', '2028-12-31', true, true],
    ['2026-01-01', '2029-01-01', true, false],
    ['2026-05-01', '2026-05-01', false, true],
  ])('from %s to %s (stable: %s) stands: %s', (startsOn, endsOn, isStable, stands) => {
    expect(term(startsOn, endsOn, isStable).ok).toBe(stands);
  });

  it('says how long it may be', () => {
    expect(term('2026-01-01', '2027-06-30')).toEqual({
      ok: false,
      refusal: { code: 'contractTooLong', months: 12, latestEnd: '2026-12-31' },
    });
    expect(term('2026-02-01', '2026-01-31')).toMatchObject({ refusal: { code: 'contractEndsBeforeStart' } });
  });
});
