/** What one run of jest, or one check, counted of itself. */
export interface CountLine {
  readonly kind: string;
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How a task of a workspace ended. */
export interface TaskOutcome {
  readonly workspace: string;
  readonly task: string;
  readonly succeeded: boolean;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Tasks that count for themselves by lines; every other task counts as one. */
const countedByLines = new Set(['test', 'check', 'journeys']);
/** Tasks that only prepare for others: they count when they fail. */
const preparing = new Set(['codegen', 'build']);

/**
 * Adds everything up. A task that counts for itself but failed without saying so (it crashed, or nothing in it ran)
 * counts as one failure, so that nothing can go wrong unseen.
 */
export function tally(lines: readonly CountLine[], tasks: readonly TaskOutcome[]): Tally {
  const counted = lines.reduce(add, { passed: 0, failed: 0, skipped: 0 });
  return tasks.map((task) => countTask(task, lines)).reduce(add, counted);
}

function countTask(outcome: TaskOutcome, lines: readonly CountLine[]): Tally {
  const { task, succeeded } = outcome;
  const failure = { passed: 0, failed: 1, skipped: 0 };
  const nothing = { passed: 0, failed: 0, skipped: 0 };
  if (preparing.has(task)) return succeeded ? nothing : failure;
  if (!countedByLines.has(task)) return succeeded ? { ...nothing, passed: 1 } : failure;
  const own = linesOf(outcome, lines);
  if (own.length === 0) return failure;
  return succeeded || own.some((line) => line.failed > 0) ? nothing : failure;
}

function linesOf({ workspace, task }: TaskOutcome, lines: readonly CountLine[]): CountLine[] {
  if (task === 'check') return lines.filter((line) => line.kind !== 'jest');
  const name = task === 'journeys' ? 'journeys' : workspace.replace(/^@weizhi\//, '');
  return lines.filter((line) => line.kind === 'jest' && line.name === name);
}

const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of `npm test`. */
export const describeTally = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;

/** A run in which nothing passed proves nothing. */
export const isSuccess = ({ passed, failed }: Tally): boolean => failed === 0 && passed > 0;

export function parseCountLines(text: string): CountLine[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CountLine);
}
