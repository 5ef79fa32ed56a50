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
import {
  countExpiring,
  type Expiring,
  type ExpirySource,
  isToldAt,
  MOST_EXPIRING,
} from '../../platform/expiries';
import { said } from '../../platform/exports';
import { findPlaces } from '../divisions';
import type { ExpiryQuestion } from './expiry-question';
import type { ExpiryCountType, ExpiryFilter, ExpiryType } from './expiry.type';

/**
 * Reads what is asked for; undefined where the place lies outside the caller's divisions.
 * @throws BAD_USER_INPUT for a number of days that is out of range
 */
export async function readQuestion(
  context: RequestContext,
  sources: readonly ExpirySource[],
  { divisionId, districtId, days, kinds }: ExpiryFilter,
): Promise<ExpiryQuestion | undefined> {
  const { least, most } = EXPIRY_DAYS;
  if (days < least || days > most) throw thrown('BAD_USER_INPUT', { argument: 'days', maximum: most });
  const places = await findPlaces(context, { districtId, divisionIds: [divisionId] });
  const place = places?.divisionIds[0];
  if (!places || place === undefined) return undefined;
  const [district] = await context.reads.sql<{ id: string }>(
    'select division_id::text as id from district where id = $1::bigint',
    [places.districtId],
  );
  const from = dateInShanghai(context.clock.now().getTime());
  return {
    asked: {
      ...{ districtId: places.districtId, divisionId: place, isWholeDistrict: district?.id === place },
      ...{ from, to: addDays(from, days) },
    },
    sources: sources.filter(({ kind }) => kinds?.includes(kind) ?? true),
  };
}

/** How much of each kind expires. */
export async function countsOf(
  context: RequestContext,
  { asked, sources }: ExpiryQuestion,
): Promise<ExpiryCountType[]> {
  const counts: ExpiryCountType[] = [];
  for (const source of sources) {
    const ofWholeDistrict = !isToldAt(source, asked);
    const isCounted = can(context.actor, source.permission) && !ofWholeDistrict;
    const count = isCounted ? await countExpiring(context, source, asked) : null;
    counts.push({ kind: source.kind, count, ofWholeDistrict, more: (count ?? 0) > MOST_EXPIRING });
  }
  return counts;
}

/** A thing that expires as it is told. */
export function toExpiry(
  { source, key, name, details, divisionId, districtId, id, expiresOn: day }: Expiring,
  { today, locale }: { readonly today: IsoDate; readonly locale: Locale },
): ExpiryType {
  const { detailOf } = source;
  const told = details.map((detail) => (detailOf ? said(detailOf(detail), locale) : detail));
  const expiresOn = isoDate(day);
  return {
    ...{ divisionId, name, expiresOn },
    key: `${source.kind}:${key}`,
    kind: source.kind,
    detail: told.length === 0 ? null : told.join('、'),
    daysLeft: daysBetween(today, expiresOn),
    path: source.pathOf({ districtId, id }),
  };
}
