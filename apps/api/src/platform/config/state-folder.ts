import path from 'node:path';

const repositoryFolder = path.resolve(__dirname, '../../../../..');

/** Folder of everything the installation keeps outside the database: secrets, attachments, heads of the audit chain. */
export function stateFolder(env: NodeJS.ProcessEnv): string {
  return path.resolve(env['WEIZHI_STATE'] ?? path.join(repositoryFolder, '.data'));
}
