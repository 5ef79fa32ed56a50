/** What tells a record apart in an outside system, besides the elements that it asks for. @source issue on the burden of committees */
export const RECORD_KEYS = ['household', 'building', 'community'] as const;

/** See {@link RECORD_KEYS}. @source issue on the burden of committees */
export type RecordKey = (typeof RECORD_KEYS)[number];

/** Values of one record in the order in which an outside system asks for them; null where nothing is held. @source issue on the burden of committees */
export type CopyValues = readonly (string | null)[];

/** Positions of a record that were copied already. @source issue on the burden of committees */
export type CopyPositions = readonly number[];

/**
 * The next field to copy: the first behind the one just copied that holds a value and was not copied, else the first from
 * the beginning; null when all are copied. What is not held is passed over, since there is nothing to copy.
 * @source issue on the burden of committees
 */
export function nextToCopy(values: CopyValues, copied: CopyPositions, behind = -1): number | null {
  const open = values.flatMap((value, position) =>
    value === null || copied.includes(position) ? [] : [position],
  );
  return open.find((position) => position > behind) ?? open[0] ?? null;
}

/** How many fields of a record can be copied, and how many of them were. @source issue on the burden of committees */
export function copyProgress(
  values: CopyValues,
  copied: CopyPositions,
): { readonly copied: number; readonly held: number } {
  const held = values.flatMap((value, position) => (value === null ? [] : [position]));
  return { copied: held.filter((position) => copied.includes(position)).length, held: held.length };
}
