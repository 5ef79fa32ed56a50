import fc from 'fast-check';
import { addDays, daysBetween, isoDate } from '../calendar';
import {
  INSPECTION_RULE as rule,
  INSPECTION_SUBJECTS,
  inspectionLoad,
  inspectionLoadByDepartment,
  meetingInspections,
  type PlannedInspection,
  repeatedInspections,
} from './inspection-load';

const FIRST = isoDate('2026-01-01');
let counter = 0;
const inspection = (over: Partial<PlannedInspection> = {}): PlannedInspection => ({
  id: `i${String((counter += 1))}`,
  community: 'dm',
  department: '消防救援大队',
  subject: 'fireSafety',
  startsOn: isoDate('2026-03-10'),
  endsOn: isoDate('2026-03-11'),
  jointId: null,
  ...over,
});
const span = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });
const YEAR = span('2026-01-01', '2026-12-31');

const anyInspection = fc
  .record({
    community: fc.constantFrom('dm', 'hp'),
    department: fc.constantFrom('甲局', '乙局', '丙局'),
    subject: fc.constantFrom(...INSPECTION_SUBJECTS),
    start: fc.nat(300),
    length: fc.nat(3),
  })
  .map(({ start, length, ...facts }) =>
    inspection({ ...facts, startsOn: addDays(FIRST, start), endsOn: addDays(FIRST, start + length) }),
  );

describe('two departments at one community', () => {
  it.each([
    ['2026-03-11', '2026-03-12', 1],
    ['2026-03-09', '2026-03-10', 1],
    ['2026-03-12', '2026-03-12', 0],
    ['2026-03-08', '2026-03-09', 0],
  ])('meet when one comes from %s to %s: %i', (startsOn, endsOn, number) => {
    const other = inspection({
      ...{ department: '住建局', subject: 'workSafety' },
      ...{ startsOn: isoDate(startsOn), endsOn: isoDate(endsOn) },
    });
    expect(meetingInspections(inspection(), [other])).toHaveLength(number);
  });

  it('do not meet at different communities, nor when they come together', () => {
    const other = { department: '住建局' };
    expect(meetingInspections(inspection(), [inspection({ ...other, community: 'hp' })])).toEqual([]);
    const joint = { jointId: 'j' };
    expect(meetingInspections(inspection(joint), [inspection({ ...other, ...joint })])).toEqual([]);
  });

  it('meet one another or not at all', () => {
    fc.assert(
      fc.property(anyInspection, anyInspection, (one, other) => {
        expect(meetingInspections(one, [other]).length).toBe(meetingInspections(other, [one]).length);
        expect(repeatedInspections(one, [other], rule).length).toBe(
          repeatedInspections(other, [one], rule).length,
        );
      }),
    );
  });
});

describe('a duplicate', () => {
  const earlier = inspection({ department: '应急管理局' });

  it.each([
    [{ startsOn: isoDate('2026-06-09'), endsOn: isoDate('2026-06-09') }, 1],
    [{ startsOn: isoDate('2026-06-10'), endsOn: isoDate('2026-06-10') }, 0],
    [{ department: '应急管理局' }, 0],
    [{ subject: 'foodSafety' as const }, 0],
    [{ community: 'hp' }, 0],
  ])('with %j is found %i times within 90 days', (over, number) => {
    expect(repeatedInspections(inspection(over), [earlier], rule)).toHaveLength(number);
  });

  it('is not seen where nobody says what is inspected', () => {
    const other = { subject: 'otherSubject' as const };
    expect(
      repeatedInspections(inspection(other), [inspection({ ...other, department: '乙局' })], rule),
    ).toEqual([]);
  });
});

describe('the load of inspections', () => {
  it('counts days by community, those with two visits, and repeated ones once', () => {
    const inspections = [
      inspection(),
      inspection({
        department: '应急管理局',
        startsOn: isoDate('2026-03-11'),
        endsOn: isoDate('2026-03-12'),
      }),
      inspection({ department: '城管局', subject: 'sanitation', community: 'hp' }),
    ];
    // 10, 11 and 12 March at one community, 10 and 11 March at the other; both are there on 11 March.
    expect(inspectionLoad(inspections, YEAR, rule)).toEqual({ days: 5, overlappingDays: 1, duplicates: 1 });
    expect(inspectionLoad(inspections, span('2026-03-12', '2026-12-31'), rule)).toEqual({
      days: 1,
      overlappingDays: 0,
      duplicates: 0,
    });
  });

  it('does not grow when departments come together instead of alone', () => {
    fc.assert(
      fc.property(fc.array(anyInspection, { maxLength: 12 }), (inspections) => {
        const alone = inspectionLoad(inspections, YEAR, rule);
        const together = inspectionLoad(
          inspections.map((each) => ({ ...each, jointId: 'all' })),
          YEAR,
          rule,
        );
        expect(together.days).toBe(alone.days);
        expect(together.overlappingDays).toBe(0);
        expect(together.duplicates).toBeLessThanOrEqual(alone.duplicates);
      }),
    );
  });

  it('is that of its halves', () => {
    fc.assert(
      fc.property(fc.array(anyInspection, { maxLength: 12 }), (inspections) => {
        const whole = inspectionLoad(inspections, YEAR, rule);
        const halves = [span('2026-01-01', '2026-06-30'), span('2026-07-01', '2026-12-31')].map((half) =>
          inspectionLoad(inspections, half, rule),
        );
        for (const part of ['days', 'overlappingDays', 'duplicates'] as const)
          expect(halves.reduce((sum, half) => sum + half[part], 0)).toBe(whole[part]);
      }),
    );
  });

  it('has a part of each department, and a day of two is a day of each', () => {
    const later = { startsOn: isoDate('2026-03-11'), endsOn: isoDate('2026-03-12') };
    const inspections = [inspection(), inspection({ department: '应急管理局', ...later })];
    expect(Object.fromEntries(inspectionLoadByDepartment(inspections, YEAR, rule))).toEqual({
      消防救援大队: { days: 2, overlappingDays: 1, duplicates: 0 },
      应急管理局: { days: 2, overlappingDays: 1, duplicates: 1 },
    });
  });

  it('has parts that cover it, and whose duplicates add up to it', () => {
    fc.assert(
      fc.property(fc.array(anyInspection, { maxLength: 12 }), (inspections) => {
        const whole = inspectionLoad(inspections, YEAR, rule);
        const parts = [...inspectionLoadByDepartment(inspections, YEAR, rule).values()];
        const sum = (part: keyof typeof whole): number => parts.reduce((all, each) => all + each[part], 0);
        expect(sum('days')).toBeGreaterThanOrEqual(whole.days);
        expect(sum('duplicates')).toBe(whole.duplicates);
      }),
    );
  });

  it('of a department does not lessen when it splits an inspection into its days', () => {
    fc.assert(
      fc.property(fc.array(anyInspection, { maxLength: 8 }), (inspections) => {
        const split = inspections.flatMap((each) =>
          Array.from({ length: daysBetween(each.startsOn, each.endsOn) + 1 }, (_, day) => {
            const on = addDays(each.startsOn, day);
            return { ...each, id: `${each.id}/${String(day)}`, startsOn: on, endsOn: on };
          }),
        );
        const [one, other] = [inspections, split].map((own) => inspectionLoad(own, YEAR, rule));
        expect(other).toMatchObject({ days: one?.days, overlappingDays: one?.overlappingDays });
        expect(other?.duplicates).toBeGreaterThanOrEqual(one?.duplicates ?? 0);
      }),
    );
  });
});
