import { refusalSentence, type TaskAction, type TaskRefusal, type WorkloadSource } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { TaskActionEnum, WorkloadSourceEnum } from './task.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'TASK_ACTION_NOT_ALLOWED',
  description:
    'Returned when the action does not fit where the task stands, or is for another party to take.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class TaskActionNotAllowed extends Refusal<Said & { allowed: readonly TaskAction[] }> {
  @Field(() => [TaskActionEnum], { description: 'What you may do now; at most 9.' })
  allowed: TaskAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'TASK_SOURCE_NOT_ALLOWED',
  description:
    'Returned when the source does not fit: a department’s task as the community’s own affair, or a department’s task without the department.',
  zh: '工作来源不符：{zh}',
  en: 'The source does not fit. {en}',
})
export class TaskSourceNotAllowed extends Refusal<Said & { source: WorkloadSource }> {
  @Field(() => WorkloadSourceEnum, { description: 'The source that was stated.' })
  source: WorkloadSource;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'TASK_RULE_BROKEN',
  description:
    'Returned when the rules of tasks stand against it: something needed is not stated, a day out of range, a task that is not a subdistrict’s to split, an answer to a postponement that nobody proposed.',
  zh: '不符合任务办理规则：{zh}',
  en: 'The rules of tasks stand against it. {en}',
})
export class TaskRuleBroken extends Refusal<Said & { rule: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

/** The refusal of a rule of tasks, in the domain's words. */
export function taskRefused(refusal: TaskRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'taskActionNotAllowed':
      return new TaskActionNotAllowed({ ...said, allowed: refusal.allowedTaskActions });
    case 'taskSourceNotOfDepartment':
    case 'taskWithoutDepartment':
      return new TaskSourceNotAllowed({ ...said, source: refusal.workloadSource });
    default:
      return new TaskRuleBroken({ ...said, rule: enumName(refusal.code) });
  }
}
