import { FUNNEL_POINTS, funnelLimits, funnelStanding } from './funnel';
import { betaPrior } from './shrinkage';

describe('the funnel', () => {
  it('has limits that narrow with the cases', () => {
    // Of 0.1 over 100 the standard deviation is 0.03.
    const inner = funnelLimits(0.1, 100, FUNNEL_POINTS.inner);
    expect(inner?.low).toBeCloseTo(0.1 - 1.96 * 0.03, 4);
    expect(inner?.high).toBeCloseTo(0.1 + 1.96 * 0.03, 4);
    const outer = funnelLimits(0.1, 10_000, FUNNEL_POINTS.outer);
    expect(outer?.high).toBeCloseTo(0.1 + 3.0902 * 0.003, 5);
    expect(funnelLimits(0.1, 10, FUNNEL_POINTS.outer)?.low).toBe(0);
    expect(funnelLimits(0.1, 0, FUNNEL_POINTS.outer)).toBeNull();
  });

  it('holds within it what may be chance', () => {
    expect(funnelStanding(0.15, 0.1, 100)).toBe('within');
    expect(funnelStanding(0.2, 0.1, 100)).toBe('above');
    expect(funnelStanding(0.15, 0.1, 1000)).toBe('above');
    expect(funnelStanding(0.05, 0.1, 1000)).toBe('below');
    expect(funnelStanding(0, 0.1, 0)).toBe('within');
  });
});

describe('the prior of peers', () => {
  it('is that of the moments of their rates', () => {
    // Two places of 100, 10 and 30 of them: mean 0.2, spread 100·0.01·2 = 2, chance 0.16, Σ(1−w) = 1, Σn(1−w) = 100.
    const correlation = (2 - 0.16) / (0.16 * 99);
    const { alpha, beta } = betaPrior([
      { successes: 10, trials: 100 },
      { successes: 30, trials: 100 },
    ]) ?? { alpha: 0, beta: 0 };
    expect(alpha + beta).toBeCloseTo(1 / correlation - 1, 8);
    expect(alpha / (alpha + beta)).toBeCloseTo(0.2, 8);
  });

  it('is none where the rates vary by chance alone, or nobody has one', () => {
    const even = { successes: 20, trials: 100 };
    expect(betaPrior([even, even])).toBeNull();
    expect(betaPrior([even])).toBeNull();
    expect(betaPrior([])).toBeNull();
    expect(
      betaPrior([
        { successes: 0, trials: 10 },
        { successes: 0, trials: 90 },
      ]),
    ).toBeNull();
  });
});
