import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/request-context';
import { listActs } from './duty-rows';
import type { GovernmentDutyAct } from './government-duty.entity';

const ACTS_OF_DUTY = Symbol('acts by duty of government');

/** The acts of duties by the id of the duty, oldest first, all of a page with one query. */
export function dutyActLoader(context: RequestContext): DataLoader<string, readonly GovernmentDutyAct[]> {
  return context.loader(
    ACTS_OF_DUTY,
    ({ reads }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const acts = await listActs(
          reads,
          ids.map((id) => ({ id })),
        );
        return ids.map((id) => acts.get(id) ?? []);
      }),
  );
}
