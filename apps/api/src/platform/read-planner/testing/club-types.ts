import { Extensions, Field, Float, ID, Int, ObjectType, createUnionType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { domainEnum } from '../../graphql/domain-enum';
import { globalIdSql } from '../../graphql/global-id';
import { Node } from '../../graphql/node';
import { DateTime, Decimal, IsoDate } from '../../graphql/scalars';
import type { ReadExtensions, TypeReadExtensions } from '../read-annotations';
import { Club, Outing, Town } from './club-tables';

export const ClubKind = domainEnum({
  name: 'ClubKind',
  description: 'Kind',
  values: { charity: 'c', mutualAid: 'm', sport: 's' },
});
export const ClubOrder = domainEnum({
  name: 'ClubOrder',
  description: 'Order',
  values: { newest: 'n', byName: 'b', byTown: 't' },
});

@ObjectType('Town', { implements: Node })
@Extensions({ read: { entity: Town } } satisfies TypeReadExtensions)
export class TownType implements Node {
  @Field(() => ID)
  @Extensions({
    read: { kind: 'sql', type: 'text', expression: ({ column }) => globalIdSql('Town', null, column('id')) },
  } satisfies ReadExtensions)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Int)
  level: number;

  parentId: string | null;
}

@ObjectType('Money')
export class MoneyType {
  @Field(() => Decimal)
  @Extensions({ read: { kind: 'column', property: 'budget' } } satisfies ReadExtensions)
  amount: string;

  @Field(() => String)
  @Extensions({ read: { kind: 'sql', type: 'text', expression: () => `'CNY'` } } satisfies ReadExtensions)
  currency: string;
}

@ObjectType('Outing', { implements: Node })
@Extensions({ read: { entity: Outing } } satisfies TypeReadExtensions)
export class OutingType implements Node {
  @Field(() => ID)
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: ({ column }) => globalIdSql('Outing', column('districtId'), column('id')),
    },
  } satisfies ReadExtensions)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => DateTime)
  startedAt: Date;

  @Field(() => Int, { nullable: true })
  steps: string | null;

  row: Outing;
}

@ObjectType('Club', { implements: Node })
@Extensions({ read: { entity: Club } } satisfies TypeReadExtensions)
export class ClubType implements Node {
  @Field(() => ID)
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: ({ column }) => globalIdSql('Club', column('districtId'), column('id')),
    },
  } satisfies ReadExtensions)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  nickname: string | null;

  @Field(() => ClubKind)
  kind: string;

  @Field(() => Int)
  members: number;

  @Field(() => Float, { nullable: true })
  score: number | null;

  @Field(() => Boolean)
  active: boolean;

  @Field(() => [String])
  tags: string[];

  @Field(() => IsoDate, { nullable: true })
  foundedOn: string | null;

  @Field(() => DateTime)
  registeredAt: Date;

  @Field(() => MoneyType, { nullable: true })
  @Extensions({
    read: { kind: 'sameRow', presentWhen: ({ column }) => `${column('budget')} is not null` },
  } satisfies ReadExtensions)
  budget: MoneyType | null;

  row: Club;
}

export const TownOrOuting = createUnionType({
  name: 'TownOrOuting',
  types: () => [TownType, OutingType] as const,
  resolveType: (value) => (value instanceof TownType ? TownType : OutingType),
});
export const ClubConnection = connectionType(ClubType, 'Club');
export const OutingConnection = connectionType(OutingType, 'Outing');

export function toClub(row: Club): ClubType;
export function toClub(row: Club | undefined): ClubType | null;
export function toClub(row: Club | undefined): ClubType | null {
  if (!row) return null;
  const budget = row.budget === null ? null : { amount: row.budget, currency: 'CNY' };
  return Object.assign(new ClubType(), row, { id: `Club.${row.districtId}.${row.id}`, budget, row });
}

export function toOuting(row: Outing): OutingType;
export function toOuting(row: Outing | undefined): OutingType | null;
export function toOuting(row: Outing | undefined): OutingType | null {
  return row ? Object.assign(new OutingType(), row, { id: `Outing.${row.districtId}.${row.id}`, row }) : null;
}

export function toTown(row: Town | undefined): TownType | null {
  return row ? Object.assign(new TownType(), row, { id: `Town.${row.id}` }) : null;
}
