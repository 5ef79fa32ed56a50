/** The seven dimensions of an organisation's health (健康度维度). @source domain.md 4.2 */
export const HEALTH_DIMENSIONS = [
  'elements',
  'governance',
  'finance',
  'activity',
  'satisfaction',
  'sustainability',
  'compliance',
] as const;

/** See {@link HEALTH_DIMENSIONS}. @source domain.md 4.2 */
export type HealthDimension = (typeof HEALTH_DIMENSIONS)[number];

/** What a dimension is judged by: one fact each, as a number; an unknown fact is `null`. @source decision record 0102 */
export const HEALTH_COMPONENTS = [
  'leadershipTeam',
  'activityCharter',
  'governanceStructure',
  'serviceBoundary',
  'minutedMeetings',
  'separateSupervision',
  'rulesOfProcedure',
  'financialPolicy',
  'reserveMonths',
  'fundingConcentration',
  'activityRecency',
  'recentActivities',
  'satisfactionLowerBound',
  'incomeSources',
  'coreTeam',
  'annualReport',
  'openRectifications',
  'registrationStanding',
] as const;

/** See {@link HEALTH_COMPONENTS}. @source decision record 0102 */
export type HealthComponent = (typeof HEALTH_COMPONENTS)[number];

/**
 * How a fact becomes a score from 0 to 1: the best of the steps that it reaches, else 0. `atLeast` wants as much,
 * `atMost` as little. A fact `asItIs` is a score already. `evidence`: whether a document can raise it.
 * @source decision record 0102
 */
export interface HealthComponentRule {
  readonly dimension: HealthDimension;
  readonly reading: 'atLeast' | 'atMost' | 'asItIs';
  readonly steps: readonly HealthStep[];
  readonly evidence: boolean;
}

/** A threshold and the score that reaching it gives. @source decision record 0102 */
export interface HealthStep {
  readonly threshold: number;
  readonly score: number;
}

/** A red flag (红线) that holds the index down, whatever else is good. @source domain.md 4.2 */
export type HealthFlag = 'seriousBreach' | 'revoked' | 'fundMisuse' | 'abnormal';

/** Level of health: 健康, 亚健康, 预警. @source domain.md 4.2 */
export type HealthLevel = 'healthy' | 'subHealthy' | 'alert';

/**
 * The rule of the health index (健康度指数), as data. `weights` add up to 100; a score counts no less than `floor`;
 * below `leastCoverage` of the weight nothing is rated; `caps` hold the index down; `levels` begin at their
 * number; `weightChange` is how far weights are moved to see how much they matter.
 * @source domain.md 4.2; decision record 0102
 */
export interface HealthRule {
  readonly code: string;
  readonly version: number;
  readonly weights: Readonly<Record<HealthDimension, number>>;
  readonly components: Readonly<Record<HealthComponent, HealthComponentRule>>;
  readonly floor: number;
  readonly leastCoverage: number;
  readonly caps: Readonly<Record<HealthFlag, number>>;
  readonly levels: { readonly healthy: number; readonly subHealthy: number };
  readonly weightChange: number;
}

const ELEMENT = { dimension: 'elements', reading: 'asItIs', steps: halves(), evidence: true } as const;
const PRESENT = { reading: 'atLeast', steps: [{ threshold: 1, score: 1 }], evidence: true } as const;

/** The rule in force; its thresholds are defaults of ours where domain.md gives none. @source domain.md 4.2; decision record 0102 */
export const HEALTH_RULE: HealthRule = {
  code: 'organisation-health',
  version: 1,
  weights: {
    elements: 20,
    governance: 15,
    finance: 15,
    activity: 15,
    satisfaction: 10,
    sustainability: 15,
    compliance: 10,
  },
  components: {
    leadershipTeam: ELEMENT,
    activityCharter: ELEMENT,
    governanceStructure: ELEMENT,
    serviceBoundary: ELEMENT,
    minutedMeetings: { dimension: 'governance', reading: 'atLeast', steps: upTo(1, 2), evidence: true },
    separateSupervision: { dimension: 'governance', ...PRESENT },
    rulesOfProcedure: { dimension: 'governance', ...PRESENT },
    financialPolicy: { dimension: 'finance', ...PRESENT },
    reserveMonths: { dimension: 'finance', reading: 'atLeast', steps: upTo(1, 3), evidence: false },
    fundingConcentration: {
      dimension: 'finance',
      reading: 'atMost',
      steps: [
        { threshold: 0.25, score: 1 },
        { threshold: 0.5, score: 0.6 },
        { threshold: 1, score: 0.2 },
      ],
      evidence: false,
    },
    activityRecency: {
      dimension: 'activity',
      reading: 'atMost',
      steps: [
        { threshold: 90, score: 1 },
        { threshold: 180, score: 0.6 },
        { threshold: 364, score: 0.3 },
      ],
      evidence: true,
    },
    recentActivities: { dimension: 'activity', reading: 'atLeast', steps: upTo(1, 2), evidence: true },
    satisfactionLowerBound: { dimension: 'satisfaction', reading: 'asItIs', steps: [], evidence: false },
    incomeSources: { dimension: 'sustainability', reading: 'atLeast', steps: upTo(1, 2), evidence: false },
    coreTeam: { dimension: 'sustainability', reading: 'atLeast', steps: upTo(3, 5), evidence: true },
    annualReport: { dimension: 'compliance', reading: 'asItIs', steps: halves(), evidence: true },
    openRectifications: {
      dimension: 'compliance',
      reading: 'atMost',
      steps: [
        { threshold: 0, score: 1 },
        { threshold: 1, score: 0.5 },
      ],
      evidence: true,
    },
    registrationStanding: { dimension: 'compliance', reading: 'asItIs', steps: halves(), evidence: true },
  },
  floor: 0.01,
  leastCoverage: 0.7,
  caps: { seriousBreach: 40, revoked: 40, fundMisuse: 40, abnormal: 59 },
  levels: { healthy: 80, subHealthy: 60 },
  weightChange: 0.2,
};

function upTo(half: number, whole: number): readonly HealthStep[] {
  return [
    { threshold: half, score: 0.5 },
    { threshold: whole, score: 1 },
  ];
}

function halves(): readonly HealthStep[] {
  return upTo(0.5, 1);
}
