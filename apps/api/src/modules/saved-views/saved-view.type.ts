import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { ConnectionArguments, connectionType } from '../../platform/graphql/connection';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Node } from '../../platform/graphql/node';
import { DateTime } from '../../platform/graphql/scalars';
import { type SavedViewOwner, SavedViewOwnerEnum } from './saved-view.enums';
import type { SavedView } from './saved-view.entity';

/** Name in the schema and in global ids. */
export const SAVED_VIEW = 'SavedView';

@ObjectType(SAVED_VIEW, {
  implements: Node,
  description:
    'A page of the analytics in a state that somebody keeps under a name (常用视图). It holds an address and no figure: what it shows is read by whoever opens it, within their own permissions.',
})
@FieldClass('internal')
export class SavedViewType extends Node {
  row: SavedView;

  @Field(() => ID, { description: 'Global id: opaque, stable, and not a secret.' })
  declare id: string;

  @Field(() => Int, { description: 'Version to name in commands that change it.' })
  version: number;

  @Field(() => String, { description: 'Name that its owner gave it, 1 to 30 characters.' })
  name: string;

  @Field(() => String, {
    description:
      'Path and search of the page below `/analytics`, such as `/places/Division.12/workload?period=2026-Q3`; at most 500 characters.',
  })
  address: string;

  @Field(() => Boolean, { description: 'Whether it is yours; others are shared with you.' })
  isOwn: boolean;

  @Field(() => Boolean, { description: 'Whether the analytics opens with it, for its owner alone.' })
  isStart: boolean;

  @Field(() => Boolean, { description: 'Whether colleagues who read over the same division find it.' })
  isShared: boolean;

  @Field(() => DateTime, { description: 'When its address was last set.' })
  savedAt: Date;
}

/** Gives a row to the schema, as an account sees it. */
export function toSavedView(row: SavedView, accountId: string): SavedViewType {
  const { version, name, address, savedAt } = row;
  const isOwn = row.accountId === accountId;
  return Object.assign(new SavedViewType(), {
    ...{ row, version, name, address, savedAt, isOwn },
    id: toGlobalId(SAVED_VIEW, row.districtId, row.id),
    isStart: isOwn && row.isStart,
    isShared: row.sharedWithId !== null,
  });
}

export const SavedViewConnection = connectionType(SavedViewType, SAVED_VIEW);

@ArgsType()
export class SavedViewArguments extends ConnectionArguments {
  @Field(() => SavedViewOwnerEnum, { defaultValue: 'own', description: 'Whose views.' })
  of: SavedViewOwner;
}
