import { addMonths, type IsoDate } from '../calendar';
import type { RegistrationAction, RegistrationStatus } from './registration';

/** Credit flag (信用标记): 正常, 活动异常名录, 严重违法失信名单. @source 民政部令第60号; domain.md 2.1 */
export const CREDIT_FLAGS = ['normal', 'abnormal', 'serious'] as const;

/** See {@link CREDIT_FLAGS}. @source 民政部令第60号 */
export type CreditFlag = (typeof CREDIT_FLAGS)[number];

/** Years in the abnormal list after which the serious list is due. @source 民政部令第60号; domain.md 2.1 */
export const ABNORMAL_LIST_YEARS = 2;

/**
 * The action on the registration that goes with a flag; null where the status knows no lists, so that a filed
 * group carries the flag alone.
 * @source 民政部令第60号; decision record 0090
 */
export function registrationActionOfFlag(
  status: RegistrationStatus,
  flag: CreditFlag,
): RegistrationAction | null {
  if (flag === 'abnormal') return status === 'registered' ? 'listAbnormal' : null;
  if (flag === 'serious')
    return status === 'registered' || status === 'abnormalListed' ? 'listSerious' : null;
  if (status === 'abnormalListed') return 'liftAbnormal';
  return status === 'seriousListed' ? 'liftSerious' : null;
}

/** The day on which an organisation in the abnormal list should be moved to the serious list. @source 民政部令第60号; domain.md 2.1 */
export function seriousListDueOn(abnormalSince: IsoDate): IsoDate {
  return addMonths(abnormalSince, ABNORMAL_LIST_YEARS * 12);
}
