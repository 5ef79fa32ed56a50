import { type PlaqueAction, type PlaqueRefusal, refusalSentence } from '@weizhi/domain';
import { Field } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { IsoDate } from '../../platform/graphql/scalars';
import { NominalReasonEnum, PlaqueActionEnum } from './plaque.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'PLAQUE_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the status of the plaque.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class PlaqueActionNotAllowed extends Refusal<Said & { allowed: readonly PlaqueAction[] }> {
  @Field(() => [PlaqueActionEnum], { description: 'What may be done now; at most 8.' })
  allowed: PlaqueAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'PLAQUE_FACT_MISSING',
  description:
    'Returned when something that the action needs is missing, such as the photograph of a removal.',
  zh: '内容不完整：{zh}',
  en: 'Something is missing. {en}',
})
export class PlaqueFactMissing extends Refusal<Said & { fact: string }> {
  @Field(() => String, { description: 'Name of what is missing.' })
  fact: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'PLAQUE_PERMIT_OVER',
  description: 'Returned when the permit named, or the one that the plaque has, is over already.',
  zh: '许可不在有效期内：{zh}',
  en: 'The permit is over. {en}',
})
export class PlaquePermitOver extends Refusal<Said & { endedOn: string }> {
  @Field(() => IsoDate, { description: 'Last day of that permit.' })
  endedOn: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'PLAQUE_GROUNDS_REMAIN',
  description: 'Returned when the proof for keeping a nominal plaque leaves a reason unanswered.',
  zh: '不能保留：{zh}',
  en: 'It cannot be kept. {en}',
})
export class PlaqueGroundsRemain extends Refusal<Said & { reasons: readonly string[] }> {
  @Field(() => [NominalReasonEnum], { description: 'The reasons that remain; at most 2.' })
  reasons: string[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'PLAQUE_HANGS_ALREADY',
  description:
    'Returned when a plaque of this name hangs at one of the communities already, or is applied for there.',
  zh: '{takenAt} 已有同名的挂牌或申请，请核对后去掉这些社区。',
  en: 'A plaque of this name is there already: {takenAt}. Leave these communities out.',
})
export class PlaqueHangsAlready extends Refusal<{ takenAt: string }> {
  @Field(() => String, { description: 'Names of the communities, joined.' })
  takenAt: string;
}

/** The refusal of an action, in the domain's words. */
export function plaqueRefused(refusal: PlaqueRefusal): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'plaqueActionNotAllowed':
      return new PlaqueActionNotAllowed({ ...said, allowed: refusal.allowedPlaqueActions });
    case 'plaqueFactMissing':
      return new PlaqueFactMissing({ ...said, fact: refusal.plaqueFact });
    case 'plaquePermitOver':
      return new PlaquePermitOver({ ...said, endedOn: refusal.permitEndedOn });
    case 'plaqueGroundsRemain':
      return new PlaqueGroundsRemain({ ...said, reasons: refusal.nominalReasons });
  }
}
