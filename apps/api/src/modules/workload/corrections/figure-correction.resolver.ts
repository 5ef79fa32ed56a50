import { dateInShanghai, parsePeriod } from '@weizhi/domain';
import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import { Requires } from '../../../platform/access/requires';
import type { RequestContext } from '../../../platform/context/request-context';
import { thrown } from '../../../platform/errors/thrown';
import type { CostExtensions } from '../../../platform/graphql/cost';
import { findPlaces } from '../../divisions';
import { FigureCorrectionArguments, FigureCorrectionType } from './figure-correction.type';
import { readFigureCorrections } from './figure-corrections.reads';

/** Tells what changed in figures of workload after their months were closed. */
@Resolver()
export class FigureCorrectionResolver {
  @Query(() => [FigureCorrectionType], {
    description:
      'Figures of workload of a place and period that were corrected after the close of their months; none outside your divisions. At most 60.',
  })
  @Requires('indicator.read')
  @Extensions({ cost: { size: 60 } } satisfies CostExtensions)
  async figureCorrections(
    @Args(() => FigureCorrectionArguments) { divisionId, period, districtId }: FigureCorrectionArguments,
    @Ctx() context: RequestContext,
  ): Promise<FigureCorrectionType[]> {
    const asked = parsePeriod(period);
    if (!asked.ok) throw thrown('BAD_USER_INPUT', { argument: 'period', reason: asked.refusal.code });
    const places = await findPlaces(context, { districtId: districtId ?? null, divisionIds: [divisionId] });
    if (!places) return [];
    const now = context.clock.now();
    const on = { today: dateInShanghai(now.getTime()), now };
    return readFigureCorrections(context.reads, { ...places, ...on, periods: [asked.value] });
  }
}
