import type { Answers } from '@weizhi/graphql-client/testing';

const DIMENSIONS: readonly (readonly [string, number, string | null])[] = [
  ['ELEMENTS', 20, '0.625'],
  ['GOVERNANCE', 15, '0.250'],
  ['FINANCE', 15, '0.000'],
  ['ACTIVITY', 15, '0.750'],
  ['SATISFACTION', 10, null],
  ['SUSTAINABILITY', 15, '1.000'],
  ['COMPLIANCE', 10, '1.000'],
];

const HEALTH = {
  asOf: '2026-11-26',
  ruleVersion: 'organisation-health@1',
  index: '28.4',
  uncapped: '28.4',
  level: 'ALERT',
  rangeLow: '22.0',
  rangeHigh: '35.5',
  coverage: '0.90',
  flags: [],
  dimensions: DIMENSIONS.map(([dimension, weight, score]) => ({
    dimension,
    weight,
    score,
    components:
      dimension === 'FINANCE'
        ? [{ component: 'FINANCIAL_POLICY', fact: '0.00', score: '0.00', nextThreshold: '1.00' }]
        : [],
  })),
  levers: [{ component: 'FINANCIAL_POLICY', threshold: '1.00', gain: '24.7' }],
};

/** Answers about one organisation, incubation and what comes after it. */
export function outlookAnswers(): Answers {
  return {
    organisations: { edges: [{ node: { id: 'o1', name: '学田邻里互助会' } }] },
    organisation: ({ id }: { id: string }) =>
      id === 'o1'
        ? {
            id,
            name: '学田邻里互助会',
            serviceKind: 'MUTUAL_AID',
            registrationStatus: 'FILED',
            health: HEALTH,
          }
        : null,
    incubationFunnel: {
      asOf: '2026-11-26',
      cases: 8,
      steps: [
        { step: 'APPLICATION', reached: 8, waiting: 0, medianDays: null },
        { step: 'INTERVIEW', reached: 6, waiting: 1, medianDays: 12 },
        { step: 'INTAKE', reached: 5, waiting: 3, medianDays: null },
      ],
      cohorts: [
        { quarter: '2026-Q3', admitted: null, graduated: null, steps: [{ step: 'APPLICATION', reached: 4 }] },
        { quarter: '2026-Q1', admitted: 4, graduated: 3, steps: [{ step: 'APPLICATION', reached: 4 }] },
      ],
    },
    postGraduationSurvival: {
      asOf: '2026-11-26',
      status: 'DRAWN',
      graduates: 10,
      ended: 4,
      until: 12,
      restrictedMean24: '16.8',
      medianMonths: null,
      steps: [
        { months: 3, atRisk: 10, events: 1, survival: '0.9000', low: '0.4730', high: '0.9853' },
        { months: 9, atRisk: 7, events: 1, survival: '0.6857', low: '0.3046', high: '0.8871' },
      ],
      atRisk: [
        { months: 0, count: 10 },
        { months: 3, count: 10 },
        { months: 12, count: 6 },
      ],
    },
  };
}
