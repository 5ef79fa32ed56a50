import { accepted, type AccountsFigures, parseMoney, refused, type Result } from '@weizhi/domain';
import { type FieldError, fieldError } from '../../platform/errors/refusal';
import { FIGURE_COLUMNS, type FigureColumn, type FigureColumns, figuresOf } from './accounts-columns';
import type { AccountsFiguresInput } from './annual-accounts.inputs';

const LONGEST_REASON = 200;

/** Figures as stated, each an amount to the fen; otherwise what is wrong with each. */
export function readFigures(input: AccountsFiguresInput): Result<AccountsFigures, FieldError[]> {
  const problems: FieldError[] = [];
  const amounts: Partial<FigureColumns> = {};
  for (const column of FIGURE_COLUMNS) {
    const parsed = parseMoney(input[column]);
    if (parsed.ok) amounts[column] = parsed.value;
    else problems.push(fieldError(`figures.${column satisfies FigureColumn}`, 'MALFORMED'));
  }
  return problems.length > 0 ? refused(problems) : accepted(figuresOf(amounts as FigureColumns));
}

/** What is wrong with a reason; whether there must be one is the domain's to say. */
export function reasonProblems(reason: string | null | undefined): FieldError[] {
  return (reason?.trim().length ?? 0) > LONGEST_REASON
    ? [fieldError('reason', 'TOO_LONG', { maximum: LONGEST_REASON })]
    : [];
}
