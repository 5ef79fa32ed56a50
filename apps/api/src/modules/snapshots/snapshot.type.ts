import {
  availableSnapshotActions,
  parsePeriod,
  type Period,
  type SnapshotAction,
  type SnapshotState,
} from '@weizhi/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime } from '../../platform/graphql/scalars';
import type { Snapshot, SnapshotEvent, SnapshotEventKind } from './snapshot.entity';
import { SnapshotActionEnum, SnapshotEventKindEnum, SnapshotStateEnum } from './snapshot.enums';

/** Name in the schema and in global ids. */
export const SNAPSHOT = 'Snapshot';

@ObjectType('SnapshotPlace', { description: 'A place of a snapshot, as it was called then.' })
@FieldClass('internal')
export class SnapshotPlaceType {
  @Field(() => ID, { description: 'Global id of the division.' })
  divisionId: string;

  @Field(() => String, { description: 'Name when the figures were taken.' })
  name: string;

  @Field(() => Boolean, { description: 'Whether it reviews its own part before the snapshot is reviewed.' })
  isPart: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When its part was reviewed; null until then.' })
  reviewedAt: Date | null;
}

@ObjectType('SnapshotEvent', { description: 'One event in the life of a snapshot.' })
@FieldClass('internal')
export class SnapshotEventType {
  row: SnapshotEvent;

  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => SnapshotEventKindEnum, { description: 'What happened.' })
  kind: SnapshotEventKind;

  @Field(() => String, { nullable: true, description: 'Reason or remark.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was written down.' })
  recordedAt: Date;
}

@ObjectType(SNAPSHOT, {
  implements: Node,
  description: 'A snapshot of figures (数据快照): what was taken answers the same for years.',
})
@FieldClass('internal')
export class SnapshotType extends Node {
  row: Snapshot;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change its state.' })
  version: number;

  @Field(() => Int, { description: 'Number that it is quoted by, within the district.' })
  number: number;

  @Field(() => String, { description: 'Key of the period that it is about, such as `2026-Q3`.' })
  period: string;

  @Field(() => SnapshotStateEnum, { description: 'State.' })
  state: SnapshotState;

  @Field(() => DateTime, { description: 'When the figures were taken.' })
  takenAt: Date;

  @Field(() => Int, { description: 'How many places it holds.' })
  placeCount: number;

  @Field(() => Int, { description: 'How many figures it holds.' })
  figureCount: number;

  @Field(() => [SnapshotActionEnum], { description: 'What may be done now, by the rules; at most 5.' })
  nextActions: SnapshotAction[];
}

/** Gives a row to the schema. */
export function toSnapshot(row: Snapshot): SnapshotType {
  return Object.assign(new SnapshotType(), row, {
    row,
    id: toGlobalId(SNAPSHOT, row.districtId, row.id),
    nextActions: [...availableSnapshotActions(row.state)],
  });
}

/** The period of a snapshot. */
export function periodOf({ period }: Pick<Snapshot, 'period'>): Period {
  const read = parsePeriod(period);
  if (!read.ok) throw new Error(`A snapshot is of no period: ${period}`);
  return read.value;
}

export const SnapshotConnection = connectionType(SnapshotType, SNAPSHOT);
