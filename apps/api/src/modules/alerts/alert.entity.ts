import type { AlertAction, AlertGrain, AlertGrounds, AlertKind, AlertState } from '@weizhi/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { TenantTable } from '../../platform/database/table-kind';
import { District, Division } from '../divisions';

/** What the history of an alert holds. */
export type AlertEventKind = AlertAction | 'opened' | 'levelChanged';

/** An alert (预警). One that has ended never stands again: what comes back is another row. */
@Entity('alert')
@TenantTable({ read: 'indicator.read', division: 'divisionId' })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_alert_district' })
@ForeignKey(() => Division, ['divisionId'], ['id'], { name: 'fk_alert_division' })
@Index('uq_alert_standing', ['districtId', 'divisionId', 'kind', 'subject', 'grain'], {
  unique: true,
  where: `state <> 'cleared'`,
})
@ForeignKey(() => Alert, ['districtId', 'partOfId'], ['districtId', 'id'], { name: 'fk_alert_part_of' })
@Index('ix_alert_order', ['districtId', 'precedence', 'openedOn', 'id'])
@Index('ix_alert_part_of', ['districtId', 'partOfId'])
@Index('ix_alert_division', ['districtId', 'divisionId'])
@Check('ck_alert_kind', `kind in ('threshold', 'usualVariation', 'expiring', 'missingData')`)
@Check('ck_alert_state', `state in ('open', 'supervised', 'explained', 'cleared')`)
@Check('ck_alert_severity', `severity between 1 and 3`)
@Check('ck_alert_ended', `(state = 'cleared') = (ended_on is not null)`)
export class Alert {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_alert' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_alert' })
  id: string;

  @Column({ type: 'bigint', name: 'division_id' })
  divisionId: string;

  @Column({ type: 'text' })
  kind: AlertKind;

  /** Indicator, kind of thing that expires, or ledger. */
  @Column({ type: 'text' })
  subject: string;

  /** `none` where no period is judged. */
  @Column({ type: 'text' })
  grain: AlertGrain | 'none';

  /** Place of the level in the list of levels, from 1 for the gravest. */
  @Column({ type: 'smallint' })
  severity: number;

  /** Rank in lists, the gravest and then what most places share first. */
  @Column({ type: 'int', default: 0 })
  precedence: number;

  /** The alert of the district with the same cause, where most places share it. */
  @Column({ type: 'uuid', name: 'part_of_id', nullable: true })
  partOfId: string | null;

  @Column({ type: 'text' })
  state: AlertState;

  /** Those of the last evaluation that gave cause to it. */
  @Column({ type: 'jsonb' })
  grounds: AlertGrounds;

  @Column({ type: 'date', name: 'opened_on' })
  openedOn: string;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn: string | null;

  /** The task that the last 督办 put. */
  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId: string | null;

  @Column({ type: 'text', nullable: true })
  explanation: string | null;

  @Column({ type: 'int', default: 1 })
  version: number;
}

/** One event in the life of an alert. Only ever added. */
@Entity('alert_event')
@TenantTable({ read: 'indicator.read', division: null })
@ForeignKey(() => Alert, ['districtId', 'alertId'], ['districtId', 'id'], { name: 'fk_alert_event_alert' })
@Index('ix_alert_event_alert', ['districtId', 'alertId', 'recordedAt', 'id'])
export class AlertEvent {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_alert_event' })
  districtId: string;

  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_alert_event' })
  id: string;

  @Column({ type: 'uuid', name: 'alert_id' })
  alertId: string;

  @Column({ type: 'text' })
  kind: AlertEventKind;

  @Column({ type: 'smallint' })
  severity: number;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'uuid', name: 'task_id', nullable: true })
  taskId: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy: string;

  @Column({ type: 'timestamptz', name: 'recorded_at' })
  recordedAt: Date;
}

/** When the alerts of a district were evaluated last. */
@Entity('alert_evaluation')
@TenantTable({ read: 'indicator.read', division: null })
@ForeignKey(() => District, ['districtId'], ['id'], { name: 'fk_alert_evaluation_district' })
export class AlertEvaluation {
  @PrimaryColumn({ type: 'bigint', name: 'district_id', primaryKeyConstraintName: 'pk_alert_evaluation' })
  districtId: string;

  @Column({ type: 'date', name: 'evaluated_on' })
  evaluatedOn: string;

  @Column({ type: 'timestamptz', name: 'evaluated_at' })
  evaluatedAt: Date;
}
