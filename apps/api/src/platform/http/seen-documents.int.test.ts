import { useTestApi } from '../../../test/api-server';

const ACCEPTED = [
  undefined,
  '*/*',
  'application/json',
  'application/json, text/plain, */*',
  'application/graphql-response+json',
  'application/graphql-response+json,application/json;q=0.9',
  'application/json;q=0.9,application/graphql-response+json',
  'text/html',
  'text/html,application/xhtml+xml,*/*;q=0.8',
];

describe('a document that was seen before', () => {
  const api = useTestApi();
  let serial = 0;

  interface Told {
    readonly status: number;
    readonly type: string | null;
    readonly path: string | null;
    readonly body: string;
  }

  /** By hand: `fetch` accepts everything where nothing is said. */
  const ask = async (query: string, accept: string | undefined): Promise<Told> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(accept === undefined ? {} : { accept }) },
      body: JSON.stringify({ query, variables: {} }),
    });
    const { status, headers } = response;
    const body = await response.text();
    return { status, type: headers.get('content-type'), path: headers.get('x-read-path'), body };
  };

  it.each(ACCEPTED)('is answered as on the first time to a client that accepts %s', async (accept) => {
    const fresh = `query Fresh { __typename } # ${serial++}`;
    const first = await ask(fresh, accept);
    // Seen now, whatever the client above accepted.
    await ask(fresh, 'application/json');
    const second = await ask(fresh, accept);
    const withoutTrace = ({ body, ...told }: Told): object => ({
      ...told,
      body: body.replace(/"traceId":"[^"]*"/, ''),
    });
    expect(withoutTrace(second)).toEqual(withoutTrace(first));
    if (first.status === 200) expect(JSON.parse(first.body)).toMatchObject({ data: { __typename: 'Query' } });
  });
});
