import { ageMeasure, ageSexMeasure, initiatorMeasure, sexMeasure } from '@weizhi/domain';

/** The parts of figures that are numbers of persons. */
export const TOLD_BY: Readonly<
  Record<string, { readonly numerator?: string; readonly denominator?: string }>
> = {
  participantCount: { numerator: 'participants' },
  participationRate: { numerator: 'adults' },
  workingAgeParticipationRate: { numerator: 'workingAge' },
  middleAgedParticipationRate: { numerator: 'age:from36To59' },
  workingAgeRepresentationRatio: { numerator: 'workingAge', denominator: 'adults' },
  ageStandardisedRate: { numerator: 'adults' },
  stageParticipationRate: { numerator: 'anyStage' },
  newParticipantShare: { numerator: 'firstEver', denominator: 'participants' },
  retireeShare: { numerator: 'retired', denominator: 'statusKnown' },
  staffAndRetireeShare: { denominator: 'participants' },
  participationGini: { numerator: 'adults' },
  participationDepth: { denominator: 'everyone' },
  hybridShare: { numerator: 'both', denominator: 'participants' },
  onlineOnlyOldShare: { denominator: 'old' },
  participationVisits: { numerator: 'acts' },
  residentInitiatedShare: { numerator: 'selfInitiated', denominator: 'acts' },
  presenceOnlyShare: { numerator: 'presenceOnly', denominator: 'acts' },
  staffDependence: { numerator: 'staffCarried', denominator: 'carried' },
};

/** Figures by member, and the number of persons that each tells. */
export const SPLITS: readonly (readonly [
  code: string,
  splitBy: string,
  measure: (member: string) => string,
])[] = [
  ['participantCount', 'ageBand', ageMeasure],
  ['participantCount', 'sex', (sex) => sexMeasure(sex, 'everybody')],
  ['participationRate', 'sex', (sex) => sexMeasure(sex, 'adults')],
  ['participationRate', 'ageSex', ageSexOf],
  ['participantCount', 'participationDepth', (depth) => `deepest_${depth}`],
  ['participantCount', 'participationMode', (mode) => mode],
  ['participantCount', 'participationChannel', (channel) => `channel_${channel}`],
  ['participantCount', 'participantCapacity', (capacity) => `capacity_${capacity}`],
  ['participationVisits', 'participationInitiator', initiatorMeasure],
  ['stageParticipationRate', 'democraticStage', (stage) => `stage_${stage}`],
];

/** A figure as some channel tells it. */
export interface Told {
  readonly division: { readonly id: string };
  readonly period: { readonly key: string };
  readonly definition: { readonly code: string };
  readonly member: { readonly code: string | null } | null;
  readonly status: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly coverage: { readonly observed: number; readonly expected: number } | null;
}

/** What is selected of a figure. */
export const TOLD = `division { id } period { key } definition { code } member { code } status value numerator denominator
  coverage { observed expected }`;

/** Whether a figure says a number. */
export const isTold = ({ status }: Told): boolean => status === 'OK' || status === 'PROVISIONAL';

/** The place of a figure, as cells name it. */
export const placeOf = ({ division }: Pick<Told, 'division'>): string =>
  division.id.slice('Division.'.length);

/** The numbers of persons that a figure tells. */
export function countsTold({
  definition,
  numerator,
  denominator,
  coverage,
}: Told): readonly (readonly [measure: string, count: string | number | null])[] {
  const by = TOLD_BY[definition.code];
  const isCoverage = definition.code === 'participantCount' && coverage !== null;
  return [
    ...(by?.numerator ? [[by.numerator, numerator] as const] : []),
    ...(by?.denominator ? [[by.denominator, denominator] as const] : []),
    ...(isCoverage ? [['ageUnknown', coverage.expected - coverage.observed] as const] : []),
  ];
}

function ageSexOf(member: string): string {
  const [band = '', sex = ''] = member.split('|');
  return ageSexMeasure(band, sex);
}
