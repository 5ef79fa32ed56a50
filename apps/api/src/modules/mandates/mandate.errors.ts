import {
  isoDate,
  type MandateBody,
  type MandateEditionAction,
  type MandateEditionRefusal,
  type NoMandateList,
  refusalSentence,
} from '@weizhi/domain';
import { Field, Int } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { IsoDate } from '../../platform/graphql/scalars';
import { MandateBodyEnum, MandateEditionActionEnum } from './mandate.enums';

interface Said {
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'MANDATE_ACTION_NOT_ALLOWED',
  description: 'Returned when the action does not fit the state of the edition.',
  zh: '现在不能这样办理：{zh}',
  en: 'Not possible now. {en}',
})
export class MandateActionNotAllowed extends Refusal<Said & { allowed: readonly MandateEditionAction[] }> {
  @Field(() => [MandateEditionActionEnum], { description: 'What may be done now; at most 3.' })
  allowed: MandateEditionAction[];

  zh: string;
  en: string;
}

@RefusalType({
  code: 'MANDATE_LISTS_OVERLAP',
  description:
    'Returned when another edition of the same list is in force on one of the days; nothing was changed.',
  zh: '清单施行期间重叠：{zh}',
  en: 'The days overlap. {en}',
})
export class MandateListsOverlap extends Refusal<
  Said & { title: string; validFrom: string; validTo: string | null }
> {
  @Field(() => String, { description: 'Title of the other edition.' })
  title: string;

  @Field(() => IsoDate, { description: 'Its first day.' })
  validFrom: string;

  @Field(() => IsoDate, { nullable: true, description: 'Its last day; null while it is open-ended.' })
  validTo: string | null;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'MANDATE_RULE_BROKEN',
  description:
    'Returned when the rules of lists stand against it: something needed is not stated, a list without items, duties without a legal basis, a class that the body’s list does not have, a last day before the first.',
  zh: '不符合清单规则：{zh}',
  en: 'The rules of lists stand against it. {en}',
})
export class MandateRuleBroken extends Refusal<Said & { rule: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'NO_MANDATE_LIST_IN_FORCE',
  description: 'Returned when no list for the body of the division is in force on the day that decides.',
  zh: '没有可对照的清单：{zh}',
  en: 'There is no list to hold it against. {en}',
})
export class NoMandateListInForce extends Refusal<Said & { body: MandateBody; askedOn: string }> {
  @Field(() => MandateBodyEnum, { description: 'Whose list was asked for.' })
  body: MandateBody;

  @Field(() => IsoDate, { description: 'The day that was asked for.' })
  askedOn: string;

  zh: string;
  en: string;
}

@RefusalType({
  code: 'MANDATE_EDITION_SETTLED',
  description: 'Returned when items are to change in an edition that is no draft; nothing was changed.',
  zh: '这一版清单已经公布或作废，不能再改事项。请以它为底稿编制新的一版。',
  en: 'This edition is no draft any more. Draw up a new one that begins with its items.',
})
export class MandateEditionSettled extends Refusal {}

@RefusalType({
  code: 'MANDATE_LIST_FULL',
  description: 'Returned when an edition holds as many items as one may; nothing was changed.',
  zh: '一版清单最多 {most} 项，已经满了。',
  en: 'An edition holds at most {most} items.',
})
export class MandateListFull extends Refusal<{ most: number }> {
  @Field(() => Int, { description: 'How many an edition may hold.' })
  most: number;
}

/** The refusal of a rule of lists, in the domain's words. */
export function mandateRefused(refusal: MandateEditionRefusal | NoMandateList): object {
  const said = refusalSentence(refusal);
  switch (refusal.code) {
    case 'mandateActionNotAllowed':
      return new MandateActionNotAllowed({ ...said, allowed: refusal.allowedEditionActions });
    case 'mandateListsOverlap':
      return new MandateListsOverlap({
        ...said,
        title: refusal.editionTitle,
        validFrom: refusal.otherFromOn,
        validTo: refusal.otherToOn,
      });
    case 'noMandateListInForce':
      return new NoMandateListInForce({ ...said, body: refusal.body, askedOn: isoDate(refusal.askedOn) });
    default:
      return new MandateRuleBroken({ ...said, rule: enumName(refusal.code) });
  }
}
