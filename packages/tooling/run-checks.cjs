/** `npm run check -w @weizhi/tooling`: the checks of the whole repository. */
require('./swc-register.cjs');

require('./src/checks/run-checks').runChecks();
