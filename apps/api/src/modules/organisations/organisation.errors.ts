import { refusalSentence, type RuleRefusal } from '@weizhi/domain';
import { Field, Int } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';
import { OrganisationType } from './organisation.type';
import type { CountedRecords } from './records-of-organisations';

interface RegistrationFacts {
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

@RefusalType({
  code: 'REGISTRATION_NOT_POSSIBLE',
  description:
    'Returned when the registration would break a rule: an action that the status does not allow, a missing reason, a credit code or filing number that the status requires or excludes, or one that does not belong to the legal form.',
  zh: '不符合登记备案规定：{zh}',
  en: 'The rules of registration stand against it. {en}',
})
export class RegistrationNotPossible extends Refusal<RegistrationFacts> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

/** The refusal of a rule of registration, in the domain's words. */
export function registrationNotPossible(refusal: RuleRefusal): RegistrationNotPossible {
  return new RegistrationNotPossible({ rule: enumName(refusal.code), ...refusalSentence(refusal) });
}

@RefusalType({
  code: 'ORGANISATION_LOOKS_KNOWN',
  description:
    'Returned when organisations of the same name in the division, or with the same contact, are there already, and the input does not say `despiteLikeness`.',
  zh: '已有名称或联系人相同的组织，请先核对是否重复登记；确认不是同一组织的，请勾选“仍要登记”。',
  en: 'Organisations of the same name or with the same contact are there already. Compare them first; if it is another one, say so.',
})
export class OrganisationLooksKnown extends Refusal<{ candidates: readonly OrganisationType[] }> {
  @Field(() => [OrganisationType], { description: 'Those that look the same; at most 10.' })
  candidates: OrganisationType[];
}

@RefusalType({
  code: 'ORGANISATION_HAS_RECORDS',
  description:
    'Returned when cases, contracts, assessments or the like belong to the organisation, so that it was not recorded by mistake.',
  zh: '该组织名下已有{zh}，不是误录；重复登记的请合并到保留的组织，确属误录的请先撤回这些记录。',
  en: 'Records belong to it ({en}), so it was not recorded by mistake. Merge it, or take them back first.',
})
export class OrganisationHasRecords extends Refusal<{ count: number; zh: string; en: string }> {
  @Field(() => Int, { description: 'How many records belong to it.' })
  count: number;

  zh: string;
  en: string;
}

/** The refusal of a withdrawal, with what stands against it in words. */
export function organisationHasRecords(records: readonly CountedRecords[]): OrganisationHasRecords {
  return new OrganisationHasRecords({
    count: records.reduce((sum, { count }) => sum + count, 0),
    zh: records.map(({ what, count }) => `${what.zh} ${count} 项`).join('、'),
    en: records.map(({ what, count }) => `${what.en}: ${count}`).join(', '),
  });
}
