import type { SurveyRefusal } from '../refusal-types';

/** One refusal of each code of surveys. */
export const SURVEY_SAMPLES: {
  readonly [Code in SurveyRefusal['code']]: Extract<SurveyRefusal, { readonly code: Code }>;
} = {
  surveyWithoutItems: { code: 'surveyWithoutItems' },
  surveyItemTwice: { code: 'surveyItemTwice', item: 'Q1' },
  surveyItemUnfit: { code: 'surveyItemUnfit', item: 'Q1' },
  surveyMotiveWithoutVolunteering: { code: 'surveyMotiveWithoutVolunteering', item: 'Q9' },
  surveyPopulationMissing: { code: 'surveyPopulationMissing' },
  surveyPopulationCellTwice: { code: 'surveyPopulationCellTwice', ageBand: 'from70', sex: 'female' },
  surveyEndsBeforeStart: { code: 'surveyEndsBeforeStart' },
  surveyItemUnknown: { code: 'surveyItemUnknown', item: 'Q99' },
  surveyAnswerOutsideScale: { code: 'surveyAnswerOutsideScale', item: 'Q1', lowest: 1, highest: 5 },
  surveyMotiveNotAsked: { code: 'surveyMotiveNotAsked', item: 'Q9' },
  surveySheetBlank: { code: 'surveySheetBlank' },
  surveyDayOverfull: { code: 'surveyDayOverfull', minutes: 1441 },
  surveyMinutesOnSheet: { code: 'surveyMinutesOnSheet', item: '1501' },
  surveyWeightMissing: { code: 'surveyWeightMissing' },
  surveyWeightNotPositive: { code: 'surveyWeightNotPositive' },
  surveyFieldworkNotBegun: { code: 'surveyFieldworkNotBegun', startsOn: '2026-03-01' },
  surveyFieldworkOver: { code: 'surveyFieldworkOver', endsOn: '2026-03-31' },
  surveyClosed: { code: 'surveyClosed', closedOn: '2026-04-05' },
  surveyDrawnTooFew: { code: 'surveyDrawnTooFew', drawn: 100, ineligible: 5, completed: 98 },
};
