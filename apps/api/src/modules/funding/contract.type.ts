import {
  availableContractActions,
  type ContractAction,
  type ContractKind,
  type ContractState,
  type FundingSource,
  type FundingTheme,
  type SupplierKind,
} from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { type ContractEventKind, FundingContract, type FundingContractEvent } from './contract.entity';
import {
  ContractActionEnum,
  ContractEventKindEnum,
  ContractKindEnum,
  ContractStateEnum,
  FundingSourceEnum,
  FundingThemeEnum,
  SupplierKindEnum,
} from './funding.enums';

/** Name in the schema and in global ids. */
export const FUNDING_CONTRACT = 'FundingContract';

/** A contract as read. */
@ObjectType(FUNDING_CONTRACT, {
  implements: Node,
  description:
    'A funded project with its contract (立项项目与合同), from initiation to archive. Money is in yuan with two places.',
})
@FieldClass('internal')
@Extensions({ read: { entity: FundingContract } } satisfies TypeReadExtensions)
export class FundingContractType extends Node {
  row: FundingContract;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql(FUNDING_CONTRACT, row.column('districtId'), row.column('id')),
    },
  } satisfies ReadExtensions)
  declare id: string;

  @Field(() => ID, { description: 'Global id of its district (tenant), to which files for it are uploaded.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql('District', null, row.column('districtId')),
    },
  } satisfies ReadExtensions)
  districtId: string;

  @Field(() => Int, { description: 'Version to name in commands that change the contract.' })
  version: number;

  @Field(() => String, {
    description: 'Number of the project or contract (项目编号), unique in the district.',
  })
  number: string;

  @Field(() => String, { description: 'Title of the project.' })
  title: string;

  @Field(() => ContractKindEnum, { description: 'Kind of the project.' })
  kind: ContractKind;

  @Field(() => FundingSourceEnum, { description: 'Where the money comes from.' })
  source: FundingSource;

  @Field(() => FundingThemeEnum, { description: 'Whom it is for.' })
  theme: FundingTheme;

  @Field(() => String, { description: 'Who pays (购买主体), in words.' })
  purchaser: string;

  @Field(() => SupplierKindEnum, { description: 'Kind of the supplier.' })
  supplierKind: SupplierKind;

  @Field(() => Decimal, { description: 'Amount of the contract in yuan.' })
  amount: string;

  @Field(() => IsoDate, { description: 'First day of the term.' })
  startsOn: string;

  @Field(() => IsoDate, { description: 'Last day of the term.' })
  endsOn: string;

  @Field(() => Boolean, {
    description: 'Whether content and budget are stable (稳定项目), so that it may last up to three years.',
  })
  stable: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is the hub organisation’s own contract with the government.',
  })
  hub: boolean;

  @Field(() => ContractStateEnum, { description: 'Where it stands.' })
  state: ContractState;

  @Field(() => [ContractActionEnum], {
    description:
      'What its state allows to be done next; at most 8. Whether what that needs is there is found out then.',
  })
  @Extensions({
    cost: { size: 8 },
    read: { kind: 'notPlanned', reason: 'the domain’s table of transitions answers it' },
  })
  availableActions: ContractAction[];

  @Field(() => IsoDate, { nullable: true, description: 'Last day of the public notice; null before it.' })
  noticeEndsOn: string | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day of signature; null before it.' })
  signedOn: string | null;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Day by which to rectify; null unless rectification was required.',
  })
  rectifyBy: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Result of the performance evaluation (绩效评价结论); null before it.',
  })
  evaluation: string | null;

  @Field(() => Decimal, { description: 'What was clawed back so far, in yuan.' })
  clawedBackAmount: string;

  @Field(() => DateTime, { description: 'When it was recorded here.' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it was last changed here.' })
  updatedAt: Date;
}

/** Gives a row to the schema. */
export function toFundingContract(row: FundingContract): FundingContractType {
  const { id: _id, ...columns } = row;
  return Object.assign(new FundingContractType(), columns, {
    row,
    id: toGlobalId(FUNDING_CONTRACT, row.districtId, row.id),
    districtId: toGlobalId('District', null, row.districtId),
    availableActions: availableContractActions(row.state),
  });
}

export const FundingContractConnection = connectionType(FundingContractType, FUNDING_CONTRACT);

/** An event of a contract as read. */
@ObjectType('FundingContractEvent', {
  description: 'One event in the history of a funded project; only ever added.',
})
@FieldClass('internal')
export class FundingContractEventType {
  @Field(() => ID, { description: 'Id within the contract.' })
  id: string;

  @Field(() => ContractEventKindEnum, { description: 'What happened.' })
  kind: ContractEventKind;

  @Field(() => ContractActionEnum, { nullable: true, description: 'What was done, where it advanced.' })
  action: ContractAction | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about, such as the title of a milestone; null where it is the whole.',
  })
  subject: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, minutes or result, as stated; null when none was.',
  })
  note: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Amount in yuan, where money is concerned.' })
  amount: string | null;

  @Field(() => IsoDate, { description: 'Day on which it took effect.' })
  occurredOn: string;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

/** Gives an event to the schema. */
export function toContractEvent(row: FundingContractEvent): FundingContractEventType {
  const { id, kind, action, subject, note, amount, occurredOn, recordedAt } = row;
  return Object.assign(new FundingContractEventType(), {
    id,
    kind,
    action: action as ContractAction | null,
    subject,
    note,
    amount,
    occurredOn,
    recordedAt,
  });
}
