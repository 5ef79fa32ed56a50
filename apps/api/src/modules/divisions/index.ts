import type { ModuleManifest } from '../../platform/module-manifest';
import { District } from './district.entity';
import { Division, DivisionClosure, DivisionLink, DivisionName, DivisionPlacement } from './division.entity';
import { divisionLoader } from './division.loaders';
import { DistrictResolver, DivisionTenancyResolver } from './district.resolver';
import { DivisionHistoryResolver, DivisionLinkResolver } from './division-history.resolver';
import { DivisionResolver } from './division.resolver';
import { EstateResolver } from './estate.resolver';
import { PeerGroupPlaceResolver, PeerGroupResolver } from './peer-group.resolver';
import { toDivision } from './division.type';
import { Building, Estate, GridCell, PopulationCount } from './estate.entity';
import { toEstate } from './estate.type';
import { ReorganisationResolver } from './reorganisation/reorganisation.resolver';

export { District, type DistrictKind } from './district.entity';
export { Division } from './division.entity';
export { communityColumns } from './community-columns';
export { divisionLoader } from './division.loaders';
export { findCurrentDivisions, findDistrictFor, mayAtDivision, permittedRows } from './current-divisions';
export { divisionKey } from './division-key';
export { loadDistrict, toDistrict } from './district.resolver';
export { DistrictType, DivisionKindEnum, DivisionType, toDivision } from './division.type';
export { Building, Estate, GridCell, PopulationCount } from './estate.entity';
export { EstateConnection, EstateObject, toEstate } from './estate.type';
export {
  communityLookup,
  type CommunityRow,
  getDistrictRoot,
  isReferenceDistrict,
  listCommunities,
  placeLookup,
} from './import-places';
export { type Community, findCommunities } from './find-communities';
export { findPlaces, type Places } from './find-places';
export { loadOfficialDivisions } from './load-official-divisions';
export { foundReferenceDistrict } from './found-reference-district';
export { readDistrictDivision } from './district-division.reads';
export { listPopulations, type PlacePopulation } from './populations.reads';
export { setUpNeighbourhoods } from './set-up-neighbourhoods';
export { statedDivision } from './stated-division';

export const divisionsModule: ModuleManifest = {
  name: 'divisions',
  entities: [
    Building,
    District,
    Division,
    DivisionClosure,
    DivisionLink,
    DivisionName,
    DivisionPlacement,
    Estate,
    GridCell,
    PopulationCount,
  ],
  resolvers: [
    DivisionResolver,
    DivisionHistoryResolver,
    DivisionTenancyResolver,
    DivisionLinkResolver,
    DistrictResolver,
    EstateResolver,
    PeerGroupPlaceResolver,
    PeerGroupResolver,
    ReorganisationResolver,
  ],
  nodes: [
    {
      type: 'Division',
      requires: 'division.read',
      find: async (context, key) => {
        const row = await divisionLoader(context).load(key.id);
        return row && toDivision(row);
      },
    },
    {
      type: 'Estate',
      requires: 'division.read',
      find: async (context, key) => {
        if (key.districtId === null) return undefined;
        const row = await context.reads
          .repository(Estate)
          .findOne({ districtId: key.districtId, id: key.id });
        return row && toEstate(row);
      },
    },
  ],
};
