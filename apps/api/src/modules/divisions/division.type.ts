import type { DivisionKind } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { IsoDate } from '../../platform/graphql/scalars';
import { globalIdRead } from '../../platform/read-planner/global-id-read';
import { Planned } from '../../platform/read-planner/planned';
import type { TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { District, type DistrictKind } from './district.entity';
import { Division, type DivisionLinkKind } from './division.entity';

export const DivisionKindEnum = domainEnum<DivisionKind>({
  name: 'DivisionKind',
  description: 'What a division (行政区划) is in law and in the tree.',
  values: {
    country: 'The country (国家).',
    province: 'Province, or what ranks with it (省级).',
    prefecture: 'Prefecture-level city (地级).',
    district: 'District or county (区县).',
    subdistrict: 'Subdistrict (街道).',
    town: 'Town (镇).',
    township: 'Township (乡).',
    developmentZone: 'Development zone that the code list ranks with subdistricts (开发区).',
    community: 'Community: the area of one residents’ committee (社区, 居委会).',
    village: 'Area of one villagers’ committee, under its own law and lists (村, 村委会).',
    virtualCommunity:
      'Row of the code list without residents’ committee; receives no task and enters no denominator (虚拟社区).',
    neighbourhood: 'Neighbourhood: one estate or adjoining blocks (邻里).',
  },
});

export const DivisionLinkKindEnum = domainEnum<DivisionLinkKind>({
  name: 'DivisionLinkKind',
  description: 'How a successor came out of a predecessor.',
  values: {
    mergedInto: 'The predecessor was merged into the successor (合并).',
    splitInto: 'The successor is a part of the predecessor (拆分).',
    replacedBy: 'The successor took the place of the predecessor (接续).',
  },
});

export const DistrictKindEnum = domainEnum<DistrictKind>({
  name: 'DistrictKind',
  description:
    'Whether what a district holds is real, generated, or a data set of others. The three never mix in one district.',
  values: {
    real: 'Real data (真实数据).',
    demonstration: 'Generated data, to be marked wherever it shows (演示数据).',
    reference: 'A foreign data set for comparison (参考数据).',
  },
});

/** A division as of a day; `asOf` null means today. */
@ObjectType('Division', {
  implements: Node,
  description:
    'A division (行政区划) of the tree, from the province to the neighbourhood. Its id is stable; its name, code and place are dated.',
})
@FieldClass('public')
@Extensions({ read: { entity: Division } } satisfies TypeReadExtensions)
export class DivisionType extends Node {
  /** The row, for the field resolvers. */
  row: Division;

  /** Day as of which name, code and place are told; null for today. */
  asOfDay: string | null;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Planned(globalIdRead('Division', { district: false }))
  declare id: string;

  @Field(() => DivisionKindEnum, { description: 'What the division is in law and in the tree.' })
  kind: DivisionKind;

  @Field(() => Int, {
    description: 'Level in the tree: 1 province, 3 district, 4 subdistrict, 5 community, 6 neighbourhood.',
  })
  level: number;

  @Field(() => IsoDate, { description: 'First day on which the division is known to exist.' })
  existsFrom: string;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'First day on which the division is no more; null while it exists.',
  })
  existsTo: string | null;

  @Field(() => Int, { description: 'Version to name in commands that change the division.' })
  version: number;
}

/** Gives a row to the schema. */
export function toDivision(row: Division, asOfDay: string | null = null): DivisionType {
  return Object.assign(new DivisionType(), {
    row,
    asOfDay,
    id: toGlobalId('Division', null, row.id),
    kind: row.kind,
    level: row.level,
    existsFrom: row.existsFrom,
    existsTo: row.existsTo,
    version: row.version,
  });
}

export const DivisionConnection = connectionType(DivisionType, 'Division');

@ObjectType('DivisionName', {
  description: 'A name and official code that a division bore for a span of days.',
})
@FieldClass('public')
export class DivisionNameType {
  @Field(() => String, { description: 'The name.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Official code (统计用区划代码), 12 digits, or a suffix to it below the community; null where there is none.',
  })
  code: string | null;

  @Field(() => IsoDate, { description: 'First day of the span.' })
  validFrom: string;

  @Field(() => IsoDate, { nullable: true, description: 'First day after the span; null while it lasts.' })
  validTo: string | null;
}

@ObjectType('DivisionLink', { description: 'A predecessor or successor of a division.' })
@FieldClass('public')
export class DivisionLinkType {
  /** Id of the other division. */
  otherId: string;

  @Field(() => DivisionLinkKindEnum, { description: 'How the successor came out of the predecessor.' })
  kind: DivisionLinkKind;

  @Field(() => IsoDate, { description: 'Day on which it took effect.' })
  effectiveOn: string;
}

@ObjectType('District', {
  description:
    'A district as a tenant: everything that organisations, officials and residents enter belongs to one.',
})
@FieldClass('public')
@Extensions({ read: { entity: District } } satisfies TypeReadExtensions)
export class DistrictType {
  divisionId: string;

  @Field(() => ID, { description: 'Global id of the district.' })
  @Planned(globalIdRead('District', { district: false }))
  id: string;

  @Field(() => DistrictKindEnum, { description: 'Whether its data are real, generated or foreign.' })
  kind: DistrictKind;

  @Field(() => String, { description: 'Name of the district.' })
  name: string;
}
