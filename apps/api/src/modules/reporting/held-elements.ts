import { cellKey, isoDate } from '@weizhi/domain';
import { Arg, Ctx, Extensions, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { IsoDate } from '../../platform/graphql/scalars';
import { divisionKey, findCurrentDivisions, findDistrictFor } from '../divisions';
import { ElementRecord } from './form-demand.entity';
import { readHoldings } from './overlap.reads';
import { todayOf } from './today';

const MOST_ASKED = 60;

@ObjectType('HeldElement', { description: 'Something that a form holds, or asks for, already.' })
@FieldClass('internal')
export class HeldElement {
  @Field(() => String, { description: 'The label or code that was asked about.' })
  asked: string;

  @Field(() => String, { description: 'Name of the canonical element.' })
  elementName: string;

  @Field(() => String, { description: 'Department and title of the form.' })
  form: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day of which it is held; null while it is only asked for.',
  })
  heldOn: string | null;
}

/** What a notice need not ask for once more. */
@Resolver()
export class HeldElementResolver {
  @Query(() => [HeldElement], {
    description:
      'Which of some headings or codes are collected already from the communities of a division, by which form and of which day; at most 60, the rest is left out.',
  })
  @Requires('reporting.read')
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  async heldElements(
    @Arg('divisionId', () => ID, { description: 'Global id of the division.' }) id: string,
    @Arg('asked', () => [String], { description: 'Headings or codes; at most 60.' }) asked: string[],
    @Ctx() context: RequestContext,
  ): Promise<HeldElement[]> {
    const divisionId = divisionKey(id);
    const division = (await findCurrentDivisions(context.reads, [divisionId])).get(divisionId);
    const districtId = division && (await findDistrictFor(context.reads, 'reporting.read', division.path));
    if (districtId === undefined) return [];
    const held = await findHeldElements(context, { districtId, divisionId }, asked.slice(0, MOST_ASKED));
    return held.map((each) => Object.assign(new HeldElement(), each));
  }
}

/**
 * Which of some labels or codes of elements are collected already from the communities of a division, by which form and
 * of which day: what a notice need not ask for once more.
 */
export async function findHeldElements(
  context: RequestContext,
  place: { readonly districtId: string; readonly divisionId: string },
  asked: readonly string[],
): Promise<readonly HeldElement[]> {
  const { districtId } = place;
  const elements = await context.reads.repository(ElementRecord).find({ where: { districtId } });
  const matches = asked.flatMap((text) => {
    const element = elements.find(({ code, name }) => code === text || cellKey(name) === cellKey(text));
    return element ? [{ text, element }] : [];
  });
  const holdings = await readHoldings(context.reads, {
    ...place,
    elementIds: matches.map(({ element }) => element.id),
    today: todayOf(context),
  });
  return matches.flatMap(({ text, element }) => {
    const [best] = holdings
      .filter((holding) => holding.element === element.code)
      .sort((one, other) => (other.heldOn ?? '').localeCompare(one.heldOn ?? ''));
    const heldOn = best?.heldOn ? isoDate(best.heldOn) : null;
    return best ? [{ asked: text, elementName: element.name, form: best.form, heldOn }] : [];
  });
}
