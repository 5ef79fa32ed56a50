import {
  CREDIT_FLAG_LABELS,
  LEGAL_FORM_LABELS,
  REGISTRATION_STATUS_LABELS,
  SERVICE_KIND_LABELS,
} from '@weizhi/domain';
import type {
  CreditFlag,
  LegalForm,
  OrganisationFilter,
  OrganisationOrder,
  ServiceKind,
} from '@weizhi/graphql-client/documents';
import { enumOptions } from '../../../shared/enum-options';

/** What the search form above the list holds; the address keeps it. */
export interface OrganisationSearch {
  readonly search?: string;
  readonly divisionId?: string;
  readonly serviceKind?: ServiceKind;
  readonly legalForm?: LegalForm;
  readonly creditFlag?: CreditFlag;
  readonly hub?: 'yes' | 'no';
  readonly orderBy?: OrganisationOrder;
}

export const SERVICE_KIND_OPTIONS = enumOptions(SERVICE_KIND_LABELS);
export const LEGAL_FORM_OPTIONS = enumOptions(LEGAL_FORM_LABELS);
export const CREDIT_FLAG_OPTIONS = enumOptions(CREDIT_FLAG_LABELS);
export const STATUS_OPTIONS = enumOptions(REGISTRATION_STATUS_LABELS);
export const ORDER_OPTIONS: readonly { readonly value: OrganisationOrder; readonly label: string }[] = [
  { value: 'NAME_ASC', label: '按名称' },
  { value: 'UPDATED_AT_DESC', label: '最近更新在前' },
  { value: 'STATUS_SINCE_ASC', label: '当前状态最久在前' },
];

const KEYS = ['search', 'divisionId', 'serviceKind', 'legalForm', 'creditFlag', 'hub', 'orderBy'] as const;

/** Reads the search form from the address; what is no choice is left out. */
export function readSearch(address: URLSearchParams): OrganisationSearch {
  const chosen = <Value extends string>(
    key: string,
    options: readonly { readonly value: Value }[],
  ): Value | undefined => options.find(({ value }) => value === address.get(key))?.value;
  const search = address.get('search') ?? undefined;
  const divisionId = address.get('divisionId') ?? undefined;
  const hub = chosen('hub', [{ value: 'yes' as const }, { value: 'no' as const }]);
  const found = {
    search,
    divisionId,
    serviceKind: chosen('serviceKind', SERVICE_KIND_OPTIONS),
    legalForm: chosen('legalForm', LEGAL_FORM_OPTIONS),
    creditFlag: chosen('creditFlag', CREDIT_FLAG_OPTIONS),
    hub,
    orderBy: chosen('orderBy', ORDER_OPTIONS),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The address with the search form in it. */
export function writeSearch(address: URLSearchParams, search: OrganisationSearch): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const key of KEYS) {
    const value = search[key]?.trim();
    if (value === undefined || value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** What the list is asked for: the search form, and the status of the tab if one is chosen. */
export function toFilter(search: OrganisationSearch, status: string | undefined): OrganisationFilter {
  const statuses = STATUS_OPTIONS.filter(({ value }) => value === status).map(({ value }) => value);
  return {
    search: search.search ?? null,
    divisionId: search.divisionId ?? null,
    serviceKinds: search.serviceKind ? [search.serviceKind] : null,
    legalForms: search.legalForm ? [search.legalForm] : null,
    creditFlags: search.creditFlag ? [search.creditFlag] : null,
    hub: search.hub === undefined ? null : search.hub === 'yes',
    registrationStatuses: statuses.length > 0 ? statuses : null,
  };
}
