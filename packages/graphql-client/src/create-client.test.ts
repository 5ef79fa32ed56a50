import { parse } from 'graphql';
import { createClient } from './create-client';
import type { Problem } from './problem';

const QUERY = parse('query SignedIn { viewer { id } }');
const trusted = (): typeof QUERY =>
  Object.assign(parse('query SignedIn { viewer { id } }'), { __meta__: { hash: 'f00d' } });

interface Sent {
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

function recordingServer(answer: object): { readonly sent: Sent[]; readonly fetch: typeof fetch } {
  const sent: Sent[] = [];
  const send = (_address: unknown, init?: RequestInit): Promise<Response> => {
    sent.push({
      headers: init?.headers as Record<string, string>,
      body: JSON.parse(init?.body as string) as Record<string, unknown>,
    });
    return Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }),
    );
  };
  return { sent, fetch: send };
}

it('carries the CSRF header on every request', async () => {
  const server = recordingServer({ data: { viewer: null } });
  await createClient({ trustedDocumentsOnly: false, onProblem: () => undefined, fetch: server.fetch }).query({
    query: QUERY,
  });
  expect(server.sent[0]?.headers).toMatchObject({ 'x-weizhi-csrf': '1' });
  expect(server.sent[0]?.body['query']).toContain('SignedIn');
});

it('sends the hash and never the text where only trusted documents are taken', async () => {
  const server = recordingServer({ data: { viewer: null } });
  await createClient({ trustedDocumentsOnly: true, onProblem: () => undefined, fetch: server.fetch }).query({
    query: trusted(),
  });
  expect(server.sent[0]?.body).not.toHaveProperty('query');
  expect(server.sent[0]?.body['extensions']).toMatchObject({ persistedQuery: { sha256Hash: 'f00d' } });
});

it('refuses to send a document that has no hash', async () => {
  const server = recordingServer({ data: { viewer: null } });
  const client = createClient({
    trustedDocumentsOnly: true,
    onProblem: () => undefined,
    fetch: server.fetch,
  });
  await expect(client.query({ query: QUERY })).rejects.toThrow();
  expect(server.sent).toHaveLength(0);
});

it('tells of a session that has ended', async () => {
  const problems: Problem[] = [];
  const server = recordingServer({ errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] });
  const client = createClient({
    trustedDocumentsOnly: false,
    onProblem: (problem) => problems.push(problem),
    fetch: server.fetch,
  });
  await expect(client.query({ query: QUERY })).rejects.toBeDefined();
  expect(problems.map(({ kind }) => kind)).toEqual(['notSignedIn']);
});
