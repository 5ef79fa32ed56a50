import path from 'node:path';
import { runCommand } from './run-command';
import { runScript } from './run-process';

/** `npm run prove`: what takes long or needs a clock, one line per proof; each proof starts what it needs. */
runCommand((signal) =>
  runScript({ script: path.join('infra', 'prove', 'index.ts'), args: process.argv.slice(2), signal }),
);
