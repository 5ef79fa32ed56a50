/**
 * Finds text that cannot be stored: NUL (Postgres refuses it) and lone surrogates (they would be stored as
 * U+FFFD without a word). Walks a JSON value; answers the path of the first such text, or of what is nested too
 * deeply or too wide.
 */
export type InputProblem = { readonly code: 'BAD_USER_INPUT' | 'LIST_LIMIT'; readonly path: string };

/** Limits of the variables of one request. */
export const VARIABLE_LIMITS = { listLength: 500, depth: 20, values: 10_000 } as const;

/** Whether a text can be stored as it is. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** The first problem in a request's variables; undefined when there is none. */
export function findInputProblem(variables: Readonly<Record<string, unknown>>): InputProblem | undefined {
  const walk: Walk = { values: 0 };
  for (const [name, value] of Object.entries(variables)) {
    const problem = inspect(value, name, { walk, depth: 1 });
    if (problem) return problem;
  }
  return undefined;
}

interface Walk {
  values: number;
}

interface Position {
  readonly walk: Walk;
  readonly depth: number;
}

function inspect(value: unknown, path: string, at: Position): InputProblem | undefined {
  at.walk.values += 1;
  if (at.depth > VARIABLE_LIMITS.depth || at.walk.values > VARIABLE_LIMITS.values)
    return { code: 'LIST_LIMIT', path: shorten(path) };
  if (typeof value === 'string')
    return isStorableText(value) ? undefined : { code: 'BAD_USER_INPUT', path: shorten(path) };
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && value.length > VARIABLE_LIMITS.listLength)
    return { code: 'LIST_LIMIT', path: shorten(path) };
  return inspectMembers(value, path, at);
}

function inspectMembers(value: object, path: string, at: Position): InputProblem | undefined {
  for (const [name, member] of Object.entries(value)) {
    const problem = inspect(member, `${path}.${name}`, { walk: at.walk, depth: at.depth + 1 });
    if (problem) return problem;
  }
  return undefined;
}

/** Names come from the caller: they are cut and stripped of what does not belong into a message. */
function shorten(path: string): string {
  return path.replace(/[^\w.]/g, '').slice(0, 100);
}
