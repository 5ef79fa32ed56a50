/** The API's spelling of a domain's value: `memberList` is `MEMBER_LIST`. */
export function toEnumValue(value: string): string {
  return value.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}
