import { ESLintUtils } from '@typescript-eslint/utils';

/** Makes a lint rule of this repository; its documentation is the decision record on tooling. */
export const createRule = ESLintUtils.RuleCreator(() => 'infra/decisions/0004-tooling.md');
