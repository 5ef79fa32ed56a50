import type { FormDemandState, IsoDate } from '@weizhi/domain';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionKey } from '../divisions';
import type { FormDemand } from './form-demand.entity';
import type { FormDemandFilter } from './reporting.inputs';

/** Orders of the list. */
export const DEMAND_ORDERS: Readonly<Record<string, KeysetOrder>> = {
  proposedAtDesc: { properties: ['proposedAt'], direction: 'desc' },
};

/** What the days of a period make of a row that was approved. */
const BY_DAY: Partial<Readonly<Record<FormDemandState, string>>> = {
  approved: `row.state = 'approved' and row.opensOn > :demandDay`,
  open: `row.state = 'approved' and row.opensOn <= :demandDay and row.closesOn >= :demandDay`,
  expired: `row.state = 'approved' and row.closesOn < :demandDay`,
};

/** The condition of a state on a day; `:demandDay` is bound by whoever uses it. */
function stateCondition(state: FormDemandState): string {
  return BY_DAY[state] ?? `row.state = '${state}'`;
}

/** That a demand asks communities below a division, or one above which it lies. */
export const ASKS_AT = `exists (select 1 from division_closure closure
  where closure.ancestor_id = row.divisionId and closure.descendant_id = :asksAt::bigint
     or closure.ancestor_id = :asksAt::bigint and closure.descendant_id = row.divisionId)`;

/** Adds the conditions of a filter, as of a day. */
export function narrowDemands(
  query: SelectQueryBuilder<FormDemand>,
  filter: FormDemandFilter,
  by: { readonly today: IsoDate; readonly actorId: string },
): void {
  const { states, divisionId, own } = filter;
  if (states != null)
    query.andWhere(
      new Brackets((either) => {
        either.where('false');
        for (const state of states) either.orWhere(stateCondition(state), { demandDay: by.today });
      }),
    );
  if (divisionId != null) query.andWhere(ASKS_AT, { asksAt: divisionKey(divisionId) });
  if (own === true) query.andWhere('row.proposedBy = :proposer', { proposer: by.actorId });
}
