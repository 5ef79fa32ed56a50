import { byDay } from './by-day';

it('groups dues by their day and keeps the order', () => {
  const due = (dueOn: string, name: string) => ({ dueOn, name });
  expect(byDay([due('2026-03-01', 'a'), due('2026-03-02', 'b'), due('2026-03-01', 'c')])).toEqual([
    { day: '2026-03-01', dues: [due('2026-03-01', 'a'), due('2026-03-01', 'c')] },
    { day: '2026-03-02', dues: [due('2026-03-02', 'b')] },
  ]);
});
