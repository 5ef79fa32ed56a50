import { type IndicatorValue, isoDate, sexMeasure } from '@weizhi/domain';
import PizZip from 'pizzip';
import { alertedFigures, evaluate, watchEverything } from './testing/alert-channel';
import { PLACES } from './testing/audited-district';
import {
  addComparisons,
  askComparisons,
  askFigures,
  type Compared,
  addAnswers,
  type Run,
} from './testing/asked-channels';
import { useAuditedSuite, withLeft, withoutHiding } from './testing/audited-suite';
import {
  addBriefings,
  briefings,
  draftSnapshot,
  filedFigures,
  type Frozen,
  frozenFigures,
  publishSnapshot,
} from './testing/frozen-channels';
import {
  cellsOf,
  type Corrected,
  FROZEN_PERIODS,
  LAST_QUARTER,
  LAST_VISITS,
  LATE_VISITS,
  learned,
  standing,
  withoutKeeping,
  withoutTelling,
} from './testing/corrected-register';
import { FROZEN_LOT, Gathered } from './testing/gathered-figures';
import { changedAgain, judgedAgain, judgedOf } from './testing/judged-again';
import { filedAlerts, takenComparisons } from './testing/taken-channels';
import { isTold, SPLITS, type Told } from './testing/told-figures';

jest.setTimeout(180_000);

const COMPARED = ['2026-Q3', '2026-05', '2026-09'];
/** A month with enough others before it for limits. */
const JUDGED = '2026-09';
/** A month in which a community has hidden cells of nobody. */
const SPARSE = '2026-05';
const TODAY = isoDate('2026-11-27');
/** The quarter of which a snapshot is taken that hides nothing. */
const OPENLY = '2026-Q3';
const OF_THIRD_PARTIES = SPLITS.filter(([, splitBy]) => splitBy !== 'ageSex');
const BY_SEX = SPLITS.filter(([code, splitBy]) => code === 'participantCount' && splitBy === 'sex');
const BY_AGE = SPLITS.filter(([, splitBy]) => splitBy === 'ageBand');

describe('participation as every channel together tells it', () => {
  const suite = useAuditedSuite(20_261_127);
  const { api, as, runAs, keyHolder, nextKey, actual, inDistrict, recordMore } = suite;
  const frozen: Frozen[] = [];
  const world: { draft?: Frozen; openly?: Frozen; key?: Run; official?: Gathered; third?: Gathered } = {};
  const names = new Map<string, string>();

  beforeAll(async () => {
    for (const { place } of PLACES) {
      const { name } = await as('official').run<{ name: string }>(
        'query ($id: ID!) { node(id: $id) { ... on Division { name } } }',
        { id: `Division.${place}` },
      );
      names.set(name, `Division.${place}`);
    }
    for (const period of ['2026-Q1', '2026-Q2', '2026'])
      frozen.push(await publishSnapshot(as, { period, nextKey }));
    world.draft = await draftSnapshot(as, { period: OPENLY, nextKey });
    // As a snapshot would be that was taken without hiding anything.
    world.openly = await withoutHiding(() => publishSnapshot(as, { period: OPENLY, nextKey }));
    world.key = await keyHolder();
    await inDistrict(watchEverything);
    world.official = await addAnswers(new Gathered(), runAs('official'));
    world.third = await addAnswers(new Gathered(), world.key, { splits: OF_THIRD_PARTIES });
  });

  const compared = async (periods: readonly string[]): Promise<Gathered> =>
    addComparisons(officially(), await askComparisons(runAs('official'), periods));
  const officially = (): Gathered => new Gathered(world.official);
  const thirdly = (): Gathered => new Gathered(world.third);
  const keyed: Run = (query, variables) => (world.key ?? runAs('nobody'))(query, variables);
  const openly = (): Frozen => world.openly ?? { id: '', period: '' };

  const alerted = async (read: () => Promise<readonly Told[]>): Promise<Gathered> => {
    await inDistrict((tx) => evaluate(tx, api.clock.now()));
    return officially().addFigures(await read());
  };
  const listed = (list?: 'digest') => (): Promise<readonly Told[]> => alertedFigures(as('official'), list);
  const taking = () => ({ api, official: as('official'), names });
  const taken = async (periods: readonly string[]): Promise<Gathered> => {
    const gathered = officially();
    for (const period of periods) addComparisons(gathered, await takenComparisons(taking(), period));
    return gathered;
  };
  const brief = async (gathered: Gathered, snapshot: Frozen, base: string): Promise<Gathered> =>
    addBriefings(gathered, await briefings(as('official'), snapshot), { period: snapshot.period, base });

  describe('would be found out were nothing hidden', () => {
    const openlyAsked = (gathered: Gathered, run: Run, splits: typeof SPLITS): Promise<Gathered> =>
      withoutHiding(() => addAnswers(gathered, run, { splits, periods: [OPENLY] }));

    it.each<readonly [channel: string, threshold: number, gather: () => Promise<Gathered>]>([
      ['in answers', 5, () => openlyAsked(officially(), runAs('official'), [])],
      ['in answers by age', 5, () => openlyAsked(officially(), runAs('official'), BY_AGE)],
      ['in answers to third parties', 10, () => openlyAsked(thirdly(), keyed, [])],
      ['in comparisons and series', 5, () => withoutHiding(() => compared([OPENLY]))],
      [
        'in snapshots',
        5,
        async () => officially().addFigures(await frozenFigures(runAs('official'), openly())),
      ],
      ['in published files', 10, async () => thirdly().addFigures(await filedFigures(api, openly(), names))],
      ['in alerts', 5, () => withoutHiding(() => alerted(listed()))],
      ['in weekly digests', 5, () => withoutHiding(() => alerted(listed('digest')))],
      ['in workbooks of lists', 5, () => withoutHiding(() => alerted(() => filedAlerts(taking(), 'xlsx')))],
      ['in separated lists', 5, () => withoutHiding(() => alerted(() => filedAlerts(taking(), 'csv')))],
      ['in workbooks of pages', 5, () => withoutHiding(() => taken([OPENLY]))],
      ['in briefings', 5, () => brief(officially(), openly(), '2026-Q2')],
    ])('%s', async (_, threshold, gather) => {
      const before = threshold === 5 ? officially() : thirdly();
      expect(before.toldOutright(actual, threshold, { span: OPENLY })).toEqual([]);
      expect((await gather()).toldOutright(actual, threshold, { span: OPENLY }).length).toBeGreaterThan(0);
    });

    const leftOf =
      (part: 'n' | 'coverage' | 'denominator') =>
      (own: IndicatorValue, shown: IndicatorValue): IndicatorValue => ({ ...shown, [part]: own[part] });

    it.each<readonly [part: string, span: string, left: Parameters<typeof withLeft>[0]]>([
      ['by the number of records', OPENLY, leftOf('n')],
      ['by how complete records are', OPENLY, leftOf('coverage')],
      ['by denominators', OPENLY, leftOf('denominator')],
      ['by saying that there is nobody', SPARSE, (own, shown) => (own.status === 'no_data' ? own : shown)],
    ])('%s', async (_, span, left) => {
      const gathered = await withLeft(left, () =>
        addAnswers(officially(), runAs('official'), { splits: [], periods: [span] }),
      );
      const outright = (from: Gathered) => from.toldOutright(actual, 5, { span, least: 0 }).length;
      expect(outright(gathered)).toBeGreaterThan(outright(officially()));
    });

    it('by leaving out members of nobody', async () => {
      const gathered = await withoutHiding(() =>
        addAnswers(officially(), runAs('official'), { splits: BY_SEX, periods: [SPARSE] }),
      );
      const unknown = (from: Gathered): readonly string[] =>
        from
          .toldOutright(actual, 1, { span: SPARSE, least: 0 })
          .filter((cell) => cell.includes(`|${sexMeasure('', 'everybody')}|`));
      expect(unknown(gathered).length).toBeGreaterThan(unknown(officially()).length);
    });
  });

  it('refuses third parties more than three dimensions, place and period among them', async () => {
    const codes = [['participationRate']];
    const asked = (run: Run, splitBy: string): Promise<readonly Told[]> =>
      askFigures(run, { codes, splitBy, periods: [OPENLY] });
    await expect(asked(keyed, 'ageSex')).rejects.toThrow('TOO_MANY_DIMENSIONS');
    expect(await asked(keyed, 'sex')).not.toEqual([]);
    expect(await asked(runAs('official'), 'ageSex')).not.toEqual([]);
  });

  it('tells beside the values, and by comparing them, nothing that figures hide', async () => {
    const figures = await askFigures(runAs('official'));
    expect(figures.filter(({ interval }) => interval !== null)).toEqual([]);
    const told = new Map(figures.map((figure) => [keyOf(figure), figure]));
    const rows = await askComparisons(runAs('official'), COMPARED);
    const hidden = rows.filter(({ current, base }) => [current, base].some((each) => each && !isTold(each)));
    expect(hidden.length).toBeGreaterThan(30);
    expect(hidden.filter(({ change }) => change !== null)).toEqual([]);
    for (const row of rows) demandNothingMore(row, told);
    // Limits, verdicts and changes are worked out once more from what is told, and are the same; were they of hidden values, they would not be.
    const again = (row: Compared) => ({
      judged: judgedAgain(row, (key) => told.get(keyOf({ ...row.current, period: { key } })), TODAY),
      change: changedAgain(row),
    });
    const said = (row: Compared) => ({ judged: judgedOf(row), change: row.change });
    expect(rows.map(said)).toEqual(rows.map(again));
    expect(rows.filter(({ variation }) => variation?.periods).length).toBeGreaterThan(3);
    const open = await withoutHiding(() => askComparisons(runAs('official'), [JUDGED]));
    expect(open.map(judgedOf)).not.toEqual(open.map((row) => again(row).judged));
  });

  it('says in the file of a briefing what its page says, and nothing else', async () => {
    const [, { id } = openly()] = frozen;
    const [{ sentences } = { sentences: [] }] = await briefings(as('official'), { id, period: '2026-Q2' });
    const answer = await fetch(`${api.url}/snapshots/${id}/briefing`, {
      headers: { cookie: as('official').jar },
    });
    const zip = new PizZip(Buffer.from(await answer.arrayBuffer()));
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    const written = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text = '']) => text);
    const digits = (texts: readonly string[]): readonly string[] =>
      texts
        .map((text) => text.replace(/（与快照第\d+号相比）/u, ''))
        .filter((text) => /\d[^年季月]/u.test(text));
    const read = sentences.map(({ parts }) => parts.map(({ text }) => text).join(''));
    // The title, and which snapshots it is from.
    expect(digits(written.slice(2)).filter((text) => !read.includes(text))).toEqual([]);
    expect(read.length).toBeGreaterThan(5);
  });

  // Last, for nothing is answered while an audit reckons.
  describe('gives no small cell away', () => {
    const all: { official?: Gathered; third?: Gathered; corrected?: Corrected } = {};
    // When sheets had come late: what was hidden before stays so (decision record 0200).
    const askedLater = (run: Run, splits: typeof SPLITS): Promise<Gathered> =>
      addAnswers(new Gathered(), run, { splits, periods: FROZEN_PERIODS });
    const learnedLater = async (): Promise<ReadonlyMap<string, number>> => {
      const { official = officially(), corrected = { before: actual, after: actual } } = all;
      return learned(official, await askedLater(runAs('official'), BY_AGE), corrected);
    };

    beforeAll(async () => {
      const third = thirdly();
      for (const snapshot of frozen)
        third
          .addFigures(await frozenFigures(keyed, snapshot))
          .addFigures(await filedFigures(api, snapshot, names));
      const official = (await compared(COMPARED)).add(third).add(await alerted(listed()));
      official.addFigures(await alertedFigures(as('official'), 'digest'));
      for (const form of ['xlsx', 'csv'] as const) official.addFigures(await filedAlerts(taking(), form));
      official.add(await taken(COMPARED));
      for (const snapshot of frozen) official.addFigures(await frozenFigures(runAs('official'), snapshot));
      const [first = openly(), second = openly()] = frozen;
      await brief(await brief(official, first, ''), second, first.period);
      const corrected = { before: actual, after: await recordMore(LATE_VISITS) };
      for (const [own, run] of [
        [official, runAs('official')],
        [third, keyed],
      ] as const)
        own.addCounts(learned(own, await askedLater(run, OF_THIRD_PARTIES), corrected));
      Object.assign(all, { official, third, corrected });
    });

    it('of those that snapshots hide, whatever is recorded later', async () => {
      const { official = officially(), corrected } = all;
      expect(corrected?.after).not.toEqual(actual);
      expect([...(await learnedLater()).keys()]).toEqual([]);
      const told = await withoutKeeping(api.suite, learnedLater);
      expect(told.size).toBeGreaterThan(0);
      const found = await new Gathered(official).addCounts(told).audit(actual, 5, [FROZEN_LOT]);
      expect(found.length).toBeGreaterThan(0);
      expect([...(await learnedLater()).keys()]).toEqual([]);
    });

    it('to officials who have all of it', async () => {
      expect(await all.official?.audit(actual, 5)).toEqual([]);
    });

    it('to third parties, whose rule is stricter, with files that need no key', async () => {
      expect(await all.third?.audit(actual, 10)).toEqual([]);
    });

    it('of a quarter that is small after the others were told in snapshots', async () => {
      const after = await recordMore(LAST_VISITS);
      const known = new Gathered();
      for (const snapshot of [...frozen, world.draft ?? openly()])
        known.addFigures(await frozenFigures(runAs('official'), snapshot));
      const frozenStill = standing(known, { before: actual, after });
      const attack = async (live: Gathered): Promise<number> =>
        (await live.addCounts(frozenStill).audit(cellsOf(after, LAST_QUARTER), 5, [FROZEN_LOT])).length;
      const answered = (): Promise<Gathered> =>
        addAnswers(new Gathered(), runAs('official'), {
          ...{ splits: BY_AGE, periods: [...FROZEN_PERIODS, LAST_QUARTER] },
        });
      expect(await attack(await withoutTelling(api.suite, answered))).toBeGreaterThan(0);
      const live = await answered();
      const periods = ['2026', LAST_QUARTER];
      addComparisons(live, await askComparisons(runAs('official'), periods));
      for (const period of periods) addComparisons(live, await takenComparisons(taking(), period));
      await inDistrict((tx) => evaluate(tx, api.clock.now()));
      live.addFigures(await alertedFigures(as('official')));
      for (const period of periods) {
        const snapshot = await draftSnapshot(as, { period, nextKey });
        live.addFigures(await frozenFigures(runAs('official'), snapshot));
        await brief(live, snapshot, '');
      }
      expect(await attack(live)).toBe(0);
    });
  });
});

/** That a comparison says the same of its figures as these do, and has a mean of shown values alone: it would tell the others. */
function demandNothingMore({ current, base, variation }: Compared, told: ReadonlyMap<string, Told>): void {
  for (const figure of [current, base]) {
    const own = figure && told.get(keyOf(figure));
    if (own) expect(countsOf(figure)).toEqual(countsOf(own));
  }
  const shown = variation?.keys.map((key, at) => {
    const own = told.get(keyOf({ ...current, period: { key } }));
    const value = variation.values[at] ?? null;
    if (own && !isTold(own)) expect(value).toBeNull();
    return value;
  });
  if (variation?.periods)
    expect(shown?.slice(0, -1).filter((value) => value !== null)).toHaveLength(variation.periods);
}

const countsOf = ({ division: _, period: __, definition: ___, ...counts }: Told) => counts;
const keyOf = ({ division, period, definition }: Pick<Told, 'division' | 'period' | 'definition'>): string =>
  [division.id, period.key, definition.code].join(' ');
