import {
  type BurdenPool,
  burdenPools,
  type BurdenReportState,
  type BurdenSubject,
  type CommunityReorganisation,
  DEFAULT_BURDEN_POOL_RULE,
  isoDate,
  type IsoDate,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { datedRules } from '../rule-sets';
import { todayOf } from './burden-report-rows';

interface Row {
  readonly department: string;
  readonly community: string;
  readonly subject: BurdenSubject;
  readonly hours: number;
  readonly filedOn: string;
  readonly state: BurdenReportState;
  readonly endedOn: string | null;
}

const REPORTS = `
  select d.name as department, r.division_id::text as community, r.subject, r.hours, r.state,
         (r.filed_at at time zone 'Asia/Shanghai')::date::text as "filedOn",
         (r.ended_at at time zone 'Asia/Shanghai')::date::text as "endedOn"
    from burden_report r join department d on d.district_id = r.district_id and d.id = r.department_id
   where r.district_id = $1::bigint`;

/** In the order of their days, so that what becomes of a community is told from its beginning. */
const REORGANISATIONS = `
  select l.predecessor_id::text as before, l.successor_id::text as after, l.effective_on::text as "effectiveOn"
    from division_link l
    join division_closure c on c.descendant_id = l.predecessor_id
    join district d on d.division_id = c.ancestor_id
   where d.id = $1::bigint
   order by l.effective_on, l.predecessor_id`;

/**
 * The pools of the districts in all of which the actor may read them. Single reports are read past the actor's own scope
 * and leave this function as pools only: what may be shown is decided by one rule of the domain, before any filter.
 */
export async function readPools(context: RequestContext): Promise<readonly BurdenPool[]> {
  const districtIds = context.actor.grants
    .filter(({ permissions, wholeDistrict }) => wholeDistrict && permissions.has('burdenReport.readPooled'))
    .map(({ districtId }) => districtId);
  const pools: BurdenPool[] = [];
  for (const districtId of new Set(districtIds)) {
    const rows = await context.reads.sql<Row>(REPORTS, [districtId]);
    const reports = rows.map((row) => ({
      ...row,
      filedOn: isoDate(row.filedOn),
      endedOn: row.endedOn === null ? null : isoDate(row.endedOn),
    }));
    const reorganisations = await context.reads.sql<CommunityReorganisation>(REORGANISATIONS, [districtId]);
    const ownRule = await datedRules(context.reads, 'burdenPool', districtId);
    const ruleOn = (day: IsoDate) => ({ ...DEFAULT_BURDEN_POOL_RULE, ...ownRule(day) });
    pools.push(...burdenPools(reports, { ruleOn, today: todayOf(context), reorganisations }));
  }
  return pools;
}
