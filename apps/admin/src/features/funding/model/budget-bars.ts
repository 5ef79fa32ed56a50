/** How far a line is spent: whole per cent for the bar, and whether it comes near its end. Exact in fen. */
export interface SpentBar {
  readonly percent: number;
  readonly isNearEnd: boolean;
}

const NEAR_END = 90;

/** The bar of a line: what was spent of what stands. */
export function spentBar({ current, spent }: { readonly current: string; readonly spent: string }): SpentBar {
  const whole = fen(current);
  const percent = whole === 0n ? 0 : Number((fen(spent) * 100n) / whole);
  return { percent, isNearEnd: percent >= NEAR_END };
}

/** What is left of an amount, as decimal text. */
export function leftOf(current: string, spent: string): string {
  const left = fen(current) - fen(spent);
  const digits = (left < 0n ? -left : left).toString().padStart(3, '0');
  return `${left < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function fen(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(`${whole}${fraction.padEnd(2, '0').slice(0, 2)}`);
}
