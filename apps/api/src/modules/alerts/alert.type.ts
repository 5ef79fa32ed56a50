import {
  ALERT_LEVELS,
  type AlertAction,
  type AlertGrain,
  type AlertKind,
  type AlertLevel,
  type AlertState,
  alertTitle,
  availableAlertActions,
  daysBetween,
  formatPeriod,
  isoDate,
  type IsoDate as Day,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { Locale } from '../../platform/context/locale';
import { said } from '../../platform/exports';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime, IsoDate } from '../../platform/graphql/scalars';
import type { Alert, AlertEvent, AlertEventKind } from './alert.entity';
import {
  AlertActionEnum,
  AlertEventKindEnum,
  AlertGrainEnum,
  AlertKindEnum,
  AlertLevelEnum,
  AlertStateEnum,
} from './alert.enums';

/** Name in the schema and in global ids. */
export const ALERT = 'Alert';

@ObjectType('AlertEvent', { description: 'One event in the life of an alert.' })
@FieldClass('internal')
export class AlertEventType {
  row: AlertEvent;

  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => AlertEventKindEnum, { description: 'What happened.' })
  kind: AlertEventKind;

  @Field(() => AlertLevelEnum, { description: 'Level after it.' })
  level: AlertLevel;

  @Field(() => IsoDate, { description: 'Day on which it happened.' })
  occurredOn: string;

  @Field(() => String, { nullable: true, description: 'What was asked for, or the explanation.' })
  note: string | null;
}

@ObjectType(ALERT, {
  implements: Node,
  description:
    'An alert (预警): something watched at a place that is beyond a rule, from the day it began to its end.',
})
@FieldClass('internal')
export class AlertType extends Node {
  row: Alert;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands.' })
  version: number;

  @Field(() => AlertKindEnum, { description: 'What gave rise to it.' })
  kind: AlertKind;

  @Field(() => String, {
    description: 'What it is about: the code of an indicator, a kind of thing that expires, or a ledger.',
  })
  subject: string;

  @Field(() => AlertGrainEnum, { nullable: true, description: 'Period by which it is judged, if any.' })
  grain: AlertGrain | null;

  @Field(() => String, { nullable: true, description: 'Key of the period of its figure, such as `2026-Q3`.' })
  period: string | null;

  @Field(() => AlertLevelEnum, { description: 'Level.' })
  level: AlertLevel;

  @Field(() => AlertStateEnum, { description: 'State.' })
  state: AlertState;

  @Field(() => String, { description: 'What it is about, in a few words.' })
  title: string;

  @Field(() => IsoDate, { description: 'Day since which it stands.' })
  openedOn: string;

  @Field(() => IsoDate, { nullable: true, description: 'Day on which it ended; null while it stands.' })
  endedOn: string | null;

  @Field(() => Int, { description: 'Days that it has stood, to its end or today.' })
  days: number;

  @Field(() => String, { nullable: true, description: 'The last explanation.' })
  explanation: string | null;

  @Field(() => Int, {
    description:
      'How many places below have the same cause, where most of them do and the alert is told once for all; else 0.',
  })
  sharedBy: number;

  @Field(() => [AlertActionEnum], { description: 'What people may do now, by the rules; at most 2.' })
  nextActions: AlertAction[];
}

/** The level of a row. */
export function levelOf({ severity }: { readonly severity: number }): AlertLevel {
  return ALERT_LEVELS[severity - 1] ?? 'blue';
}

/** How a level is stored: its place in the list, from 1. */
export function severityOf(level: AlertLevel): number {
  return ALERT_LEVELS.indexOf(level) + 1;
}

/** Gives a row to the schema, as of a day. */
export function toAlert(
  row: Alert,
  { today, locale }: { readonly today: Day; readonly locale: Locale },
): AlertType {
  const { grounds, endedOn } = row;
  const level = levelOf(row);
  return Object.assign(new AlertType(), row, {
    grain: row.grain === 'none' ? null : row.grain,
    ...{ row, level, id: toGlobalId(ALERT, row.districtId, row.id) },
    sharedBy: (grounds.shared ?? []).reduce((sum, { beyond }) => sum + beyond, 0),
    title: said(alertTitle(grounds), locale),
    period: 'figure' in grounds ? formatPeriod(grounds.figure.period) : null,
    days: daysBetween(isoDate(row.openedOn), endedOn === null ? today : isoDate(endedOn)),
    nextActions: availableAlertActions(row.state).filter((action) => action !== 'clearAlert'),
  });
}

export const AlertConnection = connectionType(AlertType, ALERT);

@ObjectType('AlertCount', { description: 'How many alerts of a level stand at a place and below it.' })
@FieldClass('internal')
export class AlertCountType {
  @Field(() => AlertLevelEnum, { description: 'The level.' })
  level: AlertLevel;

  @Field(() => Int, { description: 'How many stand.' })
  standing: number;

  @Field(() => Int, { description: 'Of these, how many nobody has done anything about.' })
  open: number;
}

@ObjectType('AlertSummary', { description: 'Alerts of a place and of those below it, counted.' })
@FieldClass('internal')
export class AlertSummaryType {
  @Field(() => [AlertCountType], { description: 'By level, gravest first; three.' })
  counts: AlertCountType[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When alerts were evaluated last; null before that.',
  })
  evaluatedAt: Date | null;
}
