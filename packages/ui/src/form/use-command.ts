import { App } from 'antd';
import { useCallback, useState } from 'react';
import { type Refusal, refusalOf } from './refusal';

/** Running one command after another from a form or a button. */
export interface Command {
  /** Runs a command and says whether it was carried out; a refusal is shown and kept. */
  readonly run: (send: () => Promise<object | null | undefined>, done?: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
}

/** Says of anything thrown what happened and what to do. */
export type ProblemReader = (error: unknown) => Refusal & { readonly advice: string };

/** One way for every command: busy while it runs, refusals in words, success confirmed. */
export function useCommandWith(readProblem: ProblemReader): Command {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const run = useCallback<Command['run']>(
    async (send, done) => {
      setBusy(true);
      setRefusal(undefined);
      try {
        const refused = refusalOf(await send());
        setRefusal(refused);
        if (!refused && done !== undefined) void message.success(done);
        return refused === undefined;
      } catch (error) {
        const problem = readProblem(error);
        setRefusal({ code: problem.code, message: `${problem.message}。${problem.advice}` });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [message, readProblem],
  );
  return { run, busy, refusal };
}
