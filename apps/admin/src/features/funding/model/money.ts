/** An exact amount of the API for people: `100000.00` is 100,000.00 元. Never through a float. */
export function yuanWords(amount: string): string {
  const [whole = '0', fraction = '00'] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ',')}.${fraction.padEnd(2, '0')} 元`;
}

/** A share in ten thousandths as a percentage: 5000 is 50%. */
export function shareWords(share: number): string {
  const rest = share % 100;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/u, '')}`;
  return `${String(Math.floor(share / 100))}${fraction}%`;
}

/** A percentage as typed, in ten thousandths; undefined when it is none. */
export function readShare(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?%?$/u.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
