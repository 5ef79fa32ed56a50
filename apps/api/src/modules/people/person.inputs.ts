import type { Sex } from '@weizhi/domain';
import { Field, InputType, Int } from 'type-graphql';
import { SexEnum } from './person.type';

@InputType({
  description:
    'A person to record. Whoever is known in the district by the same name and number is not recorded twice.',
})
export class PersonInput {
  @Field(() => String, { description: 'Name, 2 to 30 characters.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mobile or landline number; a landline with its area code.',
  })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Resident identity number (公民身份号码), 18 characters.',
  })
  identityNumber?: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex.' })
  sex?: Sex | null;

  @Field(() => Int, { nullable: true, description: 'Year of birth.' })
  birthYear?: number | null;
}
