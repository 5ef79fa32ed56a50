import { workspaceConfig } from '@weizhi/tooling/eslint.cjs';

export default workspaceConfig('apps/analytics');
