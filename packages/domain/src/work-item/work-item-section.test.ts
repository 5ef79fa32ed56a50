import { endOfWeek, isoDate, type IsoDate } from '../calendar';
import { sectionOfWorkItem } from './work-item-section';

describe('the section of a work item', () => {
  // 16 December 2026 is a Wednesday, its week ends on the 20th.
  const today = isoDate('2026-12-16');
  const day = (text: string | null): IsoDate | null => (text === null ? null : isoDate(text));

  it.each([
    ['approval', null, 'toApprove'],
    ['approval', '2026-12-01', 'toApprove'],
    ['return', '2026-12-30', 'returned'],
    ['visit', '2026-12-01', 'visitsOfWeek'],
    ['visit', '2026-12-20', 'visitsOfWeek'],
    ['visit', '2026-12-21', 'due'],
    ['visit', null, 'other'],
    ['act', '2026-12-16', 'due'],
    ['act', null, 'other'],
  ] as const)('of nature %s due on %s is %s', (nature, dueOn, section) => {
    expect(sectionOfWorkItem({ nature, dueOn: day(dueOn) }, today)).toBe(section);
  });

  it.each([
    ['2026-12-14', '2026-12-20'],
    ['2026-12-20', '2026-12-20'],
    ['2026-12-31', '2027-01-03'],
  ])('takes the week of %s to end on %s', (date, sunday) => {
    expect(endOfWeek(isoDate(date))).toBe(sunday);
  });
});
