import path from 'node:path';
import { ConfigError } from '../config';

/** Who must have a second factor before anything else: nobody, whoever governs others or sees persons unmasked, or everybody. */
export const SECOND_FACTOR_POLICIES = ['offered', 'administrators', 'everybody'] as const;

/** See {@link SECOND_FACTOR_POLICIES}. */
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];

/** How the server is reached and what it serves. */
export interface ServerConfig {
  readonly port: number;
  readonly host: string;
  /** Origins of our own pages, such as `https://weizhi.example.cn`; empty: whatever name the request was sent to. */
  readonly allowedOrigins: readonly string[];
  /** Whether session cookies are for TLS only. */
  readonly secureCookies: boolean;
  readonly trustedProxies: readonly string[];
  /** Manifest of the console's documents; undefined while developing, when any document runs. */
  readonly trustedDocumentsFile: string | undefined;
  readonly adminFolder: string;
  readonly analyticsFolder: string;
  readonly logLevel: string;
  /** How long `/readyz` says no before the server takes no more connections. */
  readonly drainDelayMs: number;
  readonly secondFactor: SecondFactorPolicy;
}

const repositoryFolder = path.resolve(__dirname, '../../../../..');
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[?::1\]?)$/;

/** Reads the server's settings. @throws ConfigError SETTING_INVALID with the name of the variable */
export function readServerConfig(env: NodeJS.ProcessEnv): ServerConfig {
  const production = env['NODE_ENV'] === 'production';
  const host = env['HOST'] ?? '127.0.0.1';
  const allowedOrigins = listOf(env['WEIZHI_ORIGINS']);
  if (!allowedOrigins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin)) {
    throw new ConfigError('SETTING_INVALID', { name: 'WEIZHI_ORIGINS' });
  }
  const manifest =
    env['WEIZHI_TRUSTED_DOCUMENTS'] ??
    inRepository('packages/graphql-client/src/__generated__/persisted-documents.json');
  return {
    port: portOf(env['PORT']),
    host,
    allowedOrigins,
    secureCookies: !isPlainAndLocal(host, allowedOrigins),
    trustedProxies: listOf(env['WEIZHI_TRUSTED_PROXIES']),
    trustedDocumentsFile: production || env['WEIZHI_TRUSTED_DOCUMENTS'] ? manifest : undefined,
    adminFolder: env['WEIZHI_ADMIN_FOLDER'] ?? inRepository('apps/admin/dist'),
    analyticsFolder: env['WEIZHI_ANALYTICS_FOLDER'] ?? inRepository('apps/analytics/dist'),
    logLevel: env['WEIZHI_LOG_LEVEL'] ?? 'info',
    drainDelayMs: Number(env['WEIZHI_DRAIN_DELAY_MS'] ?? 0),
    secondFactor: policyOf(env['WEIZHI_SECOND_FACTOR']),
  };
}

/** Cookies go without `Secure` only where everything happens on this one machine and without TLS. */
function isPlainAndLocal(host: string, origins: readonly string[]): boolean {
  if (origins.length === 0) return LOOPBACK.test(host);
  return origins.every(
    (origin) => new URL(origin).protocol === 'http:' && LOOPBACK.test(new URL(origin).hostname),
  );
}

function policyOf(text: string | undefined): SecondFactorPolicy {
  if (text === undefined || text === '') return 'offered';
  const policy = SECOND_FACTOR_POLICIES.find((known) => known === text);
  if (!policy) throw new ConfigError('SETTING_INVALID', { name: 'WEIZHI_SECOND_FACTOR' });
  return policy;
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 4000;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new ConfigError('SETTING_INVALID', { name: 'PORT' });
  return Number(text);
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function inRepository(relative: string): string {
  return path.join(repositoryFolder, relative);
}
