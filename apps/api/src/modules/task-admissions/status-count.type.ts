import type { AdmissionStatus } from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { AdmissionStatusEnum } from './admission.enums';

@ObjectType('TaskAdmissionStatusCount', { description: 'How many of the register are in a status.' })
@FieldClass('internal')
export class TaskAdmissionStatusCount {
  @Field(() => AdmissionStatusEnum, { description: 'The status.' })
  status: AdmissionStatus;

  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => Int, { description: 'Those of them that came in an emergency.' })
  emergencyCount: number;
}
