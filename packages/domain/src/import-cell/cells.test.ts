import {
  DEFAULT_BLANK_POLICY,
  EMPTY_ONLY_BLANK_POLICY,
  STROKES_ONLY_BLANK_POLICY,
  textOfCell,
} from './cell-text';
import { parsePersonCell } from './person-cell';
import { totalRowKind } from './total-row';
import { parseBooleanCell, parseDictionaryCell } from './word-cell';

describe('an empty cell', () => {
  it.each(['', '   ', '\u3000', '-', '—', '——', '－', '/', '／', '无', 'N/A', 'n/a', '暂无', '不详', null])(
    '%s means nothing by default',
    (cell) => {
      expect(textOfCell(cell, DEFAULT_BLANK_POLICY)).toBeNull();
    },
  );

  it('leaves 无 standing where it is an answer', () => {
    expect(textOfCell('无', STROKES_ONLY_BLANK_POLICY)).toBe('无');
    expect(textOfCell('-', STROKES_ONLY_BLANK_POLICY)).toBeNull();
    expect(textOfCell('-', EMPTY_ONLY_BLANK_POLICY)).toBe('-');
  });

  it('puts the text of a filled cell in order', () => {
    expect(textOfCell(' 城东\n街道\u3000办事处\u200B ')).toBe('城东 街道 办事处');
    expect(textOfCell(12)).toBe('12');
    expect(textOfCell(0)).toBe('0');
    expect(textOfCell('和平-东区')).toBe('和平-东区');
  });
});

describe('a yes or no cell', () => {
  it.each(['是', '有', '√', 'y', 'Yes', '１', true])('reads %s as yes', (cell) => {
    expect(parseBooleanCell(cell)).toEqual({ ok: true, value: true });
  });
  it.each(['否', '无', '×', 'N', 0, false])('reads %s as no', (cell) => {
    expect(parseBooleanCell(cell)).toEqual({ ok: true, value: false });
  });
  it.each(['也许', '2', ''])('refuses %s', (cell) => {
    expect(parseBooleanCell(cell)).toMatchObject({ ok: false, refusal: { code: 'booleanUnreadable' } });
  });
});

describe('a dictionary cell', () => {
  const natures = [
    { code: 'complaint', label: '投诉', aliases: ['投诉举报', '举报'] },
    { code: 'enquiry', label: '咨询' },
    { code: 'sports', label: '文体活动类', aliases: ['A类'] },
  ] as const;

  it.each([
    ['投诉', 'complaint'],
    [' 投 诉 ', 'complaint'],
    ['举报', 'complaint'],
    ['ａ类', 'sports'],
    ['ENQUIRY', 'enquiry'],
  ])('reads %s', (cell, code) => {
    expect(parseDictionaryCell(cell, natures)).toEqual({ ok: true, value: code });
  });

  it('names what looks alike when it refuses', () => {
    expect(parseDictionaryCell('文体活动', natures)).toEqual({
      ok: false,
      refusal: { code: 'dictionaryUnknown', text: '文体活动', nearest: ['文体活动类'] },
    });
    expect(parseDictionaryCell('市容环卫', natures)).toMatchObject({ refusal: { nearest: [] } });
  });
});

describe('name and telephone in one cell', () => {
  it.each([
    ['张三 13812345678', '张三', '13812345678'],
    ['张三（138 1234 5678）', '张三', '13812345678'],
    ['张三(13812345678)', '张三', '13812345678'],
    ['张三13812345678', '张三', '13812345678'],
    ['13812345678张三', '张三', '13812345678'],
    ['张三：0513-85123456', '张三', '0513-85123456'],
    ['张三，13812345678', '张三', '13812345678'],
    ['张三 电话：13812345678', '张三', '13812345678'],
    ['张 三\n13812345678', '张三', '13812345678'],
    ['阿卜杜拉·买买提 １３８１２３４５６７８', '阿卜杜拉·买买提', '13812345678'],
    ['张三', '张三', null],
  ])('reads %s', (text, name, phone) => {
    expect(parsePersonCell(text)).toEqual({ ok: true, value: { name, phone } });
  });

  it.each([
    ['张三、李四', 'cellHoldsTwoPeople'],
    ['张三 李四', 'cellHoldsTwoPeople'],
    ['张三和李四', 'cellHoldsTwoPeople'],
    ['张三 13812345678 李四 13987654321', 'cellHoldsTwoPeople'],
    ['张三13812345678/李四13987654321', 'cellHoldsTwoPeople'],
    ['张三 13812345678 13987654321', 'cellHoldsTwoPhones'],
    ['张三 13812345678/13987654321', 'cellHoldsTwoPhones'],
    ['13812345678', 'cellNameUnreadable'],
    ['', 'cellNameUnreadable'],
    ['张三 1381234567', 'cellPhoneUnreadable'],
    ['张三 12345', 'cellPhoneUnreadable'],
  ])('refuses %s', (text, code) => {
    expect(parsePersonCell(text)).toEqual({ ok: false, refusal: { code } });
  });
});

describe('a summing row', () => {
  it.each([
    [['合计', null, 12], 'total'],
    [['合 计', '', '12'], 'total'],
    [[null, '总计：', 12], 'total'],
    [['城东街道小计', 3, 4], 'subtotal'],
    [['合计（件）', 3], 'total'],
    [['合计12件'], 'total'],
    [['TOTAL (published)', 1852, 100], 'total'],
    [['Grand total', 12], 'total'],
    [['Subtotal', 12], 'subtotal'],
  ])('%j sums', (cells, kind) => {
    expect(totalRowKind(cells)).toBe(kind);
  });

  it.each([
    [['合计划生育协会', 1]],
    [['总计划', 2]],
    [['Total Wine & More', 2]],
    [[1, '投诉', '小区统计']],
    [[]],
    [[null, 3]],
    [['张三', 5, 6, '合计']],
  ])('%j is a record', (cells) => {
    expect(totalRowKind(cells)).toBeNull();
  });
});
