import { governingBodyName } from './governing-body';

it.each([
  ['district', '崇川区', '崇川区人民政府'],
  ['subdistrict', '学田街道', '学田街道办事处'],
  ['subdistrict', '狼山镇街道', '狼山镇街道办事处'],
  ['town', '唐闸镇', '唐闸镇人民政府'],
  ['township', '陈桥乡', '陈桥乡人民政府'],
  ['developmentZone', '南通崇川经济开发区', '南通崇川经济开发区管理委员会'],
  ['developmentZone', '港闸开发区管委会', '港闸开发区管理委员会'],
  ['community', '三桥社区居委会', '三桥社区居民委员会'],
  ['community', '德民社区', '德民社区居民委员会'],
  ['village', '五星村委会', '五星村村民委员会'],
  ['village', '五星村村民委员会', '五星村村民委员会'],
  ['village', '前村', '前村村民委员会'],
] as const)('says what governs a %s called %s', (kind, name, body) => {
  expect(governingBodyName(kind, name)?.zh).toBe(body);
});

it('knows of none of a virtual community, and of none of a neighbourhood', () => {
  expect(governingBodyName('virtualCommunity', '园区虚拟社区')).toBeUndefined();
  expect(governingBodyName('neighbourhood', '丹枫邻里')).toBeUndefined();
});
