import { toGlobalId } from '../../platform/graphql/global-id';
import type { ModuleManifest } from '../../platform/module-manifest';
import { Department } from './department.entity';
import { findEdition } from './find-edition';
import { MANDATE_ITEM_EXPORT } from './ledger/mandate-item-export';
import { MANDATE_ITEM_TEMPLATE } from './ledger/mandate-item-template';
import { MandateCommandResolver } from './mandate-command.resolver';
import { MandateEditionResolver, MandateItemResolver } from './mandate.resolver';
import { MANDATE_EDITION, toMandateEdition } from './mandate.type';
import { MandateEdition, MandateEditionEvent, MandateItemRow } from './mandate-edition.entity';

export { Department } from './department.entity';
export { departmentLoader, departmentNamed, enterDepartments } from './departments';
export { type ListedItem, type ListFinder, type ListInForce, listInForce, openLists } from './list-in-force';
export { MandateBodyEnum, MandateFindingEnum } from './mandate.enums';
export { mandateRefused, MandateRuleBroken, NoMandateListInForce } from './mandate.errors';
export { MandateItemMatch } from './mandate-results';
export {
  DEPARTMENT,
  DepartmentType,
  MANDATE_ITEM,
  MandateEditionType,
  MandateItemType,
  toDepartment,
  toMandateEdition,
  toMandateItem,
} from './mandate.type';
export { toItemMatch } from './search-items';
export { MandateEdition, MandateEditionEvent, MandateItemRow } from './mandate-edition.entity';

export const mandatesModule: ModuleManifest = {
  name: 'mandates',
  entities: [Department, MandateEdition, MandateItemRow, MandateEditionEvent],
  resolvers: [MandateEditionResolver, MandateItemResolver, MandateCommandResolver],
  importTemplates: [MANDATE_ITEM_TEMPLATE],
  listExports: [MANDATE_ITEM_EXPORT],
  nodes: [
    {
      type: MANDATE_EDITION,
      requires: 'mandateList.read',
      find: async (context, key) => {
        const row = await findEdition(context.reads, toGlobalId(MANDATE_EDITION, key.districtId, key.id));
        return row && toMandateEdition(row);
      },
    },
  ],
};
