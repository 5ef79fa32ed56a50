import {
  dateInShanghai,
  DEFAULT_PLAQUE_RULE,
  isoDate,
  type IsoDate,
  type PlaqueFacts,
  type PlaqueRule,
  type PlaqueStatus,
} from '@weizhi/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import type { Reads } from '../../platform/database';
import { type Plaque, PlaqueRuleRow } from './plaque.entity';

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

/** The rule of a district on a day. */
export async function readPlaqueRule(reads: Reads, districtId: string, day: IsoDate): Promise<PlaqueRule> {
  return (await readPlaqueRules(reads, [districtId], day)).get(districtId) ?? DEFAULT_PLAQUE_RULE;
}

/** The rules that districts have set, on a day. */
async function readPlaqueRules(
  reads: Reads,
  districtIds: readonly string[],
  day: IsoDate,
): Promise<ReadonlyMap<string, PlaqueRule>> {
  const rows = await reads
    .repository(PlaqueRuleRow)
    .query('row')
    .andWhere('row.districtId = any(:districtIds) and row.validFrom <= :day', {
      districtIds: [...districtIds],
      day,
    })
    .orderBy('row.validFrom')
    .getMany();
  return new Map(rows.map(({ districtId, idleMonths, source }) => [districtId, { idleMonths, source }]));
}

const RULE_OF_DISTRICT = Symbol('rule for plaques by district');

/** The rules of today by district, for lists. */
export function plaqueRuleLoader(context: RequestContext): DataLoader<string, PlaqueRule> {
  return context.loader(
    RULE_OF_DISTRICT,
    (own) =>
      new DataLoader(async (districtIds: readonly string[]) => {
        const found = await readPlaqueRules(own.reads, districtIds, todayOf(own));
        return districtIds.map((id) => found.get(id) ?? DEFAULT_PLAQUE_RULE);
      }),
  );
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
  const months = `coalesce((select rule.idle_months from plaque_rule rule
    where rule.district_id = ${plaque}.district_id and rule.valid_from <= :today::date
    order by rule.valid_from desc limit 1), :idleMonths::int)`;
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
