import {
  dateInShanghai,
  DEFAULT_PLAQUE_RULE,
  isoDate,
  type IsoDate,
  type PlaqueFacts,
  type PlaqueStatus,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { ruleCountSql } from '../rule-sets';
import type { Plaque } from './plaque.entity';

/** Today in Shanghai. */
export function todayOf({ clock }: Pick<RequestContext, 'clock'>): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

/** What the rules need to know of a plaque. */
export function factsOf(row: Plaque): PlaqueFacts {
  return {
    state: row.state,
    permitReference: row.permitReference,
    permittedUntil: dayOrNull(row.permittedUntil),
    displayedOn: dayOrNull(row.displayedOn),
    lastUsedOn: dayOrNull(row.lastUsedOn),
  };
}

/** A stored day for the rules. */
export function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : isoDate(day);
}

/**
 * The status as SQL, for lists that filter by it; `plaque` is the alias of the row, `:today` and the months of the default
 * rule are bound. Held to the domain's answer by a test.
 */
export function statusSql(plaque: string): string {
  return `case when ${plaque}.state in ('displayed', 'checked', 'kept') and ${nominalSinceSql(plaque)} <= :today::date
    then 'nominal' else ${plaque}.state end`;
}

/** The first day on which a plaque that hangs is nominal unless something is recorded; binds the same. */
export function nominalSinceSql(plaque: string): string {
  const own = ruleCountSql('plaque', 'idleMonths', { district: `${plaque}.district_id`, day: ':today' });
  const months = `coalesce(${own}, :idleMonths::int)`;
  return `least(case when ${plaque}.permit_reference is null then ${plaque}.displayed_on else ${plaque}.permitted_until + 1 end,
    (greatest(${plaque}.displayed_on, ${plaque}.last_used_on) + make_interval(months => ${months}))::date + 1)`;
}

/** What {@link statusSql} binds. */
export function statusParameters(context: Pick<RequestContext, 'clock'>): {
  readonly today: string;
  readonly idleMonths: number;
} {
  return { today: todayOf(context), idleMonths: DEFAULT_PLAQUE_RULE.idleMonths };
}

/** Statuses of plaques that hang. */
export const HANGING_STATUSES: readonly PlaqueStatus[] = ['displayed', 'checked', 'nominal', 'kept'];
