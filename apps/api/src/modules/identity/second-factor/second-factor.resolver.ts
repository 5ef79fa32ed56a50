import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { Public } from '../../../platform/access/requires';
import type { RequestContext } from '../../../platform/context/request-context';
import { DateTime } from '../../../platform/graphql/scalars';
import { Viewer } from '../viewer.type';
import { findSecondFactor } from './check-second-factor';
import { confirmIdentity, ConfirmIdentityInput, ConfirmIdentityResult } from './confirm-identity';
import { countCodesLeft } from './recovery-codes';
import {
  beginSecondFactor,
  BeginSecondFactorResult,
  disableSecondFactor,
  DisableSecondFactorResult,
  enableSecondFactor,
  EnableSecondFactorInput,
  EnableSecondFactorResult,
  renewRecoveryCodes,
  RenewRecoveryCodesResult,
} from './set-up-second-factor';

const OWN = 'changes only how the caller’s own account is kept safe';

@ObjectType('OwnSecondFactor', { description: 'The second factor (两步验证) of the person signed in.' })
@FieldClass('internal')
export class OwnSecondFactor {
  @Field(() => DateTime, { description: 'Since when it is in force.' })
  since: Date;

  @Field(() => Int, { description: 'How many recovery codes are left, of 10.' })
  recoveryCodesLeft: number;
}

/** Lets the person signed in keep the own account safe, and confirm who they are. */
@Resolver(() => Viewer)
export class SecondFactorResolver {
  @FieldResolver(() => OwnSecondFactor, {
    nullable: true,
    description: 'The second factor of the account; null when it has none.',
  })
  async secondFactor(@Ctx() { reads, session }: RequestContext): Promise<OwnSecondFactor | null> {
    const factor = session && (await findSecondFactor(reads, session.accountId));
    if (!factor) return null;
    return Object.assign(new OwnSecondFactor(), {
      since: factor.confirmedAt,
      recoveryCodesLeft: await countCodesLeft(reads, factor.accountId),
    });
  }

  @Mutation(() => ConfirmIdentityResult, {
    description:
      'Confirms who sits before an open session, for what is closed without (二次验证): for ten minutes.',
  })
  @Public('answers only about the caller, by the caller’s own password or code')
  confirmIdentity(
    @Arg('input', () => ConfirmIdentityInput, { description: 'Password or code.' })
    input: ConfirmIdentityInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return confirmIdentity(context, input);
  }

  @Mutation(() => BeginSecondFactorResult, {
    description: 'Begins to set up a second factor for the person signed in.',
  })
  @Public(OWN)
  beginSecondFactor(@Ctx() context: RequestContext): Promise<object> {
    return beginSecondFactor(context);
  }

  @Mutation(() => EnableSecondFactorResult, {
    description: 'Puts the second factor in force that was begun, and makes recovery codes.',
  })
  @Public(OWN)
  enableSecondFactor(
    @Arg('input', () => EnableSecondFactorInput, { description: 'The first code.' })
    input: EnableSecondFactorInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return enableSecondFactor(context, input);
  }

  @Mutation(() => DisableSecondFactorResult, {
    description: 'Takes the second factor of the person signed in off.',
  })
  @Public(OWN)
  disableSecondFactor(@Ctx() context: RequestContext): Promise<object> {
    return disableSecondFactor(context);
  }

  @Mutation(() => RenewRecoveryCodesResult, {
    description: 'Makes new recovery codes for the person signed in; earlier ones are void.',
  })
  @Public(OWN)
  renewRecoveryCodes(@Ctx() context: RequestContext): Promise<object> {
    return renewRecoveryCodes(context);
  }
}
