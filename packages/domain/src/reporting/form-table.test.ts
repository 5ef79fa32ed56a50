import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import type { CanonicalElement } from './canonical-element';
import {
  correctedFills,
  correctedRows,
  elementsToFill,
  type Fill,
  type FillCorrection,
  type FormAsked,
  formTable,
  servedCorrections,
} from './form-table';

const residents: CanonicalElement = { code: 'residents', kind: 'wholeNumber', grain: 'household' };
const lift: CanonicalElement = { code: 'lift', kind: 'yesNo', grain: 'household' };
const notices: CanonicalElement = { code: 'notices', kind: 'wholeNumber', grain: 'community' };
const remark: CanonicalElement = { code: 'remark', kind: 'text', grain: 'household' };
const DAY = isoDate('2026-11-20');

const row = (household: string, building: string, values: Record<string, string | null>) => ({
  household,
  building,
  values,
});
const fill = (id: string, over: Partial<Fill> = {}): Fill => ({
  id,
  statedOn: DAY,
  filledAt: 0,
  rows: [
    row('H1', '1幢', { residents: '3', lift: 'yes' }),
    row('H2', '1幢', { residents: '2', lift: 'no' }),
    row('H3', '2幢', { residents: '4', lift: 'yes' }),
    row('', '', { notices: '5' }),
  ],
  ...over,
});
const asked = (over: Partial<FormAsked> = {}): FormAsked => ({
  elements: [residents],
  grain: 'household',
  asOf: DAY,
  toleranceDays: 30,
  ...over,
});

describe('a form that is filled from what is held', () => {
  it('is told by household, by building and for the community', () => {
    expect(formTable(asked(), [fill('a')]).rows.map(({ values }) => values['residents'])).toEqual([
      '3',
      '2',
      '4',
    ]);
    expect(formTable(asked({ elements: [residents, lift], grain: 'building' }), [fill('a')]).rows).toEqual([
      row('', '1幢', { residents: '5', lift: '1' }),
      row('', '2幢', { residents: '4', lift: '1' }),
    ]);
    const community = asked({ elements: [residents, lift, notices], grain: 'community' });
    expect(formTable(community, [fill('a')])).toMatchObject({
      rows: [row('', '', { residents: '9', lift: '2', notices: '5' })],
      missing: [],
    });
  });

  it('takes the values nearest to its day, and says of which day they are', () => {
    const later = fill('b', { statedOn: addDays(DAY, 20), rows: [row('H1', '1幢', { residents: '8' })] });
    expect(formTable(asked({ asOf: addDays(DAY, 9) }), [fill('a'), later]).origins).toEqual([
      { element: 'residents', fillId: 'a', statedOn: DAY },
    ]);
    expect(formTable(asked({ asOf: addDays(DAY, 10) }), [fill('a'), later]).origins[0]?.fillId).toBe('b');
  });

  it('lacks what is too old, what nobody filled in and what has a gap; a blank text is no gap', () => {
    expect(formTable(asked({ asOf: addDays(DAY, 31) }), [fill('a')]).missing).toEqual(['residents']);
    expect(formTable(asked({ elements: [residents, remark] }), [fill('a')]).missing).toEqual(['remark']);
    const gap = fill('a', { rows: [row('H1', '', { residents: null, remark: null })] });
    expect(formTable(asked({ elements: [residents, remark] }), [gap]).missing).toEqual(['residents']);
    const total = formTable(asked({ grain: 'community' }), [gap]);
    expect(total.rows[0]?.values['residents']).toBeNull();
  });

  it('asks a committee for each element once, whoever wants it', () => {
    const demands = [
      asked({ elements: [residents, lift] }),
      asked({ elements: [residents, notices], grain: 'community' }),
    ];
    expect(elementsToFill(demands, []).map(({ element, demands: count }) => [element.code, count])).toEqual([
      ['residents', 2],
      ['lift', 1],
      ['notices', 1],
    ]);
    expect(elementsToFill(demands, [fill('a')])).toEqual([]);
  });
});

describe('a correction', () => {
  it('reaches a form that was answered with the old and the new value, in its own grain', () => {
    const before = [fill('a')];
    const after = correctedFills(before, [
      { fillId: 'a', household: 'H1', element: 'residents', value: '7' },
    ]);
    expect(servedCorrections(asked({ grain: 'building' }), before, after)).toEqual([
      { household: '', building: '1幢', element: 'residents', before: '5', after: '9' },
    ]);
    expect(servedCorrections(asked({ elements: [lift] }), before, after)).toEqual([]);
  });

  it('is never invisible: the answer with its corrections is what is held, whatever is corrected and when', () => {
    const values = fc.constantFrom('0', '1', '2', '3', null);
    const corrections = fc.array(
      fc.record({
        fillId: fc.constantFrom('a', 'b'),
        household: fc.constantFrom('H1', 'H2', 'H3', ''),
        element: fc.constantFrom('residents', 'notices'),
        value: values,
      }),
      { maxLength: 12 },
    );
    const grain = fc.constantFrom('building' as const, 'community' as const);
    const day = fc.integer({ min: -25, max: 25 }).map((days) => addDays(DAY, days));
    fc.assert(
      fc.property(corrections, grain, day, (all: FillCorrection[], asGrain, asOf) => {
        const elements = asGrain === 'community' ? [residents, notices] : [residents];
        const form = asked({ grain: asGrain, elements, asOf });
        const fills = [fill('a'), fill('b', { statedOn: addDays(DAY, 15), filledAt: 1 })];
        const served = formTable(form, fills).rows;
        const reached = all.flatMap((_, index) =>
          servedCorrections(
            form,
            correctedFills(fills, all.slice(0, index)),
            correctedFills(fills, all.slice(0, index + 1)),
          ),
        );
        const held = formTable(form, correctedFills(fills, all)).rows;
        expect(correctedRows(served, reached)).toEqual(held);
        // The first old value of a cell is what was served, each further one what the notice before it said.
        for (const [index, { household, building, element, before }] of reached.entries()) {
          const last = reached
            .slice(0, index)
            .filter(
              (one) => one.building === building && one.household === household && one.element === element,
            )
            .at(-1);
          const first = served.find((one) => one.building === building && one.household === household);
          expect(before).toBe(last ? last.after : first?.values[element]);
        }
      }),
    );
  });
});
