import type { Outgoing } from '../contenders';
import { CREDENTIAL } from '../servers/reader';

const FIGURE =
  'status value numerator denominator n asOf coverage { observed expected of } definition { code version }';
const COMPARED = `query ($input: IndicatorComparisonInput!) { indicatorComparisons(input: $input) {
  code verdict change current { ${FIGURE} } } }`;
const VALUES = `query ($input: IndicatorValuesInput!) { indicatorValues(input: $input) {
  ${FIGURE} division { id name } member { code label isRest } } }`;

const CARDS = [
  ...['communityTaskCount', 'communityTaskHours', 'hoursPerThousandHouseholds', 'administrativeShare'],
  ...['selfGovernanceShare', 'overreachRate', 'displacementRate', 'offListShare', 'unadmittedTaskRate'],
  ...['fundingFollowRate', 'shortNoticeRate', 'medianLeadTime', 'adHocShare', 'overdueRate'],
  ...['emergencyTaskCount', 'taskRefusalRate', 'objectionUpheldRate', 'peakWeeklyHours'],
  ...['tasksChangedAfterClose', 'unfundedTaskRate'],
];
const CASCADE = ['cascadeSpread', 'cascadeDepth', 'assigningDepartments'];
const REGISTERS = ['reEntryRatio', 'ledgerCount', 'repeatedElementShare'];
const MEETINGS = ['meetingsPerWeek', 'sampledMeetingHours'];
const CORRECTIONS = `query ($divisionId: ID!, $period: String!) { figureCorrections(divisionId: $divisionId, period: $period) {
  code atClose now acts { act times firstOn lastOn } } }`;
const BY_DEPARTMENT = [
  ...['communityTaskCount', 'communityTaskHours', 'unadmittedTaskRate', 'shortNoticeRate'],
  ...['fundingFollowRate', 'taskRefusalRate', 'unfundedTaskRate', 'cascadeSpread', 'cascadeDepth'],
  'meetingsPerWeek',
];
const PER_POST = [
  ...['burdenIndex', 'tasksPerFullTimePost', 'hoursPerFullTimePost', 'peakWeeklyHoursPerPost'],
  ...['householdsPerPost', 'fullTimePosts'],
];
const MONTHS = Array.from({ length: 24 }, (_, index) =>
  new Date(Date.UTC(2024, 11 + index, 1)).toISOString().slice(0, 7),
);

/** What the page of workload asks of tasks, part by part, at the district. */
export function workloadPages(divisionId: string): Readonly<Record<string, Outgoing>> {
  const place = `Division.${divisionId}`;
  const one = { divisionIds: [place], periods: ['2026'], memberLimit: 100 };
  return {
    cards: ask(COMPARED, { codes: CARDS, divisionId: place, period: '2026', base: 'YEAR_ON_YEAR' }),
    trend: ask(VALUES, { ...one, codes: ['communityTaskCount'], periods: MONTHS }),
    'by source': ask(VALUES, { ...one, codes: ['communityTaskHours'], splitBy: 'workloadSource' }),
    'by class': ask(VALUES, { ...one, codes: ['communityTaskCount'], splitBy: 'taskClass' }),
    'by department': ask(VALUES, { ...one, codes: BY_DEPARTMENT, splitBy: 'department' }),
    'cascade and its change': ask(COMPARED, {
      ...{ codes: CASCADE, divisionId: place, period: '2026', base: 'YEAR_ON_YEAR' },
    }),
    'departments among peers': ask(VALUES, {
      ...{ codes: ['assigningDepartments', 'unfundedTaskRate'], within: place, kinds: ['COMMUNITY'] },
      ...{ periods: ['2026'], memberLimit: 1 },
    }),
    'corrections after close': send(CORRECTIONS, { divisionId: place, period: '2026' }),
    'forms and re-entry': ask(VALUES, { ...one, codes: REGISTERS }),
    meetings: ask(VALUES, { ...one, codes: MEETINGS }),
    'cards per post': ask(COMPARED, {
      ...{ codes: PER_POST, divisionId: place, period: '2026', base: 'YEAR_ON_YEAR' },
    }),
    'burden by source': ask(VALUES, { ...one, codes: ['burdenIndex'], splitBy: 'workloadSource' }),
    'burden among peers': ask(VALUES, {
      ...{ codes: ['burdenIndex'], within: place, kinds: ['COMMUNITY'], periods: ['2026'], memberLimit: 1 },
    }),
    'communities among peers': ask(VALUES, {
      ...{
        codes: ['unadmittedTaskRate'],
        within: place,
        kinds: ['COMMUNITY'],
        periods: ['2026'],
        memberLimit: 1,
      },
    }),
  };
}

function ask(query: string, input: object): Outgoing {
  return send(query, { input });
}

function send(query: string, variables: object): Outgoing {
  return {
    path: '/graphql',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'application/json' },
      authorization: `Bearer ${CREDENTIAL}`,
    },
    body: JSON.stringify({ query, variables }),
  };
}
