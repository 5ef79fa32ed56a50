import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeBrowser } from '../../browser';

/** Lighthouse has a lock file of its own here, since it is no part of the product. */
export const lighthouseFolder = path.join(__dirname, '..', 'lighthouse');

export interface PageRequest {
  readonly address: string;
  readonly device: 'desktop' | 'mobile';
  /** The session of whoever looks at the page. */
  readonly cookie: string;
}

/** What Lighthouse found: marks from 0 to 100, and the weight of the scripts as they came over the line. */
export interface PageAudit {
  readonly performance: number;
  readonly accessibility: number;
  readonly failedAccessibility: readonly string[];
  readonly scriptKilobytes: number;
  readonly timings: string;
}

interface Report {
  readonly finalDisplayedUrl: string;
  readonly runtimeError?: { readonly message: string };
  readonly categories: Record<
    'performance' | 'accessibility',
    { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }
  >;
  readonly audits: Record<
    string,
    | {
        readonly score: number | null;
        readonly displayValue?: string;
        readonly details?: { readonly items?: readonly Request[] };
      }
    | undefined
  >;
}

interface Request {
  readonly resourceType?: string;
  readonly transferSize?: number;
}

/** @throws Error when the page could not be audited, or another page than the one asked for was shown */
export async function auditPage(request: PageRequest): Promise<PageAudit> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weizhi-lighthouse-'));
  try {
    const file = path.join(folder, 'report.json');
    await runLighthouse(request, folder, file);
    return read(JSON.parse(readFileSync(file, 'utf8')) as Report, request);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runLighthouse(
  { address, device, cookie }: PageRequest,
  folder: string,
  file: string,
): Promise<void> {
  const browser = await describeBrowser();
  const headers = path.join(folder, 'headers.json');
  writeFileSync(headers, JSON.stringify({ Cookie: cookie }));
  const args = [
    path.join(lighthouseFolder, 'node_modules', 'lighthouse', 'cli', 'index.js'),
    address,
    '--quiet',
    '--only-categories=performance,accessibility',
    '--output=json',
    `--output-path=${file}`,
    `--extra-headers=${headers}`,
    `--chrome-flags=--headless=new ${browser.args.filter((arg) => !arg.includes(' ')).join(' ')}`,
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...browser.env, CHROME_PATH: browser.executablePath },
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Lighthouse ended with ${String(code)}: ${said}`);
}

function read(report: Report, { address }: PageRequest): PageAudit {
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  if (new URL(report.finalDisplayedUrl).pathname !== new URL(address).pathname) {
    throw new Error(`Lighthouse was led to ${report.finalDisplayedUrl}.`);
  }
  const { performance, accessibility } = report.categories;
  const scripts = (report.audits['network-requests']?.details?.items ?? []).filter(
    ({ resourceType }) => resourceType === 'Script',
  );
  if (scripts.length === 0) throw new Error('Lighthouse saw no script.');
  return {
    performance: mark(performance.score),
    accessibility: mark(accessibility.score),
    failedAccessibility: accessibility.auditRefs
      .map(({ id }) => id)
      .filter((id) => report.audits[id]?.score === 0),
    scriptKilobytes: scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1_000,
    timings: [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
    ]
      .map((id) => `${id} ${report.audits[id]?.displayValue ?? '–'}`)
      .join(', '),
  };
}

const mark = (score: number | null): number => Math.round((score ?? 0) * 100);
