import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DivisionType } from '../divisions';
import { OrganisationType } from './organisation.type';

@ObjectType('CommunityCoverage', { description: 'Which organisations work in a community.' })
@FieldClass('internal')
export class CommunityCoverageType {
  @Field(() => DivisionType, { description: 'The community or village.' })
  community: DivisionType;

  @Field(() => Int, { description: 'Organisations of your divisions that work there.' })
  organisationCount: number;

  @Field(() => Int, { description: 'Those of them that count as community social organisations.' })
  countedCount: number;

  @Field(() => [OrganisationType], { description: 'The first of them by name; at most 10.' })
  organisations: OrganisationType[];
}

@ObjectType('DuplicateCandidates', { description: 'Records that may be of one organisation.' })
@FieldClass('internal')
export class DuplicateCandidatesType {
  @Field(() => Boolean, { description: 'Whether their names are alike in one division.' })
  sameName: boolean;

  @Field(() => Boolean, { description: 'Whether their contact persons have the same number.' })
  sameContact: boolean;

  @Field(() => [OrganisationType], { description: 'The two records, the older first; 2.' })
  organisations: OrganisationType[];
}
