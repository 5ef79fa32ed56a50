import { isoDate } from '@weizhi/domain';
import { Arg, Ctx, Extensions, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { addContractPromise } from './add-contract-promise';
import { addPromiseEvidence } from './add-promise-evidence';
import { dayOf } from './contract-event';
import { FundingContractType } from './contract.type';
import { promiseEvidenceOf, promisesOf } from './funding.loaders';
import {
  AddContractPromiseInput,
  AddPromiseEvidenceInput,
  WithdrawPromiseEvidenceInput,
} from './promise.inputs';
import {
  AddContractPromiseResult,
  AddPromiseEvidenceResult,
  WithdrawPromiseEvidenceResult,
} from './promise-results';
import { ContractPromiseType, toContractPromise } from './promise.type';
import { withdrawPromiseEvidence } from './withdraw-promise-evidence';

/** What a contract promises, against what is shown. */
@Resolver(() => FundingContractType)
export class ContractPromiseResolver {
  @FieldResolver(() => [ContractPromiseType], {
    description: 'Numbers that the contract promises, each against its evidence; at most 10.',
  })
  @Extensions({ cost: { size: 10 } } satisfies CostExtensions)
  async promises(
    @Root() { row }: FundingContractType,
    @Ctx() context: RequestContext,
  ): Promise<ContractPromiseType[]> {
    const evidence = await promiseEvidenceOf(context, row);
    const today = isoDate(dayOf(context.clock.now()));
    return (await promisesOf(context, row)).map((promise) =>
      toContractPromise(
        promise,
        evidence.filter(({ promiseId }) => promiseId === promise.id),
        { contract: row, today },
      ),
    );
  }
}

/** Commands on promised numbers and their evidence. */
@Resolver()
export class ContractPromiseCommandResolver {
  @Mutation(() => AddContractPromiseResult, { description: 'Records a number that a contract promises.' })
  @Requires('funding.manage')
  addContractPromise(
    @Arg('input', () => AddContractPromiseInput, { description: 'The promise.' })
    input: AddContractPromiseInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return addContractPromise(context, input);
  }

  @Mutation(() => AddPromiseEvidenceResult, { description: 'Records evidence for a promised number.' })
  @Requires('funding.manage')
  addPromiseEvidence(
    @Arg('input', () => AddPromiseEvidenceInput, { description: 'The evidence.' })
    input: AddPromiseEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return addPromiseEvidence(context, input);
  }

  @Mutation(() => WithdrawPromiseEvidenceResult, {
    description: 'Withdraws evidence that was recorded by mistake.',
  })
  @Requires('funding.manage')
  withdrawPromiseEvidence(
    @Arg('input', () => WithdrawPromiseEvidenceInput, { description: 'The evidence.' })
    input: WithdrawPromiseEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawPromiseEvidence(context, input);
  }
}
