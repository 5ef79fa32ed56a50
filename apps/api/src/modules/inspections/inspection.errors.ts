import { type InspectionAction, type InspectionRefusal, refusalSentence } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { InspectionActionEnum } from './inspection.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'INSPECTION_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the inspection.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class InspectionActionNotAllowed extends Refusal<Said & { allowed: readonly InspectionAction[] }> {
  @Field(() => [InspectionActionEnum], { description: 'What may be done now; at most 6.' })
  allowed: InspectionAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'INSPECTION_FACT_MISSING',
  description:
    'Returned when something that the action needs is missing: an answer, a finding, its rectification, or the day itself.',
  zh: '还不能这样办理：{zh}',
  en: 'Not possible yet. {en}',
})
export class InspectionFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'INSPECTIONS_NOT_JOINABLE',
  description:
    'Returned when two inspections cannot be held together: of one department, at different communities, held already, or not proposed.',
  zh: '这两次检查不能合并：须是不同部门对同一社区、尚未开始的检查，并由一方先提出。',
  en: 'These cannot be held together: they must be of two departments, at one community, not held yet, and proposed by one of them.',
})
export class InspectionsNotJoinable extends Refusal {}

/** The refusal of an action, in the domain's words. */
export function inspectionRefused(refusal: InspectionRefusal): object {
  const said = refusalSentence(refusal);
  return refusal.code === 'inspectionActionNotAllowed'
    ? new InspectionActionNotAllowed({ ...said, allowed: refusal.allowedInspectionActions })
    : new InspectionFactMissing({ ...said, fact: refusal.inspectionFact });
}
