import type { IsoDate } from '../calendar';
import { accepted, refused, type Result } from '../shared';
import { isInForceOn, type NoMandateList } from './edition-in-force';
import type { MandateItem, MandateSpan } from './mandate-edition';
import { type Resemblance, resemblances, type ResemblanceRules } from './resemblance';
import { isPermittedFinding, type MandateBody, type MandateFinding } from './vocabulary';

/** An edition with its items, against which tasks are held. @source domain.md 2.5 */
export interface MandateListEdition<Item extends MandateItem = MandateItem> extends MandateSpan {
  readonly body: MandateBody;
  readonly items: readonly Item[];
}

/** What is known of a task when it is held against a list. @source requirements.md D6, M09 */
export interface ClassifiedTask {
  readonly title: string;
  readonly content: string;
  /** Code of the item under which whoever puts it says it falls; null when nobody says. */
  readonly citedItem: string | null;
}

/** Where a task stands, by which item, and how that was found. @source requirements.md D6, M09 */
export interface TaskClassification<Item> {
  readonly finding: MandateFinding;
  readonly item: Item | null;
  readonly foundBy: 'citation' | 'resemblance' | 'nothing';
  /** Items that the task resembles, most alike first. */
  readonly resembling: readonly Resemblance<Item>[];
}

/** Returned when a task cites an item that the list in force does not have. @source requirements.md S3 */
export interface MandateItemUnknown {
  readonly code: 'mandateItemUnknown';
  readonly itemCode: string;
}

/**
 * Where a task stands against an edition on a day: a function of the edition, the task and the day alone. What a list
 * prohibits stays prohibited whatever item is cited, so that re-labelling helps nobody.
 * @source domain.md 2.5; requirements.md D6, M09 and the gaming guard of section 6
 */
export function classifyTask<Item extends MandateItem>(
  edition: MandateListEdition<Item>,
  task: ClassifiedTask,
  on: { readonly day: IsoDate; readonly rules: ResemblanceRules },
): Result<TaskClassification<Item>, NoMandateList | MandateItemUnknown> {
  if (!isInForceOn(edition, on.day))
    return refused({ code: 'noMandateListInForce', body: edition.body, askedOn: on.day });
  const cited = task.citedItem === null ? null : edition.items.find(({ code }) => code === task.citedItem);
  if (cited === undefined) return refused({ code: 'mandateItemUnknown', itemCode: task.citedItem ?? '' });
  const resembling = resemblances(`${task.title}\n${task.content}`, edition.items, on.rules);
  const same = resembling.filter(({ score }) => score >= on.rules.sameFrom).map(({ item }) => item);
  return accepted({ ...findingOf(cited, same), resembling });
}

function findingOf<Item extends MandateItem>(
  cited: Item | null,
  same: readonly Item[],
): Omit<TaskClassification<Item>, 'resembling'> {
  const closed = same.find(({ mandateClass }) => !isPermittedFinding(mandateClass));
  if (closed) return { finding: closed.mandateClass, item: closed, foundBy: 'resemblance' };
  if (cited) return { finding: cited.mandateClass, item: cited, foundBy: 'citation' };
  const [nearest] = same;
  return nearest
    ? { finding: nearest.mandateClass, item: nearest, foundBy: 'resemblance' }
    : { finding: 'offList', item: null, foundBy: 'nothing' };
}
