import type { ESLint } from 'eslint';
import { documentedExport } from './rules/documented-export';
import { explicitDecoratorType } from './rules/explicit-decorator-type';
import { noMappedRelation } from './rules/no-mapped-relation';
import { noRawRepository } from './rules/no-raw-repository';
import { pureDomain } from './rules/pure-domain';
import { roleNames } from './rules/role-names';

/**
 * The rules of this repository, under the prefix `weizhi/`. The cast is there because ESLint and
 * typescript-eslint describe one contract in types that do not fit each other.
 */
export const weizhiPlugin = {
  meta: { name: 'weizhi' },
  rules: {
    'documented-export': documentedExport,
    'explicit-decorator-type': explicitDecoratorType,
    'no-mapped-relation': noMappedRelation,
    'no-raw-repository': noRawRepository,
    'pure-domain': pureDomain,
    'role-names': roleNames,
  },
} as unknown as ESLint.Plugin;
