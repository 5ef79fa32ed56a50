import {
  addDays,
  checkTimeUseDay,
  drawTimeUseWeeks,
  isoDate,
  parsePeriod,
  type SampledWeek,
  weeksToStart,
} from '@weizhi/domain';
import { planTimeUse, TIME_USE_AS_OF, type TimeUseDrawPlan } from './plan-time-use';

const plan = planTimeUse('test');
const weeksOf = ({ quarter, seed, drawnOn, rule }: TimeUseDrawPlan): readonly SampledWeek[] => {
  const period = parsePeriod(quarter);
  if (!period.ok || period.value.kind !== 'quarter') throw new Error(quarter);
  const frame = {
    weeks: weeksToStart(period.value, drawnOn),
    strata: [{ subdistrict: 's', communities: ['a', 'b', 'c'] }],
  };
  const drawn = drawTimeUseWeeks(frame, rule, seed);
  if (!drawn.ok) throw new Error(drawn.refusal.code);
  return drawn.value;
};

describe('the planned time use', () => {
  it('has draws made ahead of their quarters, the last with a week behind and one ahead', () => {
    for (const draw of plan.draws)
      for (const { monday } of weeksOf(draw)) expect(monday > draw.drawnOn).toBe(true);
    const last = plan.draws.at(-1);
    const mondays = last ? weeksOf(last).map(({ monday }) => monday) : [];
    expect(mondays.some((monday) => addDays(monday, 13) < TIME_USE_AS_OF)).toBe(true);
    expect(mondays.some((monday) => monday > TIME_USE_AS_OF)).toBe(true);
  });

  it('has logs that could have been entered, the same each time', () => {
    const monday = isoDate('2026-08-10');
    const codes = ['320613001001', '320613001002', '320613002001', '320613003001'];
    const logs = codes.flatMap((code) => plan.logsOf(code, monday));
    expect(codes.flatMap((code) => planTimeUse('test').logsOf(code, monday))).toEqual(logs);
    expect(logs.length).toBeGreaterThan(0);
    for (const day of logs.flat())
      expect(checkTimeUseDay(day, { monday, today: TIME_USE_AS_OF })).toMatchObject({ ok: true });
    for (const log of logs) expect(log).toHaveLength(7);
  });
});
