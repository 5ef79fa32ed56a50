/** Everything the launcher refuses, each with what happened and what to do (怎么改), in Chinese and English. */

interface Wording {
  readonly zh: string;
  readonly zhRemedy: string;
  readonly en: string;
  readonly enRemedy: string;
}

const externalRemedy = {
  zhRemedy:
    '检查 DATABASE_URL 的地址、端口、用户和密码，确认数据库已启动；不设 DATABASE_URL 则使用内置数据库。',
  enRemedy:
    'Check host, port, user and password in DATABASE_URL and that the server runs; unset it to use the embedded database.',
};

const wordings = {
  NO_EMBEDDED_DATABASE: {
    zh: '本机（{platform}）没有可用的内置 PostgreSQL。',
    zhRemedy: '重新安装依赖（npm ci），或把 DATABASE_URL 指向任意 PostgreSQL 15 及以上。',
    en: 'There is no embedded PostgreSQL for this machine ({platform}).',
    enRemedy: 'Reinstall (npm ci), or point DATABASE_URL at any PostgreSQL 15 or later.',
  },
  DATA_FOLDER_OTHER_VERSION: {
    zh: '数据文件夹 {folder} 属于 PostgreSQL {found}，本程序使用 PostgreSQL {expected}。没有改动任何文件。',
    zhRemedy: '用 PostgreSQL {found} 导出后导入新库，或把该文件夹移走再启动（将建新库）。',
    en: 'The data folder {folder} belongs to PostgreSQL {found}; this program runs PostgreSQL {expected}. Nothing was changed.',
    enRemedy:
      'Dump it with PostgreSQL {found} and restore, or move the folder away and start again (a new one is made).',
  },
  DATA_FOLDER_NOT_OURS: {
    zh: '{folder} 里已有其他内容，不是本程序建立的数据库。没有改动任何文件。',
    zhRemedy: '换一个空文件夹，或先把其中内容移走。',
    en: '{folder} holds something that is not a database made by this program. Nothing was changed.',
    enRemedy: 'Choose an empty folder, or move its content away first.',
  },
  DATA_FOLDER_FORBIDDEN: {
    zh: '当前用户无权读写数据文件夹 {folder}，它属于另一个用户。',
    zhRemedy: '用原来的用户运行，或用 WEIZHI_DATA 指定另一个文件夹。',
    en: 'This user may not read or write the data folder {folder}; it belongs to another user.',
    enRemedy: 'Run as that user, or name another folder in WEIZHI_DATA.',
  },
  CREDENTIALS_LOST: {
    zh: '数据库还在（{folder}），但密码文件不见了，或与它不符。',
    zhRemedy: '把原来的 credentials.json 放回该文件夹；找不到时，移走该文件夹再启动（将建新库）。',
    en: 'The database is there ({folder}) but its password file is missing or does not match.',
    enRemedy:
      'Put the original credentials.json back into that folder; failing that, move the folder away and start again (a new one is made).',
  },
  PLACE_NOT_SAFE: {
    zh: '{folder} 已被其他用户占用，不能存放数据。',
    zhRemedy: '删除该文件夹，或用 WEIZHI_DATA 指定另一个文件夹。',
    en: '{folder} belongs to another user, so data cannot be kept there.',
    enRemedy: 'Remove that folder, or name another one in WEIZHI_DATA.',
  },
  START_IN_PROGRESS: {
    zh: '另一个进程正在启动同一个数据库（{folder}），等待 {seconds} 秒后仍未完成。',
    zhRemedy: '等它启动完成，或结束那个进程后再试。',
    en: 'Another process has been starting the same database ({folder}) for {seconds} seconds.',
    enRemedy: 'Let it finish, or end that process and try again.',
  },
  INITDB_FAILED: {
    zh: '建立数据库失败：{detail}',
    zhRemedy: '检查磁盘空间和 {folder} 的权限后重试。',
    en: 'The database could not be created: {detail}',
    enRemedy: 'Check disk space and the permissions of {folder}, then try again.',
  },
  START_FAILED: {
    zh: '数据库启动失败：{detail}',
    zhRemedy: '查看日志 {log}；磁盘已满、内存不足是常见原因。数据没有被删除。',
    en: 'The database did not start: {detail}',
    enRemedy: 'Read the log {log}; a full disk or too little memory are common causes. No data was removed.',
  },
  EXTERNAL_UNREACHABLE: {
    zh: '连不上 DATABASE_URL 指定的数据库（{host}）：{detail}',
    en: 'The database in DATABASE_URL ({host}) cannot be reached: {detail}',
    ...externalRemedy,
  },
  EXTERNAL_URL_INVALID: {
    zh: 'DATABASE_URL 不是有效的 PostgreSQL 地址。',
    en: 'DATABASE_URL is not a PostgreSQL address.',
    zhRemedy: '写成 postgres://用户:密码@主机:端口/库名。',
    enRemedy: 'Write postgres://user:password@host:port/database.',
  },
  EXTERNAL_TOO_OLD: {
    zh: 'DATABASE_URL 指定的数据库是 PostgreSQL {found}，需要 15 及以上。',
    zhRemedy: '升级该数据库，或不设 DATABASE_URL 使用内置数据库。',
    en: 'The database in DATABASE_URL is PostgreSQL {found}; 15 or later is needed.',
    enRemedy: 'Upgrade it, or unset DATABASE_URL to use the embedded database.',
  },
} as const satisfies Record<string, Wording>;

export type LauncherErrorCode = keyof typeof wordings;
export type LauncherFacts = Readonly<Record<string, string | number>>;

const fill = (text: string, facts: LauncherFacts): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));

/** A refusal of the launcher: `code` and `facts` for programs, the message for people. */
export class LauncherError extends Error {
  constructor(
    readonly code: LauncherErrorCode,
    readonly facts: LauncherFacts = {},
  ) {
    const wording: Wording = wordings[code];
    const lines = [wording.zh, `怎么改：${wording.zhRemedy}`, wording.en, `What to do: ${wording.enRemedy}`];
    super(lines.map((line) => fill(line, facts)).join('\n'));
    this.name = 'LauncherError';
  }
}
