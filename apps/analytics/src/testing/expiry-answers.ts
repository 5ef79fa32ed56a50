import type { Answers } from '@weizhi/graphql-client/testing';
import { scorecardAnswers } from './scorecard-answers';

const COMMUNITY = {
  ...{ id: 'c1', name: '学田社区', kind: 'COMMUNITY', asOf: '2026-11-26', code: null },
  ...{ childCount: 0, districts: [], path: [] },
};

/** Answers about a district in which two things expire; its contracts may not be read. */
export function expiryAnswers(): Answers {
  return {
    ...scorecardAnswers(),
    expiries: {
      ...{ from: '2026-11-27', to: '2027-02-25' },
      counts: [
        { kind: 'ELEMENT_EVIDENCE', count: 1, more: false, ofWholeDistrict: false },
        { kind: 'COMMITTEE_TERM', count: 1, more: false, ofWholeDistrict: false },
        { kind: 'SERVICE_CONTRACT', count: null, more: false, ofWholeDistrict: false },
      ],
      items: [
        {
          ...{ key: 'e', kind: 'ELEMENT_EVIDENCE', name: '和合邻里互助会', detail: '服务边界、活动章程' },
          ...{ expiresOn: '2026-12-10', daysLeft: 13, path: '/organisations/o1', division: COMMUNITY },
        },
        {
          ...{ key: 'c', kind: 'COMMITTEE_TERM', name: '望江花园', detail: null },
          ...{ expiresOn: '2027-01-31', daysLeft: 65, path: '/owners-committees/x', division: COMMUNITY },
        },
      ],
    },
  };
}
