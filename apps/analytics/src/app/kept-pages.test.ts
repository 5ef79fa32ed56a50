import { isoDate, parseViewAddress, VIEW_PAGES } from '@weizhi/domain';
import { PAGES, WALL } from './pages';
import { writeAlertAddress } from '../features/alerts/model/alert-address';
import { writeExpiryAddress } from '../features/expiries/model/expiry-address';
import { writeHealthAddress } from '../features/organisation-health/model/health-address';
import { writePlaceAddress } from '../features/place-figures/model/place-address';
import { writeScorecardAddress } from '../features/scorecard/model/scorecard-address';
import { writeWorkloadAddress } from '../features/workload/model/workload-address';
import { PAGE_NAMES } from '../features/saved-views/model/view-words';

const PERIOD = {
  period: { kind: 'custom', from: isoDate('2026-01-05'), to: isoDate('2026-02-08') },
  base: 'yearOnYear',
} as const;
const ID = '0196a3b2-0000-4000-8000-000000000001';

it('can be kept of each page of a place that the application has, and of no other', () => {
  const ofPlaces = [WALL, ...PAGES].flatMap(({ path }) => {
    const [, page] = /^places\/:placeId(?:\/([^/:]+))?$/u.exec(path) ?? [];
    return path.startsWith('places/:placeId') && !path.includes('/:', 'places/:placeId'.length)
      ? [page ?? '']
      : [];
  });
  expect(ofPlaces.toSorted()).toEqual(Object.keys(VIEW_PAGES).toSorted());
  for (const page of ofPlaces) expect(PAGE_NAMES).toHaveProperty([page]);
});

it.each([
  ['', writePlaceAddress({ ...PERIOD, level: 'subdistrict', indicator: 'matterCount' })],
  [
    '/scorecard',
    writeScorecardAddress({
      ...{ ...PERIOD, level: 'community', codes: ['matterCount', 'overdueRate'] },
      ...{ order: { code: 'matterCount', descending: true }, at: 'Division.13', peers: 'OLD' },
    }),
  ],
  ['/alerts', writeAlertAddress({ level: 'red', kind: 'threshold', state: 'open', here: true })],
  ['/expiries', writeExpiryAddress({ days: 30, kind: 'committeeTerm', order: 'place' })],
  [
    '/organisations',
    writeHealthAddress({ ...PERIOD, base: 'periodOnPeriod', organisation: `Organisation.1.${ID}` }),
  ],
  [
    '/workload',
    writeWorkloadAddress({ ...PERIOD, base: 'periodOnPeriod', indicator: 'formCount', peers: 'MIXED' }),
  ],
])('can be kept of all that the page %s writes into its address', (page, search) => {
  const text = `/places/Division.12${page}?${search.toString()}`;
  expect(search.size).toBeGreaterThan(2);
  expect(parseViewAddress(text)?.parameters).toHaveLength(search.size);
});
