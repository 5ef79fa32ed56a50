/** A telephone number with its middle hidden: `138****1234`, `0513-****3456`. */
export function maskPhone(number: string): string {
  const [line = '', ...rest] = number.split('-');
  if (rest.length === 0) return `${number.slice(0, 3)}****${number.slice(-4)}`;
  return `${line}-****${(rest[0] ?? '').slice(-4)}`;
}

/** A resident identity number with the date of birth hidden: its first six and last four characters stay. */
export function maskResidentId(number: string): string {
  return `${number.slice(0, 6)}${'*'.repeat(Math.max(number.length - 10, 0))}${number.slice(-4)}`;
}

/** A person's name of which the first character stays: `张*`, whatever its length. */
export function maskPersonName(name: string): string {
  return `${[...name][0] ?? ''}*`;
}
