export {
  sectionOfWorkItem,
  WORK_ITEM_NATURES,
  WORK_ITEM_SECTIONS,
  type WorkItemNature,
  type WorkItemSection,
} from './work-item-section';
