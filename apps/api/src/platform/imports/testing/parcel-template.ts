import { cellKey } from '@weizhi/domain';
import type { ImportLookup, ImportRowPort } from '../template/import-row-port';
import type { ImportTemplate } from '../template/import-template';

const streets: Readonly<Record<string, string>> = { 东街: 's1', 西街: 's2' };

const streetLookup: ImportLookup = {
  labels: Object.keys(streets),
  find: (text) => {
    const id = streets[cellKey(text)];
    if (text === '街') return { kind: 'ambiguous', candidates: Object.keys(streets) };
    return id ? { kind: 'found', id } : { kind: 'unknown', nearest: Object.keys(streets) };
  },
};

/** Things by number, as a module would keep them in the database. */
export function parcelPort(present: ReadonlyMap<string, string> = new Map()): ImportRowPort {
  return {
    openLookups: () => Promise.resolve({ street: streetLookup }),
    plan: (_, rows) =>
      Promise.resolve(
        rows.map(({ ordinal, values }) => ({
          ordinal,
          presentId: present.get(JSON.stringify(values.number)) ?? null,
          problems: [],
        })),
      ),
    apply: (_, rows) =>
      Promise.resolve(rows.map(({ ordinal }) => ({ ordinal, targetId: `p${ordinal}`, outcome: 'imported' }))),
    listDependents: () => Promise.resolve([]),
    withdraw: () => Promise.resolve(),
  };
}

/** A template with a column of every kind, about nothing that the product knows. */
export const parcelTemplate: ImportTemplate = {
  code: 'parcels',
  version: 3,
  title: { zh: '包裹台账', en: 'Ledger of parcels' },
  description: { zh: '测试用台账', en: 'A ledger for tests' },
  rowMeaning: { zh: '一个包裹', en: 'one parcel' },
  permission: 'import.manage',
  matchingKey: ['number'],
  undoRule: { zh: '24 小时内可撤销', en: 'within 24 hours' },
  port: parcelPort(),
  columns: [
    column(
      'number',
      '编号',
      { kind: 'text', maximumLength: 20 },
      { required: true, aliases: ['包裹号', 'rec_id'], example: 'P001' },
    ),
    column(
      'receivedOn',
      '收件日期',
      { kind: 'date' },
      { required: true, aliases: ['日期', '收件时间'], example: '2024-03-05' },
    ),
    column('street', '街道', { kind: 'lookup', lookup: 'street' }, { required: true, example: '东街' }),
    column(
      'kind',
      '类别',
      {
        kind: 'dictionary',
        entries: [
          { code: 'letter', label: '信件' },
          { code: 'box', label: '箱子', aliases: ['纸箱'] },
        ],
      },
      { example: '信件' },
    ),
    column('weight', '重量', { kind: 'number', policy: { units: ['千克'], lowest: 0 } }, { example: '1.5' }),
    column('fragile', '易碎', { kind: 'boolean' }, { example: '是', blanks: { markers: [] } }),
    column(
      'sender',
      '寄件人',
      { kind: 'person' },
      { aliases: ['联系人/姓名电话'], personal: true, example: '张三 13812345678' },
    ),
    column(
      'phone',
      '电话',
      { kind: 'phone' },
      { aliases: ['联系电话'], personal: true, example: '13812345678' },
    ),
    column('idNumber', '身份证号', { kind: 'residentId' }, { personal: true, example: '11010519491231002X' }),
    column('creditCode', '统一社会信用代码', { kind: 'creditCode' }, { example: '91350100M000100Y43' }),
  ],
};

function column(
  key: string,
  header: string,
  type: ImportTemplate['columns'][number]['type'],
  rest: Partial<ImportTemplate['columns'][number]> & { readonly example: string },
): ImportTemplate['columns'][number] {
  return {
    key,
    header: { zh: header, en: key },
    aliases: [],
    type,
    required: false,
    help: { zh: header, en: key },
    ...rest,
  };
}
