export { type CsvCell, toCsv } from './chart/csv';
export { ChartFrame, type ChartFrameProps } from './chart/chart-frame';
export { downloadFile, safeFileName } from './chart/download';
export { FunnelChart, type FunnelChartProps, type FunnelLimit, type FunnelPoint } from './chart/funnel-chart';
export { LorenzChart, type LorenzChartProps } from './chart/lorenz-chart';
export { type Curve, curveOfParts, type CurvePoint, curveWithIdle } from './chart/lorenz-model';
export { NetworkGraph, type NetworkGraphProps } from './chart/network-graph';
export { type DrawnTie } from './chart/network-layout';
export { PyramidChart, type PyramidChartProps } from './chart/pyramid-chart';
export { type PyramidCohort, type PyramidRow, pyramidSentence } from './chart/pyramid-model';
export {
  RadarChart,
  type RadarChartProps,
  radarSentence,
  type RadarSpoke,
  spokeText,
} from './chart/radar-chart';
export { RankingChart, type RankingChartProps } from './chart/ranking-chart';
export { type RankedItem, type RankingItem, rankingSentence, rankItems } from './chart/ranking-model';
export { StepChart, type StepChartProps } from './chart/step-chart';
export { type AtRisk, type StepCurve, type StepPoint, stepSentence } from './chart/step-model';
export { TileMap, type TileMapProps } from './chart/tile-map';
export { type TileItem } from './chart/tile-model';
export { TrendChart, type TrendChartProps } from './chart/trend-chart';
export { type TrendPoint, trendSentence } from './chart/trend-model';
export { DefinitionPopover } from './figure/definition-popover';
export {
  changeWords,
  type ComparisonVerdict,
  type Figure,
  type FigureChange,
  type FigureDefinition,
  type FigurePlan,
  type FigureStatus,
  figureText,
  type FigureUnit,
  formatFigureValue,
  intervalText,
  namedWithUnit,
  onScaleOf,
  statusWord,
} from './figure/figure';
export { estimateCells, type SampledFigure } from './figure/estimate-cells';
export { FigureCard, type FigureCardProps } from './figure/figure-card';
export { type FigureVariation, variationGround, variationWord } from './figure/variation';
export { VariationMark } from './figure/variation-mark';
export { StandardTimeTable } from './figure/standard-time-table';
export { type ConfirmedAct, useConfirmAct } from './form/confirm-act';
export { discardDrafts, type FormDraft, useFormDraft } from './form/form-draft';
export { type FieldRefusal, fieldRefusalsOf, type Refusal, refusalOf } from './form/refusal';
export { RefusalAlert } from './form/refusal-alert';
export { type Command, type ProblemReader, useCommandWith } from './form/use-command';
export { useIdempotencyKey } from './form/use-idempotency-key';
export { enumLabel } from './format/enum-label';
export { civilDate, formatDay, formatMoment } from './format/date-format';
export {
  formatCount,
  formatDecimal,
  formatFileSize,
  formatShare,
  NO_FIGURE,
  readDecimal,
} from './format/number-format';
export {
  type DataNature,
  DemonstrationMark,
  DemonstrationTag,
  NatureMark,
  natureOfKind,
  NatureTag,
  natureText,
} from './layout/demonstration-mark';
export { fetchedPart, PartNotFetched } from './layout/fetched-part';
export { PageBoundary, type PageBoundaryProps } from './layout/page-boundary';
export { PageHeader, type PageHeaderProps, type TrailStep } from './layout/page-header';
export { useReloadWhenUpdated } from './layout/use-reload-when-updated';
export { Section } from './layout/section';
export { EmptyState, ErrorState, LoadingState } from './layout/states';
export { TextSizeToggle } from './layout/text-size-toggle';
export { ViewerMark } from './layout/viewer-mark';
export { PeriodPicker, type PeriodPickerProps } from './period/period-picker';
export { nextPeriod, periodLabel, withKind } from './period/period-words';
export { PlainTable, type PlainTableProps } from './take-away/plain-table';
export { stampWords } from './take-away/stamp-words';
export {
  cellText,
  type ChartTable,
  figureCell,
  type FigureCell,
  type SheetNumber,
  type TableCell,
} from './take-away/table-cell';
export {
  type RecordTaken,
  TakeAway,
  type TakeAwayProps,
  type TakenPart,
  type TakenStamp,
  useCodesOfPage,
  useTakeAwayRegistry,
  useTakenCodes,
  useTakenFigure,
  useTakenTable,
} from './take-away/take-away';
export {
  TakeAwayRegistry,
  type TakenFigure,
  type TakenTable as TakenTableContent,
  type TakenThing,
} from './take-away/take-away-registry';
export { TakenTable, type TakenTableProps } from './take-away/taken-table';
export { latestAsOf, sheetTable, type SheetTable, sheetTables } from './take-away/taken-tables';
export { type PhoneFold, PhoneFolds, usePhoneFold } from './layout/phone-folds';
export { usePrinting } from './take-away/use-printing';
export {
  DataTable,
  type DataTableColumn,
  type DataTableProps,
  type ExportFormat,
  type StatusTab,
} from './table/data-table';
export { FilterBar } from './table/filter-bar';
export { type FoldedRows, useFoldedRows } from './table/folded-rows';
export { readTableView, type TableDensity, type TableView, writeTableView } from './table/table-view';
export { WeizhiProvider } from './theme/weizhi-provider';
