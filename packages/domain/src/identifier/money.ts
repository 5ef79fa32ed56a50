import { accepted, refused, type Result } from '../shared';
import { toHalfWidth, withoutInvisible } from './text';

/** An amount of yuan (元) as decimal text with two places, 14 digits at most, such as `1234.50`; never a float. @source decision record 0010 */
export type MoneyText = string & { readonly __brand: 'Money' };

/** Returned when a text is not an amount of money. @source decision record 0010 */
export type MoneyRefusal =
  | { readonly code: 'moneyUnreadable' }
  | { readonly code: 'moneyFractionOfFen'; readonly places: number }
  | { readonly code: 'moneyTooLarge' };

const LARGEST_FEN = 99_999_999_999_999n;

/**
 * Reads an amount in yuan: `1,234.5`, `￥1234.50`, `1234元`, `12.5万元`. Refuses anything finer than the fen (分).
 * @source decision record 0010
 */
export function parseMoney(text: string): Result<MoneyText, MoneyRefusal> {
  const spelt = withoutInvisible(toHalfWidth(text))
    .replace(/\s/gu, '')
    .replace(/^[¥￥]|^(人民币|RMB)/u, '');
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(万|亿)?元?$/u.exec(spelt);
  if (!match) return refused({ code: 'moneyUnreadable' });
  const scale = match[4] === '万' ? 4 : match[4] === '亿' ? 8 : 0;
  const fraction = (match[3] ?? '').replace(/0+$/u, '');
  if (fraction.length > scale + 2)
    return refused({ code: 'moneyFractionOfFen', places: fraction.length - scale });
  const digits = (match[2] ?? '').replaceAll(',', '');
  if (digits.length > 20) return refused({ code: 'moneyTooLarge' });
  const fen = BigInt(digits + fraction.padEnd(scale + 2, '0'));
  if (fen > LARGEST_FEN) return refused({ code: 'moneyTooLarge' });
  return accepted(moneyOfFen(match[1] === '-' ? -fen : fen));
}

/** An amount in fen (分) as money text. @source decision record 0010 */
export function moneyOfFen(fen: bigint): MoneyText {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as MoneyText;
}

/**
 * The fen (分) of an amount, for exact sums and comparison.
 * @throws when the text is not money text, which means broken data.
 * @source decision record 0010
 */
export function fenOfMoney(money: MoneyText): bigint {
  if (!/^-?\d+\.\d{2}$/.test(money)) throw new Error('Not an amount of money');
  return BigInt(money.replace('.', ''));
}
