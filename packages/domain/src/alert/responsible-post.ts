import type { DivisionKind } from '../division';
import type { BilingualText } from '../shared';

const POSTS: Readonly<Partial<Record<DivisionKind, BilingualText>>> = {
  district: { zh: '区政府分管负责人', en: 'deputy head of the district in charge' },
  subdistrict: { zh: '街道办事处主任', en: 'director of the subdistrict office' },
  town: { zh: '镇长', en: 'head of the town' },
  township: { zh: '乡长', en: 'head of the township' },
  developmentZone: { zh: '管委会主任', en: 'director of the administrative committee' },
  community: { zh: '社区居民委员会主任', en: "chair of the residents' committee" },
  village: { zh: '村民委员会主任', en: "chair of the villagers' committee" },
};

/**
 * The post that answers for an alert at a division (责任岗位): whoever heads what governs it. A post, not a person.
 * @source Organic Law of Local Governments (地方组织法) art. 69 and 72, of Urban Residents' Committees (居民委员会组织法) art. 7; decision record 0187
 */
export function responsiblePost(kind: DivisionKind): BilingualText {
  return POSTS[kind] ?? { zh: '社区居民委员会主任', en: "chair of the residents' committee" };
}
