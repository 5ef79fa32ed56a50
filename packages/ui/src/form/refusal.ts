/** A refusal of a command in words. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** The refusal in the answer of a command, if it is one. */
export function refusalOf(result: object | null | undefined): Refusal | undefined {
  if (!result || !('code' in result) || !('message' in result)) return undefined;
  const { code, message } = result;
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : undefined;
}

/** What a refusal says of one field. */
export interface FieldRefusal {
  readonly path: string;
  readonly message: string;
}

/** What a refused input says of its fields, for the form to show beside them. */
export function fieldRefusalsOf(result: object | null | undefined): readonly FieldRefusal[] {
  if (!result || !('fieldErrors' in result) || !Array.isArray(result.fieldErrors)) return [];
  return result.fieldErrors as readonly FieldRefusal[];
}
