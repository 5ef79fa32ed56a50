import { nextOrder, readScorecardAddress, scorecardLink, writeScorecardAddress } from './scorecard-address';
import { USUAL_CODES } from '../../../shared/figures/scorecard-codes';

const FULL = {
  period: { kind: 'quarter', year: 2026, quarter: 3 },
  base: 'yearOnYear',
  level: 'community',
  codes: ['offListShare', 'matterCount'],
  order: { code: 'offListShare', descending: true },
  at: 's1',
  peers: 'RESETTLEMENT',
} as const;

it('reads back what it wrote', () => expect(readScorecardAddress(writeScorecardAddress(FULL))).toEqual(FULL));

it('keeps an untouched page on a bare address, with the usual indicators', () => {
  const usual = readScorecardAddress(new URLSearchParams());
  expect(usual.codes).toEqual(USUAL_CODES);
  expect(scorecardLink('a/b', usual)).toBe('/places/a%2Fb/scorecard');
});

it('forgets below another place what was chosen below the first', () =>
  expect(scorecardLink('a', FULL)).not.toContain('at='));

it('names each indicator once and twelve at most', () => {
  const many = Array.from({ length: 30 }, (_, index) => `code${String(index % 15)}`).join(',');
  expect(readScorecardAddress(new URLSearchParams({ indicators: many })).codes).toHaveLength(12);
});

it('sorts downwards, upwards, and no more', () => {
  const down = nextOrder(undefined, 'a');
  expect(down).toEqual({ code: 'a', descending: true });
  expect(nextOrder(down, 'a')).toEqual({ code: 'a', descending: false });
  expect(nextOrder({ code: 'a', descending: false }, 'a')).toBeUndefined();
  expect(nextOrder(down, 'b')).toEqual({ code: 'b', descending: true });
});
