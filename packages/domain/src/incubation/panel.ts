import { type DecimalText, decimalText, ratioText } from '../decimal';
import { accepted, refused, type Result } from '../shared';
import type { PanelRules, ScoreItem } from './programme-rules';

/** What an assessor states about a conflict of interest (利益冲突声明) before scoring. @source domain.md 5.2 */
export type ConflictStatement = 'undeclared' | 'none' | 'conflicted';

/** The sheet of one assessor on one case; `total` is null until it is handed in. @source domain.md 2.2 */
export interface PanelSheet {
  readonly assessor: string;
  readonly conflict: ConflictStatement;
  readonly total: number | null;
}

/** Returned when a score sheet is not taken. @source domain.md 2.2 and 5.2 */
export type ScoreRefusal =
  | { readonly code: 'assessorConflictUndeclared' }
  | { readonly code: 'assessorConflicted' }
  | { readonly code: 'scoreSheetSubmitted' }
  | { readonly code: 'scoreItemMissing'; readonly items: readonly string[] }
  | { readonly code: 'scoreOutOfRange'; readonly item: string; readonly maximum: number };

/**
 * The panel as it stands: conflicted assessors do not count; complete when every other assigned assessor has handed in
 * and there are enough of them.
 * @source domain.md 2.2
 */
export interface PanelStanding {
  readonly eligible: number;
  readonly received: number;
  readonly minimum: number;
  readonly complete: boolean;
  readonly outcome: PanelOutcome | null;
}

/** Sum, count and mean of the sheets that count; `dropped` is how many extremes were left out. @source domain.md 2.2 */
export interface PanelOutcome {
  readonly sum: number;
  readonly count: number;
  readonly mean: DecimalText;
  readonly dropped: number;
  readonly passed: boolean;
}

/** Points by item code, as an assessor or a paper sheet gives them. @source domain.md 2.2 */
export type ItemScores = Readonly<Record<string, number>>;

/** Takes a sheet: after the statement, once, every item within its maximum in whole points. Answers the total. @source domain.md 2.2 */
export function totalOfScores(
  sheet: PanelSheet,
  items: readonly ScoreItem[],
  scores: ItemScores,
): Result<number, ScoreRefusal> {
  if (sheet.conflict === 'undeclared') return refused({ code: 'assessorConflictUndeclared' });
  if (sheet.conflict === 'conflicted') return refused({ code: 'assessorConflicted' });
  if (sheet.total !== null) return refused({ code: 'scoreSheetSubmitted' });
  const missing = items.filter(({ code }) => !Object.hasOwn(scores, code));
  if (missing.length > 0)
    return refused({ code: 'scoreItemMissing', items: missing.map(({ name }) => name) });
  const outside = items.find(({ code, maximum }) => !isPoint(scores[code] ?? -1, maximum));
  if (outside) return refused({ code: 'scoreOutOfRange', item: outside.name, maximum: outside.maximum });
  return accepted(items.reduce((sum, { code }) => sum + (scores[code] ?? 0), 0));
}

/** How far the panel is, and its outcome when it is complete. `minimum` is that of the procedure in force. @source domain.md 2.2 */
export function panelStanding(
  sheets: readonly PanelSheet[],
  rules: PanelRules,
  minimum: number,
): PanelStanding {
  const eligible = sheets.filter(({ conflict }) => conflict !== 'conflicted');
  const totals = eligible.flatMap(({ total }) => total ?? []);
  const complete = totals.length === eligible.length && totals.length >= minimum;
  return {
    eligible: eligible.length,
    received: totals.length,
    minimum,
    complete,
    outcome: complete ? panelOutcome(totals, rules) : null,
  };
}

/** The sheets whose scores a reader may see: one's own always, everybody's when the panel is complete (blind until then). @source domain.md 5.2 */
export function mayReadScores(reader: string, sheet: PanelSheet, standing: PanelStanding): boolean {
  return standing.complete || sheet.assessor === reader;
}

function panelOutcome(totals: readonly number[], rules: PanelRules): PanelOutcome {
  const ordered = [...totals].sort((one, other) => one - other);
  const drops = rules.dropExtremesFrom !== null && ordered.length >= rules.dropExtremesFrom;
  const counted = drops ? ordered.slice(1, -1) : ordered;
  const sum = counted.reduce((total, each) => total + each, 0);
  return {
    sum,
    count: counted.length,
    mean: ratioText(decimalText(String(sum)), decimalText(String(counted.length)), 2) ?? decimalText('0'),
    dropped: ordered.length - counted.length,
    // In integers: a mean of 59.999 does not pass a line of 60.
    passed: sum >= rules.passLine * counted.length,
  };
}

function isPoint(points: number, maximum: number): boolean {
  return Number.isInteger(points) && points >= 0 && points <= maximum;
}
