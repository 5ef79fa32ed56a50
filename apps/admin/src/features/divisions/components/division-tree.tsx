import { useApolloClient, useQuery } from '@apollo/client/react';
import type { IsoDate } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import {
  DivisionChildrenDocument,
  type DivisionRootsQuery,
  DivisionRootsDocument,
} from '@weizhi/graphql-client/documents';
import { EmptyState, ErrorState, LoadingState } from '@weizhi/ui';
import { Tree } from 'antd';
import { useState } from 'react';
import { toTreeNode, type TreeDivision, type TreeNode, withChildren } from '../model/division-tree';

export interface DivisionTreeProps {
  readonly chosenId: string | undefined;
  readonly asOf: IsoDate | undefined;
  readonly onChoose: (id: string) => void;
}

/** The divisions one may see, from the district down; a branch is read when opened. */
export function DivisionTree(props: DivisionTreeProps) {
  const { data, error, refetch } = useQuery(DivisionRootsDocument);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取区划" />;
  if (data.districts.length === 0)
    return <EmptyState title="没有可查看的区划" advice="请联系系统管理员授予角色。" />;
  return <GrowingTree {...props} roots={data.districts} />;
}

function GrowingTree({
  chosenId,
  asOf,
  onChoose,
  roots,
}: DivisionTreeProps & { readonly roots: DivisionRootsQuery['districts'] }) {
  const client = useApolloClient();
  const [nodes, setNodes] = useState<TreeNode[]>(() => roots.map(({ division }) => toTreeNode(division)));
  const open = async (key: string): Promise<void> => {
    const children = await readChildren(key);
    setNodes((present) => withChildren(present, key, children.map(toTreeNode)));
  };
  const readChildren = async (id: string): Promise<readonly TreeDivision[]> => {
    const children: TreeDivision[] = [];
    let after: string | null | undefined;
    do {
      const { data } = await client.query({
        query: DivisionChildrenDocument,
        variables: { id, asOf: asOf ?? null, after: after ?? null },
        fetchPolicy: 'no-cache',
      });
      const page = data?.division?.children;
      children.push(...(page?.edges.map(({ node }) => node) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    return children;
  };
  return (
    <Tree<TreeNode>
      aria-label="区划树"
      blockNode
      virtual={false}
      treeData={nodes}
      selectedKeys={chosenId === undefined ? [] : [chosenId]}
      loadData={async (node) => {
        if (!node.children) await open(node.key);
      }}
      onSelect={(_, { node }) => onChoose(node.key)}
    />
  );
}
