import { initialMapping, mappingFaults, savedMapping, toColumnInputs } from './column-mapping';

const TEMPLATE = [
  { key: 'number', header: '编号', required: true },
  { key: 'reportedOn', header: '日期', required: true },
  { key: 'place', header: '地点', required: false },
];

it('begins with what is set, else with what is suggested', () => {
  const mapping = initialMapping([
    { header: 'rec_id', key: null, suggestion: 'number' },
    { header: 'when', key: 'reportedOn', suggestion: 'place' },
    { header: 'x' },
  ]);
  expect(mapping).toEqual({ rec_id: 'number', when: 'reportedOn', x: null });
});

it('takes a saved map for the headers of this file and leaves the others', () => {
  const present = { rec_id: null, when: null, x: 'place' };
  expect(
    savedMapping(present, [
      { header: 'rec_id', key: 'number' },
      { header: 'gone', key: 'reportedOn' },
    ]),
  ).toEqual({ rec_id: 'number', when: null, x: 'place' });
});

it('names required columns without a header and columns with two', () => {
  expect(
    mappingFaults({ a: 'number', b: 'number' }, TEMPLATE).map(({ kind, column }) => [kind, column.key]),
  ).toEqual([
    ['twice', 'number'],
    ['missing', 'reportedOn'],
  ]);
  expect(mappingFaults({ a: 'number', b: 'reportedOn' }, TEMPLATE)).toEqual([]);
});

it('sends every header, also those left out', () => {
  expect(toColumnInputs({ a: 'number', b: null })).toEqual([
    { header: 'a', key: 'number' },
    { header: 'b', key: null },
  ]);
});
