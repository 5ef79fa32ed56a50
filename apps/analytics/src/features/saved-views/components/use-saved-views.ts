import { useMutation, useQuery } from '@apollo/client/react';
import type { ErrorLike } from '@apollo/client';
import {
  ChangeSavedViewDocument,
  type ChangeSavedViewMutationVariables,
  DeleteSavedViewDocument,
  OrderSavedViewsDocument,
  readFragment,
  type SavedViewRowFragment,
  SavedViewRowFragmentDoc,
  SavedViewsDocument,
  StartViewDocument,
} from '@weizhi/graphql-client/documents';

/** After a command: the lists, and what the application opens with. */
export const AFTER_CHANGE = {
  refetchQueries: [SavedViewsDocument, StartViewDocument],
  awaitRefetchQueries: true,
};

export interface SavedViews {
  readonly own: readonly SavedViewRowFragment[];
  readonly colleagues: readonly SavedViewRowFragment[];
  /** Whether colleagues share more than are listed. */
  readonly hasMore: boolean;
}

/** One's own views and those of colleagues, as they are now. */
export function useSavedViews(): {
  readonly views: SavedViews | undefined;
  readonly error: ErrorLike | undefined;
  readonly readAgain: () => void;
} {
  const { data, error, refetch } = useQuery(SavedViewsDocument, { fetchPolicy: 'cache-and-network' });
  const views = data && {
    own: data.own.edges.map(({ node }) => readFragment(SavedViewRowFragmentDoc, node)),
    colleagues: data.colleagues.edges.map(({ node }) => readFragment(SavedViewRowFragmentDoc, node)),
    hasMore: data.colleagues.pageInfo.hasNextPage,
  };
  return { views, error, readAgain: () => void refetch() };
}

type Change = Omit<ChangeSavedViewMutationVariables['input'], 'viewId' | 'expectedVersion'>;

/** The commands on views that there are. */
export function useViewCommands() {
  const [change] = useMutation(ChangeSavedViewDocument, AFTER_CHANGE);
  const [order] = useMutation(OrderSavedViewsDocument, AFTER_CHANGE);
  const [remove] = useMutation(DeleteSavedViewDocument, AFTER_CHANGE);
  const keyOf = ({ id, version }: SavedViewRowFragment) => ({ viewId: id, expectedVersion: version });
  return {
    change: async (view: SavedViewRowFragment, changes: Change) =>
      (await change({ variables: { input: { ...keyOf(view), ...changes } } })).data?.changeSavedView,
    order: async (views: readonly SavedViewRowFragment[]) =>
      (await order({ variables: { input: { viewIds: views.map(({ id }) => id) } } })).data?.orderSavedViews,
    remove: async (view: SavedViewRowFragment) =>
      (await remove({ variables: { input: keyOf(view) } })).data?.deleteSavedView,
  };
}
