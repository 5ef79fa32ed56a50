import type {
  AgeBand,
  Sex,
  SurveyDesign,
  SurveyItemKind,
  SurveyTheme,
  SurveyWeighting,
} from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { IsoDate } from '../../platform/graphql/scalars';
import { SexEnum } from '../people';
import {
  SurveyAgeBandEnum,
  SurveyDesignEnum,
  SurveyItemKindEnum,
  SurveyThemeEnum,
  SurveyWeightingEnum,
} from './survey.enums';

/** Orders of a list of surveys. */
export enum SurveyOrder {
  END_DESC = 'END_DESC',
}

registerEnumType(SurveyOrder, {
  name: 'SurveyOrder',
  description: 'Order of a list of surveys.',
  valuesConfig: { END_DESC: { description: 'Latest fieldwork first.' } },
});

@InputType({ description: 'What a list of surveys is kept to.' })
export class SurveyFilter {
  @Field(() => ID, { nullable: true, description: 'Only surveys of this division and what lies below it.' })
  divisionId?: string | null;
}

@ArgsType()
export class SurveyListArguments extends ConnectionArguments {
  @Field(() => SurveyFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: SurveyFilter | null;

  @Field(() => SurveyOrder, { defaultValue: SurveyOrder.END_DESC, description: 'Order of the list.' })
  orderBy: SurveyOrder;
}

@InputType({ description: 'An item of a questionnaire.' })
export class SurveyItemInput {
  @Field(() => String, { description: 'What answers are known by, up to 20 characters, once in the survey.' })
  code: string;

  @Field(() => String, { description: 'The question, up to 200 characters.' })
  text: string;

  @Field(() => SurveyItemKindEnum, { description: 'How it is answered.' })
  kind: SurveyItemKind;

  @Field(() => SurveyThemeEnum, { description: 'What it is about.' })
  theme: SurveyTheme;

  @Field(() => Int, { nullable: true, description: 'Points of a scale, 2 to 10.' })
  points?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a high point says little of the theme.',
  })
  reversed: boolean;

  @Field(() => [String], { defaultValue: [], description: 'Options of a choice, 2 to 20.' })
  options: string[];
}

@InputType({ description: 'Residents of an age band and sex.' })
export class PopulationCellInput {
  @Field(() => SurveyAgeBandEnum, { description: 'Age band.' })
  ageBand: AgeBand;

  @Field(() => SexEnum, { description: 'Sex.' })
  sex: Sex;

  @Field(() => Int, { description: 'How many, from 0.' })
  residents: number;
}

@InputType({ description: 'A survey with its questionnaire.' })
export class CreateSurveyInput {
  @Field(() => ID, { description: 'Global id of the division whose residents are asked.' })
  divisionId: string;

  @Field(() => String, {
    description: 'What answer sheets name it by, up to 40 characters; once in the district.',
  })
  code: string;

  @Field(() => String, { description: 'Title, up to 120 characters.' })
  title: string;

  @Field(() => String, { description: 'What it is about, up to 300 characters.' })
  topic: string;

  @Field(() => String, { description: 'From where respondents are drawn, up to 200 characters.' })
  frameName: string;

  @Field(() => Int, { nullable: true, description: 'How many the frame lists.' })
  frameSize?: number | null;

  @Field(() => SurveyDesignEnum, { description: 'How respondents are drawn.' })
  design: SurveyDesign;

  @Field(() => SurveyWeightingEnum, { description: 'Where weights come from.' })
  weighting: SurveyWeighting;

  @Field(() => [SurveyItemInput], { description: 'The questionnaire, 1 to 30 items.' })
  items: SurveyItemInput[];

  @Field(() => [PopulationCellInput], {
    defaultValue: [],
    description: 'Population by age band and sex, where weights come from it; at most 24.',
  })
  population: PopulationCellInput[];

  @Field(() => IsoDate, { description: 'First day of fieldwork.' })
  startsOn: string;

  @Field(() => IsoDate, { description: 'Last day of fieldwork.' })
  endsOn: string;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'The end of a survey.' })
export class CloseSurveyInput {
  @Field(() => ID, { description: 'Global id of the survey.' })
  surveyId: string;

  @Field(() => Int, { description: 'Version of the survey on which the step is based.' })
  expectedVersion: number;

  @Field(() => Int, { description: 'How many were drawn from the frame.' })
  drawn: number;

  @Field(() => Int, { description: 'Of these, how many turned out not to belong to the population.' })
  ineligible: number;
}
