import { toPlaceTable } from './place-table-rows';
import type { Meaning } from '../../../shared/figures/to-figure';

const meaning = (code: string, unit: Meaning['unit']): Meaning => ({
  code,
  version: 1,
  name: code,
  unit,
  direction: 'NEUTRAL',
  formula: '',
  numerator: '',
  denominator: null,
  source: '',
  validFrom: '2018-01-01',
  dimensions: [],
  referenceLine: null,
  inputEditors: null,
  basis: null,
  gamingGuard: null,
  isProportion: false,
});
const COUNT = meaning('matterCount', 'MATTERS');
const RATE = meaning('onTimeRate', 'SHARE');
const value = (code: string, id: string, text: string | null) => ({
  definition: { code },
  status: text === null ? ('NO_DATA' as const) : ('OK' as const),
  value: text,
  division: { id, name: id },
});

it('puts every indicator on the row of its place and bars on the chosen one', () => {
  const rows = [
    value('matterCount', '六联', '50'),
    value('matterCount', '坪环', '200'),
    value('matterCount', '新和', null),
    value('onTimeRate', '六联', '0.9'),
    value('onTimeRate', '坪环', '0.5'),
  ];
  expect(toPlaceTable(rows, [COUNT, RATE], COUNT)).toEqual([
    { id: '坪环', name: '坪环', rank: 1, bar: 100, cells: ['200 件', '50.0%'] },
    { id: '六联', name: '六联', rank: 2, bar: 25, cells: ['50 件', '90.0%'] },
    { id: '新和', name: '新和', rank: null, bar: null, cells: ['无数据', '无数据'] },
  ]);
});
