/** The whole address of a link to set a password, as somebody receives it. */
export function linkAddress(path: string): string {
  return new URL(path, window.location.origin).href;
}
