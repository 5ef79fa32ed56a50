import { cellKey, type FormFieldRole } from '@weizhi/domain';
import type { ElementRecord } from './form-demand.entity';

/** Headings that tell rows apart, as departments write them. */
const KEY_HEADINGS: Readonly<Record<Exclude<FormFieldRole, 'element'>, readonly string[]>> = {
  rowNumber: ['序号', '编号', '行号', 'no'],
  household: ['户编号', '户号', '户编码', '家庭编号'],
  building: ['楼栋', '楼栋号', '幢号', '楼号', '幢'],
  community: ['社区', '社区名称', '村社区', '居委会', '填报单位', '所属社区'],
  subdistrict: ['街道', '街道名称', '镇街', '所属街道'],
};

/** What a heading says by itself: a column that tells rows apart, or the element of that very name. */
export function suggestMapping(
  heading: string,
  elements: readonly ElementRecord[],
): { readonly role: FormFieldRole | null; readonly elementId: string | null } {
  const key = cellKey(heading);
  const roles = Object.keys(KEY_HEADINGS) as (keyof typeof KEY_HEADINGS)[];
  const role = roles.find((each) => KEY_HEADINGS[each].some((known) => cellKey(known) === key));
  if (role) return { role, elementId: null };
  const element = elements.find(({ name }) => cellKey(name) === key);
  return element ? { role: 'element', elementId: element.id } : { role: null, elementId: null };
}
