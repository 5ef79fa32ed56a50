import { PEER_GROUP_LABELS } from '@weizhi/domain';
import type { EstateType } from '@weizhi/graphql-client/documents';
import { enumLabel } from '@weizhi/ui';

/** A group of communities that are like one another by their estates. */
export interface PeerGroup {
  readonly estateType: EstateType;
  readonly name: string;
  readonly places: number;
}

/** Communities by the group that each belongs to. */
export interface PeerGroups {
  /** The largest group first; without the communities of which no estate is known. */
  readonly groups: readonly PeerGroup[];
  /** The group that the page is narrowed to; undefined where all are compared with all. */
  readonly chosen: PeerGroup | undefined;
  /** What a community is called by its group. */
  readonly nameOf: (placeId: string) => string;
  /** Keeps what is about a community of the chosen group. */
  readonly narrow: <Row extends { readonly division: { readonly id: string } }>(
    rows: readonly Row[],
  ) => readonly Row[];
}

interface Grouped {
  readonly estateType?: EstateType | null;
  readonly division: { readonly id: string };
}

const UNKNOWN = '小区类型未登记';

/** A choice that none of the communities belongs to narrows nothing: it was made for another place. */
export function peerGroupsOf(rows: readonly Grouped[], wanted: string | undefined): PeerGroups {
  const typeOf = new Map(rows.map(({ division, estateType }) => [division.id, estateType ?? null]));
  const counts = Map.groupBy(
    rows.flatMap(({ estateType }) => estateType ?? []),
    (each) => each,
  );
  const groups = [...counts]
    .map(([estateType, all]) => ({ estateType, name: nameOfType(estateType), places: all.length }))
    .sort((one, other) => other.places - one.places);
  const chosen = groups.find(({ estateType }) => estateType === wanted);
  return {
    groups,
    chosen,
    nameOf: (placeId) => nameOfType(typeOf.get(placeId) ?? null),
    narrow: (rows) =>
      chosen ? rows.filter(({ division }) => typeOf.get(division.id) === chosen.estateType) : rows,
  };
}

function nameOfType(estateType: EstateType | null): string {
  return estateType === null ? UNKNOWN : enumLabel(PEER_GROUP_LABELS, estateType);
}

/** With whom communities are compared where a group is chosen. */
export function peersSentence({ chosen }: PeerGroups): string {
  return chosen ? `只与同类社区比较：${chosen.name}的 ${String(chosen.places)} 个。` : '';
}
