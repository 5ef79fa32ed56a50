// In this order: each of the earlier ones also says the names of later ones.
const BROWSERS = [
  ['MicroMessenger', 'WeChat'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['HarmonyOS', 'HarmonyOS'],
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iPadOS'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A device in words that its owner knows it by, such as `Chrome · Windows`; empty when the browser says nothing we know. Nothing else that it says is kept. */
export function deviceWords(userAgent: string | undefined): string {
  const said = (table: readonly (readonly [string, string])[]): string | undefined =>
    table.find(([mark]) => userAgent?.includes(mark))?.[1];
  return [said(BROWSERS), said(SYSTEMS)].filter(Boolean).join(' · ');
}
