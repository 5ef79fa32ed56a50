import type { DivisionKind } from '@weizhi/graphql-client/documents';

/** By which level the places below are set side by side. */
export type PlaceLevel = 'community' | 'subdistrict';

/** The kinds of division of a level. */
export const LEVEL_KINDS: Readonly<Record<PlaceLevel, DivisionKind[]>> = {
  subdistrict: ['SUBDISTRICT', 'TOWN', 'TOWNSHIP', 'DEVELOPMENT_ZONE'],
  community: ['COMMUNITY', 'VILLAGE', 'VIRTUAL_COMMUNITY'],
};
