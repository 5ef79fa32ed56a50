import { type WorkLog, workLogItems, workLogSentence, workLogTable } from './work-log-words';

const LOG: WorkLog = {
  __typename: 'WorkLog',
  committee: '湖北某市D社区居委会',
  year: 2003,
  items: 1886,
  itemsPerDay: '5.17',
  itemsWithoutSubject: 174,
  subjects: [
    subjectOf('公共治安', 455, ['24.13', '24.13', 'SAME']),
    subjectOf('其他行政事务', 412, ['21.85', '21.84', 'TRUNCATED']),
    subjectOf(null, 174, ['9.23', null, null]),
  ],
};

function subjectOf(
  subject: string | null,
  items: number,
  [share, publishedShare, publishedShareStanding]: [string, string | null, 'SAME' | 'TRUNCATED' | null],
): WorkLog['subjects'][number] {
  return { __typename: 'WorkLogSubject', subject, items, share, publishedShare, publishedShareStanding };
}

it('says what a year came to, what is not told, and which published share is cut off', () => {
  expect(workLogSentence(LOG)).toBe(
    '全年 1,886 件，平均每天 5.17 件。最多的是公共治安，455 件，占 24.13%。另有 174 件未列明类别。' +
      '其他行政事务原公布 21.84% 为截位，四舍五入应为 21.85%。',
  );
});

it('leaves nothing out of bars and table', () => {
  expect(workLogItems(LOG).map(({ name, value }) => [name, value])).toEqual([
    ['公共治安', 455],
    ['其他行政事务', 412],
    ['未列明', 174],
  ]);
  expect(workLogTable(LOG).rows.at(-1)).toEqual(['未列明', 174, '9.23', '—', '—']);
});
