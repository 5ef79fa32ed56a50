import type { ExpiringAsked, ExpirySource } from '../../platform/expiries';

/** What is asked for, with the sources of the kinds that are wanted. */
export interface ExpiryQuestion {
  readonly asked: ExpiringAsked;
  readonly sources: readonly ExpirySource[];
}
