import { MANDATE_CLASSES, MANDATE_FINDING_LABELS } from '@weizhi/domain';
import type { ImportColumn, ImportTemplate } from '../../../platform/imports';
import { mandateItemPort } from './mandate-item-port';

const text = (maximumLength: number): ImportColumn['type'] => ({ kind: 'text', maximumLength });

const COLUMNS: readonly ImportColumn[] = [
  {
    key: 'edition',
    header: { zh: '清单版本', en: 'Edition' },
    aliases: ['版本', '清单名称', '清单'],
    type: { kind: 'lookup', lookup: 'edition' },
    required: true,
    example: '居委会职责清单（2027年版）',
    help: {
      zh: '先在“职责清单”页编制草案，这里写草案的名称；已公布的版本不能再导入',
      en: 'The title of a draft that was drawn up before; a published edition takes no more items',
    },
  },
  {
    key: 'mandateClass',
    header: { zh: '类别', en: 'Class' },
    aliases: ['事项类别', '清单类别', '清单类型'],
    type: {
      kind: 'dictionary',
      entries: MANDATE_CLASSES.map((code) => ({
        code,
        label: MANDATE_FINDING_LABELS[code].zh,
        aliases: otherNamesOf(code),
      })),
    },
    required: true,
    example: '依法协助事项',
    help: {
      zh: '社区和村：依法履职、依法协助、负面；街道：基本履职、配合履职、上级收回',
      en: 'One of the three classes that the body’s list has',
    },
  },
  {
    key: 'code',
    header: { zh: '编号', en: 'Code' },
    aliases: ['序号', '事项编号', '事项编码'],
    type: text(20),
    required: true,
    example: 'X01',
    help: { zh: '同一版内不重复；各版之间同一事项用同一编号', en: 'Unique in its edition, the same in all' },
  },
  {
    key: 'name',
    header: { zh: '事项名称', en: 'Name' },
    aliases: ['事项', '工作事项', '事项内容', '主要事项'],
    type: text(200),
    required: true,
    example: '协助做好高龄老人津贴申请的核实',
    help: { zh: '一项一行，不超过 200 字', en: 'One item a row' },
  },
  {
    key: 'keywords',
    header: { zh: '关键词', en: 'Keywords' },
    aliases: ['检索词'],
    type: text(300),
    required: false,
    example: '高龄津贴、尊老金',
    help: { zh: '用顿号隔开；通知里出现时提示对应这一项', en: 'Set apart by 、; found in notices' },
  },
  {
    key: 'legalBasis',
    header: { zh: '依据', en: 'Legal basis' },
    aliases: ['法律依据', '政策依据', '法律法规依据', '设定依据'],
    type: text(300),
    required: false,
    example: '《江苏省老年人权益保障条例》',
    help: { zh: '履职、协助事项公布前必须写明', en: 'Needed for duties before the edition is published' },
  },
  {
    key: 'department',
    header: { zh: '主管部门', en: 'Department' },
    aliases: ['牵头部门', '责任部门', '区级主管部门'],
    type: text(60),
    required: false,
    example: '区民政局',
    help: { zh: '协助事项的区级主管部门', en: 'The department in charge' },
  },
  {
    key: 'leadDays',
    header: { zh: '提前工作日', en: 'Lead days' },
    aliases: ['提前天数'],
    type: { kind: 'number', policy: { wholeOnly: true, lowest: 0, highest: 366 } },
    required: false,
    example: '5',
    help: { zh: '布置任务须提前的工作日；留空按全区规则', en: 'Working days of notice; empty for the rule' },
  },
];

function otherNamesOf(code: (typeof MANDATE_CLASSES)[number]): readonly string[] {
  const short = MANDATE_FINDING_LABELS[code].zh.replace(/事项$/u, '');
  return [short, `${short}清单`];
}

/** Items of mandate lists (职责清单). */
export const MANDATE_ITEM_TEMPLATE: ImportTemplate = {
  code: 'mandate-items',
  version: 1,
  title: { zh: '职责清单事项', en: 'Items of mandate lists' },
  description: {
    zh: '职责清单的事项，一项一行，导入到已编制的草案；核对后在“职责清单”页公布施行。',
    en: 'Items of mandate lists, into drafts that were drawn up before.',
  },
  rowMeaning: { zh: '一项清单事项', en: 'one item' },
  permission: 'mandateList.manage',
  columns: COLUMNS,
  matchingKey: ['edition', 'code'],
  undoRule: {
    zh: '导入后 24 小时内、清单公布施行前可以撤销',
    en: 'Within 24 hours, until the edition is published',
  },
  port: mandateItemPort,
};
