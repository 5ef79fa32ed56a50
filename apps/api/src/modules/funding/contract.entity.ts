import type { ContractKind, ContractState, FundingSource, FundingTheme, SupplierKind } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';
import { Organisation } from '../organisations';

/**
 * A funded project with its contract (立项项目与合同): a purchase of services, a venture philanthropy project or a grant.
 * What was paid, spent and clawed back is in tables beside it.
 */
@Entity('funding_contract')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_funding_contract_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_contract_division' })
@ForeignKey(() => Organisation, ['districtId', 'supplierId'], ['districtId', 'id'], {
  name: 'fk_funding_contract_supplier',
})
@ForeignKey(() => Organisation, ['districtId', 'fiscalHostId'], ['districtId', 'id'], {
  name: 'fk_funding_contract_fiscal_host',
})
@Index('uq_funding_contract_number', ['districtId', 'number'], {
  unique: true,
  where: `state <> 'withdrawn'`,
})
@Index('ix_funding_contract_import_batch', ['districtId', 'importBatchId'])
@Index('ix_funding_contract_ends', ['districtId', 'endsOn', 'id'])
@Index('ix_funding_contract_updated', ['districtId', 'updatedAt', 'id'])
@Index('ix_funding_contract_division', ['districtId', 'divisionId'])
@Index('ix_funding_contract_supplier', ['districtId', 'supplierId'])
@Index('ix_funding_contract_fiscal_host', ['districtId', 'fiscalHostId'])
@Check('ck_funding_contract_amount', 'amount > 0')
@Check('ck_funding_contract_term', 'ends_on >= starts_on')
@Check('ck_funding_contract_clawed_back', 'clawed_back_amount >= 0')
export class FundingContract {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_funding_contract' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_contract' })
  id: string;

  /** Number of the project or contract (项目编号), unique in the district. */
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  kind: ContractKind;

  @Column({ type: 'text' })
  source: FundingSource;

  @Column({ type: 'text' })
  theme: FundingTheme;

  /** Who pays (购买主体), in words: a department, a subdistrict office, a fund. */
  @Column({ type: 'text' })
  purchaser: string;

  @Column({ type: 'text', name: 'supplier_kind' })
  supplierKind: SupplierKind;

  @Column({ type: 'uuid', name: 'supplier_id' })
  supplierId: string;

  /** Who signs and keeps the money for a supplier without legal personality. */
  @Column({ type: 'uuid', name: 'fiscal_host_id', nullable: true })
  fiscalHostId: string | null;

  /** Division that the project is for. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount: string;

  @Column({ type: 'date', name: 'starts_on' })
  startsOn: string;

  @Column({ type: 'date', name: 'ends_on' })
  endsOn: string;

  /** Whether content and budget are stable, so that it may last up to three years. */
  @Column({ type: 'boolean', default: false })
  stable: boolean;

  /** Whether it is the hub organisation's own contract with the government. */
  @Column({ type: 'boolean', default: false })
  hub: boolean;

  @Column({ type: 'text', default: 'drafted' })
  state: ContractState;

  @Column({ type: 'date', name: 'notice_ends_on', nullable: true })
  noticeEndsOn: string | null;

  @Column({ type: 'date', name: 'signed_on', nullable: true })
  signedOn: string | null;

  @Column({ type: 'date', name: 'rectify_by', nullable: true })
  rectifyBy: string | null;

  /** Result of the performance evaluation (绩效评价结论). */
  @Column({ type: 'text', nullable: true })
  evaluation: string | null;

  @Column({ type: 'numeric', precision: 14, scale: 2, name: 'clawed_back_amount', default: 0 })
  clawedBackAmount: string;

  /** Import that it came in by. */
  @Column({ type: 'uuid', name: 'import_batch_id', nullable: true })
  importBatchId: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}

/** What can happen to a contract. */
export type ContractEventKind =
  | 'recorded'
  | 'advanced'
  | 'planChanged'
  | 'milestoneEvaluated'
  | 'instalmentApproved'
  | 'instalmentPaid'
  | 'voucherAttached'
  | 'budgetSet'
  | 'budgetShifted'
  | 'expenseRecorded'
  | 'expenseWithdrawn'
  | 'beneficiariesRecorded'
  | 'promiseAdded'
  | 'evidenceAdded'
  | 'evidenceWithdrawn';

/** One event in the history of a contract; only ever added. */
@Entity('funding_contract_event')
@TenantTable({ read: 'funding.read', division: 'divisionId' })
@ForeignKey(() => FundingContract, ['districtId', 'contractId'], ['districtId', 'id'], {
  name: 'fk_funding_contract_event_contract',
})
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_funding_contract_event_division' })
@Index('ix_funding_contract_event_contract', ['districtId', 'contractId', 'recordedAt', 'id'])
@Index('ix_funding_contract_event_division', ['districtId', 'divisionId'])
export class FundingContractEvent {
  @PrimaryColumn({
    type: 'bigint',
    name: 'district_id',
    primaryKeyConstraintName: 'pk_funding_contract_event',
  })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_funding_contract_event' })
  id: string;

  @Column({ type: 'uuid', name: 'contract_id' })
  contractId: string;

  /** Division of the contract, kept here so that scope needs no join. */
  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: ContractEventKind;

  /** What was done, for an advance: the action of the domain's table. */
  @Column({ type: 'text', name: 'action', nullable: true })
  action: string | null;

  @Column({ type: 'text', name: 'from_code', nullable: true })
  fromCode: string | null;

  @Column({ type: 'text', name: 'to_code', nullable: true })
  toCode: string | null;

  /** What it is about, such as the title of a milestone. Never of a person. */
  @Column({ type: 'text', nullable: true })
  subject: string | null;

  /** Reason, minutes or result, as stated. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  amount: string | null;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;
}
