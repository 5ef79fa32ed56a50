export {
  formatViewAddress,
  LONGEST_VIEW_ADDRESS,
  parseViewAddress,
  VIEW_PAGES,
  viewAddressAt,
  type ViewAddress,
  type ViewPage,
  withoutPeriod,
} from './view-address';
