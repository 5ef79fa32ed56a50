import type { BallotRuleSet, BallotThreshold } from '../ballot';

/**
 * What owners decide jointly (业主共同决定事项), by the numbers of the law: 1 rules of procedure, 2 covenant,
 * 3 election of the committee, 4 property company, 5 use of the maintenance fund, 6 raising it, 7 rebuilding,
 * 8 other use of common parts, 9 other weighty things.
 * @source Civil Code (民法典) art. 278 para. 1
 */
export const OWNERS_DECISIONS = [
  'assemblyRules',
  'managementCovenant',
  'committeeElection',
  'propertyCompany',
  'maintenanceFundUse',
  'maintenanceFundRaising',
  'rebuilding',
  'commonPartUse',
  'otherWeighty',
] as const;

/** See {@link OWNERS_DECISIONS}. @source Civil Code (民法典) art. 278 */
export type OwnersDecision = (typeof OWNERS_DECISIONS)[number];

/** Which demand each decision has to meet: items 6, 7 and 8 the special one. @source Civil Code (民法典) art. 278 para. 2 */
export const OWNERS_DECISION_THRESHOLDS: Readonly<Record<OwnersDecision, BallotThreshold>> = {
  assemblyRules: 'ordinary',
  managementCovenant: 'ordinary',
  committeeElection: 'ordinary',
  propertyCompany: 'ordinary',
  maintenanceFundUse: 'ordinary',
  maintenanceFundRaising: 'special',
  rebuilding: 'special',
  commonPartUse: 'special',
  otherWeighty: 'ordinary',
};

/**
 * Owners' votes by the Civil Code: two thirds of area and of heads take part; then more than half of both, or at
 * least three quarters of both for items 6 to 8. It goes before the older numbers of the State Council's regulation.
 * @source Civil Code (民法典) art. 278 para. 2 and art. 1259; notice: 物业管理条例 art. 14
 */
export const CIVIL_CODE_278: BallotRuleSet = {
  code: 'CN-CIVIL-278',
  version: '2021-01-01',
  legalBasis: { zh: '《中华人民共和国民法典》第二百七十八条', en: 'Civil Code of China, art. 278' },
  noticeDays: 15,
  quorum: [
    { measure: 'area', comparison: 'atLeast', share: { numerator: 2, denominator: 3 } },
    { measure: 'heads', comparison: 'atLeast', share: { numerator: 2, denominator: 3 } },
  ],
  thresholds: {
    ordinary: [
      { measure: 'area', comparison: 'moreThan', share: { numerator: 1, denominator: 2 } },
      { measure: 'heads', comparison: 'moreThan', share: { numerator: 1, denominator: 2 } },
    ],
    special: [
      { measure: 'area', comparison: 'atLeast', share: { numerator: 3, denominator: 4 } },
      { measure: 'heads', comparison: 'atLeast', share: { numerator: 3, denominator: 4 } },
    ],
  },
  replacement: 'never',
  spoiltTakesPart: false,
  deemedConsent: 'never',
};
