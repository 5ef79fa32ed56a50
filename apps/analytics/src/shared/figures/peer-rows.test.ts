import type { Meaning } from './to-figure';
import { type PeerFigure, peerTable } from './peer-rows';

const PLAQUES: Meaning = {
  ...{ code: 'plaqueCount', version: 1, name: '挂牌数', unit: 'PLAQUES', direction: 'LOWER_BETTER' },
  ...{ formula: '', numerator: '', denominator: null, source: '', validFrom: '2026-01-01' },
  ...{ dimensions: [], referenceLine: null, inputEditors: null, basis: null, gamingGuard: null },
  isProportion: false,
};
const SHARE: Meaning = {
  ...{ ...PLAQUES, code: 'nominalPlaqueShare', unit: 'SHARE', denominator: '挂着的牌子' },
  isProportion: true,
};

const counted = (name: string, count: number): PeerFigure => ({
  ...{ status: 'OK', value: String(count), numerator: String(count), denominator: null },
  division: { id: name, name },
});

const shareOf = (name: string, cases: number, of = 200): PeerFigure => ({
  ...{ status: 'OK', value: String(cases / of), numerator: String(cases), denominator: String(of) },
  division: { id: name, name },
});

describe('communities among their peers', () => {
  it('have the ranks that their intervals leave open, least first, and none without data', () => {
    const { rows, remark } = peerTable(
      [
        shareOf('丁', 100),
        shareOf('甲', 1),
        shareOf('乙', 2),
        shareOf('丙', 40),
        shareOf('戊', 110),
        { status: 'NO_DATA', value: null, division: { id: '己', name: '己' } },
      ],
      SHARE,
    );
    expect(rows.map(({ name, rank }) => [name, rank])).toEqual([
      ['甲', '第 1～2 位'],
      ['乙', '第 1～2 位'],
      ['丙', '第 3 位'],
      ['丁', '第 4～5 位'],
      ['戊', '第 4～5 位'],
      ['己', '—'],
    ]);
    expect(rows.at(-1)).toMatchObject({ text: '无数据', interval: '—' });
    expect(remark).toContain('区间相交的分不出先后');
  });

  it('have none when they are too few, or when chance alone could have made the order', () => {
    expect(peerTable([shareOf('甲', 1), shareOf('乙', 9)], SHARE).remark).toContain('不足 5 个');
    const alike = ['甲', '乙', '丙', '丁', '戊'].map((name, index) => shareOf(name, 10 + index));
    const { rows, remark } = peerTable(alike, SHARE);
    expect([...new Set(rows.map(({ rank }) => rank))]).toEqual(['—']);
    expect(remark).toContain('互相重叠');
  });

  it('have neither interval nor rank by a count, or by a statistic with a denominator', () => {
    const counts = ['甲', '乙', '丙', '丁', '戊'].map((name, index) => counted(name, index * 100));
    const median: Meaning = {
      ...PLAQUES,
      code: 'networkDensity',
      unit: 'SHARE',
      denominator: '可能的关系数',
    };
    const densities = ['甲', '乙', '丙', '丁', '戊'].map((name, index) => shareOf(name, index * 40));
    for (const { rows, remark, hasIntervals } of [peerTable(counts, PLAQUES), peerTable(densities, median)]) {
      expect(rows.map(({ interval, rank }) => interval + rank)).toEqual(Array(5).fill('——'));
      expect([hasIntervals, remark]).toEqual([false, expect.stringContaining('不显示位次')]);
    }
  });

  it('keep the bounds that are known otherwise', () => {
    const bounded = ['甲', '乙', '丙', '丁', '戊'].map((name, index) => ({
      ...counted(name, index * 100),
      bounds: { low: index * 100 - 1, high: index * 100 + 1 },
    }));
    expect(peerTable(bounded, PLAQUES).rows[0]).toMatchObject({
      name: '甲',
      interval: '-1.0～1.0',
      rank: '第 1 位',
    });
  });

  it('have the Wilson interval of a share', () => {
    const share = { status: 'OK', value: '0.9', numerator: '9', denominator: '10' } as const;
    const { rows } = peerTable([{ ...share, division: { id: '甲', name: '甲' } }], SHARE);
    expect(rows[0]).toMatchObject({ text: '90.0%', interval: '59.6%～98.2%' });
  });
});
