import type { SurveyDesign, SurveyItemKind, SurveyTheme, SurveyWeighting } from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { IsoDate } from '../../platform/graphql/scalars';
import type { Survey } from './survey.entity';
import { SurveyDesignEnum, SurveyItemKindEnum, SurveyThemeEnum, SurveyWeightingEnum } from './survey.enums';

/** Name in the schema and in global ids. */
export const SURVEY = 'Survey';

@ObjectType('SurveyItem', { description: 'An item of a questionnaire (题目).' })
@FieldClass('internal')
export class SurveyItemType {
  @Field(() => String, { description: 'What answers are known by.' })
  code: string;

  @Field(() => String, { description: 'The question.' })
  text: string;

  @Field(() => SurveyItemKindEnum, { description: 'How it is answered.' })
  kind: SurveyItemKind;

  @Field(() => SurveyThemeEnum, { description: 'What it is about.' })
  theme: SurveyTheme;

  @Field(() => Int, { nullable: true, description: 'Points of its scale, from 1; null for others.' })
  points: number | null;

  @Field(() => Boolean, { description: 'Whether a high point says little of the theme (反向计分).' })
  reversed: boolean;

  @Field(() => [String], { description: 'Options of a choice, in order; at most 20.' })
  options: readonly string[];
}

@ObjectType(SURVEY, {
  implements: Node,
  description: 'A survey (问卷调查) of respondents drawn from a frame.',
})
@FieldClass('internal')
export class SurveyType extends Node {
  row: Survey;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change the survey.' })
  version: number;

  @Field(() => String, { description: 'What answer sheets name it by.' })
  code: string;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => String, { description: 'What it is about, and from where it comes.' })
  topic: string;

  @Field(() => String, { description: 'From where respondents are drawn (抽样框).' })
  frameName: string;

  @Field(() => Int, { nullable: true, description: 'How many the frame lists; null when not known.' })
  frameSize: number | null;

  @Field(() => SurveyDesignEnum, { description: 'How they are drawn.' })
  design: SurveyDesign;

  @Field(() => SurveyWeightingEnum, { description: 'Where weights come from.' })
  weighting: SurveyWeighting;

  @Field(() => [SurveyItemType], { description: 'The questionnaire, in order; at most 30.' })
  @Extensions({ cost: { size: 30 } } satisfies CostExtensions)
  items: readonly SurveyItemType[];

  @Field(() => IsoDate, { description: 'First day of fieldwork.' })
  startsOn: string;

  @Field(() => IsoDate, { description: 'Last day of fieldwork.' })
  endsOn: string;

  @Field(() => Int, { nullable: true, description: 'How many were drawn; null when nobody said so.' })
  drawn: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, known not to belong to the population.' })
  ineligible: number | null;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it was closed; null while open.' })
  closedOn: string | null;
}

export const SurveyConnection = connectionType(SurveyType, SURVEY);

/** Gives a row to the schema. */
export function toSurvey(row: Survey): SurveyType {
  const { version, code, title, topic, frameName, frameSize, design, weighting } = row;
  const { startsOn, endsOn, drawn, ineligible, closedOn } = row;
  return Object.assign(new SurveyType(), {
    ...{ row, version, code, title, topic, frameName, frameSize, design, weighting },
    ...{ startsOn, endsOn, drawn, ineligible, closedOn },
    id: toGlobalId(SURVEY, row.districtId, row.id),
    items: row.items.map((item) => Object.assign(new SurveyItemType(), item)),
  });
}
