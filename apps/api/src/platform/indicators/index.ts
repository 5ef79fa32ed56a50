export { type AskedDay, askedDays, askedSpan } from './asked-days';
export {
  findIndicatorFamily,
  findMemberLabel,
  listIndicatorFamilies,
  registerIndicatorFamilies,
} from './family-registry';
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
  type HiddenKeeping,
  type IndicatorFamily,
  type MemberLabel,
  type ProtectionAsked,
  TOTAL_MEMBER,
} from './indicator-family';
export { atPlace, withinPlaces } from './place-cells';
export { Freezing } from './freezing.entity';
export { type FrozenPeriod, keepFreezing, listFreezings, nextFreezing } from './freezings';
export { keepWithheld, readWithheld, readWithheldMark, type WithheldCells } from './withheld';
export { Withholding } from './withholding.entity';
