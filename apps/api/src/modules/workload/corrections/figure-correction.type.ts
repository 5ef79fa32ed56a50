import type { TaskEventKind } from '@weizhi/domain';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../../platform/access/field-class';
import { Decimal, IsoDate } from '../../../platform/graphql/scalars';
import { TaskEventKindEnum } from '../../tasks';

/** Of which figures corrections are asked for. */
@ArgsType()
export class FigureCorrectionArguments {
  @Field(() => ID, { description: 'The place.' })
  divisionId: string;

  @Field(() => String, { description: 'The period, such as `2018-09`, `2018` or `2018-02-08/2018-10-31`.' })
  period: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose data are meant; needed only where several districts share the place.',
  })
  districtId?: string | null;
}

@ObjectType('CorrectingAct', {
  description: 'By what act a figure was changed after the close, how often and when.',
})
@FieldClass('internal')
export class CorrectingActType {
  @Field(() => TaskEventKindEnum, { description: 'What was done with tasks.' })
  act: TaskEventKind;

  @Field(() => Int, { description: 'How often; a task that was corrected twice counts twice.' })
  times: number;

  @Field(() => IsoDate, { description: 'The first day on which it was done.' })
  firstOn: string;

  @Field(() => IsoDate, { description: 'The last day on which it was done.' })
  lastOn: string;
}

@ObjectType('FigureCorrection', {
  description: 'A figure of which a part changed after the close of its month (结账后更正).',
})
@FieldClass('internal')
export class FigureCorrectionType {
  @Field(() => String, { description: 'Code of the indicator.' })
  code: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The figure without what came after the close; null where there was none.',
  })
  atClose: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The figure as it is told now.' })
  now: string | null;

  @Field(() => [CorrectingActType], { description: 'The acts that changed it; at most 25.' })
  acts: CorrectingActType[];
}
