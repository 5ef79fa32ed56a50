import type { BilingualText } from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import { divisionKey } from './division-key';
import { divisionLoader } from './division.loaders';

/** The division that a list is kept to, as its file states it; no name where it is kept to none. */
export async function statedDivision(
  context: RequestContext,
  divisionId: string | null | undefined,
): Promise<readonly [label: BilingualText, name: string | undefined]> {
  const division =
    divisionId == null ? undefined : await divisionLoader(context).load(divisionKey(divisionId));
  return [{ zh: '区划', en: 'Division' }, division?.name];
}
