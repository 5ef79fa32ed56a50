import { formalismIndex, FORMALISM_SIGNS } from '@weizhi/domain';
import { Arg, Ctx, Extensions, ID, Int, Query, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { AssessmentFormalism, AssessmentSignCount, OwnAssessment } from './own-assessment.type';
import { findOwnPart, listOwnParts, toOwnAssessments } from './own-part';
import { listSettled } from './settled.reads';

/** What an assessor sees of his own, and how far assessments go through the motions. */
@Resolver()
export class OwnAssessmentResolver {
  @Query(() => [OwnAssessment], {
    description: 'Assessments that you were assigned to, newest first; at most 100.',
  })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  @Requires('assessment.score')
  async ownAssessments(@Ctx() context: RequestContext): Promise<OwnAssessment[]> {
    return toOwnAssessments(context.reads, await listOwnParts(context.reads));
  }

  @Query(() => OwnAssessment, {
    nullable: true,
    description: 'An assessment that you were assigned to; null when you were not.',
  })
  @Requires('assessment.score')
  async ownAssessment(
    @Arg('id', () => ID, { description: 'Global id of the assessment.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OwnAssessment | null> {
    const part = await findOwnPart(context.reads, id);
    const [own = null] = await toOwnAssessments(context.reads, part ? [part] : []);
    return own;
  }

  @Query(() => AssessmentFormalism, {
    description: 'How far the settled assessments of a year go through the motions (评估有效性).',
  })
  @Requires('assessment.read')
  async assessmentFormalism(
    @Arg('year', () => Int, { nullable: true, description: 'Year of the rubric; all when left out.' })
    year: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<AssessmentFormalism> {
    const index = formalismIndex(await listSettled(context.reads, year ?? null));
    return Object.assign(new AssessmentFormalism(), index, {
      signs: FORMALISM_SIGNS.map((sign) =>
        Object.assign(new AssessmentSignCount(), { sign, count: index.bySign[sign] }),
      ),
    });
  }
}
