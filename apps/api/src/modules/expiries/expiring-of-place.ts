import {
  addDays,
  can,
  dateInShanghai,
  daysBetween,
  EXPIRY_DAYS,
  isoDate,
  type IsoDate,
} from '@weizhi/domain';
import type { Locale } from '../../platform/context/locale';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import { type Expiring, type ExpiringList, type ExpirySource, listExpiring } from '../../platform/expiries';
import { said } from '../../platform/exports';
import { findPlaces } from '../divisions';
import type { ExpiryFilter, ExpiryListType, ExpiryType } from './expiry.type';

/**
 * What expires in a place, soonest first; undefined where the place lies outside the caller's divisions.
 * @throws BAD_USER_INPUT for a number of days that is out of range
 */
export async function expiringOfPlace(
  context: RequestContext,
  sources: readonly ExpirySource[],
  { divisionId, districtId, days }: ExpiryFilter,
): Promise<ExpiryListType | undefined> {
  const { least, most } = EXPIRY_DAYS;
  if (days < least || days > most) throw thrown('BAD_USER_INPUT', { argument: 'days', maximum: most });
  const places = await findPlaces(context, { districtId, divisionIds: [divisionId] });
  const place = places?.divisionIds[0];
  if (!places || place === undefined) return undefined;
  const from = dateInShanghai(context.clock.now().getTime());
  const to = addDays(from, days);
  const asked = { districtId: places.districtId, divisionId: place, from, to };
  const listed = await listExpiring(context, sources, asked);
  return {
    ...{ from, to },
    counts: sources.map((source) => countOf(context, source, listed)),
    items: listed.found.map((each) => toExpiry(each, { today: from, locale: context.locale })),
  };
}

function countOf(
  { actor }: RequestContext,
  source: ExpirySource,
  { found, truncated }: ExpiringList,
): ExpiryListType['counts'][number] {
  const own = found.filter((each) => each.source === source);
  return {
    kind: source.kind,
    count: can(actor, source.permission) ? own.length : null,
    more: truncated.has(source.kind),
  };
}

function toExpiry(
  expiring: Expiring,
  { today, locale }: { readonly today: IsoDate; readonly locale: Locale },
): ExpiryType {
  const { source, key, name, details, divisionId } = expiring;
  const { detailOf } = source;
  const told = details.map((detail) => (detailOf ? said(detailOf(detail), locale) : detail));
  const expiresOn = isoDate(expiring.expiresOn);
  return {
    ...{ divisionId, name, expiresOn },
    key: `${source.kind}:${key}`,
    kind: source.kind,
    detail: told.length === 0 ? null : told.join('、'),
    daysLeft: daysBetween(today, expiresOn),
    path: source.pathOf({ ...expiring, detail: '' }),
  };
}
