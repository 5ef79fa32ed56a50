import { endOfWeek, type IsoDate } from '../calendar';

/**
 * What a work item (待办) asks of whoever has it: to decide on something, to see that what was returned comes back, to
 * go and see somebody, or to do anything else.
 * @source requirements.md SM3; domain.md 5.2
 */
export const WORK_ITEM_NATURES = ['approval', 'return', 'visit', 'act'] as const;

/** See {@link WORK_ITEM_NATURES}. @source domain.md 5.2 */
export type WorkItemNature = (typeof WORK_ITEM_NATURES)[number];

/** Sections of the list of work items: 待审批, 到期办理, 退回补正, 本周走访, 其他事项. @source domain.md 5.2 */
export const WORK_ITEM_SECTIONS = ['toApprove', 'due', 'returned', 'visitsOfWeek', 'other'] as const;

/** See {@link WORK_ITEM_SECTIONS}. @source domain.md 5.2 */
export type WorkItemSection = (typeof WORK_ITEM_SECTIONS)[number];

/**
 * The section that a work item stands in on a day. A visit belongs to this week when its last day is not after Sunday,
 * an overdue one included; until then it is one of the things that fall due.
 * @source domain.md 5.2
 */
export function sectionOfWorkItem(
  { nature, dueOn }: { readonly nature: WorkItemNature; readonly dueOn: IsoDate | null },
  today: IsoDate,
): WorkItemSection {
  if (nature === 'approval') return 'toApprove';
  if (nature === 'return') return 'returned';
  if (nature === 'visit' && dueOn !== null && dueOn <= endOfWeek(today)) return 'visitsOfWeek';
  return dueOn === null ? 'other' : 'due';
}
