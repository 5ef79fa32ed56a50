import type { FormDemandState, FormFieldRole, IsoDate, ReportingGrain } from '@weizhi/domain';
import { isoDate } from '@weizhi/domain';
import { RandomStream } from './random-stream';
import { ELEMENT_PROFILES, type ElementProfile, PROPOSED_PROFILES } from './reporting-profile';

/** A demanded form of the demonstration. */
export interface DemandPlan {
  readonly department: string;
  readonly title: string;
  readonly grain: ReportingGrain;
  readonly asOf: IsoDate;
  readonly state: FormDemandState;
  readonly opensOn: IsoDate | null;
  readonly closesOn: IsoDate | null;
  readonly keys: readonly { readonly heading: string; readonly role: FormFieldRole }[];
  readonly elements: readonly string[];
}

/** A household of the one community that has filled in before. */
export interface HouseholdPlan {
  readonly household: string;
  readonly building: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Forms, the dictionary, and one earlier fill. */
export interface ReportingPlan {
  readonly elements: readonly ElementProfile[];
  readonly proposed: readonly ElementProfile[];
  readonly subdistrictCode: string;
  readonly communityCode: string;
  readonly demands: readonly DemandPlan[];
  readonly statedOn: IsoDate;
  /** A fill before it that held some of its elements, so that the later one had them again. */
  readonly earlier: { readonly statedOn: IsoDate; readonly elements: readonly string[] };
  readonly households: readonly HouseholdPlan[];
}

const HOUSEHOLDS = 24;
const PER_BUILDING = 8;

const CIVIL = ['residents', 'from60', 'from80', 'under18', 'disabled', 'subsidised'];
const HEALTH = ['from60', 'familyDoctor', 'chronic', 'expectant', 'aloneOld', 'floorArea'];
const SAFETY = ['residents', 'gas', 'electricBikes'];

/** Plans the forms of three departments that ask for households, and one that was answered a month ago. */
export function planReporting(seed: string): ReportingPlan {
  const random = new RandomStream(`${seed}/reporting`);
  const open = {
    state: 'approved',
    opensOn: isoDate('2026-11-20'),
    closesOn: isoDate('2027-03-31'),
  } as const;
  return {
    elements: ELEMENT_PROFILES,
    proposed: PROPOSED_PROFILES,
    subdistrictCode: '320613001000',
    communityCode: '320613001001',
    demands: [
      {
        ...{ department: '区应急管理局', title: '住户安全情况表', grain: 'household' },
        ...{ asOf: isoDate('2026-10-15'), state: 'approved' },
        ...{ opensOn: isoDate('2026-10-08'), closesOn: isoDate('2026-10-31') },
        keys: [{ heading: '户编号', role: 'household' }],
        elements: SAFETY,
      },
      {
        ...{ department: '区民政局', title: '住户基本情况表', grain: 'household' },
        ...{ asOf: isoDate('2026-11-20'), ...open },
        keys: [
          { heading: '序号', role: 'rowNumber' },
          { heading: '户编号', role: 'household' },
        ],
        elements: CIVIL,
      },
      {
        ...{ department: '区卫健委', title: '楼栋健康服务统计表', grain: 'building' },
        ...{ asOf: isoDate('2026-11-30'), ...open },
        keys: [{ heading: '楼栋', role: 'building' }],
        elements: HEALTH,
      },
      {
        ...{ department: '区残联', title: '社区助老助残统计表', grain: 'community' },
        ...{ asOf: isoDate('2026-12-15'), state: 'overlapChecked', opensOn: null, closesOn: null },
        keys: [{ heading: '社区', role: 'community' }],
        elements: [...new Set([...CIVIL, ...HEALTH]), ...PROPOSED_PROFILES.map(({ code }) => code)],
      },
    ],
    statedOn: isoDate('2026-10-15'),
    earlier: { statedOn: isoDate('2026-07-10'), elements: ['residents', 'gas'] },
    households: Array.from({ length: HOUSEHOLDS }, (_, index) => planHousehold(random, index)),
  };
}

function planHousehold(random: RandomStream, index: number): HouseholdPlan {
  const number = String(index + 1).padStart(3, '0');
  const own = random.of(number);
  return {
    household: `DM${number}`,
    building: `${String(Math.floor(index / PER_BUILDING) + 1)}幢`,
    values: {
      residents: String(own.pick(SIZES)),
      gas: own.chance(0.2) ? 'yes' : 'no',
      electricBikes: String(own.pick(BIKES)),
    },
  };
}

const SIZES = [
  [1, 20],
  [2, 35],
  [3, 30],
  [4, 15],
] as const;
const BIKES = [
  [0, 30],
  [1, 45],
  [2, 25],
] as const;
