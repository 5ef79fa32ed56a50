import { addDays, can, isoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { WorkItem, WorkItemSource } from '../../platform/work-items/work-item-source';
import { Division, permittedRows } from '../divisions';
import { Plaque } from './plaque.entity';
import { nominalSinceSql, statusParameters, statusSql, todayOf } from './plaque-standing';
import { PLAQUE } from './plaque.type';

const MOST = 200;

/** Days before its end at which a permit comes onto the list. */
const RENEWAL_DAYS = 30;

/** Applications that wait for a decision, one item for each, however many communities it is for. */
const applications: WorkItemSource = {
  source: 'plaqueApplication',
  async list(context: RequestContext): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'taskAdmission.decide')) return [];
    const rows = await context.reads
      .repository(Plaque)
      .query('row')
      .andWhere(`row.state = 'applied' and row.withdrawnAt is null`)
      .orderBy('row.createdAt')
      .addOrderBy('row.id')
      .limit(10 * MOST)
      .getMany();
    const permitted = await permittedRows(context.reads, 'taskAdmission.decide', rows);
    const byApplication = Map.groupBy(permitted, ({ applicationId, id }) => applicationId ?? id);
    return [...byApplication.values()]
      .slice(0, MOST)
      .flatMap(([first, ...others]) => (first ? [applicationItem(first, others.length + 1)] : []));
  },
};

function applicationItem(plaque: Plaque, communities: number): WorkItem {
  const { name, department, districtId, id, createdAt } = plaque;
  const number = String(communities);
  return {
    key: `plaqueApplication:${plaque.applicationId ?? id}`,
    title: {
      zh: `${department ?? ''}申请挂“${name}”，涉及 ${number} 个社区`,
      en: `${department ?? ''} applies for “${name}” at ${number} communities`,
    },
    why: { zh: '挂牌申请还没有审定。', en: 'The application is not decided yet.' },
    otherwise: { zh: '没有准入的牌子不得挂出。', en: 'Without a permit the plaque may not be put up.' },
    action: {
      label: { zh: '去审定', en: 'Decide' },
      path: `/plaques/${toGlobalId(PLAQUE, districtId, id)}?at=actions`,
    },
    dueOn: null,
    urgency: 'normal',
    nature: 'approval',
    divisionId: null,
    since: createdAt,
  };
}

interface NominalRow {
  readonly district: string;
  readonly division: string;
  readonly name: string;
  readonly plaques: number;
  readonly since: string;
}

/** Communities at which plaques hang in name only, for those who can record what became of them. */
const nominalPlaques: WorkItemSource = {
  source: 'nominalPlaques',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'plaque.record')) return [];
    const rows = await context.reads
      .repository(Plaque)
      .query('row')
      .innerJoin(Division, 'division', 'division.id = row.divisionId')
      .andWhere(`row.withdrawnAt is null and ${statusSql('row')} = 'nominal'`)
      .setParameters({ ...statusParameters(context), today: by })
      .groupBy('row.districtId')
      .addGroupBy('row.divisionId')
      .addGroupBy('division.name')
      .select('row.districtId', 'district')
      .addSelect('row.divisionId', 'division')
      .addSelect('division.name', 'name')
      .addSelect('count(*)::int', 'plaques')
      .addSelect(`min(${nominalSinceSql('row')})::text`, 'since')
      .orderBy('4', 'DESC')
      .addOrderBy('2')
      .limit(MOST)
      .getRawMany<NominalRow>();
    const permitted = await permittedRows(
      context.reads,
      'plaque.record',
      rows.map((row) => ({ ...row, districtId: row.district, divisionId: row.division })),
    );
    return permitted.map(nominalItem);
  },
};

function nominalItem({ division, name, plaques, since }: NominalRow): WorkItem {
  const number = String(plaques);
  const divisionId = encodeURIComponent(toGlobalId('Division', null, division));
  return {
    key: `nominalPlaques:${division}`,
    title: { zh: `${name}有 ${number} 块挂牌名不符实`, en: `${number} plaques in name only at ${name}` },
    why: {
      zh: '没有有效的准入依据，或者超过规定期限没有开展活动。',
      en: 'No permit is in force, or nothing was done under them for too long.',
    },
    otherwise: {
      zh: '计入名不符实率；举证不了的应当摘除。',
      en: 'They count as nominal; what cannot be proved should come down.',
    },
    action: {
      label: { zh: '去核查', en: 'Look into it' },
      path: `/plaques?status=nominal&division=${divisionId}&at=list`,
    },
    dueOn: null,
    urgency: 'normal',
    nature: 'act',
    divisionId: division,
    since: new Date(`${since}T00:00:00+08:00`),
  };
}

/** Permits that end soon, for the department that applied for the plaque. */
const endingPermits: WorkItemSource = {
  source: 'plaquePermitEnding',
  async list(context, by): Promise<readonly WorkItem[]> {
    if (!can(context.actor, 'taskAdmission.apply')) return [];
    const rows = await context.reads
      .repository(Plaque)
      .query('row')
      .andWhere(`row.state in ('permitted', 'displayed', 'checked', 'kept') and row.withdrawnAt is null`)
      .andWhere('row.appliedBy = :applicant and row.permittedUntil <= :until', {
        applicant: context.actor.id,
        until: addDays(by, RENEWAL_DAYS),
      })
      .orderBy('row.permittedUntil')
      .limit(10 * MOST)
      .getMany();
    const byPermit = Map.groupBy(rows, ({ name, permittedUntil }) => `${name} ${permittedUntil ?? ''}`);
    return [...byPermit.values()]
      .slice(0, MOST)
      .flatMap(([first, ...others]) => (first ? [permitItem(first, others.length + 1, context)] : []));
  },
};

function permitItem(plaque: Plaque, communities: number, context: RequestContext): WorkItem {
  const { name, permittedUntil, districtId, id } = plaque;
  const until = permittedUntil ?? '';
  const number = String(communities);
  return {
    key: `plaquePermitEnding:${id}`,
    title: {
      zh: `“${name}”的挂牌许可到期（${number} 个社区）`,
      en: `The permit of “${name}” ends (${number} communities)`,
    },
    why: { zh: `许可有效期到 ${until}。`, en: `The permit is valid until ${until}.` },
    otherwise: {
      zh: '到期未延续的，牌子记为名不符实，应当摘除。',
      en: 'Without a new permit the plaque is nominal and comes down.',
    },
    action: {
      label: { zh: '查看挂牌', en: 'Look at it' },
      path: `/plaques/${toGlobalId(PLAQUE, districtId, id)}?at=permit`,
    },
    dueOn: until,
    urgency: until < todayOf(context) ? 'overdue' : 'soon',
    nature: 'act',
    divisionId: null,
    since: new Date(`${addDays(isoDate(until), -RENEWAL_DAYS)}T00:00:00+08:00`),
  };
}

/** What plaques give people to do. */
export const PLAQUE_WORK_ITEM_SOURCES: readonly WorkItemSource[] = [
  applications,
  nominalPlaques,
  endingPermits,
];
