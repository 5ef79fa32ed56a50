import type { Contender } from './contenders';
import { CONTENDERS } from './contenders';
import type { Measurement } from './report';
import { goals } from './report';

const PER_SECOND: Readonly<Record<Contender, number>> = {
  limit: 1000,
  postgraphile: 250,
  weizhi: 800,
  'weizhi-console': 900,
};

/** Rounds on a machine that is so many times as fast in each. */
function measured(
  speeds: readonly number[],
  over: Partial<Record<Contender, number>> = {},
): readonly Measurement[] {
  return speeds.flatMap((speed, index) =>
    CONTENDERS.map((contender) => ({
      contender,
      shape: 'point' as const,
      round: index + 1,
      requestsPerSecond: (over[contender] ?? PER_SECOND[contender]) * speed,
      nodeUs: 100,
      postgresUs: 100,
      peakMb: contender === 'postgraphile' ? 300 : 200,
    })),
  );
}

const met = (measurements: readonly Measurement[]): boolean[] => goals(measurements).map((goal) => goal.met);

describe('the goals of a run', () => {
  it('are judged within rounds, however fast the machine is in each', () => {
    expect(goals(measured([1, 0.4, 2.5])).map(({ text }) => text.slice(0, 40))).toEqual([
      'point: 3.20 × PostGraphile (goal ≥ 2.50,',
      "point: 1.11 × the limit's time through t",
      'point: peak memory 200 MB against 300 MB',
    ]);
    expect(met(measured([1, 0.4, 2.5]))).toEqual([true, true, true]);
  });

  it.each<[string, Partial<Record<Contender, number>>, boolean[]]>([
    ['too near to the peer', { weizhi: 620 }, [false, true, true]],
    ['too far from the limit', { 'weizhi-console': 790 }, [true, false, true]],
    [
      'near enough to a limit that does not reach 2.5 itself',
      { limit: 500, weizhi: 400, 'weizhi-console': 450 },
      [true, true, true],
    ],
    ['too far from such a limit', { limit: 500, weizhi: 390, 'weizhi-console': 450 }, [false, true, true]],
  ])('are missed or met by a server that is %s', (_what, over, expected) => {
    expect(met(measured([1, 1, 1], over))).toEqual(expected);
  });
});
