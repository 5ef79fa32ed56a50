import type { AdmissionKind, AdmissionStatus } from '@weizhi/domain';
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { AdmissionKindEnum, AdmissionStatusEnum } from './admission.enums';

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

@ObjectType('AdmissionRules', { description: 'Clocks and conditions of admission in a district.' })
@FieldClass('internal')
export class AdmissionRulesType {
  @Field(() => Int, { description: 'Working days ahead by which something is applied for.' })
  applyAheadDays: number;

  @Field(() => Int, { description: 'Working days within which the panel decides.' })
  decideWithinDays: number;

  @Field(() => Int, { description: 'Working days for which communities are heard.' })
  hearingDays: number;

  @Field(() => Int, { description: 'Working days of notice for what is on the list.' })
  listedLeadDays: number;

  @Field(() => Int, { description: 'Days for which something may run in an emergency.' })
  emergencyDays: number;

  @Field(() => Int, { description: 'Working days within which it is applied for afterwards.' })
  emergencyApplyDays: number;

  @Field(() => Int, { description: 'Days before its end from which an admission is due for review.' })
  reviewAheadDays: number;

  @Field(() => Int, { description: 'Months for which something may be admitted at most.' })
  longestMonths: number;

  @Field(() => [AdmissionKindEnum], { description: 'Kinds with which funds must go; at most 8.' })
  @Extensions({ cost: { size: 4 } })
  fundedKinds: AdmissionKind[];
}
