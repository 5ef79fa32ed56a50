import { formOverlap, type FormDemandAction } from '@weizhi/domain';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { type Connection, ConnectionArguments } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { districtRowKey } from '../../platform/graphql/global-id';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import { divisionKey, divisionLoader, DivisionType, mayAtDivision, toDivision } from '../divisions';
import { advanceFormDemand, decideFormDemand } from './advance-form-demand';
import {
  CANONICAL_ELEMENT,
  CanonicalElementType,
  elementOf,
  toCanonicalElement,
} from './canonical-element.type';
import { createCanonicalElement } from './create-canonical-element';
import { DEMAND_ORDERS, narrowDemands } from './demand-list';
import { findDemand, isOwnDemand, readFields } from './demand.reads';
import { ElementRecord, FormDemand, FormDemandEvent } from './form-demand.entity';
import {
  AdvanceFormDemandResult,
  CreateCanonicalElementResult,
  DecideFormDemandResult,
  MapFormFieldsResult,
  ProposeFormDemandResult,
} from './form-demand-results';
import {
  actionsOf,
  FormDemandConnection,
  FormDemandEventType,
  FormDemandType,
  FormFieldType,
  FormOverlapItem,
  toDemandEvent,
  toFormDemand,
} from './form-demand.type';
import { mapFormFields } from './map-form-fields';
import { readHoldings } from './overlap.reads';
import { proposeFormDemand } from './propose-form-demand';
import { FormDemandActionEnum } from './reporting.enums';
import {
  AdvanceFormDemandInput,
  CreateCanonicalElementInput,
  DecideFormDemandInput,
  FormDemandFilter,
  FormOverlapInput,
  MapFormFieldsInput,
  ProposeFormDemandInput,
} from './reporting.inputs';
import { todayOf } from './today';

const MOST_ELEMENTS = 500;

@ArgsType()
class FormDemandArguments extends ConnectionArguments {
  @Field(() => FormDemandFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: FormDemandFilter | null;
}

/** Demanded forms, the dictionary, and what overlaps. */
@Resolver(() => FormDemandType)
export class FormDemandResolver {
  @Query(() => [CanonicalElementType], {
    description: 'Canonical elements of your districts that are in force, by name; at most 500.',
  })
  @Requires('reporting.read')
  @Extensions({ cost: { size: 60 } } satisfies CostExtensions)
  async canonicalElements(@Ctx() context: RequestContext): Promise<CanonicalElementType[]> {
    const rows = await context.reads
      .repository(ElementRecord)
      .query('row')
      .andWhere('row.adoptedAt is not null')
      .orderBy('row.name')
      .addOrderBy('row.id')
      .limit(MOST_ELEMENTS)
      .getMany();
    return rows.map(toCanonicalElement);
  }

  @Query(() => FormDemandConnection, { description: 'Form demands of your districts, latest first.' })
  @Requires('reporting.read')
  formDemands(
    @Args(() => FormDemandArguments) { filter, ...page }: FormDemandArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FormDemandType>> {
    const today = todayOf(context);
    return readKeysetPage(context, {
      field: 'Query.formDemands',
      entity: FormDemand,
      page,
      orders: DEMAND_ORDERS,
      order: 'proposedAtDesc',
      filter: (query) => narrowDemands(query, filter ?? {}, { today, actorId: context.actor.id }),
      toNode: (row) => toFormDemand(row, today),
    });
  }

  @Query(() => FormDemandType, {
    nullable: true,
    description: 'A form demand by its id; null when it does not exist or is of another district.',
  })
  @Requires('reporting.read')
  async formDemand(
    @Arg('id', () => ID, { description: 'Global id of the form demand.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<FormDemandType | null> {
    const row = await findDemand(context.reads, id);
    return row ? toFormDemand(row, todayOf(context)) : null;
  }

  @Query(() => [FormOverlapItem], {
    description:
      'What is collected already of some elements, before a form is handed in: which form holds each, of which day, and how it is to be had. At most 60; elements that are not there are left out.',
  })
  @Requires('reporting.read')
  @Extensions({ cost: { size: 30 } } satisfies CostExtensions)
  async formOverlap(
    @Arg('input', () => FormOverlapInput, { description: 'The elements.' }) input: FormOverlapInput,
    @Ctx() context: RequestContext,
  ): Promise<FormOverlapItem[]> {
    const ids = input.elementIds.map((id) => districtRowKey(CANONICAL_ELEMENT, id).id);
    const found = await context.reads
      .repository(ElementRecord)
      .query('row')
      .andWhere('row.id = any(:ids)', { ids })
      .getMany();
    // In the order of the form, so that whoever maps it finds its columns again.
    const rows = found.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    const [first] = rows;
    if (!first) return [];
    const holdings = await readHoldings(context.reads, {
      districtId: first.districtId,
      divisionId: divisionKey(input.divisionId),
      elementIds: rows.map(({ id }) => id),
      today: todayOf(context),
    });
    const byCode = new Map(rows.map((row) => [row.code, row]));
    return formOverlap(rows.map(elementOf), input.grain, holdings).flatMap(({ element, ...overlap }) => {
      const row = byCode.get(element);
      return row
        ? [Object.assign(new FormOverlapItem(), { element: toCanonicalElement(row), ...overlap })]
        : [];
    });
  }

  @Mutation(() => CreateCanonicalElementResult, {
    description: 'Adds a canonical element to the dictionary.',
  })
  @Requires('reporting.manage')
  createCanonicalElement(
    @Arg('input', () => CreateCanonicalElementInput, { description: 'The element.' })
    input: CreateCanonicalElementInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createCanonicalElement(context, input);
  }

  @Mutation(() => ProposeFormDemandResult, {
    description: 'Proposes a form for the communities of a division.',
  })
  @Requires('taskAdmission.apply')
  proposeFormDemand(
    @Arg('input', () => ProposeFormDemandInput, { description: 'The form.' }) input: ProposeFormDemandInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return proposeFormDemand(context, input);
  }

  @Mutation(() => MapFormFieldsResult, { description: 'Maps the fields of a form to canonical elements.' })
  @Requires('taskAdmission.apply')
  mapFormFields(
    @Arg('input', () => MapFormFieldsInput, { description: 'The mapping.' }) input: MapFormFieldsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return mapFormFields(context, input);
  }

  @Mutation(() => AdvanceFormDemandResult, { description: 'A step that the department takes with its form.' })
  @Requires('taskAdmission.apply')
  advanceFormDemand(
    @Arg('input', () => AdvanceFormDemandInput, { description: 'The step.' }) input: AdvanceFormDemandInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceFormDemand(context, input);
  }

  @Mutation(() => DecideFormDemandResult, { description: 'Approves a form for a period, or rejects it.' })
  @Requires('taskAdmission.decide')
  decideFormDemand(
    @Arg('input', () => DecideFormDemandInput, { description: 'The decision.' }) input: DecideFormDemandInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return decideFormDemand(context, input);
  }

  @FieldResolver(() => [FormFieldType], { description: 'Its columns in their order; at most 60.' })
  @Extensions({ cost: { size: 15 } } satisfies CostExtensions)
  async fields(@Root() { row }: FormDemandType, @Ctx() context: RequestContext): Promise<FormFieldType[]> {
    return (await readFields(context.reads, row)).map(({ field, element }) => {
      const { position, heading, role, standing, heldForm, heldOn } = field;
      return Object.assign(new FormFieldType(), {
        ...{ position, heading, role, standing, heldForm, heldOn },
        element: element && toCanonicalElement(element),
      });
    });
  }

  @FieldResolver(() => [FormDemandEventType], { description: 'Its history, oldest first; at most 100.' })
  async events(
    @Root() { row }: FormDemandType,
    @Ctx() context: RequestContext,
  ): Promise<FormDemandEventType[]> {
    const events = await context.reads.repository(FormDemandEvent).find({
      where: { districtId: row.districtId, demandId: row.id },
      order: { recordedAt: 'ASC', id: 'ASC' },
      take: 100,
    });
    return events.map(toDemandEvent);
  }

  @FieldResolver(() => DivisionType, { description: 'The division whose communities are asked.' })
  async division(@Root() { row }: FormDemandType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const division = await divisionLoader(context).load(row.divisionId);
    if (!division) throw new Error('A form demand asks communities of a division that is not there');
    return toDivision(division);
  }

  @FieldResolver(() => [FormDemandActionEnum], {
    description: 'What the viewer may do with it now, by the rules; at most 4.',
  })
  async availableActions(
    @Root() { row }: FormDemandType,
    @Ctx() context: RequestContext,
  ): Promise<FormDemandAction[]> {
    const propose = await isOwnDemand(context.reads, row);
    const decide = await mayAtDivision(context.reads, 'taskAdmission.decide', row);
    return actionsOf(row, { propose, decide, today: todayOf(context) });
  }
}
