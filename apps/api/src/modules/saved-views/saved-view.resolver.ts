import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import type { Connection } from '../../platform/graphql/connection';
import { readKeysetPage } from '../../platform/graphql/keyset-page';
import type { KeysetOrder } from '../../platform/read-planner/read-annotations';
import { divisionLoader, DivisionType, toDivision } from '../divisions';
import { accountLoader } from '../identity';
import { changeSavedView } from './change-saved-view';
import { deleteSavedView } from './delete-saved-view';
import { orderSavedViews } from './order-saved-views';
import { saveView } from './save-view';
import { SavedView } from './saved-view.entity';
import type { SavedViewOwner } from './saved-view.enums';
import {
  ChangeSavedViewInput,
  DeleteSavedViewInput,
  OrderSavedViewsInput,
  SaveViewInput,
} from './saved-view.inputs';
import {
  ChangeSavedViewResult,
  DeleteSavedViewResult,
  OrderSavedViewsResult,
  SaveViewResult,
} from './saved-view-results';
import { colleagueDivisions, sharingAccounts } from './saved-view-rows';
import { SavedViewArguments, SavedViewConnection, SavedViewType, toSavedView } from './saved-view.type';

const ORDERS: Readonly<Record<SavedViewOwner, KeysetOrder>> = {
  own: { properties: ['position'], direction: 'asc' },
  colleagues: { properties: ['name'], direction: 'asc' },
};

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Saved views: reads and commands. */
@Resolver(() => SavedViewType)
export class SavedViewResolver {
  @Query(() => SavedViewConnection, {
    description: 'Your own saved views, or those that colleagues share with you; none for a key.',
  })
  @Requires('indicator.read')
  async savedViews(
    @Args(() => SavedViewArguments) { of, ...page }: SavedViewArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SavedViewType>> {
    const accountId = context.session?.accountId ?? NOBODY;
    const owners = of === 'own' ? [accountId] : await sharingAccounts(context);
    return readKeysetPage(context, {
      ...{ field: 'Query.savedViews', entity: SavedView, page, orders: ORDERS, order: of },
      filter: (query) => {
        query.andWhere('row.accountId = any(:owners)', { owners });
        if (of === 'colleagues')
          query
            .andWhere('row.accountId <> :accountId', { accountId })
            .andWhere('row.sharedWithId = any(:divisions)', { divisions: colleagueDivisions(context) });
      },
      toNode: (row) => toSavedView(row, accountId),
    });
  }

  @FieldResolver(() => DivisionType, { description: 'The place that the page is about.' })
  async division(@Root() { row }: SavedViewType, @Ctx() context: RequestContext): Promise<DivisionType> {
    const division = await divisionLoader(context).load(row.divisionId);
    if (!division) throw new Error(`A view is of a division that is absent: ${row.divisionId}`);
    return toDivision(division);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of whoever keeps it; null when their account is gone.',
  })
  @FieldClass('personal')
  async ownerName(@Root() { row }: SavedViewType, @Ctx() context: RequestContext): Promise<string | null> {
    return (await accountLoader(context).load(row.accountId))?.displayName ?? null;
  }

  @Mutation(() => SaveViewResult, {
    description: 'Keeps a page of the analytics as a view of your own; you may have 50.',
  })
  @Requires('indicator.read')
  saveView(
    @Arg('input', () => SaveViewInput, { description: 'Name and page.' }) input: SaveViewInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return saveView(context, input);
  }

  @Mutation(() => ChangeSavedViewResult, {
    description:
      'Renames a view of your own, sets its page anew, shares it, or has the analytics open with it.',
  })
  @Requires('indicator.read')
  changeSavedView(
    @Arg('input', () => ChangeSavedViewInput, { description: 'What changes.' }) input: ChangeSavedViewInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return changeSavedView(context, input);
  }

  @Mutation(() => OrderSavedViewsResult, { description: 'Puts your own views in another order.' })
  @Requires('indicator.read')
  orderSavedViews(
    @Arg('input', () => OrderSavedViewsInput, { description: 'The order.' }) input: OrderSavedViewsInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return orderSavedViews(context, input);
  }

  @Mutation(() => DeleteSavedViewResult, { description: 'Deletes a view of your own.' })
  @Requires('indicator.read')
  deleteSavedView(
    @Arg('input', () => DeleteSavedViewInput, { description: 'Which.' }) input: DeleteSavedViewInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return deleteSavedView(context, input);
  }
}
