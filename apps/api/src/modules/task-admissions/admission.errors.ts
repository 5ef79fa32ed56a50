import {
  type AdmissionAction,
  type AdmissionKind,
  type AdmissionRefusal,
  type MandateFinding,
  refusalSentence,
} from '@weizhi/domain';
import { Field, Int } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { IsoDate } from '../../platform/graphql/scalars';
import { MandateFindingEnum } from '../mandates';
import { AdmissionActionEnum, AdmissionKindEnum } from './admission.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'ADMISSION_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit where it stands, or is for the other party to take.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class AdmissionActionNotAllowed extends Refusal<Said & { allowed: readonly AdmissionAction[] }> {
  @Field(() => [AdmissionActionEnum], { description: 'What may be done now; at most 6.' })
  allowed: AdmissionAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ADMISSION_WITHOUT_BASIS',
  description: 'Returned when something is applied for, or to be admitted, that rests on no law or document.',
  zh: '依据缺失：{zh}',
  en: 'There is no basis. {en}',
})
export class AdmissionWithoutBasis extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'ADMISSION_WITHOUT_FUNDS',
  description:
    'Returned when something is applied for, or to be admitted, with which funds must go (费随事转) and none do.',
  zh: '经费未随任务：{zh}',
  en: 'Funds do not follow. {en}',
})
export class AdmissionWithoutFunds extends Refusal<Said & { kind: AdmissionKind }> {
  @Field(() => AdmissionKindEnum, { description: 'The kind with which funds must go.' })
  kind: AdmissionKind;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ADMISSION_TOO_LATE',
  description: 'Returned when something would begin sooner than its notice allows.',
  zh: '提前时间不够：{zh}',
  en: 'The notice is too short. {en}',
})
export class AdmissionTooLate extends Refusal<Said & { earliestOn: string; workingDays: number }> {
  @Field(() => IsoDate, { description: 'First day on which it may begin.' })
  earliestOn: string;

  @Field(() => Int, { description: 'Working days of notice that it needs.' })
  workingDays: number;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ADMISSION_NOT_ON_LIST',
  description: 'Returned when something is to go out without an application that is not on the list.',
  zh: '不在清单内：{zh}',
  en: 'It is not on the list. {en}',
})
export class AdmissionNotOnList extends Refusal<Said & { finding: MandateFinding }> {
  @Field(() => MandateFindingEnum, { description: 'Where it stands against the list.' })
  finding: MandateFinding;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'ADMISSION_DECIDED_BY_APPLICANT',
  description: 'Returned when somebody would decide on what they applied for themselves.',
  zh: '申请与审定须分离：{zh}',
  en: 'Applicant and decider are two. {en}',
})
export class AdmissionDecidedByApplicant extends Refusal<Said> {
  zh: string;
  en: string;
}

@RefusalType({
  code: 'HEARING_STILL_OPEN',
  description:
    'Returned when a hearing is to be closed while its days run and communities have not answered.',
  zh: '听取意见未结束：{zh}',
  en: 'The hearing is still open. {en}',
})
export class HearingStillOpen extends Refusal<Said & { hearingEndsOn: string }> {
  @Field(() => IsoDate, { description: 'Last day of the hearing.' })
  hearingEndsOn: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'HEARING_NOT_OPEN',
  description: 'Returned when a community would answer after the hearing, or before there is one.',
  zh: '这件申请现在不在听取意见期间。',
  en: 'There is no open hearing on it.',
})
export class HearingNotOpen extends Refusal {}

@RefusalType({
  code: 'ADMISSION_RULE_BROKEN',
  description:
    'Returned when the rules of admission stand against it: something needed is not stated, a period that is too long, a refusal without the item that prohibits it, an emergency for what is on the list.',
  zh: '不符合准入规则：{zh}',
  en: 'The rules of admission stand against it. {en}',
})
export class AdmissionRuleBroken extends Refusal<Said & { rule: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

/** The refusal of a rule of admission, in the domain's words. */
export function admissionRefused(refusal: AdmissionRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'admissionActionNotAllowed':
      return new AdmissionActionNotAllowed({ ...said, allowed: refusal.allowedAdmissionActions });
    case 'admissionWithoutBasis':
      return new AdmissionWithoutBasis(said);
    case 'admissionWithoutFunds':
      return new AdmissionWithoutFunds({ ...said, kind: refusal.admissionKind });
    case 'admissionTooLate':
      return new AdmissionTooLate({
        ...said,
        earliestOn: refusal.earliestOn,
        workingDays: refusal.workingDays,
      });
    case 'admissionNotOnList':
      return new AdmissionNotOnList({ ...said, finding: refusal.finding });
    case 'hearingStillOpen':
      return new HearingStillOpen({ ...said, hearingEndsOn: refusal.hearingEndsOn });
    case 'admissionDecidedByApplicant':
      return new AdmissionDecidedByApplicant(said);
    default:
      return new AdmissionRuleBroken({ ...said, rule: enumName(refusal.code) });
  }
}
