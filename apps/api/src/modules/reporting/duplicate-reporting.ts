import {
  type DemandedForm,
  type DuplicateReporting,
  duplicateReportingIndex,
  formPairOverlaps,
  weightedDuplicateReportingIndex,
} from '@weizhi/domain';
import { Args, ArgsType, Ctx, Extensions, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { divisionKey } from '../divisions';
import { ASKS_AT } from './demand-list';
import { readFieldsOf } from './demand.reads';
import { FormDemand } from './form-demand.entity';
import { FORM_DEMAND } from './form-demand.type';

const MOST_PAIRS = 50;
const MOST_FORMS = 100;

@ObjectType('DuplicateReportingFigure', {
  description:
    'Duplicate reporting (重复填报) with what it is made of: 1 − distinct elements ÷ elements requested.',
})
@FieldClass('internal')
export class DuplicateReportingFigure {
  @Field(() => Int, { description: 'Distinct canonical elements.' })
  distinct: number;

  @Field(() => Int, { description: 'Elements requested, summed over forms.' })
  requested: number;

  @Field(() => Decimal, { nullable: true, description: 'The index, 0 to 1; null when nothing is requested.' })
  index: string | null;
}

@ObjectType('FormPairOverlap', { description: 'How much two forms ask for the same (Jaccard).' })
@FieldClass('internal')
export class FormPairOverlapType {
  @Field(() => String, { description: 'Department and title of one form.' })
  one: string;

  @Field(() => String, { description: 'Department and title of the other.' })
  other: string;

  @Field(() => [String], { description: 'Names of the elements that both ask for; at most 60.' })
  shared: string[];

  @Field(() => Int, { description: 'Distinct elements of both.' })
  all: number;

  @Field(() => Decimal, { description: 'Shared over all, 0 to 1.' })
  share: string;
}

@ObjectType('FormInForce', { description: 'A form that is in force in the period, with what it asks for.' })
@FieldClass('internal')
export class FormInForceType {
  @Field(() => ID, { description: 'Global id of the form demand.' })
  demandId: string;

  @Field(() => String, { description: 'Department and title.' })
  form: string;

  @Field(() => [String], {
    description: 'Names of the canonical elements that it asks for, each once; at most 60.',
  })
  elements: string[];

  @Field(() => Int, { description: 'How many communities answered it.' })
  fills: number;
}

@ObjectType('DuplicateReporting', {
  description:
    'How much forms that were in force in a period ask for the same, before and after the overlap was taken out.',
})
@FieldClass('internal')
export class DuplicateReportingType {
  @Field(() => Int, { description: 'Forms in force in the period.' })
  forms: number;

  @Field(() => DuplicateReportingFigure, { description: 'What departments asked for.' })
  demanded: DuplicateReportingFigure;

  @Field(() => DuplicateReportingFigure, {
    description: 'What departments asked for, each form counted as often as communities answered it.',
  })
  weighted: DuplicateReportingFigure;

  @Field(() => DuplicateReportingFigure, {
    description: 'What is left to fill in after what is held already was taken out.',
  })
  collected: DuplicateReportingFigure;

  @Field(() => [FormPairOverlapType], { description: 'Pairs that cause it, the closest first; at most 50.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  pairs: FormPairOverlapType[];

  @Field(() => [FormInForceType], {
    description: 'The forms, so that what merging some of them would save can be worked out; at most 100.',
  })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  inForce: FormInForceType[];
}

@ArgsType()
class DuplicateReportingArguments {
  @Field(() => ID, { description: 'Global id of the division.' })
  divisionId: string;

  @Field(() => IsoDate, { description: 'First day of the period.' })
  from: string;

  @Field(() => IsoDate, { description: 'Last day of the period.' })
  to: string;
}

/** The figure of duplicate reporting. */
@Resolver()
export class DuplicateReportingResolver {
  @Query(() => DuplicateReportingType, {
    description:
      'How much the forms of a period ask for the same, among those that ask communities of a division.',
  })
  @Requires('reporting.read')
  async duplicateReporting(
    @Args(() => DuplicateReportingArguments) { divisionId, from, to }: DuplicateReportingArguments,
    @Ctx() context: RequestContext,
  ): Promise<DuplicateReportingType> {
    const demands = await context.reads
      .repository(FormDemand)
      .query('row')
      .andWhere(`row.state in ('approved', 'submitted', 'accepted')`)
      .andWhere('row.opensOn <= :to and row.closesOn >= :from', { from, to })
      .andWhere(ASKS_AT, { asksAt: divisionKey(divisionId) })
      .orderBy('row.proposedAt')
      .addOrderBy('row.id')
      .getMany();
    const forms = await formsOf(context, demands);
    const names = new Map(forms.flatMap(({ names: own }) => [...own]));
    const demanded = forms.map(({ demanded: form }) => form);
    const collected = forms.map(({ collected: form }) => form);
    return Object.assign(new DuplicateReportingType(), {
      forms: forms.length,
      demanded: figure(duplicateReportingIndex(demanded)),
      weighted: figure(weightedDuplicateReportingIndex(demanded)),
      collected: figure(duplicateReportingIndex(collected)),
      pairs: formPairOverlaps(demanded)
        .slice(0, MOST_PAIRS)
        .map(({ shared, ...pair }) =>
          Object.assign(new FormPairOverlapType(), {
            ...pair,
            shared: shared.map((code) => names.get(code) ?? code),
          }),
        ),
      inForce: forms.slice(0, MOST_FORMS).map(toFormInForce),
    });
  }
}

function figure(reporting: DuplicateReporting): DuplicateReportingFigure {
  return Object.assign(new DuplicateReportingFigure(), reporting);
}

function toFormInForce({ demandId, demanded, names }: FormInForce): FormInForceType {
  return Object.assign(new FormInForceType(), {
    demandId,
    form: demanded.form,
    elements: [...new Set(demanded.elements)].map((code) => names.get(code) ?? code),
    fills: demanded.fills,
  });
}

interface FormInForce {
  readonly demandId: string;
  readonly demanded: DemandedForm;
  readonly collected: DemandedForm;
  readonly names: ReadonlyMap<string, string>;
}

async function formsOf(
  { reads }: RequestContext,
  demands: readonly FormDemand[],
): Promise<readonly FormInForce[]> {
  const districts = Map.groupBy(demands, ({ districtId }) => districtId);
  const forms: FormInForce[] = [];
  for (const [districtId, own] of districts) {
    const ids = own.map(({ id }) => id);
    const fields = await readFieldsOf(reads, districtId, ids);
    const fills = await reads.sql<{ id: string; count: number }>(
      `select demand_id::text as id, count(*)::int as count from form_answer
        where district_id = $1::bigint and demand_id = any($2::uuid[]) group by 1`,
      [districtId, ids],
    );
    const counts = new Map(fills.map(({ id, count }) => [id, count]));
    for (const { id, department, title } of own) {
      const elements = (fields.get(id) ?? []).flatMap(({ field, element }) =>
        element ? [{ field, element }] : [],
      );
      const form = { form: `${department}《${title}》`, fills: counts.get(id) ?? 0 };
      const asked = elements.filter(({ field }) => field.standing === 'new' || field.standing === null);
      forms.push({
        demandId: toGlobalId(FORM_DEMAND, districtId, id),
        demanded: { ...form, elements: elements.map(({ element }) => element.code) },
        collected: { ...form, elements: asked.map(({ element }) => element.code) },
        names: new Map(elements.map(({ element }) => [element.code, element.name])),
      });
    }
  }
  return forms;
}
