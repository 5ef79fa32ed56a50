export {
  type PublishedShareStanding,
  countWorkLog,
  type WorkLogCount,
  type WorkLogShare,
  type WorkLogOutcome,
} from './work-log-shares';
