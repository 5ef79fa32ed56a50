import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Vectors {
  readonly uscc: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
  readonly residentId: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
}

/** The published codes and numbers, right and wrong, as the domain's own check has them. */
export const VECTORS = JSON.parse(
  readFileSync(path.join(__dirname, '../../../../packages/domain/checks/reference-vectors.json'), 'utf8'),
) as Vectors;
