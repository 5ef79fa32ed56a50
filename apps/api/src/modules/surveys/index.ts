import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { findSurvey } from './find-survey';
import { SURVEY_DIARY_TEMPLATE } from './ledger/survey-diary-template';
import { SURVEY_RESPONSE_TEMPLATE } from './ledger/survey-response-template';
import { Survey, SurveyActivity, SurveyResponse } from './survey.entity';
import { SOCIAL_CAPITAL_FAMILY } from './social-capital-family';
import { SurveyResolver } from './survey.resolver';
import { SURVEY, toSurvey } from './survey.type';

export { Survey, SurveyResponse } from './survey.entity';

export const surveysModule: ModuleManifest = {
  name: 'surveys',
  entities: [Survey, SurveyResponse, SurveyActivity],
  resolvers: [SurveyResolver],
  importTemplates: [SURVEY_RESPONSE_TEMPLATE, SURVEY_DIARY_TEMPLATE],
  indicatorFamilies: [SOCIAL_CAPITAL_FAMILY],
  nodes: [
    {
      type: SURVEY,
      requires: 'indicator.read',
      find: async (context, key) => {
        const row = await findSurvey(context.reads, toGlobalId(key.type, key.districtId, key.id));
        return row && toSurvey(row);
      },
    },
  ],
};
