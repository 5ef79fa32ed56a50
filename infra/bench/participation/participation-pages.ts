import type { Outgoing } from '../contenders';
import type { Pages } from '../growth/measure-growth';
import { CREDENTIAL } from '../servers/reader';
import { AppDocuments, codesOf } from './app-documents';

/** The last whole quarter before the added day, for which the pages open. */
const PERIOD = '2026-Q3';
const PARTICIPATION_CODES = 'features/participation/model/participation-codes.ts';
const SCORECARD_CODES = 'shared/figures/scorecard-codes.ts';
const MATTERS = [
  ...['matterCount', 'matterOnTimeRate', 'communityDisposalShareExact', 'communityDisposalShareVariants'],
];
const MONTHS = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2025, 9 + index, 1)).toISOString().slice(0, 7),
);

/** What the page of participation, the page of a place and 全区一页 send for the district, part by part. */
export function participationPages(divisionId: string): Pages {
  const documents = new AppDocuments();
  const usual = codesOf(SCORECARD_CODES, 'USUAL_CODES');
  const place = `Division.${divisionId}`;
  const send = (operation: string, variables: object): Outgoing => ({
    path: '/graphql',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'application/json' },
      authorization: `Bearer ${CREDENTIAL}`,
    },
    body: JSON.stringify({ query: documents.textOf(operation), operationName: operation, variables }),
  });
  const cards = (codes: readonly string[]): Outgoing =>
    send('IndicatorComparisons', {
      input: { codes, divisionId: place, period: PERIOD, base: 'YEAR_ON_YEAR' },
      judged: true,
    });
  const cohorts = (code: string, splitBy: string): Outgoing =>
    send('PlaceBreakdown', {
      input: { codes: [code], divisionIds: [place], periods: [PERIOD], splitBy, memberLimit: 20 },
    });
  const below = (kinds: readonly string[]): Outgoing =>
    send('PlaceScorecard', {
      input: { codes: usual, within: place, kinds, period: PERIOD, base: 'YEAR_ON_YEAR' },
      judged: true,
    });
  return {
    'participation: rates': cards(codesOf(PARTICIPATION_CODES, 'RATE_CODES')),
    'participation: composition': cards(codesOf(PARTICIPATION_CODES, 'COMPOSITION_CODES')),
    'participation: by age': cohorts('participationRate', 'ageBand'),
    'participation: by sex': cohorts('participationRate', 'sex'),
    'participation: by stage': cohorts('stageParticipationRate', 'democraticStage'),
    'participation: by channel': cohorts('participantCount', 'participationChannel'),
    'participation: by capacity': cohorts('participantCount', 'participantCapacity'),
    'participation: places below': send('PlaceRanking', {
      input: { codes: ['workingAgeParticipationRate'], within: place, periods: [PERIOD] },
    }),
    'one page: cards': cards(usual),
    'one page: subdistricts': below(['SUBDISTRICT', 'TOWN']),
    'one page: communities': below(['COMMUNITY']),
    'place: extent of the ledger': send('PlaceLedgerSpan', { divisionId: place }),
    'place: cards': cards(MATTERS),
    'place: trend': send('PlaceTrend', {
      input: { codes: ['matterCount'], divisionIds: [place], periods: MONTHS, memberLimit: 1 },
    }),
    'place: communities': send('PlaceRanking', {
      input: { codes: MATTERS, within: place, kinds: ['COMMUNITY'], periods: [PERIOD], memberLimit: 1 },
    }),
    'place: by type': cohorts('matterCount', 'matterType'),
  };
}
