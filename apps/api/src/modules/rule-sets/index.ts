import type { ModuleManifest } from '../../platform/module-manifest';
import { RuleSetChangedResolver, RuleSetResolver, RuleSetVersionResolver } from './rule-set.resolver';
import { RuleSetRow } from './rule-set.entity';

export { RuleSetRow } from './rule-set.entity';
export {
  datedRules,
  ownRules,
  ruleCountSql,
  rulesBegunWithin,
  rulesInForce,
  rulesLoader,
} from './rules-in-force';

export const ruleSetsModule: ModuleManifest = {
  name: 'rule-sets',
  entities: [RuleSetRow],
  resolvers: [RuleSetResolver, RuleSetVersionResolver, RuleSetChangedResolver],
};
