import { toFullWidth } from './text';
import { parsePersonName } from './person-name';
import { parseMobile, parsePhone } from './phone';

describe('a telephone number', () => {
  it.each([
    ['13812345678', 'mobile', '13812345678'],
    ['138 1234 5678', 'mobile', '13812345678'],
    ['138-1234-5678', 'mobile', '13812345678'],
    ['+86 13812345678', 'mobile', '13812345678'],
    ['0086-138-1234-5678', 'mobile', '13812345678'],
    [toFullWidth('13812345678'), 'mobile', '13812345678'],
    ['0513-85123456', 'landline', '0513-85123456'],
    ['051385123456', 'landline', '0513-85123456'],
    ['(0513) 85123456', 'landline', '0513-85123456'],
    ['010-62345678-801', 'landline', '010-62345678-801'],
    ['0755—2862 2222', 'landline', '0755-28622222'],
  ])('reads %s', (text, kind, number) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: { kind, number } });
  });

  it.each([
    ['1381234567', { code: 'mobileBadLength', length: 10 }],
    ['138123456789', { code: 'mobileBadLength', length: 12 }],
    ['85123456', { code: 'landlineWithoutAreaCode' }],
    ['12812345678', { code: 'phoneUnknownForm' }],
    ['1381234567a', { code: 'phoneBadCharacter' }],
    ['', { code: 'phoneBadCharacter' }],
    ['0513-123', { code: 'phoneUnknownForm' }],
  ])('refuses %s', (text, refusal) => {
    expect(parsePhone(text)).toEqual({ ok: false, refusal });
  });

  it('refuses a landline where a mobile is asked for', () => {
    expect(parseMobile('0513-85123456')).toEqual({ ok: false, refusal: { code: 'phoneUnknownForm' } });
    expect(parseMobile('13812345678').ok).toBe(true);
  });
});

describe("a person's name", () => {
  it.each([
    ['张三', '张三'],
    ['张 三', '张三'],
    ['\u202E张\u3000三', '张三'],
    ['𠮷田', '𠮷田'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉.买买提', '阿卜杜拉·买买提'],
    ["Mary O'Neil-Smith", "Mary O'Neil-Smith"],
    ['甲'.repeat(30), '甲'.repeat(30)],
  ])('reads %s', (text, name) => {
    expect(parsePersonName(text)).toEqual({ ok: true, value: name });
  });

  it.each([
    ['张', { code: 'personNameBadLength', length: 1 }],
    ['甲'.repeat(31), { code: 'personNameBadLength', length: 31 }],
    ['张3三', { code: 'personNameBadCharacter', position: 2 }],
    ['·张三', { code: 'personNameBadCharacter', position: 1 }],
    ['阿··里', { code: 'personNameBadCharacter', position: 2 }],
    ['张\u0000三', { code: 'textHoldsNul', position: 2 }],
    ['张三👍', { code: 'personNameBadCharacter', position: 3 }],
  ])('refuses %s', (text, refusal) => {
    expect(parsePersonName(text)).toEqual({ ok: false, refusal });
  });
});
