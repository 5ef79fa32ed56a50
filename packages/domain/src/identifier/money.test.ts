import fc from 'fast-check';
import { fenOfMoney, moneyOfFen, parseMoney } from './money';

describe('an amount of money', () => {
  it.each([
    ['1234', '1234.00'],
    ['1,234.5', '1234.50'],
    ['￥１２３４．５０', '1234.50'],
    ['-0.01', '-0.01'],
    ['1234元', '1234.00'],
    ['12.5万元', '125000.00'],
    ['1.23456万', '12345.60'],
    ['0.123456万', '1234.56'],
    ['3亿元', '300000000.00'],
    ['10.500', '10.50'],
    ['999999999999.99', '999999999999.99'],
  ])('reads %s', (text, money) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: money });
  });

  it.each([
    ['1.005', { code: 'moneyFractionOfFen', places: 3 }],
    ['1000000000000', { code: 'moneyTooLarge' }],
    ['9'.repeat(4000), { code: 'moneyTooLarge' }],
    ['1e3', { code: 'moneyUnreadable' }],
    ['NaN', { code: 'moneyUnreadable' }],
    ['Infinity', { code: 'moneyUnreadable' }],
    ['0x10', { code: 'moneyUnreadable' }],
    ['1_000', { code: 'moneyUnreadable' }],
    ['1,23', { code: 'moneyUnreadable' }],
    ['', { code: 'moneyUnreadable' }],
  ])('refuses %s', (text, refusal) => {
    expect(parseMoney(text)).toEqual({ ok: false, refusal });
  });

  it('comes back exactly from fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n) + 1n, max: 10n ** 14n - 1n }), (fen) => {
        const money = moneyOfFen(fen);
        expect(fenOfMoney(money)).toBe(fen);
        expect(parseMoney(money)).toEqual({ ok: true, value: money });
      }),
    );
  });
});
