import { refusalSentence, type RuleRefusal } from '@weizhi/domain';
import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { InvalidInput, NotFound, Refusal, RefusalType, StaleVersion } from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { enumName } from '../../platform/graphql/domain-enum';
import { OrganisationType } from './organisation.type';

@RefusalType({
  code: 'MERGING_NOT_POSSIBLE',
  description:
    'Returned when two records cannot be merged: they are one record, two legal persons, or the lesser would go on.',
  zh: '不能合并：{zh}',
  en: 'The two cannot be merged. {en}',
})
export class MergingNotPossible extends Refusal<{ rule: string; zh: string; en: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

/** The refusal of a rule of merging, in the domain's words. */
export function mergingNotPossible(refusal: RuleRefusal): MergingNotPossible {
  return new MergingNotPossible({ rule: enumName(refusal.code), ...refusalSentence(refusal) });
}

@ObjectType({ description: 'The communities are set.' })
@FieldClass('internal')
export class CoverageSet {
  @Field(() => OrganisationType, { description: 'The organisation as it is now.' })
  organisation: OrganisationType;
}

@ObjectType({ description: 'The two records are one; nothing is deleted.' })
@FieldClass('internal')
export class OrganisationsMerged {
  @Field(() => OrganisationType, { description: 'The record that goes on, with what both had.' })
  organisation: OrganisationType;
}

export const SetCoverageResult = commandResult('SetCoverageResult', [
  CoverageSet,
  InvalidInput,
  NotFound,
  StaleVersion,
]);
export const MergeOrganisationsResult = commandResult('MergeOrganisationsResult', [
  OrganisationsMerged,
  InvalidInput,
  NotFound,
  StaleVersion,
  MergingNotPossible,
]);
