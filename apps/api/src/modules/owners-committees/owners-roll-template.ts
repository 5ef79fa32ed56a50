import type { ImportColumn, ImportTemplate } from '../../platform/imports';
import { ownersRollPort } from './owners-roll-port';

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'estate',
    header: { zh: '小区', en: 'Estate' },
    aliases: ['小区名称', '物业小区', '项目名称'],
    type: { kind: 'lookup', lookup: 'estate' },
    required: true,
    example: '和平花苑',
    help: { zh: '填写系统中已有的小区名称', en: 'The name of an estate that the system knows' },
  },
  {
    key: 'unitNumber',
    header: { zh: '房号', en: 'Unit' },
    aliases: ['房屋编号', '室号', '坐落', '幢室号'],
    type: { kind: 'text', maximumLength: 60 },
    required: true,
    example: '3幢101',
    help: { zh: '幢号和室号，同一小区内不重复', en: 'Building and unit, once in an estate' },
  },
  {
    key: 'area',
    header: { zh: '专有部分面积（㎡）', en: 'Exclusive area (m²)' },
    aliases: ['专有面积', '建筑面积', '面积', '面积（㎡）'],
    type: { kind: 'text', maximumLength: 20 },
    required: true,
    example: '89.50',
    help: {
      zh: '以不动产登记簿记载的为准，最多四位小数；车位、车库和公摊不另列',
      en: 'As in the land register, four places at most',
    },
  },
  {
    key: 'ownerName',
    header: { zh: '业主姓名', en: 'Owner' },
    aliases: ['业主', '产权人', '权利人', '姓名'],
    type: { kind: 'text', maximumLength: 60 },
    required: false,
    example: '张三',
    help: {
      zh: '多人共有的填一名代表；建设单位尚未售出或交付的留空',
      en: 'One of several co-owners; left empty for what the developer still holds',
    },
    personal: true,
  },
  {
    key: 'ownerPhone',
    header: { zh: '联系电话', en: 'Telephone' },
    aliases: ['电话', '手机', '手机号码', '业主电话'],
    type: { kind: 'phone' },
    required: false,
    example: '13800000000',
    help: {
      zh: '姓名和电话都相同的视为同一业主，人数只计一次',
      en: 'Units of one name and telephone are of one owner, who counts once',
    },
    personal: true,
  },
];

/** Registers of units with their owners (业主名册). */
export const OWNERS_ROLL_TEMPLATE: ImportTemplate = {
  code: 'owners-roll',
  version: 1,
  title: { zh: '业主名册', en: 'Register of owners' },
  description: {
    zh: '小区内全部专有部分及其业主，一套一行。表决开始时按当日名册锁定，之后的导入只影响以后的表决。姓名和电话加密保存。',
    en: 'All units of an estate with their owners. A vote freezes the register of its day. Names and telephones are sealed.',
  },
  rowMeaning: { zh: '一套专有部分（房屋）', en: 'one unit' },
  permission: 'ownersCommittee.manage',
  columns: COLUMNS,
  matchingKey: ['estate', 'unitNumber'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；已锁定的表决名册不受影响',
    en: 'Within 24 hours; rolls that are frozen already stay as they are',
  },
  port: ownersRollPort,
};
