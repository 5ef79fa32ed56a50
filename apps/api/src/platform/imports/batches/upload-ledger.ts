import type { Readable } from 'node:stream';
import { GUIDE_SHEET } from '../template/template-workbook';
import { type Actor, refused, type Result } from '@weizhi/domain';
import { acceptUpload, attach, type AttachmentRefusal, type StoredContent } from '../../attachments';
import type { Transaction } from '../../database';
import { analyseFile, type FileAnalysis, type SheetAnalysis, sheetsOfOneMap } from '../mapping/analyse-file';
import { missingColumns } from '../mapping/match-headers';
import { READER_LIMITS } from '../readers/limits';
import type { ReaderNote } from '../readers/source-row';
import { FileRefused, type ReaderRefusal } from '../readers/reader-refusal';
import { maskPersonal } from '../rows/mask-value';
import { type ColumnMap, findColumn, type ImportTemplate } from '../template/import-template';
import { type BatchSheet, ImportBatch } from './import-batch.entity';
import { ImportColumnMap } from './import-column-map.entity';

export interface UploadedLedger {
  readonly content: Readable;
  readonly fileName: string;
  readonly template: ImportTemplate;
  readonly stateFolder: string;
}

/** A ledger whose bytes are kept and whose layout is known. */
export interface AnalysedLedger {
  readonly content: StoredContent;
  readonly fileName: string;
  readonly sheets: readonly SheetAnalysis[];
  readonly notes: readonly ReaderNote[];
}

export type LedgerRefusal =
  | ReaderRefusal
  | AttachmentRefusal
  | { readonly code: 'header_not_found'; readonly facts: ReaderRefusal['facts'] };

/** Takes the bytes in and looks at the layout; outside any transaction, because it takes as long as the upload does. */
export async function receiveLedger(upload: UploadedLedger): Promise<Result<AnalysedLedger, LedgerRefusal>> {
  const { content, fileName, template, stateFolder } = upload;
  const seen: { layout?: Pick<AnalysedLedger, 'sheets' | 'notes'> } = {};
  // Looked at where it arrives: what cannot be a ledger is never kept.
  const mediaTypeOf = async (path: string): Promise<StoredContent['mediaType']> => {
    const analysis = await analyseFile({ path, name: fileName }, template);
    seen.layout = layoutOf(analysis);
    return mediaTypeOfFormat(analysis.description.format);
  };
  try {
    const limit = READER_LIMITS.fileBytes;
    const stored = await acceptUpload(stateFolder, { content, fileName, limit, mediaTypeOf });
    if (!stored.ok) return stored;
    if (!seen.layout) throw new Error('A ledger was kept that nobody looked at');
    return { ok: true, value: { content: stored.value, fileName, ...seen.layout } };
  } catch (error) {
    if (error instanceof FileRefused) return refused(error.refusal);
    if (error instanceof NoHeader) return refused({ code: 'header_not_found', facts: {} });
    throw error;
  }
}

class NoHeader extends Error {}

function layoutOf(analysis: FileAnalysis): Pick<AnalysedLedger, 'sheets' | 'notes'> {
  const sheets = sheetsOfOneMap(analysis);
  if (sheets.length === 0) throw new NoHeader();
  return { sheets, notes: [...analysis.description.notes, ...sheetsLeftOut(analysis, sheets)] };
}

/** Visible sheets with rows of another layout: nobody is to think that they were imported. */
function sheetsLeftOut(analysis: FileAnalysis, read: readonly SheetAnalysis[]): ReaderNote[] {
  const known = new Set([GUIDE_SHEET, ...read.map(({ header }) => header.sheet)]);
  return analysis.filledSheets
    .filter((sheet) => !known.has(sheet))
    .map((sheet) => ({ code: 'other_sheet', facts: { sheet } }));
}

function mediaTypeOfFormat(format: string): StoredContent['mediaType'] {
  return format === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
}

/** Makes a batch of a ledger. A saved or shipped map with the same header is taken over; else the recognised columns. */
export async function createBatch(
  tx: Transaction,
  request: {
    readonly districtId: string;
    readonly template: ImportTemplate;
    readonly ledger: AnalysedLedger;
  },
): Promise<ImportBatch> {
  const { districtId, template, ledger } = request;
  const attachment = await attach(tx, { districtId, content: ledger.content });
  const { map, name } = await chooseMap(tx, request);
  const batch = await tx.repository(ImportBatch).insert({
    districtId,
    templateCode: template.code,
    templateVersion: template.version,
    attachmentId: attachment.id,
    fileName: attachment.fileName,
    fileSize: attachment.byteSize,
    fileSha256: attachment.sha256,
    state: missingColumns(template, map).length === 0 ? 'mapped' : 'uploaded',
    divisionIds: divisionsOf(tx.actor, template, districtId),
    sheets: ledger.sheets.map((sheet) => batchSheet(sheet, template)),
    notes: ledger.notes,
    map,
    mapName: name,
    uploadedBy: tx.actor.id,
  });
  await tx.audit({ districtId, action: 'import.upload', subject: { type: 'ImportBatch', id: batch.id } });
  return batch;
}

async function chooseMap(
  tx: Transaction,
  {
    districtId,
    template,
    ledger,
  }: { readonly districtId: string; readonly template: ImportTemplate; readonly ledger: AnalysedLedger },
): Promise<{ readonly map: ColumnMap; readonly name: string | null }> {
  const [sheet] = ledger.sheets;
  if (!sheet) throw new Error('A ledger has at least one sheet');
  const saved = await tx.repository(ImportColumnMap).find({
    where: { districtId, templateCode: template.code, fingerprint: sheet.header.fingerprint },
    order: { createdAt: 'DESC' },
    take: 1,
  });
  if (saved[0]) return { map: saved[0].map, name: saved[0].name };
  const shipped = template.shippedMaps?.find(({ map }) => namesAll(sheet, map));
  return shipped ? { map: shipped.map, name: shipped.code } : { map: { columns: sheet.matches }, name: null };
}

/** A shipped map is for a ledger that has the very headers it names. */
function namesAll(sheet: SheetAnalysis, map: ColumnMap): boolean {
  const headers = sheet.header.headers.filter(Boolean);
  return (
    headers.length === Object.keys(map.columns).length && headers.every((header) => header in map.columns)
  );
}

/** Into which divisions the uploader may import; `null` for the whole district. */
export function divisionsOf(actor: Actor, template: ImportTemplate, districtId: string): string[] | null {
  const grants = actor.grants.filter(
    (grant) =>
      grant.districtId === districtId &&
      (actor.kind === 'system' || grant.permissions.has(template.permission)),
  );
  return grants.some(({ wholeDistrict }) => wholeDistrict)
    ? null
    : grants.map(({ divisionId }) => divisionId);
}

/** The sample is kept masked, except in columns that are known to be about no person. */
export function batchSheet(
  { header, sample, suggestions, matches }: SheetAnalysis,
  template: ImportTemplate,
): BatchSheet {
  const open = header.headers.map((name) => {
    const column = findColumn(template, matches[name] ?? '');
    return column !== undefined && !column.personal;
  });
  const shown = sample.map((row) => row.map((cell, index) => (open[index] ? cell : maskPersonal(cell))));
  return { header, sample: shown, suggestions };
}
