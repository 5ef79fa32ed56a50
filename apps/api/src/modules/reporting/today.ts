import { dateInShanghai, type IsoDate } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';

/** The civil day of a request. */
export function todayOf({ clock }: RequestContext): IsoDate {
  return dateInShanghai(clock.now().getTime());
}
