import { ConfigError } from '../platform/config';
import { DatabaseError } from '../platform/database/database-error';

const ADVICE: Readonly<Record<string, string>> = {
  DATABASE_URL_MISSING:
    '没有设置 DATABASE_URL。怎么改：用 npm start 启动内置数据库，或把 DATABASE_URL 设为 postgres://用户:密码@主机:端口/库名。\n' +
    'DATABASE_URL is not set. What to do: use npm start, or set it to postgres://user:password@host:port/database.',
  DATABASE_URL_INVALID:
    'DATABASE_URL 不是有效的 PostgreSQL 地址。怎么改：写成 postgres://用户:密码@主机:端口/库名。\n' +
    'DATABASE_URL is not a PostgreSQL address. What to do: write postgres://user:password@host:port/database.',
  MIGRATOR_MAY_NOT_CREATE_ROLES:
    'DATABASE_URL 的用户不能建立角色。怎么改：给它 CREATEROLE 权限，或请管理员先建 weizhi_app、weizhi_reporting、weizhi_worker 三个角色，把 weizhi_worker 授予它，并设置 APP_DATABASE_URL、REPORTING_DATABASE_URL、WORKER_DATABASE_URL。\n' +
    'The user of DATABASE_URL may not create roles. What to do: grant it CREATEROLE, or have the roles weizhi_app, weizhi_reporting and weizhi_worker made, the last one granted to it, and set APP_DATABASE_URL, REPORTING_DATABASE_URL and WORKER_DATABASE_URL.',
  ACCOUNT_MISSING:
    '环境变量中的数据库用户不存在。怎么改：先在数据库中建立该用户，或不设该变量。\n' +
    'An account named in the environment does not exist. What to do: create it in the database, or unset the variable.',
  SETTING_INVALID:
    '有一项设置不是正整数。怎么改：按名称检查环境变量。\nA setting is not a positive integer. What to do: check the variable named here.',
  DATABASE_UNAVAILABLE:
    '数据库没有应答。怎么改：确认数据库已启动、地址和端口正确，再试一次。\n' +
    'The database does not answer. What to do: check that it runs and that address and port are right, then try again.',
};

/** Runs the body of a command: prints to the terminal, ends with status 1 and what to do when it fails. */
export function runCommand(body: (print: (line: string) => void) => Promise<void>): void {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  body(print).catch((error: unknown) => {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = 1;
  });
}

function describe(error: unknown): string {
  const code = error instanceof ConfigError || error instanceof DatabaseError ? error.code : '';
  const facts = error instanceof ConfigError ? Object.values(error.facts).join(' ') : '';
  const advice = ADVICE[code];
  if (advice) return `[${code}] ${facts}\n${advice}`.trim();
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
