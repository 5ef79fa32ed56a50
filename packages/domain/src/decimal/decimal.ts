/** A number as decimal text without exponent or grouping, such as `-1234.5`. Figures cross every boundary in this form. @source decision record 0011 */
export type DecimalText = string & { readonly __brand: 'DecimalText' };

interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

/**
 * Decimal text from a trusted place.
 * @throws when the text is not plain decimal text, which means broken data.
 * @source decision record 0011
 */
export function decimalText(text: string): DecimalText {
  if (!/^-?\d+(\.\d+)?$/u.test(text)) throw new Error(`Not decimal text: ${JSON.stringify(text)}`);
  return text as DecimalText;
}

/**
 * A finite number as decimal text with so many places, rounded half away from zero on its shortest decimal form.
 * @throws when the number is not finite.
 * @source decision record 0011
 */
export function decimalOfNumber(value: number, places: number): DecimalText {
  if (!Number.isFinite(value)) throw new Error('Not a finite number');
  return roundDecimal(withoutExponent(value), places);
}

/** Rounds decimal text half away from zero to so many places. `0.5` to 0 places is `1`, never `-0`. @source decision record 0011 */
export function roundDecimal(value: DecimalText, places: number): DecimalText {
  const { digits, places: had } = scaledOf(value);
  if (had <= places) return textOf({ digits: digits * 10n ** BigInt(places - had), places });
  return textOf({ digits: divideHalfUp(digits, 10n ** BigInt(had - places)), places });
}

/**
 * Numerator over denominator with so many places, exact before the one rounding; `null` over zero.
 * @source decision record 0011; domain.md 4.0
 */
export function ratioText(
  numerator: DecimalText,
  denominator: DecimalText,
  places: number,
): DecimalText | null {
  const above = scaledOf(numerator);
  const below = scaledOf(denominator);
  if (below.digits === 0n) return null;
  const shift = BigInt(places + below.places);
  const divisor = below.digits * 10n ** BigInt(above.places);
  return textOf({ digits: divideHalfUp(above.digits * 10n ** shift, divisor), places });
}

/** One value less another, exactly. @source decision record 0011 */
export function subtractDecimal(value: DecimalText, less: DecimalText): DecimalText {
  return combined(value, less, (one, other) => one - other);
}

/** One value and another, exactly. @source decision record 0011 */
export function addDecimal(value: DecimalText, more: DecimalText): DecimalText {
  return combined(value, more, (one, other) => one + other);
}

/** A value times a whole power of ten, exactly: two for per cent. @source decision record 0011 */
export function shiftDecimal(value: DecimalText, power: number): DecimalText {
  const { digits, places } = scaledOf(value);
  if (power <= places) return textOf({ digits, places: places - power });
  return textOf({ digits: digits * 10n ** BigInt(power - places), places: 0 });
}

/** Order of two values: negative, zero or positive, as for sorting. @source decision record 0011 */
export function compareDecimal(one: DecimalText, other: DecimalText): number {
  const difference = subtractDecimal(one, other);
  if (/^-?[0.]+$/u.test(difference)) return 0;
  return difference.startsWith('-') ? -1 : 1;
}

function combined(
  value: DecimalText,
  second: DecimalText,
  combine: (one: bigint, other: bigint) => bigint,
): DecimalText {
  const one = scaledOf(value);
  const other = scaledOf(second);
  const places = Math.max(one.places, other.places);
  const aligned = (scaled: Scaled): bigint => scaled.digits * 10n ** BigInt(places - scaled.places);
  return textOf({ digits: combine(aligned(one), aligned(other)), places });
}

function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const above = dividend < 0n ? -dividend : dividend;
  const below = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * above + below) / (2n * below);
  return negative ? -rounded : rounded;
}

function scaledOf(value: DecimalText): Scaled {
  const fraction = value.split('.')[1] ?? '';
  return { digits: BigInt(value.replace('.', '')), places: fraction.length };
}

function textOf({ digits, places }: Scaled): DecimalText {
  const unsigned = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = unsigned.slice(0, unsigned.length - places);
  const fraction = places === 0 ? '' : `.${unsigned.slice(-places)}`;
  return `${digits < 0n ? '-' : ''}${whole}${fraction}` as DecimalText;
}

function withoutExponent(value: number): DecimalText {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(String(value));
  if (!match) return decimalText(String(value));
  const [, sign = '', head = '', tail = '', power = '0'] = match;
  return textOf({
    digits: BigInt(`${sign}${head}${tail}`) * 10n ** BigInt(Math.max(Number(power) - tail.length, 0)),
    places: Math.max(tail.length - Number(power), 0),
  });
}
