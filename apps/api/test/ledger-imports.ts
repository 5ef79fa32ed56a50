import { systemActor } from '../src/platform/database';
import {
  findTemplate,
  type ImportBatch,
  importLedger,
  listRejectReasons,
  runCommit,
  startCommit,
  undoImport,
} from '../src/platform/imports';
import { getBatch } from '../src/platform/imports/batches/load-batch';
import { removeTemporaryFiles, temporaryFile } from '../src/platform/imports/testing/temporary-file';
import type { TestApi } from './api-server';
import type { ConsoleClient } from './console-client';

/** Ledgers that a suite brings in by a template, into district 1, good rows only. */
export function ledgerImports(api: TestApi, templateCode: string) {
  const districtId = '1';
  const actor = systemActor(districtId);
  const run = () => ({
    database: api.suite.database,
    stateFolder: api.suite.stateFolder,
    clock: api.clock,
    signal: new AbortController().signal,
  });

  /** Brings a file in that is on the disk already, such as one that was exported. */
  const takeFile = async (name: string, content: string | Buffer, dryRun = false): Promise<ImportBatch> => {
    const template = findTemplate(templateCode);
    if (!template) throw new Error(`There is no template ${templateCode}`);
    const { path } = temporaryFile(name, content);
    const request = { districtId, template, path, mapName: null, mode: 'goodRowsOnly' as const };
    const answer = await importLedger({ ...request, dryRun, onPhase: () => undefined }, run());
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value;
  };

  return {
    takeFile,
    /** Looks at lines of separated text and brings nothing in yet. */
    look: (...lines: readonly string[]) => takeFile('台账.csv', lines.join('\n'), true),
    /** Brings in what was looked at before. */
    bringIn: async ({ id: batchId, version: expectedVersion }: ImportBatch): Promise<ImportBatch> => {
      const key = { districtId, batchId };
      const request = { ...key, expectedVersion, mode: 'goodRowsOnly' as const, now: api.clock.now() };
      const started = await api.suite.database.transaction(actor, (tx) => startCommit(tx, request));
      if (!started.ok) throw new Error(JSON.stringify(started.refusal));
      await runCommit(key, run());
      return api.suite.database.transaction(actor, (tx) => getBatch(tx, key));
    },
    /** Brings in lines of separated text, the header first. */
    take: (...lines: readonly string[]) => takeFile('台账.csv', lines.join('\n')),
    /** Codes of what rows were rejected for, each with its column. */
    reasonsOf: async (batch: ImportBatch): Promise<readonly (readonly [string, string | null])[]> => {
      const reasons = await api.suite.database.transaction(actor, (tx) =>
        listRejectReasons(tx, { districtId, batchId: batch.id }),
      );
      return reasons.map(({ code, column }) => [code, column] as const);
    },
    undo: (batch: ImportBatch) =>
      api.suite.database.transaction(actor, (tx) =>
        undoImport(tx, {
          districtId,
          batchId: batch.id,
          expectedVersion: batch.version,
          reason: '传错文件',
          now: api.clock.now(),
        }),
      ),
    /** A list as the file that the page offers. */
    exported: async (client: ConsoleClient, address: string): Promise<Buffer> => {
      const response = await fetch(`${api.url}/exports/${address}`, { headers: { cookie: client.jar } });
      if (response.status !== 200) throw new Error(`${address}: ${String(response.status)}`);
      return Buffer.from(await response.arrayBuffer());
    },
    clean: removeTemporaryFiles,
  };
}
