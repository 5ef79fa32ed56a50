import {
  dateInShanghai,
  type IndicatorDefinition,
  INDICATOR_DEFINITIONS,
  ledgerMonths,
} from '@weizhi/domain';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import { toGlobalId } from '../../platform/graphql/global-id';
import { divisionLoader, DivisionType, findPlaces, toDivision } from '../divisions';
import { computeFigures } from './compute-values';
import { PRESENCE_MEASURES } from './indicator-binding';
import { IndicatorValuesInput, LedgerSpanArguments } from './indicator.inputs';
import { IndicatorDefinitionType, IndicatorValueType, LedgerSpanType } from './indicator.type';
import { readLedgerExtent } from './ledger-presence.reads';
import { readDefinitions, readDimension, readPeriods } from './read-request';
import { toIndicatorDefinition, toIndicatorValue } from './to-indicator-value';

const MAXIMUM_FIGURES = 2000;
const MAXIMUM_MEMBERS = 300;

/** Reads the catalogue and the figures. */
@Resolver(() => IndicatorValueType)
export class IndicatorResolver {
  @Query(() => [IndicatorDefinitionType], {
    description: 'The catalogue: the definitions in force; at most 200.',
  })
  @Requires('indicator.read')
  indicators(@Ctx() context: RequestContext): IndicatorDefinitionType[] {
    const codes = [...new Set(INDICATOR_DEFINITIONS.map((definition) => definition.code))];
    const inForce: IndicatorDefinition[] = codes.flatMap((code) => readDefinitions(context, [code]));
    return inForce.map((definition) => toIndicatorDefinition(definition, context.locale));
  }

  @Query(() => [IndicatorValueType], {
    description:
      'Figures for any indicators, places and periods, from rollups; places outside your divisions are left out. At most 2,000.',
  })
  @Requires('indicator.read')
  async indicatorValues(
    @Arg('input', () => IndicatorValuesInput, { description: 'Which figures are wanted.' })
    input: IndicatorValuesInput,
    @Ctx() context: RequestContext,
  ): Promise<IndicatorValueType[]> {
    const definitions = readDefinitions(context, input.codes);
    const periods = readPeriods(input.periods);
    const dimension = readDimension(context, definitions, input.splitBy);
    if (input.memberLimit < 1 || input.memberLimit > MAXIMUM_MEMBERS)
      throw thrown('BAD_USER_INPUT', { argument: 'memberLimit', maximum: MAXIMUM_MEMBERS });
    const places = await findPlaces(context, input);
    if (!places) return [];
    const cells = definitions.length * periods.length * places.divisionIds.length;
    if (cells > MAXIMUM_FIGURES)
      throw thrown('BAD_USER_INPUT', { argument: 'input', maximum: MAXIMUM_FIGURES });
    const now = context.clock.now();
    const figures = await computeFigures(context.reads, {
      ...places,
      definitions,
      periods,
      dimension,
      memberLimit: Math.min(input.memberLimit, Math.floor(MAXIMUM_FIGURES / cells) || 1),
      audience: context.audience,
      today: dateInShanghai(now.getTime()),
      now,
    });
    return figures.map((figure) =>
      toIndicatorValue(figure, { definitions, dimension, locale: context.locale }),
    );
  }

  @Query(() => LedgerSpanType, {
    nullable: true,
    description:
      'What the ledger of a source holds in the district of a place; null when the place is outside your divisions.',
  })
  @Requires('indicator.read')
  async ledgerSpan(
    @Args(() => LedgerSpanArguments) { source, divisionId, districtId }: LedgerSpanArguments,
    @Ctx() context: RequestContext,
  ): Promise<LedgerSpanType | null> {
    if (!Object.hasOwn(PRESENCE_MEASURES, source)) throw thrown('BAD_USER_INPUT', { argument: 'source' });
    const places = await findPlaces(context, { districtId, divisionIds: [divisionId] });
    if (!places) return null;
    const extent = await readLedgerExtent(context.reads, { districtId: places.districtId, source });
    return {
      districtId: toGlobalId('District', null, places.districtId),
      firstDay: extent.firstDay,
      lastDay: extent.lastDay,
      months: [...ledgerMonths(extent.months)],
      asOf: extent.asOf,
    };
  }

  @FieldResolver(() => DivisionType, {
    description: 'The place that the figure is about, with everything below it.',
  })
  async division(@Root() value: IndicatorValueType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const row = await divisionLoader(context).load(value.divisionId);
    if (!row) throw new Error(`A figure is about a division that is absent: ${value.divisionId}`);
    return toDivision(row);
  }
}
