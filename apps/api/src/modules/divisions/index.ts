export { District, type DistrictKind } from './district.entity';
export { Division, DivisionClosure, DivisionLink, type DivisionLinkKind, DivisionName, DivisionPlacement } from './division.entity';
export { Building, Estate, ESTATE_TYPES, type EstateType, GridCell, PopulationCount } from './estate.entity';
export { type LoadedDistrict, loadOfficialDivisions } from './load-official-divisions';
