import type { FundEntryKind } from '@weizhi/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import type { FundEntryRow } from './fund-entry.entity';
import { FundEntryKindEnum } from './fund.enums';
import { FUND_RESTRICTION } from './fund.type';

@ObjectType('FundEntry', { description: 'Money that came into a fund or went out of it; only ever added.' })
@FieldClass('internal')
export class FundEntryType {
  @Field(() => ID, { description: 'Id within the fund.' })
  id: string;

  @Field(() => FundEntryKindEnum, { description: 'What it is.' })
  kind: FundEntryKind;

  @Field(() => Decimal, { description: 'Amount, above zero; the kind says which way it went.' })
  amount: string;

  @Field(() => IsoDate, { description: 'Day of the entry.' })
  occurredOn: string;

  @Field(() => String, { description: 'Where it came from or what it was for.' })
  note: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Global id of the restriction; null for unrestricted money.',
  })
  restrictionId: string | null;
}

export const FundEntryConnection = connectionType(FundEntryType, 'FundEntry');

/** Gives an entry to the schema. */
export function toFundEntry(row: FundEntryRow): FundEntryType {
  const { id, kind, amount, occurredOn, note } = row;
  return Object.assign(new FundEntryType(), {
    ...{ id, kind, amount, occurredOn, note },
    restrictionId: row.restrictionId && toGlobalId(FUND_RESTRICTION, row.districtId, row.restrictionId),
  });
}
