import type { DivisionKind } from '@weizhi/graphql-client/documents';

/** What each kind of division is called. */
export const DIVISION_KIND_WORDS: Readonly<Record<DivisionKind, string>> = {
  COUNTRY: '国家',
  PROVINCE: '省（自治区、直辖市）',
  PREFECTURE: '地级市',
  DISTRICT: '市辖区（县）',
  SUBDISTRICT: '街道',
  TOWN: '镇',
  TOWNSHIP: '乡',
  DEVELOPMENT_ZONE: '开发区（园区）',
  COMMUNITY: '居委会辖区（社区）',
  VILLAGE: '村委会辖区',
  VIRTUAL_COMMUNITY: '虚拟社区',
  NEIGHBOURHOOD: '邻里',
};

/** 江苏省 / 南通市 / 崇川区, without the country. */
export function pathWords(path: readonly { readonly name: string; readonly kind: DivisionKind }[]): string {
  return path
    .filter(({ kind }) => kind !== 'COUNTRY')
    .map(({ name }) => name)
    .join(' / ');
}
