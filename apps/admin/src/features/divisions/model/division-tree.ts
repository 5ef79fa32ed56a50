/** A division as a node of the tree that grows as one opens it. */
export interface TreeDivision {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly childCount: number;
}

export interface TreeNode {
  readonly key: string;
  readonly title: string;
  readonly isLeaf: boolean;
  readonly children?: TreeNode[];
}

export function toTreeNode({ id, name, childCount }: TreeDivision): TreeNode {
  return { key: id, title: childCount > 0 ? `${name}（${childCount}）` : name, isLeaf: childCount === 0 };
}

/** The tree with the children of one node put in; other branches stay the same objects. */
export function withChildren(
  nodes: readonly TreeNode[],
  key: string,
  children: readonly TreeNode[],
): TreeNode[] {
  return nodes.map((node) => {
    if (node.key === key) return { ...node, children: [...children] };
    return node.children ? { ...node, children: withChildren(node.children, key, children) } : node;
  });
}
