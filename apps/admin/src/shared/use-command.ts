import { toProblem } from '@weizhi/graphql-client';
import { type Command, useCommandWith } from '@weizhi/ui';

export type { Command } from '@weizhi/ui';

/** One way for every command: busy while it runs, refusals in words, success confirmed. */
export function useCommand(): Command {
  return useCommandWith(toProblem);
}
