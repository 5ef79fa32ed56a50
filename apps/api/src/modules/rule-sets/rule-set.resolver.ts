import { RULE_SET_KINDS, type RuleSetKind } from '@weizhi/domain';
import { Arg, Ctx, Extensions, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { CostExtensions } from '../../platform/graphql/cost';
import { keyOfType } from '../../platform/graphql/global-id';
import { accountLoader } from '../identity';
import { RuleSetKindEnum } from './rule-set.enums';
import { SetRuleSetInput, WithdrawRuleSetInput } from './rule-set.inputs';
import { RuleSetChanged, SetRuleSetResult, WithdrawRuleSetResult } from './rule-set-results';
import { maySetRules, readRuleSet } from './rule-set-rows';
import { RuleSetType, RuleSetVersionType } from './rule-set.type';
import { setRuleSet } from './set-rule-set';
import { withdrawRuleSet } from './withdraw-rule-set';

const ACCOUNT_ID = /^[0-9a-f-]{36}$/;

/** The rules that a district keeps for itself, and their versions. */
@Resolver(() => RuleSetType)
export class RuleSetResolver {
  @Query(() => [RuleSetType], {
    description: 'The rules of a district, of every kind, with what is in force today; at most 20.',
  })
  @Requires('ruleSet.read')
  @Extensions({ cost: { size: 13 } } satisfies CostExtensions)
  async ruleSets(
    @Arg('districtId', () => ID, { description: 'Global id of the district.' }) districtId: string,
    @Ctx() context: RequestContext,
  ): Promise<RuleSetType[]> {
    const id = districtOfActor(context, districtId);
    return id === undefined ? [] : Promise.all(RULE_SET_KINDS.map((kind) => readRuleSet(context, id, kind)));
  }

  @Query(() => RuleSetType, {
    nullable: true,
    description: 'The rules of a district of one kind; null outside your districts.',
  })
  @Requires('ruleSet.read')
  async ruleSet(
    @Arg('districtId', () => ID, { description: 'Global id of the district.' }) districtId: string,
    @Arg('kind', () => RuleSetKindEnum, { description: 'What the rules are about.' }) kind: RuleSetKind,
    @Ctx() context: RequestContext,
  ): Promise<RuleSetType | null> {
    const id = districtOfActor(context, districtId);
    return id === undefined ? null : readRuleSet(context, id, kind);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may set a new version.' })
  maySet(@Root() { districtId, kind }: RuleSetType, @Ctx() context: RequestContext): Promise<boolean> {
    return maySetRules(context.reads, districtId, kind);
  }

  @Mutation(() => SetRuleSetResult, {
    description:
      'Sets a version of a district’s rules that begins today or later. What is past keeps its rules, and what runs keeps its days.',
  })
  @Requires('ruleSet.manage')
  setRuleSet(
    @Arg('input', () => SetRuleSetInput, { description: 'The version.' }) input: SetRuleSetInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return setRuleSet(context, input);
  }

  @Mutation(() => WithdrawRuleSetResult, { description: 'Withdraws a version before it begins.' })
  @Requires('ruleSet.manage')
  withdrawRuleSet(
    @Arg('input', () => WithdrawRuleSetInput, { description: 'The version.' }) input: WithdrawRuleSetInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return withdrawRuleSet(context, input);
  }
}

/** Who set a version. */
@Resolver(() => RuleSetVersionType)
export class RuleSetVersionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the colleague who set it; null for the system itself.',
  })
  @FieldClass('personal')
  async recordedBy(
    @Root() { row }: RuleSetVersionType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    // What the system itself set, as in a demonstration, has no account.
    if (!ACCOUNT_ID.test(row.recordedBy)) return null;
    return (await accountLoader(context).load(row.recordedBy))?.displayName ?? null;
  }
}

/** What a change leaves behind. */
@Resolver(() => RuleSetChanged)
export class RuleSetChangedResolver {
  @FieldResolver(() => RuleSetType, { description: 'The rules with all their versions.' })
  ruleSet(
    @Root() { districtId, kind }: RuleSetChanged,
    @Ctx() context: RequestContext,
  ): Promise<RuleSetType> {
    return readRuleSet(context, districtId, kind);
  }
}

/** The key of a district in which the actor may read rules; undefined for any other. */
function districtOfActor({ actor }: RequestContext, districtId: string): string | undefined {
  const id = keyOfType(districtId, 'District')?.id;
  const reads = actor.grants.some(
    (grant) => grant.districtId === id && grant.permissions.has('ruleSet.read'),
  );
  return reads ? id : undefined;
}
