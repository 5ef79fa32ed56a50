import type { Reads } from '../../platform/database';
import type { FrozenPeriod } from '../../platform/indicators';
import { ToldInSnapshots } from './told-in-snapshots';

const PLACE = '1001';
const DECEMBER = new Date('2026-12-10T02:00:00Z');

const frozen = (number: number, period: string, frozenAt = DECEMBER): FrozenPeriod => ({
  ...{ number, period, frozenAt, places: [PLACE] },
});

const read = (...rows: readonly FrozenPeriod[]): Promise<ToldInSnapshots> =>
  ToldInSnapshots.read(
    { repository: () => ({ find: () => Promise.resolve(rows) }) } as unknown as Reads,
    '1',
  );

const NOTHING = { ofSpans: undefined, ofYear: undefined };
const cellOf = (measure: string, place = PLACE): string => `${place}|${measure}`;
/** Indexes of the spans in which a cell was told. */
const at = (told: readonly boolean[]): readonly number[] =>
  told.flatMap((isTold, index) => (isTold ? [index] : []));

describe('what snapshots told', () => {
  it('is of their places and of what figures tell that are split by nothing, also of what is left between them', async () => {
    const { told } = (await read(frozen(1, '2026-Q2'))).within(2026, 'quarter', NOTHING);
    for (const measure of ['everyone', 'adults', 'minors', 'acts', 'rest:acts:selfInitiated'])
      expect(at(told(cellOf(measure)))).toEqual([1]);
    for (const cell of [cellOf('channel_wechat'), cellOf('retained'), cellOf('participants', '1002')])
      expect(told(cell)).toEqual([]);
  });

  it('ends with the freezing with which a cell was hidden', async () => {
    const snapshots = await read(frozen(1, '2026-Q1'), frozen(2, '2026-Q2'), frozen(3, '2026-Q1'));
    const cell = cellOf('participants');
    const since = (number: number): readonly number[] => {
      const withheld = { ...NOTHING, ofSpans: new Map([[cell, number]]) };
      return at(snapshots.within(2026, 'quarter', withheld).told(cell));
    };
    expect([1, 2, 3].map(since)).toEqual([[], [0], [0, 1]]);
  });

  it('is of months or quarters, and of twelve months or others the participations of each', async () => {
    const snapshots = await read(frozen(1, '2026-03/P12M'), frozen(2, '2026-05'));
    expect([2025, 2026, 2027].map((year) => snapshots.kindsIn(year).length)).toEqual([3, 3, 1]);
    const { told } = snapshots.within(2026, 'month', NOTHING);
    expect(at(told(cellOf('acts')))).toEqual([0, 1, 2, 4]);
    expect(at(told(cellOf('adults')))).toEqual([4]);
  });

  it('is of the span before who took part in it', async () => {
    const { told } = (await read(frozen(1, '2027-Q1'))).within(2026, 'quarter', NOTHING);
    expect(at(told(cellOf('participants')))).toEqual([3]);
    expect(told(cellOf('adults'))).toEqual([]);
  });

  it('is of a year that ran the sum of the quarters that were over, and of one that was over of no quarter', async () => {
    const ran = await read(frozen(1, '2026'));
    expect(ran.kindsIn(2026)).toEqual(['year', 'quarter']);
    const { told, toldTogether } = ran.within(2026, 'quarter', NOTHING);
    expect(told(cellOf('participants'))).toEqual([]);
    expect(at(toldTogether(cellOf('participants')))).toEqual([0, 1, 2]);
    expect((await read(frozen(1, '2026', new Date('2027-01-10T02:00:00Z')))).kindsIn(2026)).toEqual(['year']);
  });
});
