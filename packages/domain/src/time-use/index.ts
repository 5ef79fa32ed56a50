export { hiddenPlaces, type ParticipantCount } from './hidden-places';
export {
  type SampledFigure,
  sampledFigure,
  type SampledMeasure,
  type SampledWeekSum,
} from './sampled-figures';
export { type CorrectionSum, type ShownCorrections, shownCorrections } from './shown-corrections';
export {
  checkTimeUseDay,
  daysOfWeek,
  logClosesOn,
  type MinutesBySource,
  minutesOfDay,
  NO_MINUTES,
  QUARTER_HOUR,
  type TimeUseCorrection,
  timeUseCorrections,
  type TimeUseDay,
  type TimeUseDayRefusal,
} from './time-use-day';
export {
  drawTimeUseWeeks,
  type SampledWeek,
  type SamplingFrame,
  type SamplingStratum,
  type TimeUseDrawRefusal,
  weeksToStart,
} from './time-use-draw';
export { TIME_USE_RULE, type TimeUseRule } from './time-use-rule';
