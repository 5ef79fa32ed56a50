/** An exact amount of the API for people: `100000.00` is 100,000.00 元. Never through a float. */
export function yuanWords(amount: string): string {
  const [whole = '0', fraction = '00'] = amount.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ',')}.${fraction.padEnd(2, '0')} 元`;
}
