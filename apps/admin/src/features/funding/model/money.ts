export { yuanWords } from '../../../shared/yuan-words';

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
