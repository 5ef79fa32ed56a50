import { ALERT_LEVELS, dateInShanghai, responsiblePost } from '@weizhi/domain';
import DataLoader from 'dataloader';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { ExpirySource } from '../../platform/expiries';
import { said } from '../../platform/exports';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { ResolverClass } from '../../platform/module-manifest';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionLoader, DivisionType, permittedRows, toDivision } from '../divisions';
import { accountLoader } from '../identity';
import { CommunityTask, CommunityTaskType, toCommunityTask } from '../tasks';
import { Alert, AlertEvaluation, AlertEvent } from './alert.entity';
import { AlertFilter, AlertListArguments, ExplainAlertInput, SuperviseAlertInput } from './alert.inputs';
import { ExplainAlertResult, SuperviseAlertResult } from './alert-results';
import { reasonLoader } from './alert-reasons';
import { alertOf, findAlert, narrowAlerts, narrowToReader } from './alert-rows';
import {
  AlertConnection,
  AlertCountType,
  AlertEventType,
  AlertSummaryType,
  AlertType,
  levelOf,
  severityOf,
} from './alert.type';
import { explainAlert } from './explain-alert';
import { superviseAlert } from './supervise-alert';

/** Gravest first, then what more places share, and those that stand longest before others. */
export const ALERT_ORDERS: Readonly<Record<'gravest', KeysetOrder>> = {
  gravest: { properties: ['precedence', 'openedOn', 'id'], direction: 'asc' },
};

/** Makes the reads of alerts, over what modules know of things that expire. */
export function alertResolver(sources: readonly ExpirySource[]): ResolverClass {
  @Resolver()
  class AlertResolver {
    @Query(() => AlertConnection, {
      description:
        'Alerts of a place and of those below it, gravest first, then those that more places share and those that stand longest; none for third parties. What most places share is one alert of the district, with theirs as its `parts`. Of what expires only what you may read the records of.',
    })
    @Requires('indicator.read')
    alerts(
      @Args(() => AlertListArguments) { filter, ...page }: AlertListArguments,
      @Ctx() context: RequestContext,
    ): Promise<Connection<AlertType>> {
      return readKeysetPage(context, {
        ...{ field: 'Query.alerts', entity: Alert, page, orders: ALERT_ORDERS, order: 'gravest' },
        filter: (query) => narrowAlerts(query, filter, { context, sources }),
        toNode: (row) => alertOf(row, context),
      });
    }

    @Query(() => AlertType, {
      nullable: true,
      description: 'An alert by its id; null when it does not exist or you may not read it.',
    })
    @Requires('indicator.read')
    async alert(
      @Arg('id', () => ID, { description: 'Global id of the alert.' }) id: string,
      @Ctx() context: RequestContext,
    ): Promise<AlertType | null> {
      const row = await findAlert(context, sources, { id });
      return row ? alertOf(row, context) : null;
    }
  }
  return AlertResolver;
}

/** Makes the count of alerts, over the same. */
export function alertSummaryResolver(sources: readonly ExpirySource[]): ResolverClass {
  @Resolver()
  class AlertCountResolver {
    @Query(() => AlertSummaryType, {
      description: 'How many alerts stand at a place and below it, by level; none for third parties.',
    })
    @Requires('indicator.read')
    async alertSummary(
      @Arg('filter', () => AlertFilter, { description: 'What is counted; states are left aside.' })
      filter: AlertFilter,
      @Ctx() context: RequestContext,
    ): Promise<AlertSummaryType> {
      const query = context.reads.repository(Alert).query('row');
      narrowAlerts(query, { ...filter, states: null }, { context, sources });
      const rows = await query
        .select('row.severity', 'severity')
        .addSelect('count(*)::int', 'standing')
        .addSelect(`(count(*) filter (where row.state = 'open'))::int`, 'open')
        .groupBy('row.severity')
        .getRawMany<{ severity: number; standing: number; open: number }>();
      const [evaluation] = await context.reads
        .repository(AlertEvaluation)
        .find({ order: { evaluatedAt: 'DESC' }, take: 1 });
      return {
        counts: ALERT_LEVELS.map((level) => {
          const row = rows.find(({ severity }) => severity === severityOf(level));
          return Object.assign(new AlertCountType(), {
            ...{ level, standing: row?.standing ?? 0, open: row?.open ?? 0 },
          });
        }),
        evaluatedAt: context.audience === 'public' ? null : (evaluation?.evaluatedAt ?? null),
      };
    }
  }
  return AlertCountResolver;
}

/** Makes the commands on alerts, over the same. */
export function alertCommandResolver(sources: readonly ExpirySource[]): ResolverClass {
  @Resolver()
  class AlertCommandResolver {
    @Mutation(() => SuperviseAlertResult, {
      description:
        'Has an alert seen to (督办): puts a task before one body. What goes to a residents’ committee is held against its mandate list and counts as its burden; off the list, the committee may refuse it.',
    })
    @Requires('alert.supervise')
    superviseAlert(
      @Arg('input', () => SuperviseAlertInput, { description: 'What is asked for, and of whom.' })
      input: SuperviseAlertInput,
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return superviseAlert(context, sources, input);
    }

    @Mutation(() => ExplainAlertResult, {
      description: 'Records the explanation of an alert by whoever answers for its place.',
    })
    @Requires('alert.explain')
    explainAlert(
      @Arg('input', () => ExplainAlertInput, { description: 'The explanation.' }) input: ExplainAlertInput,
      @Ctx() context: RequestContext,
    ): Promise<object> {
      return explainAlert(context, sources, input);
    }
  }
  return AlertCommandResolver;
}

const TASK = Symbol('task of an alert');

const PERMITTED = {
  'alert.supervise': Symbol('alerts that one may have seen to'),
  'alert.explain': Symbol('alerts that one may explain'),
} as const;

/** Alerts that are listed as parts of one at most. */
const MOST_PARTS = 200;

/** Makes what an alert of the district is made up of, over what modules know of things that expire. */
export function sharedAlertResolver(sources: readonly ExpirySource[]): ResolverClass {
  @Resolver(() => AlertType)
  class SharedAlertResolver {
    @FieldResolver(() => [AlertType], {
      description:
        'The alerts of the places that share its cause, gravest and furthest beyond first; at most 200. They count in the list of their own place.',
    })
    @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
    async parts(@Root() { row }: AlertType, @Ctx() context: RequestContext): Promise<AlertType[]> {
      const query = context.reads.repository(Alert).query('row');
      narrowToReader(query, context, sources);
      const parts = await query
        .andWhere(`row.districtId = :districtId and row.partOfId = :id and row.state <> 'cleared'`, {
          ...{ districtId: row.districtId, id: row.id },
        })
        .orderBy('row.severity')
        .addOrderBy('row.id')
        .take(MOST_PARTS)
        .getMany();
      return furthestFirst(parts).map((part) => alertOf(part, context));
    }
  }
  return SharedAlertResolver;
}

/** Among the equally grave the figure furthest beyond its threshold first. */
function furthestFirst(parts: readonly Alert[]): readonly Alert[] {
  const rank = ({ grounds }: Alert): number => {
    if (!('figure' in grounds)) return 0;
    return Number(grounds.figure.value) * (grounds.side === 'below' ? 1 : -1);
  };
  return parts.toSorted((one, other) => one.severity - other.severity || rank(one) - rank(other));
}

/** What belongs to an alert. */
@Resolver(() => AlertType)
export class AlertPartsResolver {
  @FieldResolver(() => String, {
    description:
      'Why it stands, in words with figure, threshold and denominator; of a figure that has been hidden since to protect people only that.',
  })
  async reason(@Root() { row }: AlertType, @Ctx() context: RequestContext): Promise<string> {
    return said(await reasonLoader(context).load(row), context.locale);
  }

  @FieldResolver(() => DivisionType, { description: 'The place that it is about.' })
  async division(@Root() { row }: AlertType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const division = await divisionLoader(context).load(row.divisionId);
    if (!division) throw new Error(`An alert is about a division that is absent: ${row.divisionId}`);
    return toDivision(division);
  }

  @FieldResolver(() => String, {
    description: 'The post that answers for it at its place (责任岗位), in full; a post, never a person.',
  })
  async owner(@Root() { row }: AlertType, @Ctx() context: RequestContext): Promise<string> {
    const division = await divisionLoader(context).load(row.divisionId);
    const post = division && responsiblePost(division.kind, division.name);
    return post ? said(post, context.locale) : '';
  }

  @FieldResolver(() => CommunityTaskType, {
    nullable: true,
    description: 'The task that the last 督办 put; null when there is none that you may read.',
  })
  async task(@Root() { row }: AlertType, @Ctx() context: RequestContext): Promise<CommunityTaskType | null> {
    if (row.taskId === null) return null;
    const task = await taskLoader(context).load(row.taskId);
    return task ? toCommunityTask(task, dateInShanghai(context.clock.now().getTime())) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may have it seen to, by your permissions.' })
  maySupervise(@Root() { row }: AlertType, @Ctx() context: RequestContext): Promise<boolean> {
    return permittedLoader(context, 'alert.supervise').load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may explain it, by your permissions.' })
  mayExplain(@Root() { row }: AlertType, @Ctx() context: RequestContext): Promise<boolean> {
    return permittedLoader(context, 'alert.explain').load(row);
  }

  @FieldResolver(() => [AlertEventType], { description: 'Its life, newest first; at most 100.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async events(@Root() { row }: AlertType, @Ctx() { reads }: RequestContext): Promise<AlertEventType[]> {
    const { districtId, id: alertId } = row;
    const events = await reads
      .repository(AlertEvent)
      .find({ where: { districtId, alertId }, order: { recordedAt: 'DESC', id: 'DESC' }, take: 100 });
    return events.map((event) =>
      Object.assign(new AlertEventType(), event, { row: event, level: levelOf(event) }),
    );
  }
}

/** Who wrote an event down. */
@Resolver(() => AlertEventType)
export class AlertEventResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the colleague who wrote it down; null for what the figures did.',
  })
  @FieldClass('personal')
  async recordedBy(@Root() { row }: AlertEventType, @Ctx() context: RequestContext): Promise<string | null> {
    // What a job wrote down has no account.
    if (row.recordedBy.length !== 36) return null;
    return (await accountLoader(context).load(row.recordedBy))?.displayName ?? null;
  }
}

function taskLoader(context: RequestContext): DataLoader<string, CommunityTask | undefined> {
  return context.loader(
    TASK,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const tasks = await reads
          .repository(CommunityTask)
          .query('row')
          .andWhere('row.id = any(:ids)', { ids })
          .getMany();
        return ids.map((id) => tasks.find((task) => task.id === id));
      }),
  );
}

/** Whether the reader may do something with each of some alerts, with one query for all. */
function permittedLoader(
  context: RequestContext,
  permission: keyof typeof PERMITTED,
): DataLoader<Alert, boolean> {
  return context.loader(
    PERMITTED[permission],
    ({ reads }) =>
      new DataLoader(async (rows: readonly Alert[]) => {
        const permitted = new Set(await permittedRows(reads, permission, rows));
        return rows.map((row) => permitted.has(row));
      }),
  );
}
