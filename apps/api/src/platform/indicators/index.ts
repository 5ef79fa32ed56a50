export { type AskedDay, askedDays, askedSpan } from './asked-days';
export { findIndicatorFamily, findMemberLabel, registerIndicatorFamilies } from './family-registry';
export {
  type AskedCell,
  byMember,
  type FigureAnswer,
  type MemberAnswer,
  NO_DATA,
  RECOMPUTING,
  toFigures,
  total,
} from './family-figures';
export {
  type FamilyAsked,
  type Figure,
  type FigureMember,
  type IndicatorFamily,
  type MemberLabel,
  type ProtectionAsked,
  TOTAL_MEMBER,
} from './indicator-family';
export { atPlace, withinPlaces } from './place-cells';
