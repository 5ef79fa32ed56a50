import type { MandateFinding } from '@weizhi/graphql-client/documents';

/** Colour of a class or finding; the word is always beside it. */
export function findingColour(finding: MandateFinding): string {
  if (finding === 'PROHIBITED' || finding === 'RECLAIMED_DUTY') return 'error';
  return finding === 'OFF_LIST' ? 'warning' : 'success';
}
