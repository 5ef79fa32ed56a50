import type { GovernmentDuty } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { GovernmentDutyEnum } from './government-duty.enums';

const KEY = 'A key that the client chooses for this one request, up to 200 characters.';

@InputType({ description: 'A duty to put on the register of a district.' })
export class RegisterGovernmentDutyInput {
  @Field(() => ID, { description: 'Global id of the district.' })
  districtId: string;

  @Field(() => GovernmentDutyEnum, { description: 'Which of the five duties it is.' })
  duty: GovernmentDuty;

  @Field(() => String, { description: 'The department, up to 60 characters.' })
  department: string;

  @Field(() => String, { description: 'What is to be done in every period, up to 100 characters.' })
  title: string;

  @Field(() => String, { description: 'Law or document on which it rests, up to 300 characters.' })
  basis: string;

  @Field(() => IsoDate, { description: 'First day of the first period.' })
  startsOn: string;

  @Field(() => Int, { description: 'Months of a period: 1, 3, 6 or 12.' })
  everyMonths: number;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day, after the first; left out for one without an end.',
  })
  endsOn?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Something that a department did for a duty.' })
export class RecordDutyActInput {
  @Field(() => ID, { description: 'Global id of the duty.' })
  dutyId: string;

  @Field(() => IsoDate, { description: 'Day of it, not in the future and not before the duty began.' })
  day: string;

  @Field(() => String, { description: 'What was done, up to 200 characters.' })
  note: string;

  @Field(() => ID, {
    description: 'Global id of the paper or photograph that shows it and that you uploaded.',
  })
  evidenceId: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What a list of duties is kept to; parts that are left out do not narrow it.' })
export class GovernmentDutyFilter {
  @Field(() => [GovernmentDutyEnum], { nullable: true, description: 'Only these duties; at most 5.' })
  duties?: GovernmentDuty[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or of the department.' })
  search?: string | null;
}

@ArgsType()
export class GovernmentDutyListArguments extends ConnectionArguments {
  @Field(() => GovernmentDutyFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: GovernmentDutyFilter | null;
}
