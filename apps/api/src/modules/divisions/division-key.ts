import { keyOfType } from '../../platform/graphql/global-id';

/** Internal id of a division by its global id; an id of anything else is that of no division. */
export function divisionKey(id: unknown): string {
  return (typeof id === 'string' && keyOfType(id, 'Division')?.id) || '0';
}
