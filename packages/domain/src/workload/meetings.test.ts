import { isoDate } from '../calendar';
import { meetingsPerWeek } from '.';

const september = { from: isoDate('2026-09-01'), to: isoDate('2026-09-30') };

it('are meetings over weeks of communities, those without a meeting included', () => {
  // By hand: a secretary with 5 meetings a week (domain.md 2.5) has 150 in 30 weeks, which are 210 days.
  const thirtyWeeks = { from: isoDate('2026-01-01'), to: isoDate('2026-07-29') };
  const own = meetingsPerWeek({ meetingTasks: 150 }, { communities: 1, ...thirtyWeeks });
  expect(own).toEqual({ numerator: 1050, denominator: 210 });
  // 60 in a September of four communities: 60 by 7 over 120 days.
  expect(meetingsPerWeek({ meetingTasks: 60 }, { communities: 4, ...september })).toEqual({
    ...{ numerator: 420, denominator: 120 },
  });
});

it('are of nothing without a community, or before the first day', () => {
  expect(meetingsPerWeek({ meetingTasks: 0 }, { communities: 0, ...september }).denominator).toBe(0);
  const before = { from: september.to, to: september.from };
  expect(meetingsPerWeek({ meetingTasks: 0 }, { communities: 1, ...before }).denominator).toBe(0);
});
