import {
  periodBounds,
  SCORED_THEMES,
  SOCIAL_CAPITAL_INDICATORS,
  suppressionRuleFor,
  surveyOutcome,
  type SurveyOutcome,
} from '@weizhi/domain';
import type { Reads } from '../../platform/database';
import {
  askedSpan,
  type FamilyAsked,
  type Figure,
  type FigureAnswer,
  type IndicatorFamily,
  NO_DATA,
  toFigures,
  total,
} from '../../platform/indicators';
import { readResponses } from './responses.reads';
import type { Survey } from './survey.entity';

/** Indicators that a sample answers. Of the places below the one that a survey is about it says nothing. */
export const SOCIAL_CAPITAL_FAMILY: IndicatorFamily = {
  name: 'socialCapital',
  codes: Object.values(SOCIAL_CAPITAL_INDICATORS).map(({ code }) => code),
  memberLabels: {},
  compute: computeSocialCapital,
};

const THEME_OF = new Map(
  SCORED_THEMES.map((theme) => [SOCIAL_CAPITAL_INDICATORS[theme].code as string, theme]),
);

type ClosedSurvey = Pick<
  Survey,
  | 'districtId'
  | 'id'
  | 'divisionId'
  | 'items'
  | 'population'
  | 'weighting'
  | 'startsOn'
  | 'endsOn'
  | 'closedOn'
>;

/** Closed surveys about the places, the last first. */
const CLOSED = `
  select district_id::text as "districtId", id, division_id::text as "divisionId", items, population, weighting,
         starts_on::text as "startsOn", ends_on::text as "endsOn", closed_on::text as "closedOn"
    from survey
   where district_id = $1::bigint and division_id = any($2::bigint[]) and closed_on is not null
     and ends_on between $3::date and $4::date
   order by ends_on desc, id desc`;

async function computeSocialCapital(reads: Reads, asked: FamilyAsked): Promise<readonly Figure[]> {
  const span = askedSpan(asked);
  const { districtId, divisionIds } = asked;
  const surveys = await reads.sql<ClosedSurvey>(CLOSED, [districtId, [...divisionIds], span.from, span.to]);
  const responses = await readResponses(reads, surveys);
  const rule = suppressionRuleFor(asked.audience);
  const outcomes = new Map(
    surveys.map((survey) => [survey.id, surveyOutcome(responses.get(survey.id) ?? [], survey, rule)]),
  );
  return toFigures(asked, ({ code }, { place, asked: { period } }) => {
    const { from, to } = periodBounds(period);
    // Where there are several of a place and period, the last one speaks.
    const own = surveys.find(
      ({ divisionId, endsOn }) => divisionId === divisionIds[place] && endsOn >= from && endsOn <= to,
    );
    return total(answerOf(code, own && outcomes.get(own.id)));
  });
}

function answerOf(code: string, outcome: SurveyOutcome | undefined): FigureAnswer {
  if (outcome?.state !== 'told') return NO_DATA;
  const score = outcome.figures.scores.find(({ theme }) => theme === THEME_OF.get(code));
  if (score?.isWithheld) return { kind: 'suppressed' };
  const estimate = score?.estimate;
  if (!estimate) return NO_DATA;
  const { value, bounds, respondents } = estimate;
  return {
    kind: 'statistic',
    statistic: {
      ...{ value, n: respondents },
      ...(bounds ? { interval: { bounds, method: 'student95' } } : { noInterval: 'singleSample' }),
    },
  };
}
