import fc from 'fast-check';
import { isoDate } from '../calendar';
import { copyProgress, nextToCopy } from './copy-panel';
import { isSystemActive, OUTSIDE_SYSTEM_KINDS, systemLoad, type SystemOfCommunity } from './outside-system';

const TODAY = isoDate('2026-11-26');
const platform: SystemOfCommunity = {
  ...{ kind: 'platform', peopleAsked: 2, weeklyMinutes: 90 },
  ...{ activeFrom: isoDate('2026-01-01'), activeUntil: null },
};

describe('the load of outside systems', () => {
  it('counts platforms and groups apart, and says how many were not measured', () => {
    const group: SystemOfCommunity = {
      ...platform,
      kind: 'weChatGroup',
      peopleAsked: 5,
      weeklyMinutes: null,
    };
    const over: SystemOfCommunity = { ...platform, activeUntil: isoDate('2026-11-25') };
    expect(systemLoad([platform, group, over], TODAY)).toEqual({
      platforms: 1,
      groups: 1,
      peopleAsked: 7,
      weeklyMinutes: 90,
      unmeasured: 1,
    });
  });

  it('takes a system as in use from its first to its last day', () => {
    const span = { activeFrom: TODAY, activeUntil: TODAY };
    expect(isSystemActive(span, TODAY)).toBe(true);
    expect(isSystemActive(span, isoDate('2026-11-25'))).toBe(false);
    expect(isSystemActive(span, isoDate('2026-11-27'))).toBe(false);
  });

  it('never shrinks by a system that is added', () => {
    const system = fc.record({
      kind: fc.constantFrom(...OUTSIDE_SYSTEM_KINDS),
      peopleAsked: fc.nat(20),
      weeklyMinutes: fc.option(fc.nat(600)),
      activeFrom: fc.constantFrom(isoDate('2026-01-01'), isoDate('2027-01-01')),
      activeUntil: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(system), system, (systems, added) => {
        const before = systemLoad(systems, TODAY);
        const after = systemLoad([...systems, added], TODAY);
        for (const key of ['platforms', 'groups', 'peopleAsked', 'weeklyMinutes', 'unmeasured'] as const)
          expect(after[key]).toBeGreaterThanOrEqual(before[key]);
      }),
    );
  });
});

describe('the panel that copies field by field', () => {
  it('passes over what is not held, and comes back to what was left out', () => {
    const values = ['3', null, '是', '2026-01-01'];
    expect(nextToCopy(values, [])).toBe(0);
    expect(nextToCopy(values, [0], 0)).toBe(2);
    expect(nextToCopy(values, [0, 3], 3)).toBe(2);
    expect(nextToCopy(values, [0, 2, 3], 3)).toBeNull();
    expect(copyProgress(values, [0, 1])).toEqual({ copied: 1, held: 3 });
  });

  it('meets every value once, whatever it begins with', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string()), { maxLength: 12 }),
        fc.integer({ min: -1, max: 12 }),
        (values, start) => {
          const copied: number[] = [];
          let behind = start;
          for (
            let next = nextToCopy(values, copied, behind);
            next !== null;
            next = nextToCopy(values, copied, behind)
          ) {
            copied.push(next);
            behind = next;
          }
          expect([...copied].sort((one, other) => one - other)).toEqual(
            values.flatMap((value, position) => (value === null ? [] : [position])),
          );
        },
      ),
    );
  });
});
