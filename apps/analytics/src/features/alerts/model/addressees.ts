import type { MandateBody } from '@weizhi/graphql-client/documents';

/** Kinds of division with a subdistrict office or its like. */
export const SUBDISTRICT_KINDS: readonly string[] = ['SUBDISTRICT', 'TOWN', 'TOWNSHIP', 'DEVELOPMENT_ZONE'];

/** The bodies that an alert at a place can be sent to, the usual one first. */
export function bodiesAt(kind: string): readonly MandateBody[] {
  if (kind === 'DISTRICT') return ['SUBDISTRICT_OFFICE'];
  return kind === 'VILLAGE'
    ? ['SUBDISTRICT_OFFICE', 'VILLAGERS_COMMITTEE']
    : ['SUBDISTRICT_OFFICE', 'RESIDENTS_COMMITTEE'];
}

/** Whether what goes to a body is a task of a community. */
export function isCommittee(body: MandateBody): boolean {
  return body !== 'SUBDISTRICT_OFFICE';
}

/** Whether the place of the alert is wider than that of the body, so that one below it has to be named. */
export function needsPlaceBelow(kind: string, body: MandateBody): boolean {
  if (kind === 'DISTRICT') return true;
  return SUBDISTRICT_KINDS.includes(kind) && isCommittee(body);
}
