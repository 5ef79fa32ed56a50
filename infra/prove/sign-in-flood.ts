import { setTimeout as delay } from 'node:timers/promises';
import { trySignIn } from './support/console-visitor';
import { milliseconds, quantile } from './support/proof';
import type { Proof } from './support/proof';
import { onStage } from './support/stage';

const FLOOD = 200;
const MOST_P99_MS = 500;

/** Passwords are dear to check on purpose; two hundred guesses at once must not stop the work of others. */
export const signInFlood: Proof = {
  name: 'sign-in flood',
  prove: () =>
    onStage(async (stage) => {
      const visitor = await stage.signIn();
      const ask = async (): Promise<number> => {
        const started = performance.now();
        await visitor.ask('{ districts { id name } }');
        return performance.now() - started;
      };
      const calm: number[] = [];
      for (let index = 0; index < 100; index += 1) calm.push(await ask());
      let over = false;
      const statuses = await Promise.all([
        flood(stage.server.url).finally(() => (over = true)),
        measureWhile(() => !over, ask),
      ]);
      const [answers, busy] = statuses;
      const guessed = answers.filter((status) => status === 401).length;
      const turnedAway = answers.filter((status) => status === 429 || status === 503).length;
      const p99 = quantile(busy, 0.99);
      return {
        holds: p99 < MOST_P99_MS && guessed + turnedAway === FLOOD,
        figures: `${FLOOD} guesses at once: ${guessed} checked, ${turnedAway} turned away; others' p99 ${milliseconds(p99)} over ${busy.length} requests (calm ${milliseconds(quantile(calm, 0.99))})`,
      };
    }),
};

function flood(url: string): Promise<number[]> {
  return Promise.all(
    Array.from({ length: FLOOD }, async (_, index) => {
      const answer = await trySignIn(url, { identifier: `nobody-${index}`, password: 'guess' });
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
}

async function measureWhile(goesOn: () => boolean, ask: () => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  do {
    taken.push(await ask());
    await delay(5);
  } while (goesOn());
  return taken;
}
