import { setTimeout as delay } from 'node:timers/promises';

const OWN_PAGE = { 'x-weizhi-csrf': '1' };

interface Batch {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly counts: { readonly total: number; readonly importable: number; readonly imported: number };
  readonly progress: { readonly done: number; readonly total: number };
}

const COMMANDS = {
  mapImportColumns: ['MapImportColumnsInput', 'ImportColumnsMapped'],
  checkImport: ['ImportBatchInput', 'ImportCheckStarted'],
  commitImport: ['CommitImportInput', 'ImportCommitStarted'],
} as const;

const BATCH =
  '... on ImportBatch { id version state counts { total importable imported } progress { done total } }';

/** Somebody at the console, by its requests alone. */
export class ConsoleVisitor {
  private constructor(
    public url: string,
    private readonly cookie: string,
  ) {}

  static async signIn(url: string, identifier: string, password: string): Promise<ConsoleVisitor> {
    const answer = await trySignIn(url, { identifier, password });
    if (!answer.ok) throw new Error(`Signing in: ${answer.status} ${await answer.text()}`);
    return new ConsoleVisitor(url, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  get headers(): Record<string, string> {
    return { ...OWN_PAGE, cookie: this.cookie };
  }

  async ask<Answer>(query: string, variables: object = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/console/graphql`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Answer; errors?: unknown };
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  async upload(name: string, content: Buffer): Promise<Response> {
    const { districts } = await this.ask<{ districts: { id: string }[] }>('{ districts { id } }');
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    const search = new URLSearchParams({ template: 'matters', district: districts[0]?.id ?? '' });
    return fetch(`${this.url}/uploads/imports?${search.toString()}`, {
      method: 'POST',
      headers: this.headers,
      body: form,
    });
  }

  /** Takes a file as a slow line would: the server must not run ahead of it. */
  async takeSlowly(path: string): Promise<{ readonly bytes: number; readonly ms: number }> {
    const started = performance.now();
    const response = await fetch(`${this.url}${path}`, { headers: this.headers });
    if (!response.ok || !response.body) throw new Error(`The file was refused: ${response.status}`);
    let bytes = 0;
    for await (const piece of response.body) {
      bytes += (piece as Uint8Array).length;
      await delay(1);
    }
    return { bytes, ms: performance.now() - started };
  }

  /** Uploads a ledger whose headers are those of the template, and waits for the dry run. */
  async checkLedger(name: string, content: Buffer): Promise<Batch> {
    const uploaded = await this.upload(name, content);
    const { batchId } = (await uploaded.json()) as { batchId?: string };
    if (batchId === undefined) throw new Error(`The upload was refused: ${uploaded.status}`);
    const { importBatch } = await this.ask<{
      importBatch: {
        version: number;
        map: { columns: { header: string; key: string | null; suggestion: string | null }[] } | null;
      };
    }>('query ($id: ID!) { importBatch(id: $id) { version map { columns { header key suggestion } } } }', {
      id: batchId,
    });
    const columns = (importBatch.map?.columns ?? []).map(({ header, key, suggestion }) => ({
      header,
      key: key ?? suggestion,
    }));
    const mapped = await this.command('mapImportColumns', {
      batchId,
      expectedVersion: importBatch.version,
      columns,
    });
    await this.command('checkImport', { batchId, expectedVersion: mapped.version });
    return this.awaitState(batchId, 'CHECKED');
  }

  commit({ id, version }: Batch): Promise<Batch> {
    const idempotencyKey = crypto.randomUUID();
    return this.command('commitImport', {
      batchId: id,
      expectedVersion: version,
      mode: 'GOOD_ROWS_ONLY',
      idempotencyKey,
    });
  }

  private async command(name: keyof typeof COMMANDS, input: object): Promise<Batch> {
    const [type, done] = COMMANDS[name];
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ... on UserError { code } ... on ${done} { batch { ${BATCH} } } } }`;
    const answer = await this.ask<Record<string, { batch?: Batch; code?: string }>>(query, { input });
    const batch = answer[name]?.batch;
    if (!batch) throw new Error(`${name}: ${answer[name]?.code ?? 'refused'}`);
    return batch;
  }

  async batch(id: string): Promise<Batch> {
    const query = `query ($id: ID!) { importBatch(id: $id) { ${BATCH} } }`;
    return (await this.ask<{ importBatch: Batch }>(query, { id })).importBatch;
  }

  async awaitState(id: string, state: string): Promise<Batch> {
    for (;;) {
      const batch = await this.batch(id);
      if (batch.state === state) return batch;
      if (batch.state === 'FAILED') throw new Error('The import failed.');
      await delay(300);
    }
  }
}

export function trySignIn(
  url: string,
  credentials: { identifier: string; password: string },
): Promise<Response> {
  return fetch(`${url}/session`, {
    method: 'POST',
    headers: { ...OWN_PAGE, 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
}

/** A ledger of matters in 坪山区 that nothing is wrong with. */
export function soundLedger(mark: string, rows: number, padding = ''): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, index) => `${mark}-${index},2019-03-05,碧岭社区,市容环卫,12345,投诉,${padding}`,
  );
  return Buffer.from(`受理编号,登记日期,社区,事件类型,来源渠道,诉求性质,处置单位\n${lines.join('\n')}\n`);
}
