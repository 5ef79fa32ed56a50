import { type DivisionKind, governingBodyName } from '../division';
import type { BilingualText } from '../shared';

const HEADS: Readonly<Partial<Record<DivisionKind, BilingualText>>> = {
  district: { zh: '分管负责人', en: 'deputy head in charge' },
  subdistrict: { zh: '主任', en: 'director' },
  town: { zh: '镇长', en: 'head' },
  township: { zh: '乡长', en: 'head' },
  developmentZone: { zh: '主任', en: 'director' },
  community: { zh: '主任', en: 'chair' },
  village: { zh: '主任', en: 'chair' },
};

/**
 * The post that answers for an alert at a division (责任岗位), in full: whoever heads what governs it, such as
 * 学田街道办事处主任 or 唐闸镇人民政府镇长. A post, not a person; undefined for kinds that nothing governs.
 * @source Organic Law of Local Governments (地方组织法) art. 69 and 72, of Urban Residents' Committees (居民委员会组织法) art. 7; decision record 0187
 */
export function responsiblePost(kind: DivisionKind, name: string): BilingualText | undefined {
  const [body, head] = [governingBodyName(kind, name), HEADS[kind]];
  return body && head && { zh: `${body.zh}${head.zh}`, en: `${head.en}, ${body.en}` };
}
