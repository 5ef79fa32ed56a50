import { Field, ID, InputType, Int } from 'type-graphql';
import { EXPECTED_VERSION } from './organisation.inputs';

@InputType({ description: 'The communities in which an organisation works from today on.' })
export class SetCoverageInput {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  organisationId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;

  @Field(() => [ID], {
    description: 'Communities of its district, all that it works in; at most 50. Those left out end today.',
  })
  communityIds: string[];
}

@InputType({ description: 'Two records of the same organisation.' })
export class MergeOrganisationsInput {
  @Field(() => ID, { description: 'Global id of the record that goes on.' })
  keptId: string;

  @Field(() => Int, { description: 'Version of the record that goes on.' })
  keptVersion: number;

  @Field(() => ID, { description: 'Global id of the record that is merged into it, of the same district.' })
  mergedId: string;

  @Field(() => Int, { description: 'Version of the record that is merged.' })
  mergedVersion: number;

  @Field(() => String, { description: 'Why the two are one, up to 200 characters.' })
  reason: string;
}
