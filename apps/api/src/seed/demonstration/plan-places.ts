import { receivesTasks } from '@weizhi/domain';
import type { DivisionKind, EstateType } from '@weizhi/domain';
import { apportion, apportionAtLeast, splitWithin } from './apportion';
import { PlaceNames } from './place-names';
import {
  BUILDING_HOUSEHOLDS,
  COMMUNITY_HOUSEHOLDS,
  ESTATE_SHARES,
  ESTATES_PER_NEIGHBOURHOOD,
  GRID_CELL_HOUSEHOLDS,
  NEIGHBOURHOODS,
  profileOf,
  VILLAGE_HOUSEHOLDS,
} from './place-profile';
import { planPopulation } from './plan-population';
import type { PopulationRow } from './plan-population';
import { RandomStream } from './random-stream';

/** A division of the lowest official level, as the tree has it. */
export interface OfficialCommunity {
  readonly code: string;
  readonly name: string;
  readonly kind: DivisionKind;
  readonly subdistrictCode: string;
  readonly subdistrictName: string;
}

/** What is made up for a community. Households of the buildings, estates and neighbourhoods, and of the grid cells, add up to its own. */
export interface CommunityPlan extends OfficialCommunity {
  readonly households: number;
  readonly neighbourhoods: readonly NeighbourhoodPlan[];
  readonly gridCells: readonly {
    readonly code: string;
    readonly name: string;
    readonly households: number;
  }[];
  readonly population: readonly PopulationRow[];
}

/** A neighbourhood (邻里); its code is the community's with `-N01`. */
export interface NeighbourhoodPlan {
  readonly code: string;
  readonly name: string;
  readonly households: number;
  readonly estates: readonly EstatePlan[];
}

/** An estate (小区) with its buildings (幢). */
export interface EstatePlan {
  readonly name: string;
  readonly type: EstateType;
  readonly households: number;
  readonly buildings: readonly { readonly name: string; readonly households: number }[];
}

/** Plans everything below the communities of a district. Virtual communities (虚拟社区) get nothing. */
export function planPlaces(
  communities: readonly OfficialCommunity[],
  seed: string,
): readonly CommunityPlan[] {
  const random = new RandomStream(`${seed}/places`);
  const inhabited = communities.filter(({ kind }) => receivesTasks(kind));
  const households = inhabited.map((community) => householdsOf(community, random.of(community.code)));
  const neighbourhoods = apportionAtLeast(1, Math.max(NEIGHBOURHOODS, inhabited.length), households);
  return inhabited.map((community, index) =>
    planCommunity(
      { community, households: households[index] ?? 0, neighbourhoods: neighbourhoods[index] ?? 1 },
      random.of(community.code),
    ),
  );
}

function householdsOf({ kind }: OfficialCommunity, random: RandomStream): number {
  const { mean, deviation, least, most } = kind === 'village' ? VILLAGE_HOUSEHOLDS : COMMUNITY_HOUSEHOLDS;
  return Math.min(most, Math.max(least, Math.round(random.of('households').normal(mean, deviation))));
}

interface CommunitySize {
  readonly community: OfficialCommunity;
  readonly households: number;
  readonly neighbourhoods: number;
}

function planCommunity(size: CommunitySize, random: RandomStream): CommunityPlan {
  const { community, households } = size;
  const neighbourhoods = planNeighbourhoods(size, random);
  return {
    ...community,
    households,
    neighbourhoods,
    gridCells: planGridCells(households, random.of('grid')),
    population: planPopulation(
      {
        profile: profileOf(community.subdistrictName),
        estates: neighbourhoods.flatMap(({ estates }) => estates),
      },
      random.of('population'),
    ),
  };
}

function planNeighbourhoods(
  { community, households, neighbourhoods }: CommunitySize,
  random: RandomStream,
): NeighbourhoodPlan[] {
  const names = new PlaceNames(random.of('names'));
  const draw = random.of('neighbourhoods');
  const sizes = apportion(
    households,
    Array.from({ length: neighbourhoods }, () => draw.between(0.75, 1.25)),
  );
  return sizes.map((size, index) => ({
    code: `${community.code}-N${String(index + 1).padStart(2, '0')}`,
    name: names.neighbourhood(),
    households: size,
    estates: planEstates({ community, households: size, names }, random.of(index)),
  }));
}

function planEstates(
  { community, households, names }: { community: OfficialCommunity; households: number; names: PlaceNames },
  random: RandomStream,
): EstatePlan[] {
  const profile = community.kind === 'village' ? 'village' : profileOf(community.subdistrictName);
  const count = random.pick(ESTATES_PER_NEIGHBOURHOOD[profile]);
  const sizes = apportion(
    households,
    Array.from({ length: count }, () => random.between(0.5, 1.5)),
  );
  return sizes.map((size) => {
    const type = random.pick(ESTATE_SHARES[profile]);
    return { name: names.estate(type), type, households: size, buildings: planBuildings(size, type, random) };
  });
}

function planBuildings(households: number, type: EstateType, random: RandomStream): EstatePlan['buildings'] {
  const { least, most } = BUILDING_HOUSEHOLDS[type];
  const count = Math.max(1, Math.round(households / random.integer(least, most)));
  return apportion(households, Array<number>(count).fill(1)).map((size, index) => ({
    name: `${index + 1}幢`,
    households: size,
  }));
}

function planGridCells(households: number, random: RandomStream): CommunityPlan['gridCells'] {
  const { least, usual, most } = GRID_CELL_HOUSEHOLDS;
  const parts = Math.max(1, Math.round(households / usual));
  return splitWithin(households, { parts, least, most }, random).map((size, index) => ({
    code: `G${String(index + 1).padStart(3, '0')}`,
    name: `第${index + 1}网格`,
    households: size,
  }));
}
