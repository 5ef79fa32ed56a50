import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { Attachment } from '../../attachments';
import { TenantTable } from '../../database/table-kind';
import type { DetectedHeader } from '../mapping/detect-header';
import type { ReaderNote } from '../readers/source-row';
import type { ColumnMap } from '../template/import-template';
import type { BatchState, ImportMode } from './batch-states';

/** A sheet that the batch reads, with a masked sample for the mapping screen. */
export interface BatchSheet {
  readonly header: DetectedHeader;
  readonly sample: readonly (readonly string[])[];
  readonly suggestions: Readonly<Record<string, string>>;
}

/** Why a batch failed: a code of the readers, or of the import itself. */
export interface BatchFailure {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** An uploaded ledger (导入批次) and how far its import has come. */
@Entity('import_batch')
@TenantTable({ read: 'import.read', division: null })
@ForeignKey(() => Attachment, ['districtId', 'attachmentId'], ['districtId', 'id'], {
  name: 'fk_import_batch_attachment',
})
@Index('ix_import_batch_created', ['districtId', 'createdAt', 'id'])
@Index('ix_import_batch_content', ['districtId', 'fileSha256'])
@Index('ix_import_batch_attachment', ['districtId', 'attachmentId'])
@Check(
  'ck_import_batch_state',
  `state in ('uploaded', 'mapped', 'checking', 'checked', 'committing', 'committed', 'cancelled', 'failed', 'undone')`,
)
@Check('ck_import_batch_mode', `mode in ('allOrNothing', 'goodRowsOnly')`)
export class ImportBatch {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_import_batch' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_import_batch' })
  id: string;

  @Column({ type: 'text', name: 'template_code' })
  templateCode: string;

  @Column({ type: 'int', name: 'template_version' })
  templateVersion: number;

  @Column({ type: 'uuid', name: 'attachment_id' })
  attachmentId: string;

  @Column({ type: 'text', name: 'file_name' })
  fileName: string;

  @Column({ type: 'bigint', name: 'file_size' })
  fileSize: string;

  @Column({ type: 'text', name: 'file_sha256' })
  fileSha256: string;

  @Column({ type: 'text' })
  state: BatchState;

  @Column({ type: 'text', nullable: true })
  mode: ImportMode | null;

  /** Roots of the divisions that the uploader may import into; null for the whole district. */
  @Column({ type: 'bigint', array: true, name: 'division_ids', nullable: true })
  divisionIds: string[] | null;

  @Column({ type: 'jsonb' })
  sheets: readonly BatchSheet[];

  /** What the reader noticed of a file that it could read, such as sheets that it left out. */
  @Column({ type: 'jsonb', default: () => `'[]'` })
  notes: readonly ReaderNote[];

  @Column({ type: 'jsonb' })
  map: ColumnMap;

  /** Name of the saved or shipped map that was taken. */
  @Column({ type: 'text', name: 'map_name', nullable: true })
  mapName: string | null;

  @Column({ type: 'int', name: 'row_count', default: 0 })
  rowCount: number;

  @Column({ type: 'int', name: 'importable_count', default: 0 })
  importableCount: number;

  @Column({ type: 'int', name: 'rejected_count', default: 0 })
  rejectedCount: number;

  @Column({ type: 'int', name: 'warning_count', default: 0 })
  warningCount: number;

  @Column({ type: 'int', name: 'duplicate_count', default: 0 })
  duplicateCount: number;

  @Column({ type: 'int', name: 'skipped_count', default: 0 })
  skippedCount: number;

  @Column({ type: 'int', name: 'imported_count', default: 0 })
  importedCount: number;

  /** Rows that the running phase has dealt with. */
  @Column({ type: 'int', name: 'progress_done', default: 0 })
  progressDone: number;

  /** How often each listed replacement was applied. */
  @Column({ type: 'jsonb', default: () => `'{}'` })
  replaced: Readonly<Record<string, number>>;

  /** Ordinal of the last row whose chunk is committed: where an interrupted import goes on. */
  @Column({ type: 'int', name: 'committed_through', default: -1 })
  committedThrough: number;

  @Column({ type: 'boolean', name: 'cancel_requested', default: false })
  cancelRequested: boolean;

  @Column({ type: 'jsonb', nullable: true })
  failure: BatchFailure | null;

  @Column({ type: 'text', name: 'uploaded_by' })
  uploadedBy: string;

  @Column({ type: 'text', name: 'undo_reason', nullable: true })
  undoReason: string | null;

  @Column({ type: 'timestamptz', name: 'committed_at', nullable: true })
  committedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
