import { toTreeNode, withChildren } from './division-tree';

const district = toTreeNode({ id: 'd', name: '坪山区', kind: 'DISTRICT', childCount: 6 });
const other = toTreeNode({ id: 'e', name: '崇川区', kind: 'DISTRICT', childCount: 19 });
const street = toTreeNode({ id: 's', name: '坪山街道', kind: 'SUBDISTRICT', childCount: 4 });
const community = toTreeNode({ id: 'c', name: '六和社区居委会', kind: 'COMMUNITY', childCount: 0 });

it('puts children where they belong, at any depth', () => {
  const tree = withChildren(withChildren([district, other], 'd', [street]), 's', [community]);
  expect(tree[0]?.children?.[0]?.children).toEqual([community]);
  expect(tree[1]).toBe(other);
});

it('leaves the tree it was given alone', () => {
  withChildren([district], 'd', [street]);
  expect(district).not.toHaveProperty('children');
});

it('marks what has nothing below', () => expect([district.isLeaf, community.isLeaf]).toEqual([false, true]));
