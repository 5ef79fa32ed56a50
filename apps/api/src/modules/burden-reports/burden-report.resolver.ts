import { availableBurdenReportActions, type BurdenReportAction, type BurdenSubject } from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { departmentLoader, DepartmentType, toDepartment } from '../mandates';
import { advanceBurdenReport, mayTake } from './advance-burden-report';
import { listAbout, readAbout } from './burden-about';
import { readPools } from './burden-pools.reads';
import { BurdenReport, BurdenReportEvent } from './burden-report.entity';
import { BurdenReportActionEnum, BurdenSubjectEnum } from './burden-report.enums';
import {
  AdvanceBurdenReportInput,
  BurdenReportListArguments,
  FileBurdenReportInput,
} from './burden-report.inputs';
import { AdvanceBurdenReportResult, FileBurdenReportResult } from './burden-report-results';
import { findReport, narrowReports, REPORT_ORDERS } from './burden-report-rows';
import {
  BurdenAbout,
  BurdenPoolType,
  BurdenReportConnection,
  BurdenReportEventType,
  BurdenReportType,
  toBurdenReport,
} from './burden-report.type';
import { fileBurdenReport, findOwnCommunity } from './file-burden-report';

const MOST_POOLS = 200;

/** Takes burden reports to the panel, and shows departments pools of them and no more. */
@Resolver(() => BurdenReportType)
export class BurdenReportResolver {
  @Query(() => BurdenReportConnection, {
    description: 'Burden reports that you filed, and those that you rule on; newest first.',
  })
  @Requires('burdenReport.read')
  burdenReports(
    @Args(() => BurdenReportListArguments) { filter, ...page }: BurdenReportListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<BurdenReportType>> {
    return readKeysetPage(context, {
      field: 'Query.burdenReports',
      entity: BurdenReport,
      page,
      orders: REPORT_ORDERS,
      order: 'newest',
      filter: (query) => {
        narrowReports(query, filter ?? {}, context);
      },
      toNode: toBurdenReport,
    });
  }

  @Query(() => BurdenReportType, {
    nullable: true,
    description: 'A burden report that you filed or rule on, by its id; null for every other.',
  })
  @Requires('burdenReport.read')
  async burdenReport(
    @Arg('id', () => ID, { description: 'Global id of the report.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<BurdenReportType | null> {
    const row = await findReport(context.reads, id);
    return row ? toBurdenReport(row) : null;
  }

  @Query(() => [BurdenAbout], {
    description:
      'What a burden report from a community can be about: the tasks, forms, inspections or plaques that reach it, newest first; at most 50.',
  })
  @Requires('burdenReport.file')
  async burdenAbout(
    @Arg('divisionId', () => ID, { description: 'Global id of the community.' }) divisionId: string,
    @Arg('subject', () => BurdenSubjectEnum, { description: 'Which of them.' }) subject: BurdenSubject,
    @Ctx() context: RequestContext,
  ): Promise<BurdenAbout[]> {
    const place = await findOwnCommunity(context.reads, divisionId);
    return place ? listAbout(context.reads, subject, place) : [];
  }

  @Query(() => [BurdenPoolType], {
    description:
      'Burden reports about departments, pooled by settled quarter from three communities at least; latest quarter first, at most 200. What comes from fewer is answered as if nobody had reported.',
  })
  @Requires('burdenReport.readPooled')
  async burdenPools(
    @Arg('year', () => Int, { nullable: true, description: 'Only quarters of this year.' })
    year: number | null,
    @Arg('department', () => String, { nullable: true, description: 'Only this department, by its name.' })
    department: string | null,
    @Ctx() context: RequestContext,
  ): Promise<BurdenPoolType[]> {
    const pools = (await readPools(context)).filter(
      (pool) =>
        (year == null || pool.from.startsWith(`${String(year)}-`)) &&
        (department == null || pool.department === department),
    );
    return pools.slice(0, MOST_POOLS).map((pool) => Object.assign(new BurdenPoolType(), pool));
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'The community that bears it.' })
  async division(
    @Root() { row }: BurdenReportType,
    @Ctx() context: RequestContext,
  ): Promise<DivisionType | null> {
    const division = await divisionLoader(context).load(row.divisionId);
    return division ? toDivision(division) : null;
  }

  @FieldResolver(() => DepartmentType, { nullable: true, description: 'The department reported on.' })
  async department(
    @Root() { row: { districtId, departmentId } }: BurdenReportType,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentType | null> {
    const department = await departmentLoader(context).load({ districtId, id: departmentId });
    return department ? toDepartment(department) : null;
  }

  @FieldResolver(() => BurdenAbout, {
    nullable: true,
    description: 'The task, form, inspection or plaque that it is about; null where none is named.',
  })
  about(@Root() { row }: BurdenReportType, @Ctx() context: RequestContext): Promise<BurdenAbout | null> {
    return readAbout(context.reads, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you filed it.' })
  own(@Root() { row }: BurdenReportType, @Ctx() { actor }: RequestContext): boolean {
    return row.filedBy === actor.id;
  }

  @FieldResolver(() => [BurdenReportActionEnum], { description: 'What you may do with it now; at most 3.' })
  async nextActions(
    @Root() { row }: BurdenReportType,
    @Ctx() context: RequestContext,
  ): Promise<BurdenReportAction[]> {
    const actions: BurdenReportAction[] = [];
    for (const action of availableBurdenReportActions(row.state))
      if (await mayTake(context.reads, row, action)) actions.push(action);
    return actions;
  }

  @FieldResolver(() => [BurdenReportEventType], { description: 'Its life, newest first; at most 10.' })
  async events(
    @Root() { row }: BurdenReportType,
    @Ctx() context: RequestContext,
  ): Promise<BurdenReportEventType[]> {
    const events = await context.reads.repository(BurdenReportEvent).find({
      where: { districtId: row.districtId, reportId: row.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
      take: 10,
    });
    return events.map(({ kind, note, recordedAt }) =>
      Object.assign(new BurdenReportEventType(), {
        action: kind === 'filed' ? null : kind,
        ...{ note, recordedAt },
      }),
    );
  }

  @Mutation(() => FileBurdenReportResult, {
    description: 'Reports a burden to the panel; the department reported on does not learn of it.',
  })
  @Requires('burdenReport.file')
  fileBurdenReport(
    @Arg('input', () => FileBurdenReportInput, { description: 'The burden.' }) input: FileBurdenReportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return fileBurdenReport(context, input);
  }

  @Mutation(() => AdvanceBurdenReportResult, {
    description: 'Rules on a burden report as the panel, or withdraws your own.',
  })
  @Requires('burdenReport.read')
  advanceBurdenReport(
    @Arg('input', () => AdvanceBurdenReportInput, { description: 'The step.' })
    input: AdvanceBurdenReportInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceBurdenReport(context, input);
  }
}
