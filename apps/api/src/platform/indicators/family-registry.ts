import type { IndicatorFamily, MemberLabel } from './indicator-family';

const families = new Map<string, IndicatorFamily>();

/** Makes the families that modules declare known to the indicator engine; called once, where the modules are put together. */
export function registerIndicatorFamilies(declared: readonly IndicatorFamily[]): void {
  for (const family of declared) {
    for (const code of family.codes) {
      const known = families.get(code);
      if (known && known.name !== family.name) throw new Error(`Two families compute ${code}`);
      families.set(code, family);
    }
  }
}

/** The family that computes an indicator; undefined when none does. */
export function findIndicatorFamily(code: string): IndicatorFamily | undefined {
  return families.get(code);
}

/** All families, each once. */
export function listIndicatorFamilies(): readonly IndicatorFamily[] {
  return [...new Set(families.values())];
}

/** The label of a member of a dimension; undefined where the member is a ledger's own word. */
export function findMemberLabel(dimension: string, member: string): MemberLabel | undefined {
  for (const family of families.values()) {
    const label = family.memberLabels[dimension]?.[member];
    if (label) return label;
  }
  return undefined;
}
