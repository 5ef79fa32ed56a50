/** The API's spelling of a value of the domain. */
export function apiName(value: string): string {
  return value.replace(/([a-z])([A-Z])/gu, '$1_$2').toUpperCase();
}
