import { decimalText } from '../decimal';
import { orderedRanks, rankPlaces } from './ranking';

describe('a ranking', () => {
  const places = ['10', '9', '9', '8.5', '7'].map((value, index) => ({
    id: String(index),
    value: decimalText(value),
  }));

  it('lets equals share a rank', () => {
    const ranking = rankPlaces(places, 'higherBetter');
    expect(ranking.shown && [...ranking.ranks]).toEqual([
      ['0', 1],
      ['1', 2],
      ['2', 2],
      ['3', 4],
      ['4', 5],
    ]);
    expect([...orderedRanks(places, 1)][0]).toEqual(['4', 1]);
  });

  it('is hidden among fewer than five, without a better way, or when all intervals overlap', () => {
    const withoutOne = places.map((place, index) => (index === 0 ? { ...place, value: null } : place));
    const wide = places.map((place) => ({
      ...place,
      interval: { low: decimalText('1'), high: decimalText('20') },
    }));
    expect(rankPlaces(withoutOne, 'higherBetter')).toEqual({ shown: false, reason: 'tooFewPeers' });
    expect(rankPlaces(places, 'neutral')).toEqual({ shown: false, reason: 'noBetterWay' });
    expect(rankPlaces(wide, 'lowerBetter')).toEqual({ shown: false, reason: 'intervalsOverlap' });
  });
});
