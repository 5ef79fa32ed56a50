import type { SnapshotAction, SnapshotState } from '@weizhi/domain';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ConnectionArguments } from '../../platform/graphql/connection';
import { SnapshotActionEnum, SnapshotStateEnum } from './snapshot.enums';

@InputType({ description: 'A snapshot to take.' })
export class TakeSnapshotInput {
  @Field(() => ID, { description: 'Global id of the place: with it, its subdistricts are taken.' })
  divisionId: string;

  @Field(() => String, { description: 'The period, such as `2026-Q3`.' })
  period: string;

  @Field(() => Boolean, { description: 'Whether the communities are taken too.' })
  withCommunities: boolean;

  @Field(() => String, {
    description: 'A key that the client chooses for this one request, up to 200 characters.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'The part of a snapshot that a place has reviewed.' })
export class ReviewSnapshotPartInput {
  @Field(() => ID, { description: 'Global id of the snapshot.' })
  snapshotId: string;

  @Field(() => ID, { description: 'Global id of the place.' })
  divisionId: string;

  @Field(() => String, { nullable: true, description: 'Remark, up to 200 characters.' })
  note?: string | null;
}

@InputType({ description: 'A step to take with a snapshot.' })
export class AdvanceSnapshotInput {
  @Field(() => ID, { description: 'Global id of the snapshot.' })
  snapshotId: string;

  @Field(() => Int, { description: 'Version of the snapshot on which the change is based.' })
  expectedVersion: number;

  @Field(() => SnapshotActionEnum, { description: 'The step.' })
  action: SnapshotAction;

  @Field(() => String, { nullable: true, description: 'Reason, up to 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'What a list of snapshots is kept to; parts that are left out do not narrow it.' })
export class SnapshotFilter {
  @Field(() => ID, { nullable: true, description: 'Only those of this place.' })
  divisionId?: string | null;

  @Field(() => [SnapshotStateEnum], { nullable: true, description: 'Only those of these states; at most 6.' })
  states?: SnapshotState[] | null;
}

@ArgsType()
export class SnapshotListArguments extends ConnectionArguments {
  @Field(() => SnapshotFilter, { nullable: true, description: 'What the list is kept to.' })
  filter?: SnapshotFilter | null;
}

@ArgsType()
export class SnapshotFiguresArguments {
  @Field(() => ID, {
    nullable: true,
    description: 'The place, one of `places`; that of the snapshot when left out.',
  })
  divisionId?: string | null;
}
