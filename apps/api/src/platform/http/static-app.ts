import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { thrown } from '../errors/thrown';
import type { HttpReply } from './route';
import { PAGE_POLICY } from './security-headers';

const compress = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

interface StaticFile {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | undefined;
  /** Laid beside the file by the build, which has the time for it. */
  readonly br: Buffer | undefined;
}

/**
 * A built single-page application below a prefix. Its files are read and compressed once; paths that name no
 * file get the page, which does its own routing. No path of a request ever reaches the file system.
 */
export class StaticApp {
  private loading: Promise<ReadonlyMap<string, StaticFile>> | undefined;
  private loadedFor = '';

  constructor(
    readonly prefix: string,
    private readonly folder: string,
    /** What is answered where a path names no file. */
    private readonly page = 'index.html',
  ) {}

  async reply(incoming: IncomingMessage, pathname: string): Promise<HttpReply> {
    const files = await this.files();
    const name = pathname.slice(this.prefix.length);
    const isAsset = name.startsWith('assets/');
    const file = files.get(name) ?? (isAsset ? undefined : files.get(this.page));
    if (!file) throw thrown('NOT_FOUND');
    return replyWith(file, incoming);
  }

  /** Read again when the build has changed, so that a rebuild needs no restart. */
  private async files(): Promise<ReadonlyMap<string, StaticFile>> {
    const page = path.join(this.folder, this.page);
    if (!existsSync(page)) throw thrown('NOT_FOUND', { reason: 'APPLICATION_NOT_BUILT' });
    const built = String((await stat(page)).mtimeMs);
    if (built !== this.loadedFor) {
      this.loadedFor = built;
      this.loading = readFolder(this.folder);
    }
    return (await this.loading) ?? new Map<string, StaticFile>();
  }
}

function replyWith(file: StaticFile, incoming: IncomingMessage): HttpReply {
  const headers = { ...file.headers, etag: file.etag, vary: 'accept-encoding' };
  if (incoming.headers['if-none-match'] === file.etag) return { status: 304, headers };
  const accepted = incoming.headers['accept-encoding']?.toString() ?? '';
  for (const encoding of ENCODINGS) {
    const body = accepts(accepted, encoding) ? file[encoding] : undefined;
    if (body) return { status: 200, headers: { ...headers, 'content-encoding': encoding }, body };
  }
  return { status: 200, headers, body: file.plain };
}

/** The smaller first. */
const ENCODINGS = ['br', 'gzip'] as const;

/** @source RFC 9110 section 12.5.3: a weight of nought refuses */
function accepts(header: string, encoding: string): boolean {
  const named = header.split(',').find((one) => one.split(';')[0]?.trim() === encoding);
  return named !== undefined && !/;\s*q=0(\.0*)?\s*$/u.test(named);
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const loaded = await Promise.all(files.map((file) => readOne(folder, file)));
  return new Map(loaded.filter((file) => file !== undefined).map((file) => [file.name, file]));
}

async function readOne(folder: string, file: string): Promise<StaticFile | undefined> {
  const name = path.relative(folder, file).split(path.sep).join('/');
  const type = TYPES[path.extname(file)];
  // Source maps and whatever else a build leaves behind are not served.
  if (!type) return undefined;
  const plain = await readFile(file);
  const [gzipped, br] = isText(type, plain)
    ? await Promise.all([compress(plain, { level: 9 }), readFile(`${file}.br`).catch(() => undefined)])
    : [];
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const hashed = name.startsWith('assets/');
  const headers = {
    'content-type': type,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': PAGE_POLICY,
  };
  return { name, headers, etag, plain, gzip: gzipped, br };
}

const isText = (type: string, plain: Buffer): boolean => /text|json|svg/.test(type) && plain.length > 1_024;
