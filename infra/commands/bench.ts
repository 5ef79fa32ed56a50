import path from 'node:path';
import { runCommand } from './run-command';
import { runScript } from './run-process';

/** `npm run bench`: side by side with its peers on data of its own; starts every server itself. */
runCommand((signal) =>
  runScript({ script: path.join('infra', 'bench', 'index.ts'), args: process.argv.slice(2), signal }),
);
