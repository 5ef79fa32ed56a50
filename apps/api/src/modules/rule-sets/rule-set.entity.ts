import type { RuleSetKind, RuleValues } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District } from '../divisions';

/** A version of a district's rules of a kind (规则版本), from its first day to that of the next. Never changed; one that has not begun may be withdrawn. */
@Entity('rule_set')
@TenantTable({ read: 'ruleSet.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_rule_set_district' })
@Index('uq_rule_set_day', ['districtId', 'kind', 'validFrom'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Check(
  'ck_rule_set_kind',
  "kind in ('plaque', 'taskAdmission', 'incubation', 'registration', 'evidence', 'ownersCommittee', 'standardTime', 'task', 'inspection', 'formDemand', 'burdenPool', 'timeUse', 'alert', 'yearlyTarget')",
)
@Check('ck_rule_set_withdrawn', '(withdrawn_by is null) = (withdrawn_at is null)')
export class RuleSetRow {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_rule_set' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_rule_set' })
  id: string;

  @Column({ type: 'text' })
  kind: RuleSetKind;

  @Column({ type: 'date', name: 'valid_from' })
  validFrom: string;

  /** Held to the domain’s `ruleValueProblems` and `checkRuleSet` before it is stored. */
  @Column({ type: 'jsonb' })
  rules: RuleValues;

  /** Document or decision that says so. */
  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'text', name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}
