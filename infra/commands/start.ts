import { openDatabase, repositoryFolder } from '../launcher';
import { askHolder, tryLock } from '../launcher/start-lock';
import { startProduct } from './product';
import type { RunningProduct } from './product';
import { runCommand, whenAborted } from './run-command';
import { complain, say, step } from './terminal';

const lockName = `npm start ${repositoryFolder}`;
const defaultPort = 4000;

/** `npm start`: everything, on one origin, until Ctrl-C. */
runCommand(async (signal) => {
  let origin = '';
  const lock = await tryLock(lockName, () => origin);
  if (lock === undefined) return refuseSecond(await askHolder(lockName));
  const database = await step('启动数据库 Starting the database', () => openDatabase({ onProgress: say }));
  try {
    const port = Number(process.env['PORT'] ?? '') || defaultPort;
    const product = await startProduct({ databaseUrl: database.databaseUrl, port, signal });
    origin = product.origin;
    announce(product);
    return await untilTheEnd(product, signal);
  } finally {
    await database.stop();
    await lock.release();
    say('已停止。 Stopped.');
  }
});

function refuseSecond(origin: string): number {
  if (origin === '') {
    complain(
      '另一个 npm start 正在启动，请等它完成。\nAnother npm start is starting up; wait for it to finish.',
    );
  } else {
    complain(`已经在运行：${origin}/ 。要重启，请先在那个终端按 Ctrl-C。`);
    complain(`Already running: ${origin}/ . To restart, press Ctrl-C in that terminal first.`);
  }
  return 1;
}

function announce({ origin, accounts }: RunningProduct): void {
  say('');
  say('微治已启动 Weizhi is running');
  say(`  管理后台 Admin      ${origin}/admin/`);
  say(`  数据分析 Analytics  ${origin}/analytics/`);
  say(`  数据接口 GraphQL    ${origin}/graphql`);
  for (const line of accounts) say(`  ${line}`);
  say('按 Ctrl-C 停止，数据会保留。 Press Ctrl-C to stop; the data are kept.');
}

async function untilTheEnd(product: RunningProduct, signal: AbortSignal): Promise<number> {
  const first = await Promise.race([product.ended, whenAborted(signal).then(() => undefined)]);
  if (first === undefined) {
    say('正在停止… Stopping…');
    await product.stop();
    return 0;
  }
  complain(`服务意外结束（退出码 ${first}）。怎么改：看上面的日志，然后重新运行 npm start。`);
  complain(
    `The server ended unexpectedly (exit code ${first}). What to do: see its log above, then run npm start again.`,
  );
  return 1;
}
