import {
  addDays,
  can,
  dateInShanghai,
  isoDate,
  type IsoDate,
  sectionOfWorkItem,
  type WorkItemSection,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { WorkItem, WorkItemSource, WorkItemUrgency } from '../../platform/work-items/work-item-source';

/** An item with the name of its source and the section that it stands in. */
export interface SourcedItem {
  readonly item: WorkItem;
  readonly source: string;
  readonly section: WorkItemSection;
}

/** What comes onto the list next, if nothing else happens. */
export interface NextItems {
  readonly on: IsoDate;
  readonly items: readonly SourcedItem[];
}

const RANK: Readonly<Record<WorkItemUrgency, number>> = { overdue: 0, soon: 1, normal: 2 };
const NO_DAY = '9999-12-31';
/** How far ahead what comes next is looked for: a quarter, since visits and steps come at least every three months. */
const OUTLOOK_DAYS = 92;

/** Works out once for a request what waits, however many fields ask for it. */
export class WorkItemList {
  private readonly waiting = new WeakMap<RequestContext, Promise<readonly SourcedItem[]>>();

  constructor(private readonly sources: readonly WorkItemSource[]) {}

  /**
   * What waits for the actor, most pressing first: by urgency, then by day, then by how long it has waited. Nobody
   * who may not read work items has any.
   */
  listWaiting(context: RequestContext): Promise<readonly SourcedItem[]> {
    const known = this.waiting.get(context);
    if (known) return known;
    const found = this.listBy(context, todayOf(context));
    this.waiting.set(context, found);
    return found;
  }

  /** The first day within a quarter on which something comes onto the list, with all that comes on it; null without any. */
  async findNext(context: RequestContext): Promise<NextItems | null> {
    const today = todayOf(context);
    const coming = (await this.listBy(context, addDays(today, OUTLOOK_DAYS)))
      .map((sourced) => ({ sourced, on: dateInShanghai(sourced.item.since.getTime()) }))
      .filter(({ on }) => on > today);
    const first = coming.reduce<IsoDate | null>(
      (least, { on }) => (least === null || on < least ? on : least),
      null,
    );
    if (first === null) return null;
    return { on: first, items: coming.filter(({ on }) => on === first).map(({ sourced }) => sourced) };
  }

  private async listBy(context: RequestContext, by: IsoDate): Promise<readonly SourcedItem[]> {
    if (!can(context.actor, 'workItem.read')) return [];
    const today = todayOf(context);
    const found: SourcedItem[] = [];
    // One after the other: they share the request's one connection.
    for (const each of this.sources) {
      const items = await each.list(context, by);
      const { source } = each;
      found.push(...items.map((item) => ({ item, source, section: sectionOf(item, today) })));
    }
    return found.sort(({ item: one }, { item: other }) => compare(sortKey(one), sortKey(other)));
  }
}

function todayOf({ clock }: RequestContext): IsoDate {
  return dateInShanghai(clock.now().getTime());
}

function sectionOf({ nature, dueOn }: WorkItem, today: IsoDate): WorkItemSection {
  return sectionOfWorkItem({ nature, dueOn: dueOn === null ? null : isoDate(dueOn) }, today);
}

function sortKey({ urgency, dueOn, since, key }: WorkItem): string {
  return [RANK[urgency], dueOn ?? NO_DAY, since.toISOString(), key].join(' ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
