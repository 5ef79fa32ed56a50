import {
  type CommitteeAction,
  type CommitteeRefusal,
  type CommitteeStepRefusal,
  refusalSentence,
} from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { CommitteeActionEnum } from './owners-committee.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'COMMITTEE_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the status of the committee.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class CommitteeActionNotAllowed extends Refusal<Said & { allowed: readonly CommitteeAction[] }> {
  @Field(() => [CommitteeActionEnum], { description: 'What may be done now; at most 7.' })
  allowed: CommitteeAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'COMMITTEE_RULE_BROKEN',
  description:
    'Returned when the rules stand against it: something needed is not stated, seats that are even or too many, a term that is too long, a step out of its order or in the future.',
  zh: '不符合规定：{zh}',
  en: 'The rules stand against it. {en}',
})
export class CommitteeRuleBroken extends Refusal<Said & { rule: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'FORMATION_CONDITIONS_UNMET',
  description:
    'Returned when too little area is handed over, or too few owners apply, for a first assembly. Nothing was changed.',
  zh: '首次业主大会的成立条件尚不具备：{zh}',
  en: 'The conditions of a first assembly are not met: {en}',
})
export class FormationConditionsUnmet extends Refusal<
  Said & { handedOverMet: boolean; applicantsMet: boolean }
> {
  @Field(() => Boolean, { description: 'Whether enough area is handed over.' })
  handedOverMet: boolean;

  @Field(() => Boolean, { description: 'Whether enough owners, or the developer, apply.' })
  applicantsMet: boolean;

  zh: string;
  en: string;
}

/** The refusal of a rule of committees, in the domain's words. */
export function committeeRefused(refusal: CommitteeRefusal | CommitteeStepRefusal): object {
  const said = refusalSentence(refusal);
  if (refusal.code === 'committeeActionNotAllowed')
    return new CommitteeActionNotAllowed({ ...said, allowed: refusal.allowedCommitteeActions });
  return new CommitteeRuleBroken({ ...said, rule: enumName(refusal.code) });
}
