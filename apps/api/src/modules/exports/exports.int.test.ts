import {
  factsOf,
  filtered,
  MATTERS,
  open,
  PAGE,
  sha256,
  textsOf,
  useExportSuite,
} from './testing/export-suite';

jest.setTimeout(60_000);

const { api, take, takePage, pagesAudited, audited, place, person } = useExportSuite();

describe('the export of a list', () => {
  it('holds every row of the district once, newest first, and nothing of another', async () => {
    const response = await take('official', '/exports/matters.xlsx');
    expect([response.status, response.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    const numbers = textsOf(await open(response), 0, 'A');
    expect(numbers).toHaveLength(MATTERS + 1);
    expect(new Set(numbers).size).toBe(MATTERS + 1);
    expect([numbers[0], numbers.includes('C-1')]).toEqual(['B-1', false]);
  });

  it('keeps to the filter, keeps texts texts, and says on the second sheet what it is', async () => {
    const book = await open(
      await take('official', filtered('matters.xlsx', { from: '2026-04-01', outcome: 'OVERDUE' })),
    );
    expect(textsOf(book, 0, 'A')).toEqual(['B-1']);
    const unit = book.worksheets[0]?.getCell('J2');
    expect([unit?.value, unit?.formula]).toEqual(['=cmd()', undefined]);
    const guide = new Map(textsOf(book, 1, 'A').map((label, index) => [label, textsOf(book, 1, 'B')[index]]));
    expect(guide.get('数据性质')).toBe('演示数据');
    expect(guide.get('行数')).toBe('1');
    expect(guide.get('导出人')).toContain('official');
    expect(guide.get('筛选条件：登记日期自')).toBe('2026-04-01');
    expect(guide.get('筛选条件：办结情况')).toBe('逾期办结');
    expect((await audited()).at(-1)).toEqual({ subject_id: 'matters', fields_after: ['from', 'outcome'] });
  });

  it('ends at the divisions of whoever asks', async () => {
    const numbers = textsOf(await open(await take('committee', '/exports/matters.xlsx')), 0, 'A');
    expect(numbers).toEqual(['B-1']);
  });

  it('comes as separated text, with nothing that could run', async () => {
    const text = await (await take('admin', filtered('accounts.csv', { search: 'official' }))).text();
    const [header, first, ...rest] = text.split('\r\n');
    expect(header).toContain('姓名,账号,状态');
    expect(first).toMatch(/^'=official,official,在用,/);
    expect(rest).toEqual(['']);
  });

  it('speaks English where it is asked to', async () => {
    const text = await (await take('admin', '/exports/accounts.csv?locale=en-GB')).text();
    expect(text).toContain('Name,Account,State');
  });

  it('leaves a line in the log where it is denied, by the route or by what the route looks at', async () => {
    const denials = (): Promise<unknown[]> =>
      api.suite.asOwner(async (owner) => {
        await owner.query(`set app.districts = '0,1,2'`);
        const { rows } = await owner.query<object>(
          `select action, subject_id from audit_event where outcome = 'denied' order by recorded_at desc limit 2`,
        );
        return rows;
      });
    await take('committee', '/exports/accounts.xlsx');
    await takePage('committee', { ...PAGE, divisionId: place() });
    expect(await denials()).toEqual([
      { action: 'access', subject_id: 'POST /exports/page' },
      { action: 'account.read', subject_id: 'GET /exports/accounts.xlsx' },
    ]);
  });

  it.each([
    ['matters.xlsx?filter=%7B', 'official', 400, 'BAD_USER_INPUT'],
    ['matters.xlsx?filter=%7B%22nothing%22%3A1%7D', 'official', 400, 'BAD_USER_INPUT'],
    ['matters.xlsx?filter=%7B%22from%22%3A%222026-02-30%22%7D', 'official', 400, 'BAD_USER_INPUT'],
    ['matters.xlsx?orderBy=constructor', 'official', 400, 'BAD_USER_INPUT'],
    ['accounts.xlsx', 'committee', 403, 'FORBIDDEN'],
    ['accounts.xlsx', 'nobody', 401, 'UNAUTHENTICATED'],
    ['nothing.xlsx', 'official', 404, 'NOT_FOUND'],
  ])('refuses %s to %s with %d', async (address, name, status, code) => {
    const before = (await audited()).length;
    const response = await take(name, `/exports/${address}`);
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, body.errors[0]?.extensions.code]).toEqual([status, code]);
    expect(await audited()).toHaveLength(before);
  });
});

describe('a page of the analytics', () => {
  it('comes as a workbook of what it showed, numbers as numbers, with what the server knows', async () => {
    const response = await takePage('official', { ...PAGE, divisionId: place() });
    expect(response.status).toBe(200);
    const number = response.headers.get('x-weizhi-export') ?? '';
    const file = Buffer.from(await response.arrayBuffer());
    const book = await open(new Response(file));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['说明', '各街道 对照', '口径']);
    const sheet = book.worksheets[1];
    const cells = ['A2', 'B2', 'C2', 'C3'].map((address) => sheet?.getCell(address));
    expect(cells.map((cell) => [cell?.value, cell?.numFmt])).toEqual([
      ['=cmd()', '@'],
      [0.123, '0.0%'],
      ['人数过少', '@'],
      [1.5, '#,##0.00" 小时"'],
    ]);
    const guide = new Map(textsOf(book, 0, 'A').map((label, index) => [label, textsOf(book, 0, 'B')[index]]));
    expect(guide.get('数据性质')).toBe('演示数据');
    expect(guide.get('导出人')).toContain('official');
    expect(guide.get('筛选条件：比较方式')).toBe('环比');
    expect(guide.get('导出编号')).toContain(number);
    expect(textsOf(book, 2, 'A')).toEqual(['middleAgedParticipationRate']);
    expect((await pagesAudited()).at(-1)).toEqual({
      subject_id: number,
      fields_after: PAGE.codes,
      why: `Excel；第一区 · 全区一页；2026年第三季度；SHA-256：${sha256(file)}`,
    });
  });

  it('is on record before a table or a picture of it leaves, with the stamp that these carry', async () => {
    const response = await takePage('official', {
      ...PAGE,
      form: 'png',
      content: '街道,工时\r\n',
      divisionId: place(),
    });
    const { number, operator } = (await response.json()) as { number: string; operator: string };
    expect([response.status, operator]).toEqual([201, '=official（official）']);
    const last = (await pagesAudited()).at(-1);
    expect([last?.subject_id, last?.why]).toEqual([
      number,
      `PNG 图片；第一区 · 全区一页；2026年第三季度；各街道：对照；图中数据 SHA-256：${sha256('街道,工时\r\n')}`,
    ]);
  });

  it.each([
    ['a place outside the scope', 'committee', {}, 403],
    ['an indicator that there is none of', 'official', { codes: ['=cmd()'] }, 400],
    ['a table without the text that leaves', 'official', { form: 'csv' }, 400],
    ['a form that there is none of', 'official', { form: 'docx' }, 400],
    ['a row longer than its head', 'official', { tables: [{ ...PAGE.tables[0], headers: ['街道'] }] }, 400],
    [
      'a unit that would write a format of its own',
      'official',
      {
        tables: [
          {
            ...PAGE.tables[0],
            headers: ['a'],
            rows: [[{ value: 1, decimals: 0, perCent: false, unit: '";@' }]],
          },
        ],
      },
      400,
    ],
  ])('refuses %s', async (_, name, part, status) => {
    const before = (await pagesAudited()).length;
    const answer = await takePage(name, { ...PAGE, divisionId: place(), ...part });
    expect(answer.status).toBe(status);
    expect(await pagesAudited()).toHaveLength(before);
  });

  const number = (unit: string) => ({ value: 1, decimals: 0, perCent: false, unit });
  const tableOf = (columns: number, rows: readonly unknown[]) => ({
    ...PAGE.tables[0],
    ...{ headers: Array.from({ length: columns }, (_, index) => `列${index}`), rows },
  });
  const units = Array.from({ length: 65 }, (_, index) => [number(`单位${index}`)]);
  const wide = (rows: number) =>
    tableOf(
      80,
      Array.from({ length: rows }, () => Array.from({ length: 80 }, () => '')),
    );

  it.each([
    ['tables', 40, Array.from({ length: 41 }, () => tableOf(1, []))],
    [
      'rows',
      5_000,
      [
        tableOf(
          1,
          Array.from({ length: 5_001 }, () => ['']),
        ),
      ],
    ],
    ['cells', 200_000, [wide(2_000), wide(501)]],
    ['forms', 64, [tableOf(1, units)]],
  ])('that shows too many %s is refused before anything is written of it', async (part, most, tables) => {
    const before = (await pagesAudited()).length;
    const answer = await takePage('official', { ...PAGE, divisionId: place(), tables });
    expect([answer.status, await factsOf(answer)]).toEqual([
      413,
      { code: 'PAYLOAD_TOO_LARGE', facts: { part, most } },
    ]);
    expect(await pagesAudited()).toHaveLength(before);
  });

  it('is for who looks at it: a key is refused', async () => {
    const { secret } = await person('admin').run<{ secret: string }>(
      'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename ... on ApiKeyIssued { secret } } }',
      {
        input: {
          ...{ name: '第三方', divisionId: place(), scopes: ['indicator.read'] },
          idempotencyKey: 'a-key-for-exports',
        },
      },
    );
    const before = (await pagesAudited()).length;
    const answer = await fetch(`${api.url}/exports/page`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...PAGE, divisionId: place() }),
    });
    expect([answer.status, await factsOf(answer)]).toEqual([
      403,
      { code: 'FORBIDDEN', facts: { reason: 'SESSION_ONLY' } },
    ]);
    expect(await pagesAudited()).toHaveLength(before);
  });

  it('cannot be taken away without end by one person, while others go on', async () => {
    await takePage('admin', { ...PAGE, form: 'csv', content: 'x' });
    await api.suite.asOwner((owner) =>
      owner.query(`update sign_in_throttle set failures = 120 where bucket like 'pageExport:%'`),
    );
    await api.suite.asOwner((owner) =>
      owner.query(
        `delete from sign_in_throttle where bucket like 'pageExport:%' and bucket <> (select 'pageExport:' || id from account where identifier = 'official')`,
      ),
    );
    const answer = await takePage('official', { ...PAGE, divisionId: place() });
    expect([answer.status, await factsOf(answer)]).toMatchObject([429, { code: 'TOO_MANY_REQUESTS' }]);
    expect((await takePage('admin', { ...PAGE, form: 'csv', content: 'x' })).status).not.toBe(429);
  });
});
