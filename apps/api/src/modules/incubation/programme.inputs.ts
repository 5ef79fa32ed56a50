import { Field, ID, InputType, Int } from 'type-graphql';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';

const IDEMPOTENCY =
  'A key that the client chooses for this one request, up to 200 characters; repeated, it answers the same and does nothing.';

@InputType({
  description: 'A programme to adopt in a new edition. What is left out stays as proposed by default.',
})
export class AdoptIncubationProgrammeInput {
  @Field(() => ID, { description: 'Global id of the district.' })
  districtId: string;

  @Field(() => String, {
    description: 'Code of the programme, 2 to 30 small letters; the same code makes a new edition.',
  })
  code: string;

  @Field(() => String, { description: 'Name of the programme, up to 100 characters.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Mean that a case must reach.' })
  passLine?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewest assessors of a panel.' })
  minimumAssessors?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of sheets from which the highest and the lowest are left out; 0: never.',
  })
  dropExtremesFrom?: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Yuan below which the simplified procedure applies; 0: never.',
  })
  simplifiedBelow?: string | null;

  @Field(() => Int, { nullable: true, description: 'Longest extension in months.' })
  extensionMonths?: number | null;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}

@InputType({ description: 'A call to open.' })
export class OpenIncubationCallInput {
  @Field(() => ID, { description: 'Global id of the programme.' })
  programmeId: string;

  @Field(() => String, { description: 'Title, up to 100 characters.' })
  title: string;

  @Field(() => IsoDate, { description: 'First day of applications.' })
  opensOn: string;

  @Field(() => IsoDate, { description: 'Last day of applications.' })
  closesOn: string;

  @Field(() => String, { description: IDEMPOTENCY })
  idempotencyKey: string;
}
