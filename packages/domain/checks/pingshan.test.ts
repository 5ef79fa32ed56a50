import { join } from 'node:path';
import {
  communityDisposal,
  comparability,
  DISPOSAL_OUTCOMES,
  isDisposedByCommunity,
  isoDate,
  locateCommunity,
  MATTER_CHANNELS,
  MATTER_NATURES,
  monthRowsOfDays,
  parseDateCell,
  parseDictionaryCell,
  parsePeriod,
} from '../src';
import { describeWithSharedData, readSimpleCsv } from './shared-data';

describeWithSharedData('pingshan_matters_2018', 'the rules on the 6,952 matters of Pingshan', (folder) => {
  const rows = () => readSimpleCsv(join(folder, 'matters.csv'));
  const names = (row: Readonly<Record<string, string>>) => ({
    disposingUnit: row['dispose_unit'] ?? null,
    community: row['community'] ?? null,
  });

  it('read every row', () => {
    expect(rows()).toHaveLength(6952);
    expect(new Set(rows().map((row) => row['rec_id'])).size).toBe(6952);
  });

  it('count 401 disposed of under the exact name and 494 with the variants', () => {
    const counted = (reading: 'exactName' | 'nameVariants') =>
      rows().filter((row) => isDisposedByCommunity(names(row), reading)).length;
    expect([counted('exactName'), counted('nameVariants')]).toEqual([401, 494]);
  });

  it('tell apart the 6 rows where neither name is recorded', () => {
    const verdicts = rows().map((row) => communityDisposal(names(row), 'exactName'));
    expect(verdicts.filter((verdict) => verdict === 'bothUnrecorded')).toHaveLength(6);
    expect(verdicts.filter((verdict) => verdict === 'byCommunity')).toHaveLength(395);
  });

  it('know every channel, nature, outcome and date', () => {
    for (const row of rows()) {
      const read = [
        parseDictionaryCell(row['source'] ?? '', MATTER_CHANNELS),
        parseDictionaryCell(row['property'] ?? '', MATTER_NATURES),
        parseDictionaryCell(row['result'] ?? '', DISPOSAL_OUTCOMES),
        parseDateCell(row['create_time'] ?? ''),
      ];
      expect(read.filter((each) => !each.ok)).toEqual([]);
    }
  });

  it('locate every row in the division tree except the 7 without a place', () => {
    const villages = readSimpleCsv(join(folder, '../divisions_cn_2023/villages.csv'));
    const communities = villages
      .filter((village) => village['code']?.startsWith('440310'))
      .map((village) => ({ id: village['code'] ?? '', name: village['name'] ?? '' }));
    const located = rows().map((row) =>
      locateCommunity({ community: row['community'] ?? null }, communities),
    );
    const kinds = located.map((each) => (each.ok ? each.value.kind : each.refusal.code));
    expect(kinds.filter((kind) => kind === 'notLocated')).toHaveLength(7);
    expect(kinds.filter((kind) => kind === 'located')).toHaveLength(6945);
    const used = new Set(
      located.flatMap((each) => (each.ok && each.value.kind === 'located' ? each.value.communityId : [])),
    );
    expect(used.size).toBe(23);
  });

  it.each([
    ['2018-09', '2018-08', false],
    ['2018-10', '2018-08', false],
    ['2018-10', '2018-09', true],
    ['2018-08', '2018-07', true],
  ])('let %s be compared with %s: %s', (currentText, baseText, comparable) => {
    const days = new Map<string, number>();
    for (const row of rows())
      days.set(row['create_time'] ?? '', (days.get(row['create_time'] ?? '') ?? 0) + 1);
    const months = monthRowsOfDays([...days].map(([date, count]) => ({ date: isoDate(date), rows: count })));
    const current = parsePeriod(currentText);
    const base = parsePeriod(baseText);
    if (!current.ok || !base.ok) throw new Error('not a period');
    expect(comparability({ current: current.value, base: base.value }, months).comparable).toBe(comparable);
  });
});
