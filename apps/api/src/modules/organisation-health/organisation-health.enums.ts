import type { HealthComponent, HealthDimension, HealthFlag, HealthLevel } from '@weizhi/domain';
import { domainEnum } from '../../platform/graphql/domain-enum';

export const HealthDimensionEnum = domainEnum<HealthDimension>({
  name: 'HealthDimension',
  description: 'A dimension of an organisation’s health (健康度维度).',
  values: {
    elements: 'The four elements (组织要素).',
    governance: 'Internal governance (内部治理).',
    finance: 'Finance (财务).',
    activity: 'Activity (活动).',
    satisfaction: 'Satisfaction of those served (满意度).',
    sustainability: 'Sustainability (可持续).',
    compliance: 'Compliance (合规).',
  },
});

export const HealthComponentEnum = domainEnum<HealthComponent>({
  name: 'HealthComponent',
  description: 'What a dimension of health is judged by: one recorded fact (健康度分项).',
  values: {
    leadershipTeam: 'Leadership team: 0, 0.5 or 1.',
    activityCharter: 'Charter: 0, 0.5 or 1.',
    governanceStructure: 'Governance structure: 0, 0.5 or 1.',
    serviceBoundary: 'Service boundary: 0, 0.5 or 1.',
    minutedMeetings: 'Meetings with verified minutes in twelve months.',
    separateSupervision: 'Whether supervision is apart from decision: 0 or 1.',
    rulesOfProcedure: 'Whether rules of procedure are in force: 0 or 1.',
    financialPolicy: 'Whether a financial policy is in force: 0 or 1.',
    reserveMonths: 'Months that the reserve lasts.',
    fundingConcentration: 'Concentration of funding, normalised: 0 to 1.',
    activityRecency: 'Days since the last verified activity.',
    recentActivities: 'Verified activities in ninety days.',
    satisfactionLowerBound: 'Lower bound of the satisfaction rate: 0 to 1.',
    incomeSources: 'Sources of income.',
    coreTeam: 'Persons in leading posts.',
    annualReport: 'The last annual report due: 1 on time, 0.5 late, 0 missing.',
    openRectifications: 'Rectifications that stand open.',
    registrationStanding: 'Filing or registration: 0, 0.5 while pending, or 1.',
  },
});

export const HealthFlagEnum = domainEnum<HealthFlag>({
  name: 'HealthFlag',
  description: 'A red flag that holds the index down, whatever else is good (红线).',
  values: {
    seriousBreach: 'On the serious breach list (严重违法失信名单): at most 40.',
    revoked: 'Registration revoked (撤销登记): at most 40.',
    fundMisuse: 'Misuse of funds that is not settled: at most 40.',
    abnormal: 'On the abnormal activity list (活动异常名录): at most 59.',
  },
});

export const HealthLevelEnum = domainEnum<HealthLevel>({
  name: 'HealthLevel',
  description: 'Level of an organisation’s health (健康等级).',
  values: {
    healthy: 'Healthy (健康): 80 and over.',
    subHealthy: 'Sub-healthy (亚健康): 60 to below 80.',
    alert: 'Alert (预警): below 60.',
  },
});
