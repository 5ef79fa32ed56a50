import { isDeepStrictEqual } from 'node:util';
import { CONTENDERS, canonicalOf, requestOf } from './contenders';
import type { Contender } from './contenders';
import type { Shape } from './shapes';
import type { Values } from './values';

/** Ports of the contenders. */
export type Ports = Readonly<Record<Contender, number>>;

/** Where each contender's pages begin, in its own cursors. */
export type Cursors = Readonly<Record<Contender, readonly unknown[]>>;

interface CanonicalPage {
  readonly end: unknown;
  readonly more: boolean;
}

const PAGES = 6;

/** Walks the first pages with every contender, to have cursors to begin at. */
export async function collectCursors(
  ports: Ports,
  values: Values,
  shapes: readonly Shape[],
): Promise<Cursors> {
  const cursors = Object.fromEntries(
    CONTENDERS.map((contender): [Contender, unknown[]] => [contender, []]),
  ) as Record<Contender, unknown[]>;
  if (!shapes.includes('page')) return cursors;
  for (const contender of CONTENDERS) {
    let after: unknown = null;
    for (let page = 0; page < PAGES; page += 1) {
      const answer = (await ask(ports, contender, {
        shape: 'page',
        values: { ...values, after },
      })) as CanonicalPage;
      after = answer.end;
      cursors[contender].push(after);
    }
  }
  return cursors;
}

/** What is asked of all to be compared. */
export interface Comparison {
  readonly shapes: readonly Shape[];
  readonly samples: readonly Values[];
  readonly cursors: Cursors;
}

/** Thrown when two contenders answer a request differently: a faster wrong answer is worth nothing. */
export async function demandEqualAnswers(
  ports: Ports,
  { shapes, samples, cursors }: Comparison,
): Promise<number> {
  let compared = 0;
  for (const shape of shapes) {
    for (const [index, values] of samples.entries()) {
      const expected = await comparable(ports, 'limit', {
        shape,
        values: pageOf(values, cursors.limit, index),
      });
      for (const contender of CONTENDERS) {
        const answer = await comparable(ports, contender, {
          shape,
          values: pageOf(values, cursors[contender], index),
        });
        if (!isDeepStrictEqual(answer, expected))
          throw new Error(difference(contender, shape, [expected, answer]));
        compared += 1;
      }
    }
  }
  return compared;
}

/** A request's values with the cursor of the contender that is asked. */
export function pageOf(values: Values, cursors: readonly unknown[], index: number): Values {
  return { ...values, after: cursors[index % cursors.length] ?? null };
}

async function comparable(
  ports: Ports,
  contender: Contender,
  request: { shape: Shape; values: Values },
): Promise<unknown> {
  const answer = await ask(ports, contender, request);
  if (request.shape !== 'page') return answer;
  const { end: _own, ...page } = answer as CanonicalPage & Record<string, unknown>;
  return page;
}

async function ask(
  ports: Ports,
  contender: Contender,
  { shape, values }: { shape: Shape; values: Values },
): Promise<unknown> {
  const { path, headers, body } = requestOf(contender, shape, values);
  const response = await fetch(`http://127.0.0.1:${ports[contender]}${path}`, {
    method: 'POST',
    headers,
    body,
  });
  return canonicalOf(contender, shape, await response.text());
}

function difference(
  contender: string,
  shape: string,
  [expected, answer]: readonly [unknown, unknown],
): string {
  return `${contender} answers ${shape} differently:\n${JSON.stringify(expected).slice(0, 400)}\n${JSON.stringify(answer).slice(0, 400)}`;
}
