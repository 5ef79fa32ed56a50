import fc from 'fast-check';
import { STANDARD_MINUTES } from '../task';
import { WORKLOAD_SOURCES, type WorkloadSource } from '../workload-source';
import {
  comparedSources,
  compareStandardTimes,
  type SampledShare,
  STANDARD_TIME_COMPARISON_RULE as rule,
} from '.';

type BySource<Value> = Readonly<Record<WorkloadSource, Value>>;

const each = <Value>(of: (source: WorkloadSource) => Value): BySource<Value> =>
  Object.fromEntries(WORKLOAD_SOURCES.map((source) => [source, of(source)])) as BySource<Value>;
const sampledAs = (share: number, width = 0.01): SampledShare => ({
  share,
  interval: { low: share - width, high: share + width },
});
const none = sampledAs(0);

describe('standard times held against sampled weeks', () => {
  // 100 ledgers of 150 minutes and 100 requests of 60: 15,000 and 6,000 of 21,000 minutes.
  const tasks = { ...each(() => 0), ledger: 100, residentRequest: 100 };
  const compared = (ledger: SampledShare, residentRequest: SampledShare, over: object = {}) =>
    compareStandardTimes(
      {
        tasks: { ...tasks, ...over },
        minutes: STANDARD_MINUTES,
        sampled: { ...each(() => none), ledger, residentRequest },
      },
      rule,
    );
  const of = (source: WorkloadSource, rows: ReturnType<typeof compared>) =>
    rows.find((row) => row.source === source);

  it('are suggested anew where they differ beyond the interval, so that all hours stay what they are', () => {
    const rows = compared(sampledAs(0.5), sampledAs(0.5));
    expect(of('ledger', rows)).toMatchObject({
      ...{ tasks: 100, standardMinutes: 150, standardShare: 15 / 21, finding: 'differs' },
      // Half of 21,000 minutes over 100 ledgers.
      suggestedMinutes: 105,
    });
    expect(of('residentRequest', rows)).toMatchObject({ finding: 'differs', suggestedMinutes: 105 });
  });

  it('stand where the interval holds them, or a step would not move them', () => {
    const inside = compared(sampledAs(0.7, 0.02), sampledAs(0.3, 0.02));
    expect(of('ledger', inside)).toMatchObject({ finding: 'agrees', suggestedMinutes: null });
    // 71 % of the minutes is 149.1 minutes a ledger, which is 150 in steps of five.
    expect(of('ledger', compared(sampledAs(0.71, 0.001), none))).toMatchObject({ finding: 'agrees' });
  });

  it('are not judged by few tasks, by one sampled week, or where tasks are plainly not registered', () => {
    const few = compared(sampledAs(0.5), sampledAs(0.5), { inspection: 29 });
    expect(of('inspection', few)).toMatchObject({
      standardShare: null,
      sampled: null,
      finding: 'tooFewTasks',
    });
    // What few tasks come to is put upon no other source.
    expect(of('ledger', few)).toMatchObject({ standardShare: 15 / 21, suggestedMinutes: 105 });
    const alone = compared({ share: 0.5, interval: null }, sampledAs(0.5));
    expect(of('ledger', alone)).toMatchObject({ finding: 'withoutInterval', suggestedMinutes: null });
    const missing = compared(sampledAs(0.05), sampledAs(0.95), { ledger: 2000, residentRequest: 30 });
    expect(of('residentRequest', missing)).toMatchObject({ finding: 'implausible', suggestedMinutes: null });
  });

  it('need two sources with tasks enough', () => {
    expect(comparedSources(tasks, rule)).toEqual(['ledger', 'residentRequest']);
    expect(comparedSources({ ...tasks, residentRequest: 29 }, rule)).toEqual([]);
    const single = compared(sampledAs(1), none, { residentRequest: 29 });
    expect(single.every(({ finding }) => finding === 'tooFewTasks')).toBe(true);
  });

  const positive = fc.integer({ min: 30, max: 400 });
  const bySource = (values: fc.Arbitrary<number>) =>
    fc
      .array(values, { minLength: WORKLOAD_SOURCES.length, maxLength: WORKLOAD_SOURCES.length })
      .map((drawn) => each((source) => drawn[WORKLOAD_SOURCES.indexOf(source)] ?? 1));

  it('are left alone by a sample that shares hours as they do', () => {
    fc.assert(
      fc.property(bySource(positive), bySource(positive), (counts, minutes) => {
        const all = WORKLOAD_SOURCES.reduce((sum, source) => sum + counts[source] * minutes[source], 0);
        const sampled = each((source) => sampledAs((counts[source] * minutes[source]) / all, 1e-9));
        const rows = compareStandardTimes({ tasks: counts, minutes, sampled }, rule);
        expect(rows.every(({ suggestedMinutes }) => suggestedMinutes === null)).toBe(true);
      }),
    );
  });

  it('are suggested in steps within bounds, nearer to the sampled hours by less than half a step a task', () => {
    fc.assert(
      fc.property(bySource(positive), bySource(positive), bySource(positive), (counts, minutes, drawn) => {
        const parts = WORKLOAD_SOURCES.reduce((sum, source) => sum + drawn[source], 0);
        const sampled = each((source) => sampledAs(drawn[source] / parts, 1e-6));
        const all = WORKLOAD_SOURCES.reduce((sum, source) => sum + counts[source] * minutes[source], 0);
        for (const row of compareStandardTimes({ tasks: counts, minutes, sampled }, rule)) {
          if (row.suggestedMinutes === null) continue;
          expect(row.suggestedMinutes % rule.stepMinutes).toBe(0);
          expect(row.suggestedMinutes).toBeGreaterThanOrEqual(rule.stepMinutes);
          expect(row.suggestedMinutes).toBeLessThanOrEqual(rule.mostMinutes);
          const sampledMinutes = ((row.sampled?.share ?? 0) * all) / row.tasks;
          expect(Math.abs(row.suggestedMinutes - sampledMinutes)).toBeLessThanOrEqual(
            rule.stepMinutes / 2 + 1e-6,
          );
        }
      }),
    );
  });
});
