import { addDays, type IsoDate, isoDate } from '@weizhi/domain';
import type { OfficialCommunity } from './plan-places';
import { PLAQUE_KINDS, PLAQUE_PLACES, type PlaqueKind } from './plaque-profile';
import { RandomStream, type Weighted } from './random-stream';

/** The day as of which plaques of the demonstration are what they are. */
export const PLAQUES_AS_OF: IsoDate = isoDate('2026-11-20');

const PERMITTED_ON: IsoDate = isoDate('2025-01-06');
/** Permits with an end: some are over, some are not. */
const PERMIT_ENDS: readonly Weighted<IsoDate>[] = [
  [isoDate('2026-06-30'), 2],
  [isoDate('2026-12-15'), 1],
  [isoDate('2027-12-31'), 5],
];

/** How a plaque is used: often, long ago, or never. */
const USES: readonly Weighted<'often' | 'longAgo' | 'never'>[] = [
  ['often', 70],
  ['longAgo', 18],
  ['never', 12],
];

/** An invented plaque that hangs at a community. */
export interface PlaquePlan {
  readonly communityCode: string;
  readonly name: string;
  readonly department: string;
  readonly place: string;
  readonly permit: { readonly reference: string; readonly until: IsoDate | null } | null;
  readonly permittedOn: IsoDate;
  readonly displayedOn: IsoDate;
  /** Days on which something was done under it, in order. */
  readonly uses: readonly IsoDate[];
}

/** An invented application that waits for a decision. */
export interface PlaqueApplicationPlan {
  readonly communityCodes: readonly string[];
  readonly name: string;
  readonly department: string;
  readonly basis: string;
}

/** Plans what hangs at the communities that have a residents' committee. */
export function planPlaques(communities: readonly OfficialCommunity[], seed: string): readonly PlaquePlan[] {
  const random = new RandomStream(`${seed}/plaques`);
  return communities
    .filter(({ kind }) => kind === 'community')
    .flatMap(({ code }) =>
      PLAQUE_KINDS.flatMap((kind) => {
        const own = random.of(`${code}/${kind.name}`);
        return own.integer(1, 100) <= kind.share ? [planPlaque(own, code, kind)] : [];
      }),
    );
}

function planPlaque(random: RandomStream, communityCode: string, kind: PlaqueKind): PlaquePlan {
  const { name, department } = kind;
  const displayedOn = addDays(PERMITTED_ON, random.integer(3, 120));
  return {
    ...{ communityCode, name, department, displayedOn },
    place: random.pick(PLAQUE_PLACES),
    permittedOn: PERMITTED_ON,
    permit: kind.permit && {
      reference: kind.permit.reference,
      until: kind.permit.lasting ? null : random.pick(PERMIT_ENDS),
    },
    uses: planUses(random, displayedOn),
  };
}

function planUses(random: RandomStream, displayedOn: IsoDate): readonly IsoDate[] {
  switch (random.pick(USES)) {
    case 'often':
      return [addDays(displayedOn, random.integer(20, 160)), addDays(PLAQUES_AS_OF, -random.integer(5, 200))];
    case 'longAgo':
      return [addDays(displayedOn, random.integer(10, 120))];
    case 'never':
      return [];
  }
}

/** A department applies at every community of the first subdistrict, for what hangs nowhere yet. */
export function planPlaqueApplication(communities: readonly OfficialCommunity[]): PlaqueApplicationPlan {
  const committees = communities.filter(({ kind }) => kind === 'community');
  const [first] = committees;
  return {
    communityCodes: committees
      .filter(({ subdistrictCode }) => subdistrictCode === first?.subdistrictCode)
      .map(({ code }) => code),
    name: '营商环境监测点',
    department: '区数据局',
    basis: '区级年度工作要点（演示数据）',
  };
}
