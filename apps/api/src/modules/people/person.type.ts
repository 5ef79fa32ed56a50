import type { Sex } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { globalIdSql, toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import type { ReadExtensions, TypeReadExtensions } from '../../platform/read-planner/read-annotations';
import { Person } from './person.entity';

/** Name in the schema and in global ids. */
export const PERSON = 'Person';

export const SexEnum = domainEnum<Sex>({
  name: 'Sex',
  description: 'Sex as registers record it (GB/T 2261.1).',
  values: {
    unknown: 'Unknown (未知的性别).',
    male: 'Male (男).',
    female: 'Female (女).',
    notStated: 'Not stated (未说明的性别).',
  },
});

@ObjectType(PERSON, {
  implements: Node,
  description: 'A person (人员) that an organisation or a committee has to do with. What is told is masked.',
})
@FieldClass('personal')
@Extensions({ read: { entity: Person } } satisfies TypeReadExtensions)
export class PersonType extends Node {
  row: Person;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  @Extensions({
    read: {
      kind: 'sql',
      type: 'text',
      plain: true,
      expression: (row) => globalIdSql(PERSON, row.column('districtId'), row.column('id')),
    },
  } satisfies ReadExtensions)
  declare id: string;

  @Field(() => String, { description: 'Name of which the first character is shown, such as `张*`.' })
  nameMasked: string;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number with its middle hidden; null when none is known.',
  })
  phoneMasked: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex; null when nobody asked.' })
  sex: Sex | null;

  @Field(() => Int, { nullable: true, description: 'Year of birth; null when not known.' })
  birthYear: number | null;

  @Field(() => Int, { description: 'Version to name in commands that change the person.' })
  version: number;
}

/** Gives a row to the schema. */
export function toPerson(row: Person): PersonType {
  return Object.assign(new PersonType(), {
    row,
    id: toGlobalId(PERSON, row.districtId, row.id),
    nameMasked: row.nameMasked,
    phoneMasked: row.phoneMasked,
    sex: row.sex,
    birthYear: row.birthYear,
    version: row.version,
  });
}
