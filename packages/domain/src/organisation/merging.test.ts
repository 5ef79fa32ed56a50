import { checkMerging, type MergingOrganisation } from './merging';

const GROUP: MergingOrganisation = {
  id: 'a',
  status: 'unregistered',
  legalForm: null,
  unifiedSocialCreditCode: null,
  filingNumber: null,
};
const FILED: MergingOrganisation = { ...GROUP, id: 'b', status: 'filed', filingNumber: '7' };
const PERSON: MergingOrganisation = {
  ...GROUP,
  id: 'c',
  status: 'registered',
  legalForm: 'foundation',
  unifiedSocialCreditCode: '53320613MJT0000375',
};

it.each([
  [FILED, GROUP],
  [PERSON, GROUP],
  [PERSON, FILED],
  [GROUP, { ...GROUP, id: 'd' }],
  [FILED, { ...FILED, id: 'e' }],
])('lets the greater go on (%#)', (kept, merged) => {
  expect(checkMerging(kept, merged)).toEqual({ ok: true, value: kept });
});

it.each([
  [GROUP, GROUP, 'mergingWithItself'],
  [PERSON, { ...PERSON, id: 'd' }, 'mergingTwoLegalPersons'],
  [GROUP, FILED, 'mergingIntoLesser'],
  [FILED, PERSON, 'mergingIntoLesser'],
] as const)('refuses %# with its reason', (kept, merged, code) => {
  expect(checkMerging(kept, merged)).toEqual({ ok: false, refusal: { code } });
});
