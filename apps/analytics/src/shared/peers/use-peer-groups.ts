import { skipToken, useQuery } from '@apollo/client/react';
import { type DivisionKind, PeerGroupsDocument } from '@weizhi/graphql-client/documents';
import { type PeerGroups, peerGroupsOf } from './peer-groups';

interface PeersAsked {
  readonly within: string;
  readonly kinds: readonly DivisionKind[];
  /** The group that the address names. */
  readonly wanted: string | undefined;
}

/**
 * The communities of a place by the estates that most of their households live in; undefined while it is not known and the
 * address wants one group. Where it cannot be read, all are compared with all; so they are where nothing is asked, for places
 * that are no communities.
 */
export function usePeerGroups(asked: PeersAsked | undefined): PeerGroups | undefined {
  const { data, error } = useQuery(
    PeerGroupsDocument,
    asked ? { variables: { filter: { within: asked.within, kinds: [...asked.kinds] } } } : skipToken,
  );
  const isAwaited = asked?.wanted !== undefined && !data && !error;
  return isAwaited ? undefined : peerGroupsOf(data?.peerGroups ?? [], asked?.wanted);
}
