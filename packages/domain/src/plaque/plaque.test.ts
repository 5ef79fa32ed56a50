import fc from 'fast-check';
import { addDays, addMonths, dateOfEpochDay, epochDay, isoDate, type IsoDate } from '../calendar';
import {
  DEFAULT_PLAQUE_RULE,
  type PlaqueFacts,
  type PlaqueHistory,
  plaquePresence,
  standingOfPlaque,
} from './plaque-standing';
import { advancePlaque, availablePlaqueActions, PLAQUE_ACTIONS, factsOfPlaqueAction } from './plaque-states';

const TODAY = isoDate('2026-11-26');
const rule = DEFAULT_PLAQUE_RULE;
const plaque = (over: Partial<PlaqueFacts> = {}): PlaqueFacts => ({
  state: 'displayed',
  permitReference: '崇减负准〔2026〕3号',
  permittedUntil: isoDate('2027-12-31'),
  displayedOn: isoDate('2025-03-01'),
  lastUsedOn: isoDate('2026-10-08'),
  ...over,
});
const day = fc
  .integer({ min: epochDay(isoDate('2020-01-01')), max: epochDay(isoDate('2030-12-31')) })
  .map(dateOfEpochDay);

describe('a plaque that hangs', () => {
  it.each([
    [{}, 'displayed', []],
    [{ permittedUntil: null }, 'displayed', []],
    [{ permitReference: null, permittedUntil: null }, 'nominal', ['noValidPermit']],
    [{ permittedUntil: TODAY }, 'displayed', []],
    [{ permittedUntil: isoDate('2026-11-25') }, 'nominal', ['noValidPermit']],
    [{ lastUsedOn: isoDate('2025-11-26') }, 'displayed', []],
    [{ lastUsedOn: isoDate('2025-11-25') }, 'nominal', ['noUse']],
    [{ lastUsedOn: null, permitReference: null }, 'nominal', ['noValidPermit', 'noUse']],
    [{ lastUsedOn: null, displayedOn: isoDate('2026-01-01') }, 'displayed', []],
    [{ state: 'kept', lastUsedOn: null }, 'nominal', ['noUse']],
    [{ state: 'removed', permitReference: null }, 'removed', []],
    [{ state: 'applied', permitReference: null, displayedOn: null }, 'applied', []],
  ] as const)('with %j is %s because of %j', (over, status, nominalReasons) => {
    expect(standingOfPlaque(plaque(over), TODAY, rule)).toEqual({ status, nominalReasons });
  });

  it('may be nominal earlier where a district asks for more', () => {
    const facts = plaque({ lastUsedOn: isoDate('2026-05-01') });
    expect(standingOfPlaque(facts, TODAY, rule).status).toBe('displayed');
    expect(standingOfPlaque(facts, TODAY, { idleMonths: 6 }).status).toBe('nominal');
  });

  it('stays nominal until something is recorded, however long one waits', () => {
    fc.assert(
      fc.property(day, day, fc.nat(2_000), (displayedOn, seenOn, wait) => {
        const facts = plaque({ displayedOn, lastUsedOn: null });
        const before = standingOfPlaque(facts, seenOn, rule).nominalReasons;
        const after = standingOfPlaque(facts, addDays(seenOn, wait), rule).nominalReasons;
        expect(before.every((reason) => after.includes(reason))).toBe(true);
      }),
    );
  });

  it('is made no worse by a use', () => {
    fc.assert(
      fc.property(day, day, fc.option(day), (seenOn, usedOn, lastUsedOn) => {
        const facts = plaque({ lastUsedOn });
        const used = { ...facts, lastUsedOn: later(usedOn, lastUsedOn) };
        const before = standingOfPlaque(facts, seenOn, rule).nominalReasons;
        const after = standingOfPlaque(used, seenOn, rule).nominalReasons;
        expect(after.every((reason) => before.includes(reason))).toBe(true);
      }),
    );
  });
});

describe('a nominal plaque', () => {
  const nominal = plaque({ permitReference: null, permittedUntil: null, lastUsedOn: null });
  const keep = (stated: object) =>
    advancePlaque({ facts: nominal, today: TODAY, rule }, 'keepPlaque', {
      keepingReason: '有法定依据',
      proof: 'attachment',
      ...stated,
    });

  it('is kept only when what is proved answers every reason', () => {
    expect(keep({})).toEqual({
      ok: false,
      refusal: { code: 'plaqueGroundsRemain', nominalReasons: ['noValidPermit', 'noUse'] },
    });
    expect(keep({ permitReference: '崇减负准〔2026〕9号' })).toMatchObject({
      refusal: { nominalReasons: ['noUse'] },
    });
    const kept = keep({ permitReference: '崇减负准〔2026〕9号', usedOn: isoDate('2026-11-01') });
    expect(kept).toMatchObject({ ok: true, value: { state: 'kept', lastUsedOn: '2026-11-01' } });
    if (kept.ok) expect(standingOfPlaque(kept.value, TODAY, rule).status).toBe('kept');
  });

  it('is not made good by a check', () => {
    const checked = advancePlaque({ facts: nominal, today: TODAY, rule }, 'checkPlaque', {
      checkedOn: TODAY,
    });
    expect(checked).toMatchObject({ ok: true, value: { state: 'checked' } });
    if (checked.ok) expect(standingOfPlaque(checked.value, TODAY, rule).status).toBe('nominal');
  });

  it('may be checked, kept with proof, given a permit, or taken down', () => {
    expect(availablePlaqueActions('nominal')).toEqual([
      'checkPlaque',
      'renewPermit',
      'keepPlaque',
      'removePlaque',
    ]);
  });
});

it('takes no permit that is over, and puts nothing up under one', () => {
  const applied = plaque({ state: 'applied', permitReference: null, displayedOn: null });
  const permit = { permitReference: '3号', permittedUntil: isoDate('2026-11-25') };
  expect(advancePlaque({ facts: applied, today: TODAY, rule }, 'permitPlaque', permit)).toMatchObject({
    refusal: { code: 'plaquePermitOver', permitEndedOn: '2026-11-25' },
  });
  const permitted = plaque({ state: 'permitted', displayedOn: null, ...permit });
  expect(
    advancePlaque({ facts: permitted, today: TODAY, rule }, 'displayPlaque', { displayedOn: TODAY }),
  ).toMatchObject({ refusal: { code: 'plaquePermitOver' } });
});

describe('a plaque of the past', () => {
  const history: PlaqueHistory = {
    displayedOn: isoDate('2024-01-10'),
    removedOn: isoDate('2026-08-01'),
    permits: [{ from: isoDate('2024-01-05'), until: isoDate('2025-12-31') }],
    uses: [isoDate('2024-06-01'), isoDate('2025-07-01')],
  };

  it.each([
    ['2024-01-09', 'absent'],
    ['2024-01-10', 'inUse'],
    ['2025-06-01', 'inUse'],
    ['2025-06-02', 'nominal'],
    ['2025-07-01', 'inUse'],
    ['2025-12-31', 'inUse'],
    ['2026-01-01', 'nominal'],
    ['2026-07-31', 'nominal'],
    ['2026-08-01', 'absent'],
  ])('on %s was %s', (seenOn, presence) => {
    expect(plaquePresence(history, isoDate(seenOn), rule)).toBe(presence);
  });

  it('is judged as its facts of that day are', () => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 4 }), day, (displayedOn, uses, seenOn) => {
        fc.pre(displayedOn <= seenOn);
        const until = addMonths(displayedOn, 30);
        const past = uses.filter((use) => use <= seenOn).sort();
        const facts = plaque({ displayedOn, permittedUntil: until, lastUsedOn: past.at(-1) ?? null });
        const presence = plaquePresence(
          { displayedOn, removedOn: null, permits: [{ from: displayedOn, until }], uses },
          seenOn,
          rule,
        );
        expect(presence === 'nominal').toBe(standingOfPlaque(facts, seenOn, rule).status === 'nominal');
      }),
    );
  });
});

function later(one: IsoDate, other: IsoDate | null): IsoDate {
  return other !== null && other > one ? other : one;
}

describe('what is stated with an act', () => {
  const stated = {
    ...{ permitReference: '崇减负准〔2026〕3号', permittedUntil: TODAY, usedOn: TODAY },
    ...{ displayedOn: TODAY, checkedOn: TODAY, removedOn: TODAY, removalPhoto: 'a' },
  };

  it('permits a plaque only where it is decided on, and proves a use only where it is kept', () => {
    const permits = PLAQUE_ACTIONS.filter((action) => factsOfPlaqueAction(action, stated).permit);
    const uses = PLAQUE_ACTIONS.filter((action) => factsOfPlaqueAction(action, stated).usedOn);
    expect(permits).toEqual(['permitPlaque', 'renewPermit', 'keepPlaque']);
    expect(uses).toEqual(['keepPlaque']);
  });
});
