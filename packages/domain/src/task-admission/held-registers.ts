import type { BilingualText } from '../shared';

/** A register that the district holds, with the words by which notices ask for what is in it. @source issue on committee workload: the same material at most once */
export interface HeldRegister {
  readonly code: string;
  readonly words: readonly string[];
  readonly name: BilingualText;
  /** Where it is kept. */
  readonly place: BilingualText;
}

/** Registers that the product itself keeps. @source 整治形式主义为基层减负若干规定: 最多报一次 */
export const HELD_REGISTERS = [
  {
    code: 'populationCounts',
    words: ['常住人口', '人口数', '人口底数', '年龄结构', '老年人口数'],
    name: { zh: '常住人口（按年度、性别、年龄段）', en: 'Usual residents by year, sex and age band' },
    place: { zh: '区划 · 人口', en: 'Divisions, residents' },
  },
  {
    code: 'estates',
    words: ['小区数', '小区名单', '小区底数', '户数', '楼栋数'],
    name: { zh: '小区、楼栋和户数', en: 'Estates, buildings and households' },
    place: { zh: '区划 · 小区', en: 'Divisions, estates' },
  },
  {
    code: 'organisations',
    words: ['社会组织', '备案组织', '社会组织名单'],
    name: { zh: '社会组织名录', en: 'Register of social organisations' },
    place: { zh: '社会组织', en: 'Social organisations' },
  },
  {
    code: 'ownersCommittees',
    words: ['业委会', '业主委员会', '业主大会'],
    name: { zh: '业主委员会情况', en: 'Owners’ committees' },
    place: { zh: '业主委员会', en: 'Owners’ committees' },
  },
] as const satisfies readonly HeldRegister[];

/** The registers that a text asks for, in the order of the table. @source 整治形式主义为基层减负若干规定 */
export function registersAskedFor(text: string): readonly (typeof HELD_REGISTERS)[number][] {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  return HELD_REGISTERS.filter(({ words }) => words.some((word) => plain.includes(word)));
}
