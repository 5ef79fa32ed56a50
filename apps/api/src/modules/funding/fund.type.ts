import {
  availableFundAwardActions,
  type FundAwardAction,
  type FundAwardState,
  type FundBalance,
  type FundCallState,
  type FundingTheme,
  matchingAmount,
  type MatchingClass,
  type MoneyText,
} from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { DevelopmentFund, type FundAward, type FundCall, type FundScore } from './fund.entity';
import { FundAwardActionEnum, FundAwardStateEnum, FundCallStateEnum } from './fund.enums';
import { FundingThemeEnum } from './funding.enums';
import { FundMatchingType, FundScoringType, MatchingClassEnum, toMatching, toScoring } from './venture.type';

/** Names in the schema and in global ids. */
export const DEVELOPMENT_FUND = 'DevelopmentFund';
export const FUND_RESTRICTION = 'FundRestriction';
export const FUND_CALL = 'FundCall';
export const FUND_AWARD = 'FundAward';

@ObjectType(DEVELOPMENT_FUND, {
  implements: Node,
  description: 'A development fund for social organisations (社会组织发展基金). Money is in yuan.',
})
@FieldClass('internal')
@Extensions({ read: { entity: DevelopmentFund } } satisfies TypeReadExtensions)
export class DevelopmentFundType extends Node {
  row: DevelopmentFund;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql(DEVELOPMENT_FUND, row.column('districtId'), row.column('id')),
    },
  } satisfies ReadExtensions)
  declare id: string;

  @Field(() => String, { description: 'Name of the fund.' })
  name: string;
}

/** Gives a fund to the schema. */
export function toDevelopmentFund(row: DevelopmentFund): DevelopmentFundType {
  return Object.assign(new DevelopmentFundType(), {
    row,
    id: toGlobalId(DEVELOPMENT_FUND, row.districtId, row.id),
    name: row.name,
  });
}

export const DevelopmentFundConnection = connectionType(DevelopmentFundType, DEVELOPMENT_FUND);

@ObjectType('FundBalance', { description: 'What a part of a fund holds (基金余额), by restriction.' })
@FieldClass('internal')
export class FundBalanceType {
  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the restriction; null for unrestricted money.',
  })
  restrictionId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the restriction; null for unrestricted money.',
  })
  title: string | null;

  @Field(() => [FundingThemeEnum], {
    description: 'Themes that it may be given for; empty when for all. At most 5.',
  })
  themes: FundingTheme[];

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day on which it may be awarded; null when none.',
  })
  until: string | null;

  @Field(() => Decimal, { description: 'What is there.' })
  balance: string;

  @Field(() => Decimal, { description: 'What is awarded and not paid yet.' })
  committed: string;

  @Field(() => Decimal, { description: 'What can still be awarded.' })
  available: string;
}

/** Gives the balance of a part to the schema. */
export function toFundBalance(
  { balance, committed, available }: FundBalance,
  part: Pick<FundBalanceType, 'restrictionId' | 'title' | 'themes' | 'until'>,
): FundBalanceType {
  return Object.assign(new FundBalanceType(), { ...part, balance, committed, available });
}

@ObjectType(FUND_CALL, { description: 'A call for applications to a fund (资助公告).' })
@FieldClass('internal')
export class FundCallType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => Decimal, { description: 'What it can award in all.' })
  budget: string;

  @Field(() => IsoDate, { description: 'First day for applications.' })
  opensOn: string;

  @Field(() => IsoDate, { description: 'Last day for applications.' })
  closesOn: string;

  @Field(() => Decimal, { description: 'Mean score from which an application may be awarded.' })
  passScore: string;

  @Field(() => FundMatchingType, {
    nullable: true,
    description: 'How it matches donations (配捐); null when it does not.',
  })
  matching: FundMatchingType | null;

  @Field(() => FundScoringType, {
    nullable: true,
    description: 'How it scores beyond points of 100; null when it does not.',
  })
  scoring: FundScoringType | null;

  @Field(() => FundCallStateEnum, {
    description: 'Whether applications are taken, by the day and by decision.',
  })
  state: FundCallState;
}

/** Gives a call to the schema as it stands on a day. */
export function toFundCall(row: FundCall, today: string): FundCallType {
  const { title, budget, opensOn, closesOn, passScore } = row;
  return Object.assign(new FundCallType(), {
    ...{ title, budget, opensOn, closesOn, passScore },
    id: toGlobalId(FUND_CALL, row.districtId, row.id),
    matching: row.matchingRule && toMatching(row.matchingRule),
    scoring: row.scoreRule && toScoring(row.scoreRule),
    state: callState(row, today),
  });
}

/** The state of a call on a day. */
export function callState({ state, opensOn, closesOn }: FundCall, today: string): FundCallState {
  if (state !== 'open') return state;
  if (today < opensOn) return 'drafted';
  return today > closesOn ? 'closed' : 'open';
}

@ObjectType(FUND_AWARD, { description: 'An application to a fund and what was decided on it (资助申请).' })
@FieldClass('internal')
export class FundAwardType {
  row: FundAward;

  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands.' })
  version: number;

  @Field(() => String, { description: 'Title of the project.' })
  title: string;

  @Field(() => FundingThemeEnum, { description: 'Whom it is for.' })
  theme: FundingTheme;

  @Field(() => ID, { description: 'Global id of the call that it answers.' })
  callId: string;

  @Field(() => Decimal, { description: 'Amount that was asked for.' })
  asked: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What was donated for it; null where the call does not match donations.',
  })
  donated: string | null;

  @Field(() => MatchingClassEnum, { nullable: true, description: 'Class of the project; null likewise.' })
  projectClass: MatchingClass | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'What the call adds to the donations (可配资金), the most that it can be granted; null likewise.',
  })
  matchingAmount: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Amount that was granted; null before.' })
  granted: string | null;

  @Field(() => FundAwardStateEnum, { description: 'Where it stands.' })
  state: FundAwardState;

  @Field(() => [FundAwardActionEnum], { description: 'What may be done next; at most 3.' })
  @Extensions({ cost: { size: 3 } } satisfies CostExtensions)
  availableActions: FundAwardAction[];

  @Field(() => Int, { description: 'How many scored it.' })
  scoreCount: number;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Mean score with two places; null until enough are in, so that none is known before another is given.',
  })
  meanScore: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, report or evaluation, the last of them; null before.',
  })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was applied for.' })
  appliedAt: Date;
}

function matchedAmount({ donated, projectClass }: FundAward, call: FundCall | undefined): string | null {
  if (donated === null || projectClass === null || !call?.matchingRule) return null;
  const matched = matchingAmount(donated as MoneyText, projectClass, call.matchingRule);
  return matched.ok ? matched.value : null;
}

/** Gives an application to the schema with what its scores come to. */
export function toFundAward(
  row: FundAward,
  {
    scores,
    mean,
    call,
  }: {
    readonly scores: readonly FundScore[];
    readonly mean: string | null;
    readonly call: FundCall | undefined;
  },
): FundAwardType {
  const { version, title, theme, asked, donated, projectClass, granted, state, note, appliedAt } = row;
  return Object.assign(new FundAwardType(), {
    ...{ row, version, title, theme, asked, donated, projectClass, granted, state, note, appliedAt },
    callId: toGlobalId(FUND_CALL, row.districtId, row.callId),
    matchingAmount: matchedAmount(row, call),
    id: toGlobalId(FUND_AWARD, row.districtId, row.id),
    availableActions: [...availableFundAwardActions(state)],
    scoreCount: scores.length,
    meanScore: mean,
  });
}
