import { refusalSentence, type RuleSetRefusal } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { IsoDate } from '../../platform/graphql/scalars';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'RULE_SET_BEGINS_IN_PAST',
  description: 'Returned when a version would begin before today: what is past keeps its rules.',
  zh: '施行日期不对：{zh}',
  en: 'The first day is not possible. {en}',
})
export class RuleSetBeginsInPast extends Refusal<Said & { earliestOn: string }> {
  @Field(() => IsoDate, { description: 'The first day that is possible.' })
  earliestOn: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'RULE_SET_DAY_TAKEN',
  description: 'Returned when another version of the same rules begins on that day.',
  zh: '施行日期重复：{zh}',
  en: 'The day is taken. {en}',
})
export class RuleSetDayTaken extends Refusal<Said & { beginsOn: string }> {
  @Field(() => IsoDate, { description: 'The day.' })
  beginsOn: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'RULE_SET_UNCHANGED',
  description: 'Returned when every value is that of the version before.',
  zh: '没有变化：{zh}',
  en: 'Nothing would change. {en}',
})
export class RuleSetUnchanged extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'RULE_SET_CONTRADICTS',
  description: 'Returned when values cannot stand together, such as a hearing that outlasts the decision.',
  zh: '规则互相矛盾：{zh}',
  en: 'The rules contradict one another. {en}',
})
export class RuleSetContradicts extends Refusal<Said & { paths: readonly string[] }> {
  @Field(() => [String], { description: 'Paths of the fields at fault; at most 60.' })
  paths: string[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'RULE_SET_LOWERS_BOUND',
  description: 'Returned when a bound that protects people, and is only ever raised, would be lowered.',
  zh: '只升不降：{zh}',
  en: 'Only ever raised. {en}',
})
export class RuleSetLowersBound extends Refusal<Said & { paths: readonly string[] }> {
  @Field(() => [String], { description: 'Paths of the fields at fault; at most 60.' })
  paths: string[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'RULE_SET_BEGUN_ALREADY',
  description: 'Returned when a version that has begun would be withdrawn.',
  zh: '已经施行：{zh}',
  en: 'It has begun. {en}',
})
export class RuleSetBegunAlready extends Refusal<Said & { beginsOn: string }> {
  @Field(() => IsoDate, { description: 'The day on which it began.' })
  beginsOn: string;

  zh: string;
  en: string;
}

/** The refusal of a rule, in the domain's words. */
export function ruleSetRefused(refusal: RuleSetRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'ruleSetBeginsInPast':
      return new RuleSetBeginsInPast({ ...said, earliestOn: refusal.earliestOn });
    case 'ruleSetDayTaken':
      return new RuleSetDayTaken({ ...said, beginsOn: refusal.beginsOn });
    case 'ruleSetUnchanged':
      return new RuleSetUnchanged(said);
    case 'ruleSetContradicts':
      return new RuleSetContradicts({ ...said, paths: refusal.ruleFields.map(pathOf) });
    case 'ruleSetLowersBound':
      return new RuleSetLowersBound({ ...said, paths: refusal.ruleFields.map(pathOf) });
    case 'ruleSetBegunAlready':
      return new RuleSetBegunAlready({ ...said, beginsOn: refusal.beginsOn });
  }
}

/** The path of a field without its kind. */
function pathOf(field: string): string {
  return field.slice(field.indexOf('.') + 1);
}
