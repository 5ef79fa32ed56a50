import type { TestApi } from './api-server';

/** What an endpoint answers. */
export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, never>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A browser with its cookie. */
export class ConsoleClient {
  constructor(
    private readonly api: TestApi,
    private cookie = '',
  ) {}

  /** Signs in; answers the response, so that tests may look at its status and body. */
  async signIn(identifier: string, password: string): Promise<Response> {
    const response = await this.api.post(
      '/session',
      { identifier, password },
      this.cookie ? { cookie: this.cookie } : {},
    );
    const set = response.headers.get('set-cookie');
    if (response.ok && set) this.cookie = set.split(';')[0] ?? '';
    return response;
  }

  signOut(): Promise<Response> {
    return fetch(`${this.api.url}/session`, {
      method: 'DELETE',
      headers: { 'x-weizhi-csrf': '1', cookie: this.cookie },
    });
  }

  /** The cookie as the browser would send it. */
  get jar(): string {
    return this.cookie;
  }

  async ask(query: string, variables: object = {}): Promise<GraphqlAnswer> {
    const response = await this.api.post('/console/graphql', { query, variables }, { cookie: this.cookie });
    return (await response.json()) as GraphqlAnswer;
  }

  /** Runs a document with one root field and answers that field. Thrown with the codes when there are errors. */
  async run<Answer>(query: string, variables: object = {}): Promise<Answer> {
    const { data, errors } = await this.ask(query, variables);
    if (errors)
      throw new Error(
        errors.map(({ extensions, message }) => `${String(extensions['code'])}: ${message}`).join('\n'),
      );
    return Object.values(data ?? {})[0] as Answer;
  }
}

/** The code of the first error of an answer. */
export function codeOf(answer: GraphqlAnswer): unknown {
  return answer.errors?.[0]?.extensions['code'];
}
