import type { EstatePlan } from './plan-places';
import type { RandomStream, Weighted } from './random-stream';
import { inventName, type NamedSex } from './resident-names';

/** A resident with a name, who signs up for activities and votes. */
export interface NamedResidentPlan {
  readonly name: string;
  readonly phone: string;
  readonly birthYear: number;
  readonly sex: NamedSex;
  /** Estate, building and unit. */
  readonly address: string;
  /** Whether they agreed that their taking part is recorded. */
  readonly consents: boolean;
}

/** Whom residents are planned for. */
export interface ResidentsWish {
  readonly count: number;
  /** Tells the telephone numbers of one wish from those of another: no two have the same. */
  readonly ordinal: number;
  readonly estates: readonly EstatePlan[];
  /** Only of this building; of any where it is left out. */
  readonly building?: string;
}

const MOST_RESIDENTS = 1_000;
const FIRST_PHONE = 10_000_000;

/** Who comes when residents are called: more of the older, more women than men. @source assumption after 论文第三节 */
const BORN: readonly Weighted<readonly [earliest: number, latest: number]>[] = [
  [[1942, 1955], 22],
  [[1956, 1966], 36],
  [[1967, 1985], 26],
  [[1986, 2003], 16],
];

/** Plans residents of some estates by name. */
export function planResidents(
  { count, ordinal, estates, building }: ResidentsWish,
  random: RandomStream,
): readonly NamedResidentPlan[] {
  if (count > MOST_RESIDENTS) throw new Error(`More than ${String(MOST_RESIDENTS)} residents of one wish`);
  return Array.from({ length: count }, (_, index) => {
    const sex: NamedSex = random.chance(0.57) ? 'female' : 'male';
    const [earliest, latest] = random.pick(BORN);
    return {
      ...{ sex, name: inventName(random, sex), birthYear: random.integer(earliest, latest) },
      phone: `197${String(FIRST_PHONE + ordinal * MOST_RESIDENTS + index)}`,
      address: addressOf(random, estates, building),
      consents: random.chance(0.94),
    };
  });
}

function addressOf(random: RandomStream, estates: readonly EstatePlan[], building?: string): string {
  const estate = estates[random.integer(0, estates.length - 1)];
  const own = building ?? estate?.buildings[random.integer(0, estate.buildings.length - 1)]?.name ?? '1幢';
  const unit = `${String(random.integer(1, 6))}0${String(random.integer(1, 4))}室`;
  return `${estate?.name ?? ''}${own}${unit}`;
}
