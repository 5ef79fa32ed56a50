import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IdempotencyKeyReused, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { BurdenReportActionNotAllowed, BurdenReportFactMissing } from './burden-report.errors';
import { BurdenReportType } from './burden-report.type';

@ObjectType({ description: 'The burden report is with the panel.' })
@FieldClass('internal')
export class BurdenReportFiled {
  @Field(() => BurdenReportType, { description: 'The report.' })
  report: BurdenReportType;
}

@ObjectType({ description: 'The burden report is changed.' })
@FieldClass('internal')
export class BurdenReportChanged {
  @Field(() => BurdenReportType, { description: 'The report as it is now.' })
  report: BurdenReportType;
}

export const FileBurdenReportResult = commandResult('FileBurdenReportResult', [
  BurdenReportFiled,
  InvalidInput,
  NotFound,
  IdempotencyKeyReused,
]);
export const AdvanceBurdenReportResult = commandResult('AdvanceBurdenReportResult', [
  BurdenReportChanged,
  InvalidInput,
  NotFound,
  StaleVersion,
  BurdenReportActionNotAllowed,
  BurdenReportFactMissing,
]);
