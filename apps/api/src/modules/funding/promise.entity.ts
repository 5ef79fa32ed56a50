import type { PromiseKind } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Attachment } from '../../platform/attachments';
import { TenantTable } from '../../platform/database/table-kind';
import { Division } from '../divisions';
import { FundingContract } from './contract.entity';

/** A number that a contract promises (合同指标), one of each kind. */
@Entity('contract_promise')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_contract_promise_contract',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_contract_promise_division' })
@Index('uq_contract_promise_kind', ['districtId', 'contractId', 'kind'], { unique: true })
@Index('ix_contract_promise_division', ['districtId', 'divisionId'])
@Check('ck_contract_promise_promised', 'promised > 0')
export class ContractPromise {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_contract_promise' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_contract_promise' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: PromiseKind;

  @Column({ type: 'int' })
  promised: number;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** A paper or photograph that shows so much of a promise (佐证材料). A withdrawn one stays, and shows nothing more. */
@Entity('promise_evidence')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => ContractPromise, ['districtId', 'promiseId'], ['districtId', 'id'], {
  name: 'fk_promise_evidence_promise',
})
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_promise_evidence_contract',
})
@ForeignKey(() => Attachment, ['districtId', 'attachmentId'], ['districtId', 'id'], {
  name: 'fk_promise_evidence_attachment',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_promise_evidence_division' })
@Index('ix_promise_evidence_contract', ['districtId', 'contractId', 'occurredOn', 'id'])
@Index('ix_promise_evidence_promise', ['districtId', 'promiseId'])
@Index('ix_promise_evidence_attachment', ['districtId', 'attachmentId'])
@Index('ix_promise_evidence_division', ['districtId', 'divisionId'])
@Check('ck_promise_evidence_quantity', 'quantity >= 0')
export class PromiseEvidence {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_promise_evidence' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_promise_evidence' })
  id: string;

  @Column({ type: 'uuid', name: 'promise_id' })
  promiseId: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  title: string;

  /** How much of the promise it shows; 0 for a photograph beside a list. */
  @Column({ type: 'int' })
  quantity: number;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'uuid', name: 'attachment_id' })
  attachmentId: string;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
