import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advancePlaque } from './advance-plaque';
import { applyForPlaque } from './apply-for-plaque';
import {
  AdvancePlaqueInput,
  ApplyForPlaqueInput,
  RecordPlaqueUseInput,
  ReportPlaqueInput,
} from './plaque.inputs';
import {
  AdvancePlaqueResult,
  ApplyForPlaqueResult,
  RecordPlaqueUseResult,
  ReportPlaqueResult,
} from './plaque-results';
import { recordPlaqueUse } from './record-plaque-use';
import { reportPlaque } from './report-plaque';

/** Commands on plaques. */
@Resolver()
export class PlaqueCommandResolver {
  @Mutation(() => ApplyForPlaqueResult, { description: 'Applies for a plaque at some communities.' })
  @Requires('taskAdmission.apply')
  applyForPlaque(
    @Arg('input', () => ApplyForPlaqueInput, { description: 'The application.' }) input: ApplyForPlaqueInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return applyForPlaque(context, input);
  }

  @Mutation(() => AdvancePlaqueResult, {
    description: 'Withdraws an application for a plaque, or for all plaques of it that wait.',
  })
  @Requires('taskAdmission.apply')
  withdrawPlaque(
    @Arg('input', () => AdvancePlaqueInput, { description: 'The step `WITHDRAW_PLAQUE`.' })
    input: AdvancePlaqueInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advancePlaque(context, input, 'taskAdmission.apply');
  }

  @Mutation(() => AdvancePlaqueResult, {
    description:
      'Decides on a plaque: permits, refuses, renews its permit, or keeps a nominal one with proof.',
  })
  @Requires('taskAdmission.decide')
  decidePlaque(
    @Arg('input', () => AdvancePlaqueInput, { description: 'The decision.' }) input: AdvancePlaqueInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advancePlaque(context, input, 'taskAdmission.decide');
  }

  @Mutation(() => AdvancePlaqueResult, {
    description: 'Records that a plaque was put up, checked or taken down.',
  })
  @Requires('plaque.record')
  recordPlaqueStep(
    @Arg('input', () => AdvancePlaqueInput, { description: 'The step.' }) input: AdvancePlaqueInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advancePlaque(context, input, 'plaque.record');
  }

  @Mutation(() => ReportPlaqueResult, { description: 'Puts a plaque that hangs on the register.' })
  @Requires('plaque.record')
  reportPlaque(
    @Arg('input', () => ReportPlaqueInput, { description: 'The plaque.' }) input: ReportPlaqueInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return reportPlaque(context, input);
  }

  @Mutation(() => RecordPlaqueUseResult, { description: 'Records that something was done under a plaque.' })
  @Requires('plaque.record')
  recordPlaqueUse(
    @Arg('input', () => RecordPlaqueUseInput, { description: 'What was done.' }) input: RecordPlaqueUseInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordPlaqueUse(context, input);
  }
}
