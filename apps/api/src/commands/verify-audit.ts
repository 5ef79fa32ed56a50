import 'reflect-metadata';
import { type AuditFinding, auditedDistricts, HeadFile, verifyAudit } from '../platform/audit';
import { environment, readDatabaseConfig, stateFolder } from '../platform/config';
import { createDatabase } from '../platform/database';
import { runCommand } from './run-command';

const MEANING: Readonly<Record<AuditFinding['code'], string>> = {
  eventChanged: '日志内容与封存值不符 content differs from its seal',
  eventMissing: '日志被删除 the event is gone',
  sealMissing: '封存链中断 a link is missing',
  tailMissing: '链尾缺失，末尾日志可能被删除 the end of the chain is missing',
  headDiffers: '链与库外留存的链头不符，整链可能被重算 the chain differs from the head kept outside',
};

/** `npm run verify-audit`: recomputes every chain of the audit log; status 1 when anything is not as it was sealed. */
runCommand(async (print) => {
  const database = await createDatabase(readDatabaseConfig(environment), []);
  try {
    const heads = new HeadFile(stateFolder(environment));
    let broken = 0;
    for (const districtId of await auditedDistricts(database)) {
      const { sealed, unsealed, findings } = await verifyAudit(database, { districtId, heads });
      broken += findings.length;
      print(
        `区 district ${districtId}: 已封存 sealed ${sealed}, 待封存 waiting ${unsealed}, 问题 findings ${findings.length}`,
      );
      for (const { code, position } of findings) print(`  [${code}] #${position} ${MEANING[code]}`);
    }
    if (broken > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
});
