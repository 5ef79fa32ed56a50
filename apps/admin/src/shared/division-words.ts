import type { DivisionKind } from '@weizhi/graphql-client/documents';

/** 江苏省 / 南通市 / 崇川区, without the country. */
export function pathWords(path: readonly { readonly name: string; readonly kind: DivisionKind }[]): string {
  return path
    .filter(({ kind }) => kind !== 'COUNTRY')
    .map(({ name }) => name)
    .join(' / ');
}
