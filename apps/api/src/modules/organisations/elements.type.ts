import type { DocumentKind, ElementState, FourElement } from '@weizhi/domain';
import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { domainEnum } from '../../platform/graphql/domain-enum';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { DocumentKindEnum } from './organisation.enums';

export const FourElementEnum = domainEnum<FourElement>({
  name: 'FourElement',
  description: 'The four elements (四个组织要素) of an organisation.',
  values: {
    leadershipTeam: 'Leadership team (领袖团队).',
    activityCharter: 'Activity charter (活动章程).',
    governanceStructure: 'Governance structure (治理结构).',
    serviceBoundary: 'Service boundary (服务边界).',
  },
});

export const ElementStateEnum = domainEnum<ElementState>({
  name: 'ElementState',
  description: 'State of an element: worth 0, one half, or 1.',
  values: {
    missing: 'No verified evidence (缺失).',
    partial: 'Verified evidence, but something is missing or has lapsed (部分具备).',
    complete: 'Everything is met by evidence in force (具备).',
  },
});

@ObjectType('ElementFinding', {
  description: 'One thing that an element needs, and whether it is met today.',
})
@FieldClass('internal')
export class ElementFindingType {
  @Field(() => String, { description: 'What is needed, in the language of the request.' })
  need: string;

  @Field(() => DocumentKindEnum, {
    nullable: true,
    description: 'Kind of document that would meet it; null when it is met by people or places.',
  })
  documentKind: DocumentKind | null;

  @Field(() => Boolean, { description: 'Whether it is met today.' })
  met: boolean;

  @Field(() => Boolean, { description: 'Whether it was met by evidence that has expired (待复核).' })
  lapsed: boolean;

  @Field(() => IsoDate, {
    nullable: true,
    description: 'Last day on which the evidence meets it; null when it is not met, or not by evidence.',
  })
  metUntil: string | null;
}

@ObjectType('ElementAssessment', { description: 'One of the four elements as of today.' })
@FieldClass('internal')
export class ElementAssessmentType {
  @Field(() => FourElementEnum, { description: 'The element.' })
  element: FourElement;

  @Field(() => ElementStateEnum, { description: 'Its state.' })
  state: ElementState;

  @Field(() => String, { description: 'Purpose under which evidence for it is proposed.' })
  purpose: string;

  @Field(() => [ElementFindingType], { description: 'What it needs; at most 5.' })
  findings: ElementFindingType[];
}

@ObjectType('ElementStep', { description: 'A way to raise the score of the four elements.' })
@FieldClass('internal')
export class ElementStepType {
  @Field(() => FourElementEnum, { description: 'The element that it is about.' })
  element: FourElement;

  @Field(() => [String], { description: 'What has to be done, all of it; at most 5.' })
  needs: string[];

  @Field(() => Decimal, { description: 'By how much it raises the score.' })
  raises: string;
}

@ObjectType('OrganisationElements', { description: 'The four elements of an organisation as of today.' })
@FieldClass('internal')
export class OrganisationElementsType {
  @Field(() => IsoDate, { description: 'The day as of which they are judged.' })
  asOf: string;

  @Field(() => Decimal, { description: 'Score from 0 to 4 in steps of one half.' })
  score: string;

  @Field(() => String, { description: 'Version of the rules.' })
  rulesVersion: string;

  @Field(() => [ElementAssessmentType], { description: 'The elements; 4.' })
  assessments: ElementAssessmentType[];

  @Field(() => [ElementStepType], { description: 'Ways to raise the score, the shortest first; at most 8.' })
  steps: ElementStepType[];
}

/** A score in halves as an exact number: 7 is `3.5`. */
export function scoreText(halves: number): string {
  return halves % 2 === 0 ? String(halves / 2) : `${String((halves - 1) / 2)}.5`;
}
