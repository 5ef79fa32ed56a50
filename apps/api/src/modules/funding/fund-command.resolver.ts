import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { addFundRestriction } from './add-fund-restriction';
import { advanceFundAward } from './advance-fund-award';
import { applyForFundAward } from './apply-for-fund-award';
import { createDevelopmentFund } from './create-development-fund';
import { openFundCall } from './open-fund-call';
import { payFundAward } from './pay-fund-award';
import { recordFundEntry } from './record-fund-entry';
import { scoreFundAward } from './score-fund-award';
import {
  AddFundRestrictionInput,
  AdvanceFundAwardInput,
  ApplyForFundAwardInput,
  CreateDevelopmentFundInput,
  OpenFundCallInput,
  PayFundAwardInput,
  RecordFundEntryInput,
  ScoreFundAwardInput,
} from './fund.inputs';
import {
  AddFundRestrictionResult,
  AdvanceFundAwardResult,
  ApplyForFundAwardResult,
  CreateDevelopmentFundResult,
  OpenFundCallResult,
  PayFundAwardResult,
  RecordFundEntryResult,
  ScoreFundAwardResult,
} from './fund-results';

/** Commands on development funds. */
@Resolver()
export class DevelopmentFundCommandResolver {
  @Mutation(() => CreateDevelopmentFundResult, { description: 'Sets up a development fund.' })
  @Requires('funding.manage')
  createDevelopmentFund(
    @Arg('input', () => CreateDevelopmentFundInput, { description: 'The fund.' })
    input: CreateDevelopmentFundInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createDevelopmentFund(context, input);
  }

  @Mutation(() => AddFundRestrictionResult, {
    description: 'Adds a restriction to a fund: what some of its money is for.',
  })
  @Requires('funding.manage')
  addFundRestriction(
    @Arg('input', () => AddFundRestrictionInput, { description: 'The restriction.' })
    input: AddFundRestrictionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return addFundRestriction(context, input);
  }

  @Mutation(() => RecordFundEntryResult, {
    description: 'Records money that came into a fund or went out of it.',
  })
  @Requires('funding.manage')
  recordFundEntry(
    @Arg('input', () => RecordFundEntryInput, { description: 'The entry.' }) input: RecordFundEntryInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return recordFundEntry(context, input);
  }

  @Mutation(() => OpenFundCallResult, { description: 'Opens a call for applications to a fund.' })
  @Requires('funding.manage')
  openFundCall(
    @Arg('input', () => OpenFundCallInput, { description: 'The call.' }) input: OpenFundCallInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return openFundCall(context, input);
  }

  @Mutation(() => ApplyForFundAwardResult, {
    description: 'Records an application to a call, for the organisation that handed it in.',
  })
  @Requires('funding.manage')
  applyForFundAward(
    @Arg('input', () => ApplyForFundAwardInput, { description: 'The application.' })
    input: ApplyForFundAwardInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return applyForFundAward(context, input);
  }

  @Mutation(() => ScoreFundAwardResult, { description: 'Records the score of one seat of the panel.' })
  @Requires('funding.manage')
  scoreFundAward(
    @Arg('input', () => ScoreFundAwardInput, { description: 'The score.' }) input: ScoreFundAwardInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return scoreFundAward(context, input);
  }

  @Mutation(() => AdvanceFundAwardResult, {
    description:
      'Takes an application to its next state; an award commits the money that it will be paid from.',
  })
  @Requires('funding.manage')
  advanceFundAward(
    @Arg('input', () => AdvanceFundAwardInput, { description: 'What to do.' }) input: AdvanceFundAwardInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceFundAward(context, input);
  }

  @Mutation(() => PayFundAwardResult, { description: 'Records that an award was paid.' })
  @Requires('funding.pay')
  payFundAward(
    @Arg('input', () => PayFundAwardInput, { description: 'The payment.' }) input: PayFundAwardInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return payFundAward(context, input);
  }
}
