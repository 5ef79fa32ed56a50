import { systemLoad } from '@weizhi/domain';
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { departmentLoader, DepartmentType, toDepartment } from '../mandates';
import { changeOutsideSystem } from './change-outside-system';
import { readCopySheet, toField } from './copy-sheet';
import { mapSystemFields } from './map-system-fields';
import { OutsideSystem } from './outside-system.entity';
import {
  ChangeOutsideSystemInput,
  MapSystemFieldsInput,
  OutsideSystemListArguments,
  RegisterOutsideSystemInput,
} from './outside-system.inputs';
import { narrowSystems, SYSTEM_ORDERS } from './outside-system-list';
import {
  ChangeOutsideSystemResult,
  MapSystemFieldsResult,
  RegisterOutsideSystemResult,
} from './outside-system-results';
import { findSystem, loadFactsOf, readSystemFields, targetLoader, todayOf } from './outside-system-rows';
import {
  CopySheet,
  OutsideSystemConnection,
  OutsideSystemFieldType,
  OutsideSystemLoadType,
  OutsideSystemType,
  toOutsideSystem,
} from './outside-system.type';
import { registerOutsideSystem } from './register-outside-system';

const MOST_SYSTEMS = 500;
const MOST_TARGETS = 50;

/** Keeps the register of what committees have to be in outside, and gives what is typed into it. */
@Resolver(() => OutsideSystemType)
export class OutsideSystemResolver {
  @Query(() => OutsideSystemConnection, {
    description: 'Outside systems and work groups of your districts, newest first.',
  })
  @Requires('reporting.read')
  outsideSystems(
    @Args(() => OutsideSystemListArguments) { filter, ...page }: OutsideSystemListArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<OutsideSystemType>> {
    return readKeysetPage(context, {
      field: 'Query.outsideSystems',
      entity: OutsideSystem,
      page,
      orders: SYSTEM_ORDERS,
      order: 'newest',
      filter: (query) => {
        narrowSystems(query, filter ?? {}, context);
      },
      toNode: toOutsideSystem,
    });
  }

  @Query(() => OutsideSystemType, {
    nullable: true,
    description: 'An outside system by its id; null when it does not exist or lies outside your districts.',
  })
  @Requires('reporting.read')
  async outsideSystem(
    @Arg('id', () => ID, { description: 'Global id of the system.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OutsideSystemType | null> {
    const row = await findSystem(context.reads, id);
    return row ? toOutsideSystem(row) : null;
  }

  @Query(() => OutsideSystemLoadType, {
    description: 'What outside systems put upon a community today, or upon the communities of a division.',
  })
  @Requires('reporting.read')
  async outsideSystemLoad(
    @Arg('divisionId', () => ID, { description: 'Global id of the community or division.' })
    divisionId: string,
    @Ctx() context: RequestContext,
  ): Promise<OutsideSystemLoadType> {
    const query = context.reads.repository(OutsideSystem).query('row');
    narrowSystems(query, { divisionId, inUse: true }, context);
    const systems = await query.limit(MOST_SYSTEMS).getMany();
    return Object.assign(new OutsideSystemLoadType(), systemLoad(systems.map(loadFactsOf), todayOf(context)));
  }

  @Query(() => CopySheet, {
    nullable: true,
    description:
      'What a community types into an outside system, in the order of its fields, from what it has filled in already; null when you may not fill in there or the fields of the system are not mapped.',
  })
  @Requires('reporting.fill')
  copySheet(
    @Arg('systemId', () => ID, { description: 'Global id of the system.' }) systemId: string,
    @Arg('divisionId', () => ID, { description: 'Global id of the community.' }) divisionId: string,
    @Ctx() context: RequestContext,
  ): Promise<CopySheet | null> {
    return readCopySheet(context, { systemId, divisionId });
  }

  @FieldResolver(() => DepartmentType, {
    nullable: true,
    description: 'The department that has it used; null for this system itself.',
  })
  async department(
    @Root() { row }: OutsideSystemType,
    @Ctx() context: RequestContext,
  ): Promise<DepartmentType | null> {
    const { districtId, departmentId } = row;
    if (departmentId === null) return null;
    const department = await departmentLoader(context).load({ districtId, id: departmentId });
    return department ? toDepartment(department) : null;
  }

  @FieldResolver(() => [DivisionType], { description: 'Divisions whose communities are in it; at most 50.' })
  @Extensions({ cost: { size: 5 } } satisfies CostExtensions)
  async targets(@Root() { row }: OutsideSystemType, @Ctx() context: RequestContext): Promise<DivisionType[]> {
    const ids = (await targetLoader(context).load(row.id)).slice(0, MOST_TARGETS);
    const divisions = await Promise.all(ids.map((id) => divisionLoader(context).load(id)));
    return divisions.flatMap((division) => (division ? [toDivision(division)] : []));
  }

  @FieldResolver(() => [OutsideSystemFieldType], {
    description: 'Its fields in their order, with what they ask for; at most 60.',
  })
  async fields(
    @Root() { row }: OutsideSystemType,
    @Ctx() context: RequestContext,
  ): Promise<OutsideSystemFieldType[]> {
    return (await readSystemFields(context.reads, row)).map(toField);
  }

  @Mutation(() => RegisterOutsideSystemResult, {
    description: 'Puts a platform or work group on the register, once for all communities that are in it.',
  })
  @Requires('reporting.manage')
  registerOutsideSystem(
    @Arg('input', () => RegisterOutsideSystemInput, { description: 'The system.' })
    input: RegisterOutsideSystemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return registerOutsideSystem(context, input);
  }

  @Mutation(() => ChangeOutsideSystemResult, {
    description:
      'States anew what is known of an outside system: whom it reaches, until when, what it takes.',
  })
  @Requires('reporting.manage')
  changeOutsideSystem(
    @Arg('input', () => ChangeOutsideSystemInput, { description: 'The change.' })
    input: ChangeOutsideSystemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return changeOutsideSystem(context, input);
  }

  @Mutation(() => MapSystemFieldsResult, {
    description: 'States what the fields of an outside system ask for, in their order there.',
  })
  @Requires('reporting.manage')
  mapSystemFields(
    @Arg('input', () => MapSystemFieldsInput, { description: 'The fields.' }) input: MapSystemFieldsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return mapSystemFields(context, input);
  }
}
