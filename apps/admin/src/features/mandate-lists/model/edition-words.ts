import {
  MANDATE_BODIES,
  MANDATE_BODY_LABELS,
  type MandateBody as DomainBody,
  mandateClassesOf,
} from '@weizhi/domain';
import type { MandateBody, MandateEditionState, MandateFinding } from '@weizhi/graphql-client/documents';
import { formatDay, type StatusTab } from '@weizhi/ui';
import { apiName } from './api-name';

/** Tabs of the list: all bodies, then each. */
export const BODY_TABS: readonly StatusTab[] = [
  { key: 'all', label: '全部主体' },
  ...MANDATE_BODIES.map((body) => ({ key: body, label: MANDATE_BODY_LABELS[body].zh })),
];

/** The bodies that a tab keeps the list to; null for all. */
export function bodiesOfTab(tab: string | undefined): MandateBody[] | null {
  const body = MANDATE_BODIES.find((each) => each === tab);
  return body ? [apiName(body) as MandateBody] : null;
}

/** The classes of a body's list, in the API's spelling. */
export function classesOf(body: MandateBody): MandateFinding[] {
  const own =
    MANDATE_BODIES.find((each) => apiName(each) === body) ?? ('residentsCommittee' satisfies DomainBody);
  return mandateClassesOf(own).map((each) => apiName(each) as MandateFinding);
}

/** The days of an edition in words. */
export function spanWords({
  validFrom,
  validTo,
}: {
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}): string {
  if (validFrom == null) return '尚未施行';
  return validTo == null ? `${formatDay(validFrom)} 起` : `${formatDay(validFrom)} 至 ${formatDay(validTo)}`;
}

/** Colour of a state; the word is always beside it. */
export function stateColour(state: MandateEditionState): string {
  if (state === 'IN_FORCE') return 'success';
  return state === 'DRAFT' ? 'processing' : 'default';
}
