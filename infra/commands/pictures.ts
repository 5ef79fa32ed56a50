import path from 'node:path';
import { runCommand } from './run-command';
import { runScript } from './run-process';

/** `npm run pictures`: takes the pictures of the README from the running product. */
runCommand((signal) => runScript({ script: path.join('infra', 'pictures', 'index.ts'), signal }));
