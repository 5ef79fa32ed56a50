import { ageMeasure, TAKING_PART_DEPTHS } from '@weizhi/domain';
import { attackedCell, type KnownBound } from '@weizhi/domain/disclosure-audit';
import { PLACES, RESIDENTS_OF_COHORT } from './audited-district';
import { placeOf, type Told } from './told-figures';

type Weighted = readonly (readonly [measure: string, factor: number])[];

/** A value as a quotient of sums of counts; `under` is a number where it is of residents, whom everybody knows. */
interface Quotient {
  readonly over: Weighted;
  readonly under: Weighted | number;
}

/** A value that some channel states, to so many places, of an indicator at a place in a period. */
export type Stated = Pick<Told, 'division' | 'period' | 'definition'> & {
  readonly value: string;
  /** Half of the last place that is stated, on the scale of the value. */
  readonly roundedBy: number;
};

/** A change that some channel states: in percentage points, or in per cent of the base. */
export type StatedChange = Stated & { readonly base: string; readonly inPercentagePoints: boolean };

/** Neighbourhoods with residents in a place of the audited district. */
function neighbourhoodsOf(place: string): number {
  const below = PLACES.filter(({ parent }) => parent === place);
  if (below.length > 0) return below.reduce((sum, each) => sum + neighbourhoodsOf(each.place), 0);
  return place.length === 4 ? 1 : 0;
}

const ADULT_BANDS = ['from18To35', 'from36To59', 'from60To69', 'from70'];
const INFORMED_ONLY: Weighted = [
  ['everyone', 1],
  ['participants', -1],
];
/** Who only knew of something is on the first step. */
const SUM_OF_DEPTHS: Weighted = [
  ...TAKING_PART_DEPTHS.map((depth) => [`deepest_${String(depth)}`, depth] as const),
  ...INFORMED_ONLY,
];

/** What readers know of how a value is made; undefined where it is no quotient of counts, such as a Gini coefficient. */
function quotientOf(code: string, place: string): Quotient | undefined {
  const residents = RESIDENTS_OF_COHORT * neighbourhoodsOf(place);
  const ofResidents = (measure: string, bands: number): Quotient => ({
    over: [[measure, 1]],
    under: bands * residents,
  });
  const share = (over: string, under: string): Quotient => ({ over: [[over, 1]], under: [[under, 1]] });
  const QUOTIENTS: Readonly<Record<string, Quotient>> = {
    participantCount: { over: [['participants', 1]], under: 1 },
    participationVisits: { over: [['acts', 1]], under: 1 },
    participationRate: ofResidents('adults', ADULT_BANDS.length),
    workingAgeParticipationRate: ofResidents('workingAge', 2),
    middleAgedParticipationRate: ofResidents('age:from36To59', 1),
    stageParticipationRate: ofResidents('anyStage', ADULT_BANDS.length),
    // Bands have the same number of residents everywhere here: the standard weighs them alike.
    ageStandardisedRate: {
      over: ADULT_BANDS.map((band) => [ageMeasure(band), 1] as const),
      under: ADULT_BANDS.length * residents,
    },
    workingAgeRepresentationRatio: { over: [['workingAge', 2]], under: [['adults', 1]] },
    newParticipantShare: share('firstEver', 'participants'),
    retireeShare: share('retired', 'statusKnown'),
    hybridShare: share('both', 'participants'),
    residentInitiatedShare: share('selfInitiated', 'acts'),
    presenceOnlyShare: share('presenceOnly', 'acts'),
    staffDependence: share('staffCarried', 'carried'),
    participationDepth: { over: SUM_OF_DEPTHS, under: [['everyone', 1]] },
    informedOnlyCount: { over: INFORMED_ONLY, under: 1 },
    staffAndRetireeShare: share('staffOrRetired', 'participants'),
    onlineOnlyOldShare: share('onlineOnlyOld', 'old'),
  };
  const quotient = QUOTIENTS[code];
  return quotient && residents > 0 ? quotient : undefined;
}

/** What a value says of the counts that it is made of: they are within what it was rounded from. */
export function boundsOfValue({
  division,
  period,
  definition,
  value,
  roundedBy,
}: Stated): readonly KnownBound[] {
  const place = placeOf({ division });
  const quotient = quotientOf(definition.code, place);
  if (!quotient) return [];
  const termsOf = (weighted: Weighted, by: number): KnownBound['terms'] =>
    weighted.map(([measure, factor]) => [attackedCell(place, period.key, measure), factor * by] as const);
  const because = `${definition.code} of ${place} in ${period.key} is ${value}`;
  const [low, high] = [Number(value) - roundedBy, Number(value) + roundedBy];
  const { over, under } = quotient;
  if (typeof under === 'number')
    return [{ because, terms: termsOf(over, 1), low: low * under, high: high * under }];
  return [
    { because, terms: [...termsOf(over, 1), ...termsOf(under, -low)], low: 0, high: Infinity },
    { because, terms: [...termsOf(over, 1), ...termsOf(under, -high)], low: -Infinity, high: 0 },
  ];
}

/** What a numerator says that is no count: the sum of the depths of all. */
export function boundsOfSum(figure: Omit<Stated, 'value' | 'roundedBy'>, sum: string): readonly KnownBound[] {
  const { division, period, definition } = figure;
  if (definition.code !== 'participationDepth') return [];
  const place = placeOf({ division });
  const terms = SUM_OF_DEPTHS.map(
    ([measure, factor]) => [attackedCell(place, period.key, measure), factor] as const,
  );
  return [{ because: `depths of ${place} in ${period.key}`, terms, low: Number(sum), high: Number(sum) }];
}

/** What a change says of the counts of two periods, of values whose whole is known. */
export function boundsOfChange(change: StatedChange): readonly KnownBound[] {
  const { division, period, definition, base, value, roundedBy, inPercentagePoints } = change;
  const place = placeOf({ division });
  const quotient = quotientOf(definition.code, place);
  if (typeof quotient?.under !== 'number') return [];
  const { over, under } = quotient;
  const because = `${definition.code} of ${place} changed by ${value} from ${base} to ${period.key}`;
  const at = (key: string, by: number): KnownBound['terms'] =>
    over.map(([measure, factor]) => [attackedCell(place, key, measure), factor * by] as const);
  const [low, high] = [Number(value) - roundedBy, Number(value) + roundedBy];
  if (inPercentagePoints)
    return [
      {
        ...{ because, terms: [...at(period.key, 1), ...at(base, -1)] },
        ...{ low: (low / 100) * under, high: (high / 100) * under },
      },
    ];
  return [
    { because, terms: [...at(period.key, 1), ...at(base, -1 - low / 100)], low: 0, high: Infinity },
    { because, terms: [...at(period.key, 1), ...at(base, -1 - high / 100)], low: -Infinity, high: 0 },
  ];
}
