import { isoDate } from '../calendar';
import { ageBandOf, ageOn } from './population';

describe('the age of a resident', () => {
  it.each([
    ['1966-11-22', '2026-11-21', 59],
    ['1966-11-22', '2026-11-22', 60],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2026-01-01', '2026-01-01', 0],
  ])('born on %s is on %s %i years', (birth, date, age) => {
    expect(ageOn(isoDate(birth), isoDate(date))).toBe(age);
  });

  it.each([
    [0, 'under14'],
    [13, 'under14'],
    [14, 'from14To17'],
    [17, 'from14To17'],
    [18, 'from18To35'],
    [35, 'from18To35'],
    [36, 'from36To59'],
    [59, 'from36To59'],
    [60, 'from60To69'],
    [69, 'from60To69'],
    [70, 'from70'],
    [120, 'from70'],
  ])('of %i years lies in %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });
});
