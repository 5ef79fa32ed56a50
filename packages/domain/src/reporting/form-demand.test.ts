import { addDays, isoDate } from '../calendar';
import type { CanonicalElement } from './canonical-element';
import { asksForPerson, parseFillValue } from './canonical-element';
import { advanceFormDemand, currentFormDemandState } from './form-demand-states';
import { type FormField, mappedElements } from './form-field';
import { checkReminder } from './reminder';

const TODAY = isoDate('2026-11-26');
const at = (day: string) => ({
  state: 'approved' as const,
  opensOn: isoDate('2026-12-01'),
  closesOn: isoDate('2026-12-31'),
  today: isoDate(day),
});

describe('a form demand', () => {
  it.each([
    ['2026-11-30', 'approved'],
    ['2026-12-01', 'open'],
    ['2026-12-31', 'open'],
    ['2027-01-01', 'expired'],
  ])('is on %s %s by its period alone', (day, state) => {
    expect(currentFormDemandState(at(day))).toBe(state);
  });

  it('stays what it became', () => {
    for (const state of ['submitted', 'accepted', 'withdrawn', 'rejected'] as const)
      expect(currentFormDemandState({ ...at('2027-06-01'), state })).toBe(state);
  });

  it('is not answered once it has expired', () => {
    const late = advanceFormDemand(at('2027-01-01'), 'submit', { allAnswered: true });
    expect(late).toMatchObject({
      ok: false,
      refusal: { code: 'formDemandActionNotAllowed', formDemandState: 'expired' },
    });
  });

  it.each([
    [TODAY, TODAY, true],
    [addDays(TODAY, -1), TODAY, false],
    [TODAY, addDays(TODAY, -1), false],
    [TODAY, addDays(TODAY, 366), true],
    [TODAY, addDays(TODAY, 367), false],
  ])('is permitted from %s to %s: %p', (opensOn, closesOn, ok) => {
    const position = { state: 'overlapChecked' as const, opensOn: null, closesOn: null, today: TODAY };
    const outcome = advanceFormDemand(position, 'approve', { opensOn, closesOn });
    expect(outcome).toMatchObject(ok ? { ok } : { ok, refusal: { code: 'formDemandPeriodUnfit' } });
  });
});

describe('the fields of a form', () => {
  const residents: CanonicalElement = { code: 'residents', kind: 'wholeNumber', grain: 'household' };
  const notices: CanonicalElement = { code: 'notices', kind: 'wholeNumber', grain: 'community' };
  const field = (heading: string, over: Partial<FormField> = {}): FormField => ({
    heading,
    role: 'element',
    element: residents,
    ...over,
  });

  it('give their elements when all are mapped', () => {
    const fields = [field('户号', { role: 'household', element: null }), field('人口数')];
    expect(mappedElements(fields, 'household')).toEqual({ ok: true, value: [residents] });
  });

  it.each([
    ['mapped to nothing', [field('备注', { role: null, element: null })], 'formFieldUnmapped'],
    ['said to be an element, but not which', [field('备注', { element: null })], 'formFieldUnmapped'],
    ['asked for twice', [field('人口数'), field('常住人口')], 'formFieldTwice'],
    ['about a person', [field('户主 姓名')], 'formFieldPersonal'],
    ['finer than what is kept', [field('宣传栏数', { element: notices })], 'formFieldTooFine'],
    ['none at all', [field('户号', { role: 'household', element: null })], 'formWithoutElement'],
  ])('are refused when %s', (_what, fields, code) => {
    expect(mappedElements(fields, 'household')).toMatchObject({ ok: false, refusal: { code } });
  });

  it('do not ask for what identifies a person', () => {
    expect(['联系 电话', '身份证号码', 'Phone'].filter(asksForPerson)).toEqual([
      '联系 电话',
      '身份证号码',
      'Phone',
    ]);
    expect(['60岁以上人数', '电梯数', '户编号'].filter(asksForPerson)).toEqual([]);
  });
});

describe('a value', () => {
  it.each([
    ['wholeNumber', ' １２ ', '12'],
    ['wholeNumber', '1.5', undefined],
    ['wholeNumber', '-1', undefined],
    ['decimal', '3.5', '3.5'],
    ['decimal', '约3', undefined],
    ['yesNo', '√', 'yes'],
    ['yesNo', '否', 'no'],
    ['yesNo', '也许', undefined],
    ['date', '2026.3.5', '2026-03-05'],
    ['date', '3月5日', undefined],
    ['text', '自来水', '自来水'],
    ['text', '长'.repeat(201), undefined],
    ['wholeNumber', ' ', null],
  ] as const)('of the kind %s is read from “%s”', (kind, typed, value) => {
    const read = parseFillValue({ code: 'x', kind }, typed);
    expect(read).toMatchObject(value === undefined ? { ok: false } : { ok: true, value });
  });
});

describe('a reminder', () => {
  it.each([
    [3, null, null],
    [3, addDays(TODAY, -1), null],
    [3, TODAY, 'reminderSentToday'],
    [0, null, 'reminderNobodyOutstanding'],
  ])('to %i communities, last on %p, is refused with %p', (outstanding, last, code) => {
    const sent = checkReminder(outstanding, last, TODAY);
    expect(sent.ok ? null : sent.refusal.code).toBe(code);
  });
});
