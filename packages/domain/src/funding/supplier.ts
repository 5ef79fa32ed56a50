import { addDays, addMonths, type IsoDate } from '../calendar';
import { accepted, refused, type Result } from '../shared';

/**
 * Kinds of supplier (承接主体). Public-benefit institutions of class one may not contract.
 * @source 财政部令第102号 政府购买服务管理办法 art. 6, 8
 */
export const SUPPLIER_KINDS = [
  'socialOrganisation',
  'enterprise',
  'publicInstitutionClassTwo',
  'ruralCollective',
  'grassrootsBody',
  'qualifiedIndividual',
  'publicInstitutionClassOne',
] as const;

/** See {@link SUPPLIER_KINDS}. @source 财政部令第102号 art. 6 */
export type SupplierKind = (typeof SUPPLIER_KINDS)[number];

/** Kinds that may be a supplier. @source 财政部令第102号 art. 6, 8 */
export const ELIGIBLE_SUPPLIER_KINDS: readonly SupplierKind[] = SUPPLIER_KINDS.filter(
  (kind) => kind !== 'publicInstitutionClassOne',
);

/** Credit standing (信用状况) of an organisation: nothing, in the abnormal list, in the serious breach list. @source 民政部令第60号 */
export type SupplierCredit = 'normal' | 'abnormal' | 'serious';

/** Who wants to contract. A group that is only filed (备案) has no legal personality. @source 财政部令第102号 art. 6; 豫民文〔2021〕235号 */
export interface SupplierPosition {
  readonly kind: SupplierKind;
  readonly hasLegalPersonality: boolean;
  readonly credit: SupplierCredit;
  /** Who holds its money in custody and signs for it (托管机构); `null` when there is none. */
  readonly fiscalHost: Omit<SupplierPosition, 'fiscalHost'> | null;
}

/** Why somebody may not contract. @source 财政部令第102号 art. 6, 8; 民政部令第60号 */
export const SUPPLIER_SHORTCOMINGS = [
  'kindExcluded',
  'noLegalPersonality',
  'onSeriousBreachList',
  'fiscalHostExcluded',
] as const;

/** See {@link SUPPLIER_SHORTCOMINGS}. @source 财政部令第102号 art. 6 */
export type SupplierShortcoming = (typeof SUPPLIER_SHORTCOMINGS)[number];

/** Returned when somebody may not be the supplier. @source 财政部令第102号 art. 6 */
export interface SupplierRefusal {
  readonly code: 'supplierNotEligible';
  readonly shortcomings: readonly SupplierShortcoming[];
}

/** Who signs the contract: the supplier, or the fiscal host for a group without legal personality. @source domain.md 0.5 */
export type ContractSignatory = 'supplier' | 'fiscalHost';

/**
 * Who signs for a supplier. Without legal personality a group works under a fiscal host that could be supplier
 * itself; without such a host it cannot contract.
 * @source 财政部令第102号 art. 6; domain.md 0.5
 */
export function contractSignatory(position: SupplierPosition): Result<ContractSignatory, SupplierRefusal> {
  const own = shortcomingsOf(position);
  if (own.length === 0) return accepted('supplier');
  const onlyPersonality = own.every((shortcoming) => shortcoming === 'noLegalPersonality');
  if (!onlyPersonality || !position.fiscalHost)
    return refused({ code: 'supplierNotEligible', shortcomings: own });
  return shortcomingsOf(position.fiscalHost).length === 0
    ? accepted('fiscalHost')
    : refused({ code: 'supplierNotEligible', shortcomings: [...own, 'fiscalHostExcluded'] });
}

function shortcomingsOf(position: Omit<SupplierPosition, 'fiscalHost'>): readonly SupplierShortcoming[] {
  const found: SupplierShortcoming[] = [];
  if (!ELIGIBLE_SUPPLIER_KINDS.includes(position.kind)) found.push('kindExcluded');
  if (!position.hasLegalPersonality) found.push('noLegalPersonality');
  if (position.credit === 'serious') found.push('onSeriousBreachList');
  return found;
}

/**
 * What may not be bought as a service (负面清单).
 * @source 财政部令第102号 art. 10
 */
export const PURCHASE_EXCLUSIONS = [
  'notGovernmentDuty',
  'ownDuty',
  'goodsOrWorks',
  'financing',
  'staffHiring',
  'otherwiseProhibited',
] as const;

/** See {@link PURCHASE_EXCLUSIONS}. @source 财政部令第102号 art. 10 */
export type PurchaseExclusion = (typeof PURCHASE_EXCLUSIONS)[number];

/** Longest terms of a contract in months: in general, and where the purchase is stable in content and budget (稳定项目). @source 财政部令第102号 政府购买服务管理办法; domain.md 2.3 */
export const CONTRACT_TERM_LIMITS = { general: 12, stable: 36 } as const;

/** Term of a contract. @source 财政部令第102号 政府购买服务管理办法; domain.md 2.3 */
export interface ContractTerm {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly isStable: boolean;
}

/** Returned when the term of a contract does not stand. @source 财政部令第102号 政府购买服务管理办法; domain.md 2.3 */
export type ContractTermRefusal =
  | { readonly code: 'contractEndsBeforeStart'; readonly startsOn: IsoDate; readonly endsOn: IsoDate }
  | { readonly code: 'contractTooLong'; readonly months: number; readonly latestEnd: IsoDate };

/** Whether a term is within the limits; a year from 1 March ends on the last of February. @source 财政部令第102号 政府购买服务管理办法; domain.md 2.3 */
export function checkContractTerm(
  term: ContractTerm,
  limits: Readonly<Record<'general' | 'stable', number>> = CONTRACT_TERM_LIMITS,
): Result<ContractTerm, ContractTermRefusal> {
  const { startsOn, endsOn, isStable } = term;
  if (endsOn < startsOn) return refused({ code: 'contractEndsBeforeStart', startsOn, endsOn });
  const months = isStable ? limits.stable : limits.general;
  const latestEnd = addDays(addMonths(startsOn, months), -1);
  return endsOn > latestEnd ? refused({ code: 'contractTooLong', months, latestEnd }) : accepted(term);
}
