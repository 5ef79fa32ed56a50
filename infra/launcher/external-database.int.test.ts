import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { checkExternalDatabase } from './external-database';
import { LauncherError, openDatabase, startEmbeddedDatabase } from './index';
import { freePorts } from './ports';

jest.setTimeout(60_000);

const refusalOf = async (url: string): Promise<LauncherError> => {
  const error: unknown = await checkExternalDatabase(url).catch((reason: unknown) => reason);
  if (!(error instanceof LauncherError)) throw new Error(`not refused: ${url}`);
  return error;
};

async function firstFreePort(): Promise<number> {
  for await (const port of freePorts('nobody listens')) return port;
  throw new Error('no free port');
}

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number): Buffer => Buffer.concat([int16(value >>> 16), int16(value & 65_535)]);

/** Speaks just enough of PostgreSQL's protocol to say that it is a server of this version. */
function oldServer(version: string): Promise<Server> {
  const ready = message('Z', Buffer.from('I'));
  const column = Buffer.concat([
    Buffer.from('server_version_num\0'),
    int32(0),
    int16(0),
    int32(25),
    int16(-1),
    int32(-1),
    int16(0),
  ]);
  const row = Buffer.concat([int16(1), int32(version.length), Buffer.from(version)]);
  const answer = [
    message('T', Buffer.concat([int16(1), column])),
    message('D', row),
    message('C', Buffer.from('SHOW\0')),
    ready,
  ];
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]));
      socket.on('data', (data) =>
        String(data).startsWith('Q') ? socket.write(Buffer.concat(answer)) : socket.end(),
      );
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe('DATABASE_URL', () => {
  it('is used instead of the embedded database, and left running', async () => {
    const embedded = await startEmbeddedDatabase({ temporary: true });
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = embedded.databaseUrl;
    try {
      const opened = await openDatabase();
      expect(opened).toMatchObject({ databaseUrl: embedded.databaseUrl, serverVersion: '18' });
      await opened.stop();
      const wrong = new URL(embedded.databaseUrl);
      wrong.password = 'guess';
      expect((await refusalOf(wrong.href)).code).toBe('EXTERNAL_UNREACHABLE');
      await expect(checkExternalDatabase(embedded.databaseUrl)).resolves.toBeDefined();
    } finally {
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
      await embedded.stop();
    }
  });

  it('is refused when no server answers, without showing the password', async () => {
    const port = await firstFreePort();
    const away = await refusalOf(`postgres://someone:s3cret@127.0.0.1:${port}/db`);
    expect(away.code).toBe('EXTERNAL_UNREACHABLE');
    expect(JSON.stringify(away.facts) + away.message).not.toContain('s3cret');
  });

  it.each(['', 'localhost/db', 'mysql://root@localhost/db'])(
    'is refused when it is no address: %p',
    async (url) => {
      expect((await refusalOf(url)).code).toBe('EXTERNAL_URL_INVALID');
    },
  );

  it('is refused when the server is older than 15', async () => {
    const server = await oldServer('140011');
    const { port } = server.address() as AddressInfo;
    const refused = await refusalOf(`postgres://someone@127.0.0.1:${port}/db`);
    expect(refused).toMatchObject({ code: 'EXTERNAL_TOO_OLD', facts: { found: '14' } });
    server.close();
  });
});

describe('ports', () => {
  it('tried in turn are all free, different and below the range of outgoing connections', async () => {
    const tried = new Set<number>();
    for await (const port of freePorts('some folder')) {
      tried.add(port);
      if (tried.size === 20) break;
    }
    expect(tried.size).toBe(20);
    expect(Math.max(...tried)).toBeLessThan(32_768);
    expect(Math.min(...tried)).toBeGreaterThan(1024);
  });
});
