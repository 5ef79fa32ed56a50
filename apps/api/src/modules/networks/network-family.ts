import {
  decimalOfNumber,
  isSmall,
  NETWORK_INDICATORS,
  type NetworkFigures,
  type NetworkIndicatorCode,
  periodBounds,
  type SuppressionRule,
  suppressionRuleFor,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  askedDays,
  atPlace,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { readAdultResidents } from './adult-residents.reads';
import { readAffiliations } from './affiliations.reads';
import { readHiddenNetworks } from './hidden-networks';
import { affiliationsOn, figuresOf, networkOf, spanStart } from './known-network';

/** Indicators of networks, from what is known of the 180 days before a day. */
export const NETWORK_FAMILY: IndicatorFamily = {
  name: 'networks',
  codes: Object.keys(NETWORK_INDICATORS),
  memberLabels: {},
  compute: computeNetworks,
};

async function computeNetworks(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const days = asked.periods.map((period) => periodBounds(period).to).sort();
  const [first = asked.today, last = asked.today] = [days[0], days.at(-1)];
  const { districtId, divisionIds, today } = asked;
  const places = { districtId, divisionIds };
  const earliest = first < today ? first : today;
  const known = await readAffiliations(reads, {
    ...places,
    from: spanStart(earliest),
    to: last < today ? last : today,
  });
  const adults = await readAdultResidents(reads, places);
  const figures = new Map<string, NetworkFigures>();
  const rule = suppressionRuleFor(asked.audience);
  const asks = askedDays(asked.periods, today).flatMap(({ day }) => day ?? []);
  const isHidden = await readHiddenNetworks(reads, districtId, asks);
  return toFigures(asked, ({ code }, { place, day: index, asked: { day } }) => {
    if (day === null) return total(NO_DATA);
    if (isHidden(divisionIds[place] ?? '', day)) return total({ kind: 'suppressed' });
    const cell = `${String(place)}|${String(index)}`;
    const worked = figures.get(cell) ?? figuresOf(networkOf(affiliationsOn(atPlace(known, place), day)));
    figures.set(cell, worked);
    return total(answerOf(code as NetworkIndicatorCode, worked, { adults: adults.get(place), rule }));
  });
}

function answerOf(
  code: NetworkIndicatorCode,
  figures: NetworkFigures,
  { adults, rule }: { readonly adults: number | undefined; readonly rule: SuppressionRule },
): FigureAnswer {
  const { persons } = figures;
  if (persons === 0) return NO_DATA;
  const ANSWERS: Readonly<Record<NetworkIndicatorCode, () => FigureAnswer>> = {
    networkDensity: () => statistic(figures.density, persons, [figures.ties, (persons * (persons - 1)) / 2]),
    networkTransitivity: () => statistic(figures.transitivity, persons),
    meanTies: () => statistic(figures.meanTies, persons, [2 * figures.ties, persons]),
    largestComponentShare: () => shareOfPersons(figures.largestComponent, persons, rule),
    isolateShare: () =>
      adults === undefined || adults < persons - figures.isolates
        ? NO_DATA
        : shareOfPersons(adults - (persons - figures.isolates), adults, rule),
    bridgingTieShare: () =>
      figures.bridging === null
        ? NO_DATA
        : statistic(figures.bridging.share, persons, [figures.bridging.across, figures.bridging.ties]),
    staffRemovalRobustness: () => statistic(figures.staffRemovalRobustness, persons),
    twoModeDensity: () =>
      statistic(figures.twoModeDensity, persons, [figures.affiliations, persons * figures.events]),
    twoModeClustering: () => statistic(figures.twoModeClustering, persons),
  };
  return ANSWERS[code]();
}

function statistic(
  value: number | null,
  n: number,
  parts?: readonly [numerator: number, denominator: number],
): FigureAnswer {
  if (value === null) return NO_DATA;
  const told = parts && {
    numerator: decimalOfNumber(parts[0], 0),
    denominator: decimalOfNumber(parts[1], 0),
  };
  return { kind: 'statistic', statistic: { value, n, ...told } };
}

/** A share of persons is hidden where it, or what is left of it, is of a few. */
function shareOfPersons(part: number, whole: number, rule: SuppressionRule): FigureAnswer {
  const few = [part, whole - part].some((numerator) => isSmall({ numerator, denominator: whole }, rule));
  return few ? { kind: 'suppressed' } : statistic(part / whole, whole, [part, whole]);
}
