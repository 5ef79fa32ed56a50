export { findIndicatorFamily, findMemberLabel, registerIndicatorFamilies } from './family-registry';
export {
  type FamilyAsked,
  type Figure,
  type FigureMember,
  type IndicatorFamily,
  TOTAL_MEMBER,
} from './indicator-family';
