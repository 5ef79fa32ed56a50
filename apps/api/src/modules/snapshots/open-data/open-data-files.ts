import {
  dateInShanghai,
  DIVISION_KIND_LABELS,
  INDICATOR_STATUS_LABELS,
  INDICATOR_UNIT_LABELS,
  type IndicatorDefinition,
  parsePeriod,
  periodLabel,
} from '@weizhi/domain';
import { csvLine } from '../../../platform/exports';
import type { PublishedFigure, PublishedSnapshot } from './published-snapshots';

/** Under what published figures may be used. */
export const OPEN_DATA_LICENCE = {
  id: 'CC-BY-4.0',
  name: '知识共享署名 4.0 国际许可协议（CC BY 4.0）',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

const BYTE_ORDER_MARK = '\uFEFF';

const FIGURE_HEADERS = [
  ...['snapshot', 'indicator', 'version', 'place_code', 'place', 'place_kind', 'period', 'status'],
  ...['value', 'unit', 'numerator', 'denominator', 'interval_low', 'interval_high', 'as_of'],
];

/** The figures of a snapshot, a row for each indicator and place. */
export function figuresFile(snapshot: PublishedSnapshot, figures: readonly PublishedFigure[]): string {
  const rows = figures.map(({ place, placeCode, placeKind, code, value }) => {
    const { interval } = value;
    const bounds = interval.kind === 'interval' ? [interval.low, interval.high] : [null, null];
    return [
      ...[snapshot.globalId, code, String(value.definition.version), placeCode, place, placeKind],
      ...[snapshot.period, value.status, value.value, value.unit, value.numerator, value.denominator],
      ...[...bounds, value.asOf],
    ];
  });
  return tableOf(FIGURE_HEADERS, rows);
}

const CODEBOOK_HEADERS = [
  ...['indicator', 'version', 'name_zh', 'name_en', 'unit', 'measure', 'direction', 'numerator_zh'],
  ...['denominator_zh', 'formula_zh', 'formula_en', 'counts_persons', 'valid_from', 'source'],
];

/** What each indicator means, as its definition read when the snapshot was taken. */
export function codebookFile(definitions: readonly IndicatorDefinition[]): string {
  return tableOf(
    CODEBOOK_HEADERS,
    definitions.map((each) => [
      ...[
        each.code,
        String(each.version),
        each.name.zh,
        each.name.en,
        each.unit,
        each.measure,
        each.direction,
      ],
      ...[each.numerator.zh, each.denominator?.zh ?? null, each.formula.zh, each.formula.en],
      ...[String(each.persons), each.validFrom, each.source],
    ]),
  );
}

/** How a snapshot is quoted. */
export function citationOf(snapshot: PublishedSnapshot): string {
  const { place, number, publishedAt, globalId, isDemonstration } = snapshot;
  const day = dateInShanghai(publishedAt.getTime());
  const mark = isDemonstration ? '（演示数据）' : '';
  return `${place}${mark}：${labelOf(snapshot)}治理数据，快照第${String(number)}号，${day}公布，编号 ${globalId}。${OPEN_DATA_LICENCE.id}。`;
}

/** The period in words. */
export function labelOf({ period }: Pick<PublishedSnapshot, 'period'>): string {
  const parsed = parsePeriod(period);
  return parsed.ok ? periodLabel(parsed.value).zh : period;
}

/** The codebook for reading: citation, licence, what the columns and words mean, and every definition. */
export function codebookText(
  snapshot: PublishedSnapshot,
  definitions: readonly IndicatorDefinition[],
): string {
  const kinds = Object.entries(DIVISION_KIND_LABELS).map(([kind, { zh }]) => `\`${kind}\` ${zh}`);
  const statuses = Object.entries(INDICATOR_STATUS_LABELS).map(([status, { zh }]) => `\`${status}\` ${zh}`);
  return [
    `# ${snapshot.place} ${labelOf(snapshot)} 数据说明`,
    '',
    `引用：${citationOf(snapshot)}`,
    '',
    `许可：${OPEN_DATA_LICENCE.name}，${OPEN_DATA_LICENCE.address}`,
    '',
    '## 列',
    '',
    '- `snapshot` 快照编号；`indicator`、`version` 指标及其口径版本；`place_code`、`place`、`place_kind` 地方',
    '- `period` 时期；`status` 数据状态；`value` 数值；`unit` 单位；占比为 0 至 1',
    '- `numerator`、`denominator` 分子、分母；`interval_low`、`interval_high` 95% 区间；`as_of` 数据截至',
    '- 人数少于 10 的单元，以及由总数相减会推出这些单元的单元，状态为 `suppressed`，不给数值',
    `- 数据状态：${statuses.join('、')}`,
    `- 地方：${kinds.join('、')}`,
    '',
    '## 指标',
    ...definitions.flatMap(definitionText),
    '',
  ].join('\n');
}

function definitionText(definition: IndicatorDefinition): readonly string[] {
  const { code, version, name, unit, numerator, denominator, formula, validFrom, source } = definition;
  return [
    '',
    `### ${name.zh}（\`${code}\`，第 ${String(version)} 版，自 ${validFrom} 起）`,
    '',
    `- 单位：${INDICATOR_UNIT_LABELS[unit].zh}`,
    `- 分子：${numerator.zh}`,
    ...(denominator ? [`- 分母：${denominator.zh}`] : []),
    `- 算法：${formula.zh}`,
    `- 依据：${source}`,
  ];
}

function tableOf(headers: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  return BYTE_ORDER_MARK + [headers, ...rows].map(csvLine).join('');
}
