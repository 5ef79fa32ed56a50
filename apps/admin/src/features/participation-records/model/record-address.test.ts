import { readRecordSearch, recordFilterOf, writeRecordSearch } from './record-address';

it('keeps the search form in the address, and leaves out what is no choice', () => {
  const search = { divisionId: 'Division.1', from: '2026-11-01', channel: 'WECHAT', batch: 'b' } as const;
  const address = writeRecordSearch(new URLSearchParams('status=all&stage=ELECTION'), search);
  expect(readRecordSearch(address)).toEqual(search);
  expect(address.get('status')).toBe('all');
  expect(readRecordSearch(new URLSearchParams('channel=SMOKE&from=yesterday&pseudonym='))).toEqual({});
});

it('asks for what counts unless a tab says otherwise', () => {
  expect(recordFilterOf({}, undefined)).toEqual({ standings: ['AS_RECORDED', 'CORRECTED'] });
  expect(recordFilterOf({ batch: 'b', stage: 'ELECTION' }, 'withdrawn')).toEqual({
    ...{ importBatchId: 'b', stage: 'ELECTION', standings: ['WITHDRAWN'] },
  });
  expect(recordFilterOf({}, 'all')).toEqual({ standings: null });
});
