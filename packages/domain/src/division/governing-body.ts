import type { BilingualText } from '../shared';
import type { DivisionKind } from './division';

interface Form {
  /** What a name may end with already; official names of communities do, those of subdistricts never with the office. */
  readonly tail: RegExp;
  readonly zh: string;
  readonly en: string;
}

const TOWN: Form = { tail: /(?:人民政府)?$/u, zh: '人民政府', en: "people's government" };

const FORMS: Readonly<Partial<Record<DivisionKind, Form>>> = {
  district: { ...TOWN, tail: /(?:人民政府|政府)?$/u },
  subdistrict: { tail: /(?:街道)?(?:办事处)?$/u, zh: '街道办事处', en: 'subdistrict office' },
  town: TOWN,
  township: TOWN,
  developmentZone: {
    ...{ tail: /(?:管委会|管理委员会)?$/u, zh: '管理委员会', en: 'administrative committee' },
  },
  community: { tail: /(?:社区)?(?:居委会|居民委员会)?$/u, zh: '社区居民委员会', en: "residents' committee" },
  village: { tail: /村?(?:村委会|村民委员会)?$/u, zh: '村村民委员会', en: "villagers' committee" },
};

/**
 * The full name of what governs a division, by its kind: 街道办事处, 镇人民政府, 乡人民政府, 管理委员会, 居民委员会, 村民委员会. What
 * the name of the division says already is not said twice. Undefined for kinds without one, such as neighbourhoods.
 * @source Organic Law of Local Governments (地方组织法) art. 2 and 85; 城市居民委员会组织法; 村民委员会组织法; NBS 统计用区划代码 2023
 */
export function governingBodyName(kind: DivisionKind, name: string): BilingualText | undefined {
  const form = FORMS[kind];
  return form && { zh: name.replace(form.tail, form.zh), en: `${form.en} of ${name}` };
}
