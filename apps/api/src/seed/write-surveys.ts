import { Survey, SurveyResponse } from '../modules/surveys';
import type { Database } from '../platform/database';
import type { SurveyPlan } from './demonstration';
import { listDivisionIds } from './division-ids';
import { alone } from './seed-database';

const DISTRICT_CODE = '320613000000';
const CODE = '演示-2026-社会资本';

/** Writes the survey with its answers, all or nothing. Answers false when it was there already. */
export function writeSurvey(database: Database, districtId: string, plan: SurveyPlan): Promise<boolean> {
  return alone(database, [districtId], async (tx) => {
    if ((await tx.repository(Survey).count({ districtId, code: CODE })) > 0) return false;
    const divisionId = (await listDivisionIds(tx, districtId)).of(DISTRICT_CODE);
    const { items, population, drawn, ineligible, respondents } = plan;
    const { id: surveyId } = await tx.repository(Survey).insert({
      ...{ districtId, divisionId, code: CODE, drawn, ineligible },
      title: '居民社会资本调查（演示数据）',
      topic: '信任、互惠规范、归属感与志愿服务；演示数据，不代表任何真实居民',
      frameName: '常住 18 岁以上人口登记册（演示）',
      frameSize: population.reduce((sum, { residents }) => sum + residents, 0),
      design: 'stratified',
      weighting: 'population',
      items: [...items],
      population: [...population],
      startsOn: '2026-09-01',
      endsOn: '2026-09-30',
      closedOn: '2026-10-10',
      createdAt: new Date('2026-08-25T09:00:00+08:00'),
    });
    await tx
      .repository(SurveyResponse)
      .insertMany(respondents.map((respondent) => ({ ...respondent, districtId, divisionId, surveyId })));
    return true;
  });
}
