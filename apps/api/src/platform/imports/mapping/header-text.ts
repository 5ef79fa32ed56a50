import { cellKey } from '@weizhi/domain';

/** Between the two lines of a header, as in `联系方式/电话`. */
export const HEADER_JOINT = '/';

/** A header for comparison: marks of necessity and remarks in brackets do not count. */
export function headerKey(header: string): string {
  return cellKey(header)
    .replace(/[*＊※]/gu, '')
    .replace(/\((必填|选填|可选|单选|必选|REQUIRED|OPTIONAL)\)/gu, '');
}

/** The header without its upper line: `联系方式/电话` → `电话`. */
export function lowerHeader(header: string): string {
  const joint = header.lastIndexOf(HEADER_JOINT);
  return joint < 0 ? header : header.slice(joint + 1);
}
