import { decimalText, isoDate, type IsoDate, periodBounds, postsOn, type StaffingFact } from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  type AskedCell,
  askedDays,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { listPopulations, type PlacePopulation } from '../divisions';
import { listCommitteesBelow, readStaffingFacts } from '../staffing';
import {
  keepsContracts,
  readDeregistered,
  readNewlyRegistered,
  readPurchases,
  REGISTERED_STATUSES,
} from './capacity.reads';
import { keepsRegister, readRegister } from './register.reads';

const TEN_THOUSAND = 10_000;
const HUNDREDTHS = 100;
/** A day on which nothing existed yet, for periods that have not begun. */
const NEVER = isoDate('0001-01-01');

/** What a cell of the question amounts to; null where it is not known. */
type CellAmount = (cell: AskedCell) => number | null;

/** Indicators of the yearly plan of a district: organisations and workers to residents, registrations and purchases. */
export const CAPACITY_FAMILY: IndicatorFamily = {
  name: 'capacity',
  codes: [
    'organisationsPerTenThousand',
    'newlyRegisteredOrganisations',
    'deregisteredOrganisations',
    'servicePurchaseAmount',
    'communityWorkersPerTenThousand',
  ],
  memberLabels: {},
  compute: computeCapacity,
};

async function computeCapacity(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const wanted = new Set(asked.definitions.map(({ code }) => code));
  const answers = new Map<string, (cell: AskedCell) => FigureAnswer>();
  const residents = await readResidents(reads, asked);
  if (await keepsRegister(reads, asked.districtId)) {
    if (wanted.has('organisationsPerTenThousand'))
      answers.set(
        'organisationsPerTenThousand',
        perTenThousand(await readRegistered(reads, asked), residents),
      );
    if (wanted.has('newlyRegisteredOrganisations'))
      answers.set('newlyRegisteredOrganisations', counted(await readNewlyRegistered(reads, asked)));
    if (wanted.has('deregisteredOrganisations'))
      answers.set('deregisteredOrganisations', counted(await readDeregistered(reads, asked)));
  }
  if (wanted.has('servicePurchaseAmount') && (await keepsContracts(reads, asked.districtId)))
    answers.set('servicePurchaseAmount', counted(await readPurchases(reads, asked)));
  if (wanted.has('communityWorkersPerTenThousand'))
    answers.set('communityWorkersPerTenThousand', perTenThousand(await readPosts(reads, asked), residents));
  return toFigures(asked, ({ code }, cell) => total(answers.get(code)?.(cell) ?? NO_DATA));
}

function counted(amount: (cell: AskedCell) => number): (cell: AskedCell) => FigureAnswer {
  return (cell) => ({ kind: 'counts', counts: { numerator: Math.round(amount(cell)) } });
}

function perTenThousand(amount: CellAmount, residents: CellAmount): (cell: AskedCell) => FigureAnswer {
  return (cell) => {
    const [own, persons] = [amount(cell), residents(cell)];
    if (own === null || persons === null || persons === 0) return NO_DATA;
    return {
      kind: 'statistic',
      statistic: {
        ...{ value: (own * TEN_THOUSAND) / persons, n: Math.round(own) },
        numerator: decimalText(String(own)),
        denominator: decimalText(String(persons)),
      },
    };
  };
}

async function readResidents(
  reads: Reads,
  { districtId, divisionIds, periods }: FamilyAsked,
): Promise<CellAmount> {
  const yearOf = (cell: AskedCell): number => Number(periodBounds(cell.asked.period).to.slice(0, 4));
  const years = periods.map((period) => Number(periodBounds(period).to.slice(0, 4)));
  const rows = Map.groupBy(
    await listPopulations(reads, { districtId, divisionIds, years }),
    ({ place, year }: PlacePopulation) => `${String(place)}|${String(year)}`,
  );
  return (cell) => {
    const own = rows.get(`${String(cell.place)}|${String(yearOf(cell))}`);
    return own ? own.reduce((sum, { persons }) => sum + persons, 0) : null;
  };
}

async function readRegistered(reads: Reads, asked: FamilyAsked): Promise<CellAmount> {
  const days = askedDays(asked.periods, asked.today).map(({ day }) => day ?? NEVER);
  const registered: readonly string[] = REGISTERED_STATUSES;
  const counts = (await readRegister(reads, { ...asked, days })).filter(({ registrationStatus }) =>
    registered.includes(registrationStatus),
  );
  return ({ place, day }) =>
    counts
      .filter((count) => count.place === place && count.day === day)
      .reduce((sum, { organisations }) => sum + organisations, 0);
}

/** Posts of all communities of a place; null where those of one are not recorded. */
async function readPosts(reads: Reads, { districtId, divisionIds }: FamilyAsked): Promise<CellAmount> {
  const committees = await listCommitteesBelow(reads, divisionIds);
  const facts = await readStaffingFacts(reads, {
    districtId,
    divisionIds: [...new Set(committees.map(({ divisionId }) => divisionId))],
  });
  const below = Map.groupBy(committees, ({ place }) => place);
  return ({ place, asked: { day } }) => {
    const own = below.get(place) ?? [];
    return day === null
      ? null
      : postsOfAll(
          own.map(({ divisionId }) => facts.get(divisionId) ?? []),
          day,
        );
  };
}

function postsOfAll(facts: readonly (readonly StaffingFact[])[], day: IsoDate): number | null {
  const posts = facts.map((own) => postsOn(own, day));
  if (posts.length === 0 || posts.includes(null)) return null;
  return posts.reduce<number>((sum, each) => sum + (each ?? 0), 0) / HUNDREDTHS;
}
