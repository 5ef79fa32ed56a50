import {
  ageMeasure,
  ageSexMeasure,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  initiatorMeasure,
  MAXIMUM_INDICATORS_ASKED,
  PARTICIPANTS_BEFORE,
  sexMeasure,
} from '@weizhi/domain';

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
  staffAndRetireeShare: { numerator: 'staffOrRetired', denominator: 'participants' },
  participationGini: { numerator: 'adults' },
  participationDepth: { denominator: 'everyone' },
  hybridShare: { numerator: 'both', denominator: 'participants' },
  onlineOnlyOldShare: { numerator: 'onlineOnlyOld', denominator: 'old' },
  participationVisits: { numerator: 'acts' },
  residentInitiatedShare: { numerator: 'selfInitiated', denominator: 'acts' },
  presenceOnlyShare: { numerator: 'presenceOnly', denominator: 'acts' },
  staffDependence: { numerator: 'staffCarried', denominator: 'carried' },
  repeatParticipationRate: { denominator: PARTICIPANTS_BEFORE },
  ageRepresentativeness: { numerator: 'adults' },
  topTenthParticipationShare: { numerator: 'adults' },
  cumulativeParticipationShare: { denominator: 'adults' },
  participationGiniParticipants: { numerator: 'adults', denominator: 'adults' },
  informedOnlyCount: { numerator: 'informedOnly' },
};

/** Indicators that are told, in as many questions as it takes. */
export const CODES_ASKED: readonly (readonly string[])[] = [
  Object.keys(TOLD_BY).slice(0, MAXIMUM_INDICATORS_ASKED),
  Object.keys(TOLD_BY).slice(MAXIMUM_INDICATORS_ASKED),
];

const isOf = (code: string, ...measures: readonly IndicatorDefinition['measure'][]): boolean =>
  INDICATOR_DEFINITIONS.some((each) => each.code === code && measures.includes(each.measure));

/** Figures by member, and the number of persons that each tells: with its numerator, or with what it is a part of. */
export const SPLITS: readonly (readonly [
  code: string,
  splitBy: string,
  measure: (member: string) => string,
  part?: 'denominator',
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
  ['cumulativeParticipationShare', 'participantTenth', () => 'adults', 'denominator'],
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
  readonly n: number | null;
  readonly interval: { readonly low: string } | null;
  readonly coverage: { readonly observed: number; readonly expected: number; readonly of: string } | null;
}

/** What channels do not tell that tell counts alone. */
export const COUNTS_ALONE = { n: null, interval: null, coverage: null } as const;

/** What is selected of a figure. */
export const TOLD = `division { id } period { key } definition { code } member { code } status value numerator denominator n
  interval { low } coverage { observed expected of }`;

/** Whether a figure says a number. */
export const isTold = ({ status }: Told): boolean => status === 'OK' || status === 'PROVISIONAL';

/** The place of a figure, as cells name it. */
export const placeOf = ({ division }: Pick<Told, 'division'>): string =>
  division.id.slice('Division.'.length);

type Counted = readonly (readonly [measure: string, count: string | number | null])[];

/** The numbers of persons that a figure tells, whatever its status: what is hidden must not say one. */
export function countsTold({ definition: { code }, status, coverage, ...figure }: Told): Counted {
  const { numerator, denominator } = TOLD_BY[code] ?? {};
  const told = (measure: string | undefined, count: string | number | null): Counted =>
    measure === undefined ? [] : [[measure, count]];
  const records = isOf(code, 'count') ? numerator : denominator;
  // A share of nobody is not told: then there is nobody. Whom a span has may be wanting although the one before has some.
  if (status === 'NO_DATA')
    return isOf(code, 'count', 'rate', 'average') && records !== PARTICIPANTS_BEFORE ? told(records, 0) : [];
  return [
    ...told(numerator, figure.numerator),
    ...told(denominator, figure.denominator),
    ...told(records, figure.n),
    ...(coverage?.of === 'records'
      ? [
          ...told('participants', coverage.expected),
          ...told('ageUnknown', coverage.expected - coverage.observed),
        ]
      : []),
  ];
}

function ageSexOf(member: string): string {
  const [band = '', sex = ''] = member.split('|');
  return ageSexMeasure(band, sex);
}
