import path from 'node:path';

/** Folder of all content. */
export function contentFolder(stateFolder: string): string {
  return path.join(stateFolder, 'attachments', 'content');
}

/** Folder of files that are still arriving, on the same file system. */
export function incomingFolder(stateFolder: string): string {
  return path.join(stateFolder, 'attachments', 'incoming');
}

/** Where content of a digest lies. Thrown when the text is no digest, so that no name leads elsewhere. */
export function contentPath(stateFolder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a digest');
  return path.join(contentFolder(stateFolder), sha256.slice(0, 2), sha256);
}
