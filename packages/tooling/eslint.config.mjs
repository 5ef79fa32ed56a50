import { workspaceConfig } from './eslint.cjs';

export default workspaceConfig('packages/tooling');
