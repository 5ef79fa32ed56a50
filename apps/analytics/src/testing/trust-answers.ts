import type { Answers } from '@weizhi/graphql-client/testing';
import { scorecardAnswers } from './scorecard-answers';

const MONTH = {
  ...{ month: '2026-10', hasRecords: true, reported: 4, expected: 4 },
  ...{ late: null, lateDays: null, corrected: null },
};
const place = (id: string, name: string) => ({
  ...{
    id,
    name,
    kind: 'SUBDISTRICT',
    asOf: '2026-11-27',
    code: null,
    childCount: 0,
    districts: [],
    path: [],
  },
});

/** Answers about the ledgers of a district with two subdistricts, of which one kept no tasks in September. */
export function trustAnswers(): Answers {
  return {
    ...scorecardAnswers(),
    dataTrust: {
      ledgers: [
        { ledger: 'MATTER', ofWholeDistrict: false, lastArrivalAt: '2026-11-26T02:00:00Z', months: [MONTH] },
        {
          ...{ ledger: 'COMMUNITY_TASK', ofWholeDistrict: false, lastArrivalAt: '2026-11-25T02:00:00Z' },
          months: [
            { ...MONTH, reported: 3, late: 2, lateDays: 9, corrected: 1 },
            { ...MONTH, month: '2026-09', hasRecords: false, reported: 0, late: 0, corrected: 0 },
          ],
        },
        { ledger: 'PARTICIPATION', ofWholeDistrict: true, lastArrivalAt: null, months: [] },
      ],
      places: [
        { ledger: 'MATTER', reported: 4, expected: 4, emptyMonths: [], division: place('s1', '城东街道') },
        {
          ...{ ledger: 'COMMUNITY_TASK', reported: 1, expected: 4, emptyMonths: ['2026-09'] },
          division: place('s2', '和平桥街道'),
        },
      ],
    },
  };
}
