import type { EstateType } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { globalIdRead } from '../../platform/read-planner/global-id-read';
import { Planned } from '../../platform/read-planner/planned';
import type { TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { Estate } from './estate.entity';

export const EstateTypeEnum = domainEnum<EstateType>({
  name: 'EstateType',
  description: 'How an estate came about and is run; communities are compared with those of the same type.',
  values: {
    commercial: 'Commercial housing (商品房小区).',
    resettlement: 'Resettlement housing (安置房小区).',
    old: 'Ageing estate (老旧小区).',
    unmanaged: 'Estate without property management (无物业小区).',
    mixed: 'Mixed (混合小区).',
  },
});

@ObjectType('Estate', { implements: Node, description: 'A residential estate (小区).' })
@FieldClass('internal')
@Extensions({ read: { entity: Estate } } satisfies TypeReadExtensions)
export class EstateObject extends Node {
  row: Estate;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Planned(globalIdRead('Estate', { district: true }))
  declare id: string;

  @Field(() => String, { description: 'Name of the estate.' })
  name: string;

  @Field(() => EstateTypeEnum, { description: 'How the estate came about and is run.' })
  estateType: EstateType;

  @Field(() => Int, { nullable: true, description: 'Households; null when not known, which is not 0.' })
  households: number | null;
}

/** Gives a row to the schema. */
export function toEstate(row: Estate): EstateObject {
  return Object.assign(new EstateObject(), {
    row,
    id: toGlobalId('Estate', row.districtId, row.id),
    name: row.name,
    estateType: row.estateType,
    households: row.households,
  });
}

export const EstateConnection = connectionType(EstateObject, 'Estate');

@ObjectType('PopulationCount', {
  description: 'Usual residents (常住居民) of a division by sex and age band: a denominator.',
})
@FieldClass('public')
export class PopulationCountType {
  @Field(() => Int, { description: 'Sex by GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated.' })
  sex: number;

  @Field(() => String, { description: 'Age band in years, such as `18-35`.' })
  ageBand: string;

  @Field(() => Int, { description: 'Persons.' })
  persons: number;
}
