import {
  type AgeBand,
  decimalOfNumber,
  isCompleteResponse,
  responseRate,
  type ScoredTheme,
  type SurveyEstimate,
  type SurveyFigures,
  type SurveyFiguresState,
  type SurveyOutcome,
  type SurveyResponse,
  type SurveyTheme,
  type SurveyWeightBasis,
} from '@weizhi/domain';
import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { Decimal } from '../../platform/graphql/scalars';
import type { Survey } from './survey.entity';
import {
  ScoredThemeEnum,
  SurveyAgeBandEnum,
  SurveyFiguresStateEnum,
  SurveyThemeEnum,
  SurveyWeightBasisEnum,
} from './survey.enums';

const PLACES = 6;

@ObjectType('SurveyEstimate', { description: 'A weighted value with its interval of 95 %.' })
@FieldClass('internal')
export class SurveyEstimateType {
  @Field(() => Decimal, { description: 'The value.' })
  value: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Lower bound; null where nobody differs, or too few answered to tell how they do.',
  })
  low: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper bound; null like the lower.' })
  high: string | null;

  @Field(() => Int, { description: 'Respondents that it stands on, unweighted.' })
  respondents: number;

  @Field(() => Decimal, { description: 'Effective sample size (有效样本量), by Kish.' })
  effectiveSize: string;
}

@ObjectType('SurveyVolunteerShare', { description: 'Share of those who volunteer, 0 to 1.' })
@FieldClass('internal')
export class SurveyVolunteerShareType {
  @Field(() => SurveyAgeBandEnum, { nullable: true, description: 'Of this age band; null for all.' })
  ageBand: AgeBand | null;

  @Field(() => Boolean, { description: 'Whether it is withheld (已抑制), since it is of a few.' })
  withheld: boolean;

  @Field(() => SurveyEstimateType, { nullable: true, description: 'The share; null where there is none.' })
  estimate: SurveyEstimateType | null;
}

@ObjectType('SurveyScore', { description: 'Scale items of a theme as a score of 0 to 100.' })
@FieldClass('internal')
export class SurveyScoreType {
  @Field(() => ScoredThemeEnum, { description: 'The theme.' })
  theme: ScoredTheme;

  @Field(() => Int, { description: 'Items of the scale.' })
  items: number;

  @Field(() => Boolean, { description: 'Whether it is withheld, since few answered.' })
  withheld: boolean;

  @Field(() => SurveyEstimateType, { nullable: true, description: 'The score; null where there is none.' })
  estimate: SurveyEstimateType | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Cronbach’s alpha (信度); null for fewer than two items, or when nobody differs.',
  })
  alpha: string | null;
}

@ObjectType('SurveyMotiveShare', { description: 'How often volunteers name a motive, 0 to 1.' })
@FieldClass('internal')
export class SurveyMotiveShareType {
  @Field(() => String, { description: 'The question.' })
  item: string;

  @Field(() => String, { description: 'The option.' })
  option: string;

  @Field(() => Boolean, { description: 'Whether it is withheld, since it is of a few.' })
  withheld: boolean;

  @Field(() => SurveyEstimateType, { nullable: true, description: 'The share; null where there is none.' })
  estimate: SurveyEstimateType | null;
}

@ObjectType('SurveyActivityShare', { description: 'Who does an activity on a day, and how long.' })
@FieldClass('internal')
export class SurveyActivityShareType {
  @Field(() => String, { description: 'Code of the item.' })
  code: string;

  @Field(() => String, { description: 'The activity.' })
  text: string;

  @Field(() => SurveyThemeEnum, { description: 'What it is about: volunteering, civic duties or else.' })
  theme: SurveyTheme;

  @Field(() => Boolean, { description: 'Whether it is withheld, since it is of a few.' })
  withheld: boolean;

  @Field(() => SurveyEstimateType, { nullable: true, description: 'Share of respondents, 0 to 1.' })
  estimate: SurveyEstimateType | null;

  @Field(() => SurveyEstimateType, {
    nullable: true,
    description: 'Mean minutes of those who do it; null where they are fewer than ten.',
  })
  minutes: SurveyEstimateType | null;
}

@ObjectType('SurveyFigures', { description: 'What a survey tells, weighted, small cells withheld.' })
@FieldClass('internal')
export class SurveyFiguresType {
  @Field(() => SurveyFiguresStateEnum, {
    description: 'Whether it tells figures; where not, all of them are null or empty.',
  })
  state: SurveyFiguresState;

  @Field(() => Int, { description: 'Answer sheets that came in.' })
  respondents: number;

  @Field(() => Int, { description: 'Of these, completed: half of the items that apply are answered.' })
  completed: number;

  @Field(() => Decimal, { nullable: true, description: 'Effective sample size of all.' })
  effectiveSize: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Response rate 1 of AAPOR (应答率), 0 to 1; null where it is not known how many were drawn.',
  })
  responseRate: string | null;

  @Field(() => SurveyWeightBasisEnum, { nullable: true, description: 'How weights were worked out.' })
  basis: SurveyWeightBasis | null;

  @Field(() => [SurveyVolunteerShareType], {
    description: 'Who volunteers: all, then by age band; empty where it is not asked; at most 7.',
  })
  @Extensions({ cost: { size: 7 } } satisfies CostExtensions)
  volunteering: readonly SurveyVolunteerShareType[];

  @Field(() => [SurveyScoreType], { description: 'Scores of themes; at most 3.' })
  @Extensions({ cost: { size: 3 } } satisfies CostExtensions)
  scores: readonly SurveyScoreType[];

  @Field(() => [SurveyMotiveShareType], { description: 'Motives of volunteers; at most 600.' })
  @Extensions({ cost: { size: 600 } } satisfies CostExtensions)
  motives: readonly SurveyMotiveShareType[];

  @Field(() => [SurveyActivityShareType], { description: 'Activities of diaries; at most 30.' })
  @Extensions({ cost: { size: 30 } } satisfies CostExtensions)
  activities: readonly SurveyActivityShareType[];
}

/** Gives what came of a survey to the schema. */
export function toSurveyFigures(
  { items, drawn, ineligible }: Survey,
  responses: readonly SurveyResponse[],
  outcome: SurveyOutcome,
): SurveyFiguresType {
  const completed = responses.filter((response) => isCompleteResponse(items, response)).length;
  const rate = responseRate({ completed, drawn, ineligible });
  return Object.assign(new SurveyFiguresType(), {
    ...{ state: outcome.state, respondents: responses.length, completed },
    responseRate: rate === null ? null : decimalOfNumber(rate, PLACES),
    ...(outcome.state === 'told' ? toldFigures(outcome.figures) : NO_FIGURES),
  });
}

const NO_FIGURES = {
  ...{ effectiveSize: null, basis: null },
  ...{ volunteering: [], scores: [], motives: [], activities: [] },
};

function toldFigures(figures: SurveyFigures): Partial<SurveyFiguresType> {
  const { effectiveSize, basis, volunteering } = figures;
  const shares = volunteering
    ? [{ ageBand: null, ...volunteering }, ...figures.volunteeringByAge]
    : figures.volunteeringByAge;
  return {
    basis,
    effectiveSize: decimalOfNumber(effectiveSize, 1),
    volunteering: shares.map(({ ageBand, ...share }) =>
      Object.assign(new SurveyVolunteerShareType(), { ageBand, ...shown(share) }),
    ),
    scores: figures.scores.map(({ theme, items, alpha, ...share }) =>
      Object.assign(new SurveyScoreType(), {
        ...{ theme, items, ...shown(share) },
        alpha: alpha === null ? null : decimalOfNumber(alpha, PLACES),
      }),
    ),
    motives: figures.motives.map(({ item, option, ...share }) =>
      Object.assign(new SurveyMotiveShareType(), { item, option, ...shown(share) }),
    ),
    activities: figures.activities.map(({ item: { code, text, theme }, minutes, ...share }) =>
      Object.assign(new SurveyActivityShareType(), {
        ...{ code, text, theme, ...shown(share) },
        minutes: toEstimate(minutes),
      }),
    ),
  };
}

function shown({
  estimate,
  isWithheld,
}: {
  readonly estimate: SurveyEstimate | null;
  readonly isWithheld: boolean;
}) {
  return { withheld: isWithheld, estimate: toEstimate(estimate) };
}

function toEstimate(estimate: SurveyEstimate | null): SurveyEstimateType | null {
  if (estimate === null) return null;
  const { value, bounds, respondents, effectiveSize } = estimate;
  return Object.assign(new SurveyEstimateType(), {
    value: decimalOfNumber(value, PLACES),
    low: bounds && decimalOfNumber(bounds.low, PLACES),
    high: bounds && decimalOfNumber(bounds.high, PLACES),
    respondents,
    effectiveSize: decimalOfNumber(effectiveSize, 1),
  });
}
