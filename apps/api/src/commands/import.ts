import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENTITIES } from '../composition-root';
import { environment, readDatabaseConfig, stateFolder } from '../platform/config';
import { createDatabase, type Database, systemActor } from '../platform/database';
import {
  findTemplate,
  type ImportBatch,
  importLedger,
  type ImportTemplate,
  listRejectReasons,
  listTemplates,
} from '../platform/imports';
import { describeImport, describeImportRefusal, describeReason, PHASES } from './import-report';
import { runCommand } from './run-command';

const USAGE = `用法 Usage:
  npm run import -- --template <模板 template> --file <文件 file> [--district <区划代码或名称 code or name>] [--map <列对应 map>]
                    [--mode all|good] [--dry-run]
  --mode all   有一行不合格就一行都不导入 all rows or none
  --mode good  只导入合格的行（默认） good rows only (default)`;

/** Every row in or there already · something refused · the command itself failed (see runCommand). */
const EXIT_REFUSED = 2;
const PROGRESS_MS = 2_000;

class UsageError extends Error {}

/** `npm run import`: a ledger through the same pipeline as in the console, to the end, in this process. */
runCommand(async (print) => {
  const database = await createDatabase(readDatabaseConfig(environment), ENTITIES);
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    process.exitCode = await run(database, { signal: abort.signal, print });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    print(`${error.message}\n${USAGE}`);
    process.exitCode = EXIT_REFUSED;
  } finally {
    await database.close();
  }
});

async function run(
  database: Database,
  { signal, print }: { signal: AbortSignal; print: (line: string) => void },
): Promise<number> {
  const { template, path, options } = readArguments();
  const district = await findDistrict(database, options.district);
  print(`${district.name}：${template.title.zh} ${template.title.en}`);
  const progress = reporter(print);
  const result = await importLedger(
    {
      districtId: district.id,
      template,
      path,
      mapName: options.map ?? null,
      mode: options.mode === 'all' ? 'allOrNothing' : 'goodRowsOnly',
      dryRun: options['dry-run'] ?? false,
      onPhase: (phase) => {
        print(PHASES[phase]);
      },
    },
    {
      database,
      stateFolder: stateFolder(environment),
      clock: { now: () => new Date() },
      signal,
      onProgress: progress,
    },
  );
  if (!result.ok) {
    print(describeImportRefusal(result.refusal, template));
    return EXIT_REFUSED;
  }
  return report(database, { batch: result.value, template, print });
}

async function report(
  database: Database,
  { batch, template, print }: { batch: ImportBatch; template: ImportTemplate; print: (line: string) => void },
): Promise<number> {
  for (const line of describeImport(batch)) print(line);
  const reasons = await database.transaction(systemActor(batch.districtId), (tx) =>
    listRejectReasons(tx, { districtId: batch.districtId, batchId: batch.id }),
  );
  for (const reason of reasons) print(describeReason(reason, template));
  return batch.state === 'failed' || batch.rejectedCount > 0 ? EXIT_REFUSED : 0;
}

const OPTIONS = {
  template: { type: 'string' },
  file: { type: 'string' },
  district: { type: 'string' },
  map: { type: 'string' },
  mode: { type: 'string', default: 'good' },
  'dry-run': { type: 'boolean' },
} as const;

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    // An option that is none, or one without its value.
    throw new UsageError(`参数有误 ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readArguments() {
  const options = readOptions();
  const template = findTemplate(options.template ?? '');
  if (!template) {
    const known = listTemplates().map(({ code, title }) => `${code}（${title.zh}）`);
    throw new UsageError(`请指定模板，可用的有 Templates: ${known.join('、')}`);
  }
  if (options.file === undefined) throw new UsageError('请指定文件 A file is needed');
  if (options.mode !== 'all' && options.mode !== 'good') throw new UsageError('--mode 只能是 all 或 good');
  return { template, path: resolve(options.file), options };
}

interface NamedDistrict {
  readonly id: string;
  readonly name: string;
}

/** The district of a code or name; without one, the only real district there is. */
async function findDistrict(database: Database, code: string | undefined): Promise<NamedDistrict> {
  const districts = await database.transaction(systemActor(), (tx) =>
    tx.sql<NamedDistrict>(
      `SELECT district.id::text, district.name FROM district JOIN division ON division.id = district.division_id
       WHERE district.kind <> 'demonstration' AND ($1::text IS NULL OR division.code = rpad($1, 12, '0') OR division.code = $1 OR district.name = $1)
       ORDER BY district.id`,
      [code ?? null],
    ),
  );
  const [only] = districts;
  if (only && districts.length === 1) return only;
  if (code === undefined) {
    throw new UsageError(
      `请用 --district 指定区，已有 Name the district: ${districts.map(({ name }) => name).join('、') || '无 none'}`,
    );
  }
  throw new UsageError(
    `没有“${code}”这个区，请先运行 npm run district -- ${code}（参考数据用 --reference "名称"）。 No such district: load it first.`,
  );
}

function reporter(print: (line: string) => void): (done: number) => void {
  let last = Date.now();
  return (done) => {
    if (Date.now() - last < PROGRESS_MS) return;
    last = Date.now();
    print(`  ${done} 行 rows`);
  };
}
