import type { RequestContext } from '../../../platform/context/request-context';
import { type Reads, systemActor, type Transaction } from '../../../platform/database';
import { codebookFile, codebookText, figuresFile } from './open-data-files';
import {
  inDistrict,
  type PublishedSnapshot,
  readPublished,
  readPublishedFigures,
} from './published-snapshots';

/** The files of a published snapshot by name, with their media type. */
export const OPEN_DATA_FILES: Readonly<Record<string, string>> = {
  'figures.csv': 'text/csv; charset=utf-8',
  'codebook.csv': 'text/csv; charset=utf-8',
  'codebook.md': 'text/markdown; charset=utf-8',
};

type Key = Pick<PublishedSnapshot, 'districtId' | 'id'>;

/** Writes the files of a snapshot that has just been published; those that are there already stay as they are. */
export async function keepFiles(tx: Transaction, key: Key): Promise<void> {
  const snapshot = await readPublished(tx, key);
  if (!snapshot) throw new Error('The snapshot whose files are to be kept is not published');
  const { figures, definitions } = await readPublishedFigures(tx, snapshot);
  const contents: Readonly<Record<string, string>> = {
    'figures.csv': figuresFile(snapshot, figures),
    'codebook.csv': codebookFile(definitions),
    'codebook.md': codebookText(snapshot, definitions),
  };
  for (const [name, content] of Object.entries(contents))
    await tx.sql(
      `insert into snapshot_file (district_id, snapshot_id, name, content) values ($1::bigint, $2::uuid, $3, $4)
       on conflict do nothing`,
      [key.districtId, key.id, name, content],
    );
}

/** A file of a published snapshot as it was first kept; what was published before files were kept is kept when it is first asked for. */
export async function readKeptFile(context: RequestContext, key: Key, name: string): Promise<string> {
  const kept = await inDistrict(context, key.districtId, (reads) => contentOf(reads, key, name));
  if (kept !== undefined) return kept;
  return context.as(systemActor(key.districtId)).transaction(async (tx) => {
    await keepFiles(tx, key);
    const written = await contentOf(tx, key, name);
    if (written === undefined) throw new Error(`There is no file ${name} of a published snapshot`);
    return written;
  });
}

async function contentOf(reads: Reads, { districtId, id }: Key, name: string): Promise<string | undefined> {
  const [row] = await reads.sql<{ content: string }>(
    'select content from snapshot_file where district_id = $1::bigint and snapshot_id = $2::uuid and name = $3',
    [districtId, id, name],
  );
  return row?.content;
}
