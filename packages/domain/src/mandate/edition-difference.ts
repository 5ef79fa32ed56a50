import type { MandateItem } from './mandate-edition';

/** What changed in the wording of an item. @source requirements.md S3 */
export const MANDATE_WORDINGS = ['name', 'keywords', 'legalBasis', 'department', 'leadDays'] as const;

/** See {@link MANDATE_WORDINGS}. @source requirements.md S3 */
export type MandateWording = (typeof MANDATE_WORDINGS)[number];

/** An item in which two editions differ: it came, went, was reworded, or moved to another class (or both). @source requirements.md S3 */
export type MandateItemChange =
  | { readonly kind: 'added'; readonly after: MandateItem }
  | { readonly kind: 'removed'; readonly before: MandateItem }
  | {
      readonly kind: 'changed';
      readonly before: MandateItem;
      readonly after: MandateItem;
      readonly moved: boolean;
      readonly reworded: readonly MandateWording[];
    };

/**
 * In what two editions differ, item by item, by the codes of the later one and then those that went. Items are the same
 * by their code.
 * @source requirements.md S3
 */
export function differenceBetween(
  before: readonly MandateItem[],
  after: readonly MandateItem[],
): readonly MandateItemChange[] {
  const earlier = new Map(before.map((item) => [item.code, item]));
  const later = new Set(after.map(({ code }) => code));
  const kept = after.flatMap((item): MandateItemChange[] => {
    const old = earlier.get(item.code);
    if (!old) return [{ kind: 'added', after: item }];
    const reworded = MANDATE_WORDINGS.filter((wording) => !isSame(old[wording], item[wording]));
    const moved = old.mandateClass !== item.mandateClass;
    return moved || reworded.length > 0
      ? [{ kind: 'changed', before: old, after: item, moved, reworded }]
      : [];
  });
  const gone = before
    .filter(({ code }) => !later.has(code))
    .map((item): MandateItemChange => ({ kind: 'removed', before: item }));
  return [...kept, ...gone];
}

function isSame(one: MandateItem[MandateWording], other: MandateItem[MandateWording]): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((word, index) => word === (other as unknown[])[index]);
  return one === other;
}
