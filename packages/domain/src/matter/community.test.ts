import fc from 'fast-check';
import { bareUnitName, communityDisposal, isDisposedByCommunity } from './community-disposal';
import { communityNameStem, customaryCommunityName, locateCommunity } from './community-name';

const COMMUNITIES = [
  { id: '1', name: '碧岭社区居委会', subdistrictName: '碧岭街道' },
  { id: '2', name: '坪山社区居委会', subdistrictName: '坪山街道' },
  { id: '3', name: '新桥居民委员会', subdistrictName: '城东街道' },
  { id: '4', name: '新桥社区居委会', subdistrictName: '新城桥街道' },
  { id: '5', name: '坪山村委会', subdistrictName: '坑梓街道' },
];

describe("a community's name", () => {
  it.each([
    ['老坑社区', '老坑'],
    ['老坑社区居委会', '老坑'],
    ['老坑居委会', '老坑'],
    ['老坑社区居民委员会', '老坑'],
    ['光明村社区', '光明村'],
    ['三圩村村委会', '三圩村'],
    ['虹西村委会', '虹西村'],
    ['　老坑 社区', '老坑'],
    ['社区', '社区'],
  ])('%s has the stem %s', (name, stem) => {
    expect(communityNameStem(name)).toBe(stem);
  });

  it.each([
    ['坪山社区', null, '2', null],
    ['碧岭社区', '碧岭街道', '1', null],
    ['碧玲社区', '碧岭街道', '1', '碧岭社区'],
    ['新桥社区', '新城桥街道', '4', null],
    ['新桥社区', '城东街道办事处', '3', null],
    ['坪山村民委员会', null, '5', null],
  ])('finds %s in %s', (community, subdistrict, communityId, meant) => {
    const found = locateCommunity({ community, subdistrict }, COMMUNITIES);
    expect(found).toMatchObject({ ok: true, value: { kind: 'located', communityId } });
    expect(found.ok && found.value.kind === 'located' && (found.value.correction?.meant ?? null)).toBe(meant);
  });

  it.each(['-', '—', '', ' ', null])('takes %s for not located', (community) => {
    expect(locateCommunity({ community }, COMMUNITIES)).toEqual({ ok: true, value: { kind: 'notLocated' } });
  });

  it('corrects nothing that is not listed, and names what looks alike', () => {
    const answer = locateCommunity({ community: '碧玲社区' }, COMMUNITIES, []);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'communityUnknown', name: '碧玲社区' } });
    expect(!answer.ok && answer.refusal.code === 'communityUnknown' && answer.refusal.nearest).toContain(
      '碧岭社区居委会',
    );
  });

  it('refuses to choose between two of the same name', () => {
    expect(locateCommunity({ community: '新桥社区' }, COMMUNITIES)).toMatchObject({
      refusal: { code: 'communityAmbiguous', communityIds: ['3', '4'] },
    });
  });
});

describe('disposal by the community itself', () => {
  it.each([
    ['六和社区', '六和社区', 'byCommunity', 'byCommunity'],
    ['六和社区（坪山街道办事处）', '六和社区', 'byOther', 'byCommunity'],
    ['石井社区工作站', '石井社区', 'byOther', 'byCommunity'],
    ['石井社区工作站（石井街道办事处）', '石井社区', 'byOther', 'byCommunity'],
    ['龙田社区', '老坑社区', 'byOther', 'byOther'],
    ['城管办（坑梓街道办事处）', '坑梓社区', 'byOther', 'byOther'],
    ['坑梓自来水公司（坑梓辖区）', '坑梓社区', 'byOther', 'byOther'],
    ['-', '-', 'bothUnrecorded', 'bothUnrecorded'],
    ['城市管理局', '-', 'byOther', 'byOther'],
    ['-', '六和社区', 'byOther', 'byOther'],
    [null, null, 'bothUnrecorded', 'bothUnrecorded'],
  ] as const)('%s for %s', (disposingUnit, community, exact, variants) => {
    expect(communityDisposal({ disposingUnit, community }, 'exactName')).toBe(exact);
    expect(communityDisposal({ disposingUnit, community }, 'nameVariants')).toBe(variants);
  });

  it('by exact name is always disposal by a variant too', () => {
    const name = fc.constantFrom('六和社区', '六和社区工作站', '六和社区（坪山街道办事处）', '-', '城管办');
    fc.assert(
      fc.property(name, name, (disposingUnit, community) => {
        const exact = isDisposedByCommunity({ disposingUnit, community }, 'exactName');
        fc.pre(bareUnitName(community) === community);
        expect(!exact || isDisposedByCommunity({ disposingUnit, community }, 'nameVariants')).toBe(true);
      }),
    );
  });
});

it.each([
  ['老坑社区居委会', '老坑社区'],
  ['老坑居民委员会', '老坑社区'],
  ['坪山村委会', '坪山村'],
  ['光明村社区', '光明村社区'],
  ['光明村社区居委会', '光明村社区'],
])('calls %s by its customary name %s', (official, customary) => {
  expect(customaryCommunityName(official)).toBe(customary);
});
