import { FIGURE_BASES, figureBasisOf, INDICATOR_DEFINITIONS, TASK_INDICATORS, TIME_USE_INDICATORS } from '.';

describe('what a figure rests on', () => {
  it('is said of every indicator of workload, and of no other', () => {
    expect(figureBasisOf('matterCount')).toBeNull();
    expect(figureBasisOf('plaqueCount')).toBe('registers');
    for (const code of Object.keys(TASK_INDICATORS)) expect(FIGURE_BASES).toContain(figureBasisOf(code));
    for (const code of Object.keys(TIME_USE_INDICATORS)) expect(figureBasisOf(code)).toBe('sampledWeeks');
  });

  it('is a standard time wherever the task indicators count hours', () => {
    const inHours = Object.values(TASK_INDICATORS).filter(({ unit }) => unit === 'hours');
    for (const { code } of inHours) expect([code, figureBasisOf(code)]).toEqual([code, 'standardTimes']);
    const ofMinutes = INDICATOR_DEFINITIONS.filter(
      ({ code, numerator }) => figureBasisOf(code) !== 'sampledWeeks' && /工时/u.test(numerator.zh),
    );
    for (const { code } of ofMinutes) expect([code, figureBasisOf(code)]).toEqual([code, 'standardTimes']);
  });
});
