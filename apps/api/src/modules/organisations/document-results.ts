import { Field, ObjectType } from 'type-graphql';
import { refusalSentence, type RuleRefusal } from '@weizhi/domain';
import { FieldClass } from '../../platform/access/field-class';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  Refusal,
  RefusalType,
  StaleVersion,
} from '../../platform/errors/refusal';
import { commandResult } from '../../platform/graphql/command-result';
import { enumName } from '../../platform/graphql/domain-enum';
import { OrganisationDocumentType, OrganisationEvidenceType } from './document.type';

@RefusalType({
  code: 'DOCUMENT_SUPERSEDED',
  description: 'Returned when the document named is not the latest version, or was withdrawn.',
  zh: '该材料已有更新的版本或已撤回，请在最新版本上操作。',
  en: 'The document has a later version or was withdrawn. Use the latest version.',
})
export class DocumentSuperseded extends Refusal {}

@RefusalType({
  code: 'EVIDENCE_NOT_POSSIBLE',
  description:
    'Returned when the evidence would break a rule: an action that its state does not allow, a missing reason, verification by whoever brought it, or a document that has expired.',
  zh: '不能这样处理佐证：{zh}',
  en: 'This cannot be done with the evidence. {en}',
})
export class EvidenceNotPossible extends Refusal<{ rule: string; zh: string; en: string }> {
  @Field(() => String, { description: 'Code of the rule that is broken, in capitals.' })
  rule: string;

  zh: string;
  en: string;
}

/** The refusal of a rule of evidence, in the domain's words. */
export function evidenceNotPossible(refusal: RuleRefusal): EvidenceNotPossible {
  return new EvidenceNotPossible({ rule: enumName(refusal.code), ...refusalSentence(refusal) });
}

@ObjectType({ description: 'The document is recorded.' })
@FieldClass('internal')
export class DocumentRecorded {
  @Field(() => OrganisationDocumentType, { description: 'The document.' })
  document: OrganisationDocumentType;
}

@ObjectType({ description: 'The document is withdrawn, and so is all that it was evidence for.' })
@FieldClass('internal')
export class DocumentWithdrawn {
  @Field(() => OrganisationDocumentType, { description: 'The document.' })
  document: OrganisationDocumentType;
}

@ObjectType({ description: 'The document is proposed as evidence.' })
@FieldClass('internal')
export class EvidenceProposed {
  @Field(() => [OrganisationEvidenceType], {
    description:
      'One piece of evidence for each purpose, those proposed or verified before among them; at most 20.',
  })
  evidence: OrganisationEvidenceType[];
}

@ObjectType({ description: 'The evidence is decided on.' })
@FieldClass('internal')
export class EvidenceDecided {
  @Field(() => OrganisationEvidenceType, { description: 'The evidence.' })
  evidence: OrganisationEvidenceType;
}

export const RecordDocumentResult = commandResult('RecordDocumentResult', [
  DocumentRecorded,
  InvalidInput,
  NotFound,
  DocumentSuperseded,
  IdempotencyKeyReused,
]);
export const WithdrawDocumentResult = commandResult('WithdrawDocumentResult', [
  DocumentWithdrawn,
  InvalidInput,
  NotFound,
  DocumentSuperseded,
]);
export const ProposeEvidenceResult = commandResult('ProposeEvidenceResult', [
  EvidenceProposed,
  InvalidInput,
  NotFound,
  DocumentSuperseded,
  IdempotencyKeyReused,
]);
export const DecideEvidenceResult = commandResult('DecideEvidenceResult', [
  EvidenceDecided,
  NotFound,
  StaleVersion,
  EvidenceNotPossible,
]);
