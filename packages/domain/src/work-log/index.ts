export {
  type PublishedShareStanding,
  summariseWorkLog,
  type WorkLogCount,
  type WorkLogShare,
  type WorkLogSummary,
} from './work-log-shares';
