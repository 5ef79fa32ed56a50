export {
  buildsUp,
  elapsedShareOfYear,
  type FigureTarget,
  hasTargets,
  TARGET_INDICATORS,
  TARGET_STANDINGS,
  type TargetCode,
  type TargetProgress,
  targetProgress,
  type TargetStanding,
  type YearlyTargets,
} from './yearly-target';
