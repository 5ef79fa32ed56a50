import type { BurdenReportAction, BurdenReportState, BurdenSubject } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { BurdenReportActionEnum, BurdenReportStateEnum, BurdenSubjectEnum } from './burden-report.enums';

@InputType({ description: 'A burden to report.' })
export class FileBurdenReportInput {
  @Field(() => ID, { description: 'Global id of the community that bears it.' })
  divisionId: string;

  @Field(() => ID, { description: 'Global id of the department that is reported on.' })
  departmentId: string;

  @Field(() => BurdenSubjectEnum, { description: 'What it is about.' })
  subject: BurdenSubject;

  @Field(() => String, { description: 'What it is, up to 1000 characters.' })
  content: string;

  @Field(() => Int, { description: 'Hours that it took all staff together, 1 to 2000.' })
  hours: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'Global id of the task admission, form demand, inspection or plaque that it is about, as the subject says.',
  })
  aboutId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Global id of the paper or photograph that you uploaded.' })
  evidenceId?: string | null;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'A step to take with a burden report.' })
export class AdvanceBurdenReportInput {
  @Field(() => ID, { description: 'Global id of the report.' })
  reportId: string;

  @Field(() => Int, { description: 'Version of the report on which the step is based.' })
  expectedVersion: number;

  @Field(() => BurdenReportActionEnum, { description: 'The step.' })
  action: BurdenReportAction;

  @Field(() => String, { nullable: true, description: 'Why the panel rules so, up to 500 characters.' })
  reason?: string | null;
}

@InputType({
  description: 'What a list of burden reports is kept to; parts that are left out do not narrow it.',
})
export class BurdenReportFilter {
  @Field(() => [BurdenReportStateEnum], { nullable: true, description: 'Only these states; at most 4.' })
  states?: BurdenReportState[] | null;

  @Field(() => [BurdenSubjectEnum], { nullable: true, description: 'Only about these; at most 8.' })
  subjects?: BurdenSubject[] | null;
}

@ArgsType()
export class BurdenReportListArguments extends ConnectionArguments {
  @Field(() => BurdenReportFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: BurdenReportFilter | null;
}
