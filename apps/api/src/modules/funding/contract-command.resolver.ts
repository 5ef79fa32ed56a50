import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceFundingContract } from './advance-funding-contract';
import { approveInstalment } from './approve-instalment';
import { changePaymentPlan } from './change-payment-plan';
import {
  AdvanceFundingContractInput,
  ChangePaymentPlanInput,
  CreateFundingContractInput,
} from './contract.inputs';
import {
  AdvanceFundingContractResult,
  ApproveInstalmentResult,
  ChangePaymentPlanResult,
  CreateFundingContractResult,
  EvaluateMilestoneResult,
  PayInstalmentResult,
} from './contract-results';
import { createFundingContract } from './create-funding-contract';
import { evaluateMilestone } from './evaluate-milestone';
import { ApproveInstalmentInput, EvaluateMilestoneInput, PayInstalmentInput } from './instalment.inputs';
import { payInstalment } from './pay-instalment';

/** Commands on funded projects and their instalments. */
@Resolver()
export class FundingContractCommandResolver {
  @Mutation(() => CreateFundingContractResult, {
    description: 'Records a funded project with its plan of milestones and instalments.',
  })
  @Requires('funding.manage')
  createFundingContract(
    @Arg('input', () => CreateFundingContractInput, { description: 'The project to record.' })
    input: CreateFundingContractInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createFundingContract(context, input);
  }

  @Mutation(() => ChangePaymentPlanResult, {
    description: 'Plans milestones and instalments anew, before the contract is signed.',
  })
  @Requires('funding.manage')
  changePaymentPlan(
    @Arg('input', () => ChangePaymentPlanInput, { description: 'The new plan.' })
    input: ChangePaymentPlanInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return changePaymentPlan(context, input);
  }

  @Mutation(() => AdvanceFundingContractResult, {
    description: 'Takes a funded project to its next state, if its state and the records allow it.',
  })
  @Requires('funding.manage')
  advanceFundingContract(
    @Arg('input', () => AdvanceFundingContractInput, { description: 'What to do.' })
    input: AdvanceFundingContractInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceFundingContract(context, input);
  }

  @Mutation(() => EvaluateMilestoneResult, {
    description: 'Records what the evaluation of a milestone found.',
  })
  @Requires('funding.manage')
  evaluateMilestone(
    @Arg('input', () => EvaluateMilestoneInput, { description: 'The finding.' })
    input: EvaluateMilestoneInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return evaluateMilestone(context, input);
  }

  @Mutation(() => ApproveInstalmentResult, { description: 'Approves the payment of an instalment.' })
  @Requires('funding.manage')
  approveInstalment(
    @Arg('input', () => ApproveInstalmentInput, { description: 'The instalment.' })
    input: ApproveInstalmentInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return approveInstalment(context, input);
  }

  @Mutation(() => PayInstalmentResult, { description: 'Records that an approved instalment was paid.' })
  @Requires('funding.pay')
  payInstalment(
    @Arg('input', () => PayInstalmentInput, { description: 'The payment.' }) input: PayInstalmentInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return payInstalment(context, input);
  }
}
