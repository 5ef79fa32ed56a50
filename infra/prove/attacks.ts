import { gzipSync } from 'node:zlib';
import { ATTACK_REQUESTS } from './support/attack-requests';
import type { AttackRequest } from './support/attack-requests';
import type { ConsoleVisitor } from './support/console-visitor';
import { megabytes, milliseconds } from './support/proof';
import type { Proof } from './support/proof';
import { rawPost } from './support/raw-post';
import { onStage } from './support/stage';

const MOST_MS = 250;
const MOST_BYTES = 16_384;
const MOST_GROWTH = 50 * 1_048_576;
const ROUNDS = 3;

/** Each request of the corpus, three times: refused quickly, shortly, and without keeping anything of it. */
export const attacks: Proof = {
  name: 'attack corpus',
  prove: () =>
    onStage(async (stage) => {
      const visitor = await stage.signIn();
      // The first rounds fill caches and grow the heap to its working size.
      for (let round = 0; round < ROUNDS; round += 1) await attackAll(visitor);
      const before = stage.server.memory();
      const answers = await attackAll(visitor);
      const grown = stage.server.memory() - before;
      const bad = answers.filter(
        ({ status, bytes, ms }) => status < 400 || status >= 500 || bytes > MOST_BYTES || ms > MOST_MS,
      );
      const slowest = answers.reduce((one, other) => (other.ms > one.ms ? other : one));
      const told = bad.map(
        ({ name, status, bytes, ms }) => `${name}: ${status} ${bytes} B ${milliseconds(ms)}`,
      );
      return {
        holds: bad.length === 0 && grown < MOST_GROWTH,
        figures: `${answers.length} requests, slowest ${milliseconds(slowest.ms)} (${slowest.name}), memory ${grown > 0 ? '+' : ''}${megabytes(grown)}${told.length > 0 ? `; ${told.join('; ')}` : ''}`,
      };
    }),
};

interface Answer {
  readonly name: string;
  readonly status: number;
  readonly bytes: number;
  /** The quickest of its rounds: what the machine does beside is no fault of the server. */
  readonly ms: number;
}

async function attackAll(visitor: ConsoleVisitor): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const request of ATTACK_REQUESTS) answers.push(await attack(visitor, request));
  return answers;
}

async function attack(visitor: ConsoleVisitor, request: AttackRequest): Promise<Answer> {
  const { name, headers = {}, gzip = false } = request;
  const body = gzip ? gzipSync(request.body) : Buffer.from(request.body);
  const all = {
    ...visitor.headers,
    'content-type': 'application/json',
    ...headers,
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  };
  let best: Answer = { name, status: 0, bytes: 0, ms: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const answer = await rawPost(`${visitor.url}/console/graphql`, all, body);
    const ms = performance.now() - started;
    if (ms < best.ms) best = { name, ...answer, ms };
  }
  return best;
}
