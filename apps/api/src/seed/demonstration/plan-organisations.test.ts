import { parseUnifiedSocialCreditCode } from '@weizhi/domain';
import { DEMONSTRATION_DISTRICT, DEMONSTRATION_SEED, demonstrationPaper, planOrganisations } from '.';
import { officialCommunities } from './official-list.factory';

const plans = planOrganisations(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);

describe('planOrganisations', () => {
  it('has the kinds of the published vector, 30 of 50 of culture and sports', () => {
    const count = (kind: string) => plans.filter(({ serviceKind }) => serviceKind === kind).length;
    expect(['cultureSports', 'governance', 'mutualAid', 'publicBenefit', 'volunteering'].map(count)).toEqual([
      30, 5, 8, 4, 3,
    ]);
  });

  it('gives credit codes to legal persons alone, each valid and its own, and numbers to filed ones', () => {
    const codes = plans.flatMap(({ uscc }) => (uscc === null ? [] : [uscc]));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => parseUnifiedSocialCreditCode(code).ok)).toBe(true);
    for (const { uscc, filingNumber, registrationStatus } of plans) {
      expect(uscc !== null).toBe(registrationStatus === 'registered');
      expect(filingNumber !== null).toBe(['filed', 'registrationPending'].includes(registrationStatus));
    }
  });

  it('is the same for the same seed and another for another', () => {
    const again = planOrganisations(officialCommunities(DEMONSTRATION_DISTRICT), DEMONSTRATION_SEED);
    expect(again).toEqual(plans);
    expect(planOrganisations(officialCommunities(DEMONSTRATION_DISTRICT), 'another')).not.toEqual(plans);
  });

  it('lets nobody be older than their papers, and marks these as a demonstration', () => {
    for (const { foundedOn, documents } of plans) {
      for (const { issuedOn, verifiedOn, title } of documents) {
        expect(issuedOn >= foundedOn).toBe(true);
        expect(verifiedOn === null || verifiedOn > issuedOn).toBe(true);
        expect(title).toContain('演示数据');
      }
    }
  });
});

it('makes a PDF of one page whose table points at its objects', () => {
  const file = demonstrationPaper(['章程', '演示']).toString('latin1');
  expect(file.startsWith('%PDF-1.4\n')).toBe(true);
  const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
  expect(file.slice(start, start + 4)).toBe('xref');
  const offsets = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
  offsets.forEach((offset, index) => {
    expect(file.slice(offset).startsWith(`${String(index + 1)} 0 obj`)).toBe(true);
  });
});
