import type { CreditFlag, ElementState, RegistrationStatus } from '@weizhi/graphql-client/documents';

/** Colours of tags: a second sign beside the word, never the only one. */
export const STATUS_COLOURS: Readonly<Record<RegistrationStatus, string>> = {
  UNREGISTERED: 'default',
  FILING_PENDING: 'processing',
  FILED: 'success',
  REGISTRATION_PENDING: 'processing',
  REGISTERED: 'success',
  CHANGE_PENDING: 'processing',
  ABNORMAL_LISTED: 'warning',
  SERIOUS_LISTED: 'error',
  DISSOLVING: 'warning',
  DEREGISTERED: 'default',
  REVOKED: 'error',
};

export const CREDIT_COLOURS: Readonly<Record<CreditFlag, string>> = {
  NORMAL: 'default',
  ABNORMAL: 'warning',
  SERIOUS: 'error',
};

export const ELEMENT_COLOURS: Readonly<Record<ElementState, string>> = {
  MISSING: 'error',
  PARTIAL: 'warning',
  COMPLETE: 'success',
};
