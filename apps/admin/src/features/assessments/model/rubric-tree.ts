import type { RubricPartsFragment } from '@weizhi/graphql-client/documents';

type RubricNode = RubricPartsFragment['nodes'][number];

/** A node with how deep it lies, and whether it gets a score. */
export interface RubricLine {
  readonly node: RubricNode;
  readonly depth: number;
  readonly leaf: boolean;
}

/** The nodes of a rubric from top to bottom, each below its parent. */
export function rubricLines(nodes: readonly RubricNode[]): readonly RubricLine[] {
  const below = (parent: string | null, depth: number): RubricLine[] =>
    nodes
      .filter((node) => (node.parent ?? null) === parent)
      .flatMap((node) => {
        const children = below(node.code, depth + 1);
        return [{ node, depth, leaf: children.length === 0 }, ...children];
      });
  return below(null, 0);
}

/** Points by code of the leaf. */
export function pointsByLeaf(
  scores: readonly { readonly node: string; readonly points: string }[],
): ReadonlyMap<string, string> {
  return new Map(scores.map(({ node, points }) => [node, points]));
}

/** Scores to send from what a form holds; leaves left empty are left out. */
export function scoresOf(
  values: Readonly<Record<string, string | undefined>>,
  lines: readonly RubricLine[],
): { node: string; points: string }[] {
  return lines.flatMap(({ node, leaf }) => {
    const points = values[fieldOf(node.code)]?.trim() ?? '';
    return leaf && points !== '' ? [{ node: node.code, points }] : [];
  });
}

/** Name of a leaf's field in a form: antd takes dots for paths. */
export function fieldOf(code: string): string {
  return `leaf-${code.replaceAll('.', '-')}`;
}
