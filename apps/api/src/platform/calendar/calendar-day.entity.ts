import type { CalendarDayStatus } from '@weizhi/domain';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { ReferenceTable } from '../database/table-kind';

/** One day of the working-day calendar (工作日历). */
@Entity('calendar_day')
@ReferenceTable()
@Check('ck_calendar_day_status', `status IN ('confirmed', 'provisional')`)
export class CalendarDayRow {
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'pk_calendar_day' })
  day: string;

  @Column({ type: 'boolean', name: 'is_working_day' })
  isWorkingDay: boolean;

  @Column({ type: 'text' })
  status: CalendarDayStatus;

  @Column({ type: 'text', nullable: true })
  name: string | null;
}
