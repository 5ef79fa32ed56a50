import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../platform/access/requires';
import type { RequestContext } from '../../platform/context/request-context';
import { advanceMandateEdition } from './advance-edition';
import { createMandateEdition } from './create-edition';
import { addMandateItem, changeMandateItem, removeMandateItem } from './item-commands';
import {
  AddMandateItemInput,
  AdvanceMandateEditionInput,
  ChangeMandateItemInput,
  CreateMandateEditionInput,
  RemoveMandateItemInput,
} from './mandate.inputs';
import {
  AddMandateItemResult,
  AdvanceMandateEditionResult,
  ChangeMandateItemResult,
  CreateMandateEditionResult,
  RemoveMandateItemResult,
} from './mandate-results';

/** Draws up, changes and publishes mandate lists. */
@Resolver()
export class MandateCommandResolver {
  @Mutation(() => CreateMandateEditionResult, {
    description: 'Draws up an edition of a mandate list, empty or with the items of another one.',
  })
  @Requires('mandateList.manage')
  createMandateEdition(
    @Arg('input', () => CreateMandateEditionInput, { description: 'The edition.' })
    input: CreateMandateEditionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return createMandateEdition(context, input);
  }

  @Mutation(() => AdvanceMandateEditionResult, { description: 'Publishes, ends or discards an edition.' })
  @Requires('mandateList.manage')
  advanceMandateEdition(
    @Arg('input', () => AdvanceMandateEditionInput, { description: 'The step.' })
    input: AdvanceMandateEditionInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return advanceMandateEdition(context, input);
  }

  @Mutation(() => AddMandateItemResult, { description: 'Adds an item to a draft.' })
  @Requires('mandateList.manage')
  addMandateItem(
    @Arg('input', () => AddMandateItemInput, { description: 'The item.' }) input: AddMandateItemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return addMandateItem(context, input);
  }

  @Mutation(() => ChangeMandateItemResult, { description: 'Words an item of a draft anew.' })
  @Requires('mandateList.manage')
  changeMandateItem(
    @Arg('input', () => ChangeMandateItemInput, { description: 'The item.' }) input: ChangeMandateItemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return changeMandateItem(context, input);
  }

  @Mutation(() => RemoveMandateItemResult, { description: 'Takes an item out of a draft.' })
  @Requires('mandateList.manage')
  removeMandateItem(
    @Arg('input', () => RemoveMandateItemInput, { description: 'The item.' }) input: RemoveMandateItemInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return removeMandateItem(context, input);
  }
}
