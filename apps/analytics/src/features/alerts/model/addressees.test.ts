import { addresseesOf } from './addressees';

const place = (kind: string, name: string) => ({ id: name, kind, name });
const names = (...asked: Parameters<typeof addresseesOf>) => addresseesOf(...asked).map(({ name }) => name);

it('sends what is of a district to its subdistricts, towns and zones, each by its own government', () => {
  const below = [
    place('SUBDISTRICT', '学田街道'),
    place('TOWN', '唐闸镇'),
    place('TOWNSHIP', '陈桥乡'),
    place('DEVELOPMENT_ZONE', '港闸开发区'),
  ];
  expect(names(place('DISTRICT', '崇川区'), { above: null, below })).toEqual([
    ...['学田街道办事处', '唐闸镇人民政府', '陈桥乡人民政府', '港闸开发区管理委员会'],
  ]);
});

it('sends what is of a town to its government, and to communities and villages but to no virtual community', () => {
  const below = [
    place('COMMUNITY', '三桥社区居委会'),
    place('VILLAGE', '五星村委会'),
    place('VIRTUAL_COMMUNITY', '园区虚拟社区'),
  ];
  const found = addresseesOf(place('TOWN', '唐闸镇'), { above: place('DISTRICT', '崇川区'), below });
  expect(found.map(({ name, body }) => [name, body])).toEqual([
    ['唐闸镇人民政府', 'subdistrictOffice'],
    ['三桥社区居民委员会', 'residentsCommittee'],
    ['五星村村民委员会', 'villagersCommittee'],
  ]);
});

it('sends what is of a village to the government above it first, then to its committee', () => {
  const above = place('TOWN', '唐闸镇');
  expect(names(place('VILLAGE', '五星村委会'), { above, below: [] })).toEqual([
    '唐闸镇人民政府',
    '五星村村民委员会',
  ]);
});
