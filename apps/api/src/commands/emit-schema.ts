import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MODULES } from '../composition-root';
import { printContract } from '../platform/graphql/complete-schema';
import { buildWeizhiSchema } from '../schema';
import { runCommand } from './run-command';

/** The committed contract. */
export const CONTRACT_FILE = path.resolve(__dirname, '../../schema.graphql');

/** `npm run schema`: writes the contract that clients are built against. */
if (require.main === module) {
  runCommand((print) => {
    writeFileSync(CONTRACT_FILE, printContract(buildWeizhiSchema(MODULES)));
    print(`已写入 Written ${CONTRACT_FILE}`);
    return Promise.resolve();
  });
}
