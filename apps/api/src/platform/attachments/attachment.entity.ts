import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../database/table-kind';

/** A file (附件) that belongs to a record of a district. Its content lies on disk, under its digest. */
@Entity('attachment')
@TenantTable({ read: 'attachment.read', division: null })
@Check('ck_attachment_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('ck_attachment_size', 'byte_size > 0')
@Index('ix_attachment_content', ['districtId', 'sha256'])
export class Attachment {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_attachment' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_attachment' })
  id: string;

  /** Digest of the content in lower-case hexadecimal, and its name on disk. */
  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'bigint', name: 'byte_size' })
  byteSize: string;

  @Column({ type: 'text', name: 'media_type' })
  mediaType: string;

  /** Name for the person who downloads it: safe, with the extension of the media type. */
  @Column({ type: 'text', name: 'file_name' })
  fileName: string;

  @Column({ type: 'text', name: 'uploaded_by' })
  uploadedBy: string;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
