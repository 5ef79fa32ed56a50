import type { IsoDate, WorkItemNature } from '@weizhi/domain';
import type { RequestContext } from '../context/request-context';

/** How pressing a work item is. */
export type WorkItemUrgency = 'overdue' | 'soon' | 'normal';

/** Text in both languages, chosen when the answer is written. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/**
 * Something that waits for the actor (待办), derived from the state of things at the moment of asking and stored
 * nowhere: it is gone when its cause is.
 */
export interface WorkItem {
  /** Stable while the cause lasts: `<source>:<id>`. */
  readonly key: string;
  readonly title: BilingualText;
  /** Why it is on the list now. */
  readonly why: BilingualText;
  /** What happens if nobody acts. */
  readonly otherwise: BilingualText;
  /** The one thing to do, as a path inside the admin console. */
  readonly action: { readonly label: BilingualText; readonly path: string };
  /** Civil day by which it should be done; null when there is none. */
  readonly dueOn: string | null;
  readonly urgency: WorkItemUrgency;
  /** What it asks for, from which follows the section of the list that it stands in. */
  readonly nature: WorkItemNature;
  /** Division it is about; null when it is about none. */
  readonly divisionId: string | null;
  /** When it comes onto the list; later than today for what is still to come. */
  readonly since: Date;
}

/**
 * What a module contributes to the list. `list` answers only what this actor may act on, at most 200 items: all that
 * rules and dates put onto the list by a day (`by`), if nobody does anything until then. That day is today for the list
 * itself, and later to see what comes next.
 */
export interface WorkItemSource {
  readonly source: string;
  list(context: RequestContext, by: IsoDate): Promise<readonly WorkItem[]>;
}
