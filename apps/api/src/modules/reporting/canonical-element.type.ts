import type { CanonicalElement, CanonicalElementKind, ReportingGrain } from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { toGlobalId } from '../../platform/graphql/global-id';
import type { ElementRecord } from './form-demand.entity';
import { CanonicalElementKindEnum, ReportingGrainEnum } from './reporting.enums';

/** Name in the schema and in global ids. */
export const CANONICAL_ELEMENT = 'CanonicalElement';

@ObjectType(CANONICAL_ELEMENT, {
  description:
    'A canonical element (统一数据项): what forms of different departments ask for under different headings, kept once.',
})
@FieldClass('internal')
export class CanonicalElementType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => ID, { description: 'Global id of the district whose dictionary it is in.' })
  districtId: string;

  @Field(() => String, { description: 'Code within the district; it never changes.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => CanonicalElementKindEnum, { description: 'What a value of it is.' })
  kind: CanonicalElementKind;

  @Field(() => ReportingGrainEnum, { description: 'Grain in which it is kept: household or community.' })
  grain: ReportingGrain;

  @Field(() => String, { nullable: true, description: 'Unit, such as 人; null where there is none.' })
  unit: string | null;

  @Field(() => Boolean, {
    description: 'Whether it is in force; false as long as it is only proposed with a form.',
  })
  adopted: boolean;
}

/** Gives a row to the schema. */
export function toCanonicalElement(row: ElementRecord): CanonicalElementType {
  const { districtId, version, code, name, kind, grain, unit } = row;
  return Object.assign(new CanonicalElementType(), {
    ...{ version, code, name, kind, grain, unit, adopted: row.adoptedAt !== null },
    id: toGlobalId(CANONICAL_ELEMENT, districtId, row.id),
    districtId: toGlobalId('District', null, districtId),
  });
}

/** What the rules know of an element. */
export function elementOf({ code, kind, grain }: ElementRecord): CanonicalElement {
  return { code, kind, grain };
}
