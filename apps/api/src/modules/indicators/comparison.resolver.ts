import type { IndicatorDefinition, UsualLimits } from '@weizhi/domain';
import { dateInShanghai, formatPeriod } from '@weizhi/domain';
import { Arg, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { thrown } from '../../platform/errors/thrown';
import type { CostExtensions } from '../../platform/graphql/cost';
import { findPlaces } from '../divisions';
import { type ComparisonAsked, comparePeriods } from './compare-periods';
import { IndicatorComparisonType, IndicatorTargetType, IndicatorVariationType } from './comparison.type';
import { IndicatorComparisonInput, PlaceComparisonsInput } from './indicator.inputs';
import { judgeChanges, type JudgedChange, type JudgedChanges } from './judge-changes';
import { readDefinitions, readPeriods } from './read-request';
import { readTargets, type Targets } from './read-targets';
import { toIndicatorValue } from './to-indicator-value';

/** Indicators × places of one table of places. */
const MAXIMUM_ROWS = 2000;

/** A verdict reads up to sixteen periods: more rows than this are not judged at once. */
const MAXIMUM_JUDGED = 400;

/** Places of one answer, for the charge: those directly below a place, or of some kinds. */
const USUAL_PLACES = { below: 20, ofKinds: 100 } as const;

/** Rows of an answer, by what is asked for. */
function rowsAsked(args: Readonly<Record<string, unknown>>): number {
  const { codes, kinds } = args['input'] as PlaceComparisonsInput;
  return codes.length * (kinds ? USUAL_PLACES.ofKinds : USUAL_PLACES.below);
}

/** Compares figures of places between periods, and judges their changes where that is asked for. */
@Resolver(() => IndicatorComparisonType)
export class ComparisonResolver {
  @Query(() => [IndicatorComparisonType], {
    description:
      'Figures of a place with their change against a base period; empty when the place is outside your divisions. At most 20.',
  })
  @Requires('indicator.read')
  async indicatorComparisons(
    @Arg('input', () => IndicatorComparisonInput, { description: 'Which comparison is wanted.' })
    input: IndicatorComparisonInput,
    @Ctx() context: RequestContext,
  ): Promise<IndicatorComparisonType[]> {
    const definitions = readDefinitions(context, input.codes);
    const [period] = readPeriods([input.period]);
    const places = await findPlaces(context, {
      districtId: input.districtId,
      divisionIds: [input.divisionId],
    });
    if (!places || !period) return [];
    return compareAll(context, { ...places, definitions, period, base: input.base });
  }

  @Query(() => [IndicatorComparisonType], {
    description:
      'Figures of the places below a place with their changes, by indicator, then by place; places outside your divisions are left out. At most 2,000.',
  })
  @Extensions({ cost: { size: rowsAsked } } satisfies CostExtensions)
  @Requires('indicator.read')
  async placeComparisons(
    @Arg('input', () => PlaceComparisonsInput, {
      description: 'Which indicators of which places are wanted.',
    })
    input: PlaceComparisonsInput,
    @Ctx() context: RequestContext,
  ): Promise<IndicatorComparisonType[]> {
    const definitions = readDefinitions(context, input.codes);
    const [period] = readPeriods([input.period]);
    const { districtId, within, kinds } = input;
    const places = await findPlaces(context, { districtId, within, kinds });
    if (!places || !period) return [];
    if (definitions.length * places.divisionIds.length > MAXIMUM_ROWS)
      throw thrown('BAD_USER_INPUT', { argument: 'input', maximum: MAXIMUM_ROWS });
    return compareAll(context, { ...places, definitions, period, base: input.base });
  }

  @FieldResolver(() => IndicatorVariationType, {
    nullable: true,
    description:
      'The verdict on the change (变化研判) with the figures that it rests on; null in answers of more than 400 rows.',
  })
  async variation(@Root() row: IndicatorComparisonType): Promise<IndicatorVariationType | null> {
    const judged = (await row.judged())(row.definition, row.divisionId);
    return judged && toVariation(judged);
  }

  @FieldResolver(() => IndicatorTargetType, {
    nullable: true,
    description:
      'The yearly target of the district (年度目标); null where none is set, where what builds up over the year is not asked for the year, and for counts of places below the district.',
  })
  async target(@Root() row: IndicatorComparisonType): Promise<IndicatorTargetType | null> {
    return (await row.targets())(row.definition, row.divisionId, row.current.value);
  }
}

async function compareAll(
  context: RequestContext,
  asked: ComparisonAsked,
): Promise<IndicatorComparisonType[]> {
  const telling = { definitions: asked.definitions, dimension: '', locale: context.locale };
  const rows = asked.definitions.length * asked.divisionIds.length;
  let judging: Promise<JudgedChanges> | undefined;
  const judged = (): Promise<JudgedChanges> =>
    (judging ??= rows > MAXIMUM_JUDGED ? Promise.resolve(judgeNothing) : judgeChanges(context, asked));
  let reading: Promise<Targets> | undefined;
  const targets = (): Promise<Targets> =>
    (reading ??= readTargets(context.reads, {
      ...asked,
      today: dateInShanghai(context.clock.now().getTime()),
    }));
  const compared = await comparePeriods(context, asked);
  return compared.map(({ definition, divisionId, current, base, ...said }) => ({
    ...{ definition, divisionId, judged, targets },
    code: definition.code,
    current: toIndicatorValue(current, telling),
    base: base && toIndicatorValue(base, telling),
    ...said,
    reasons: [...said.reasons],
  }));
}

function judgeNothing(_definition: IndicatorDefinition, _divisionId: string): null {
  return null;
}

function toVariation({ variation, kind, figures }: JudgedChange): IndicatorVariationType {
  const limits: Partial<UsualLimits> = variation.verdict === 'notComparable' ? {} : variation.limits;
  return {
    verdict: variation.verdict,
    side: variation.verdict === 'beyondUsual' ? variation.side : null,
    reason: variation.verdict === 'notComparable' ? variation.reason : null,
    kind,
    low: limits.low ?? null,
    mean: limits.mean ?? null,
    high: limits.high ?? null,
    periods: limits.periods ?? null,
    keys: figures.map(({ value }) => formatPeriod(value.period)),
    values: figures.map(({ value }) => value.value),
  };
}
