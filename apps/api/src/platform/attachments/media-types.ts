/** Media types that are taken, with the extension that a file of the type gets. Whatever a browser would run is not among them. */
const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  /** Never sniffed, since any text could be one: only whoever reads it as a ledger may say so. */
  'text/csv': 'csv',
} as const;

/** A media type that is taken. */
export type MediaType = keyof typeof EXTENSIONS;

/** Extension of files of a media type, without the dot. */
export function extensionOf(mediaType: MediaType): string {
  return EXTENSIONS[mediaType];
}

/** What a file is by its content, whatever its name and its sender say; undefined when it is nothing that is taken. */
export async function sniffMediaType(file: string): Promise<MediaType | undefined> {
  const { fileTypeFromFile } = await import('file-type');
  // A damaged file may end in the middle of what its first bytes promise.
  const found = await fileTypeFromFile(file).catch(() => undefined);
  return found && Object.hasOwn(EXTENSIONS, found.mime) ? (found.mime as MediaType) : undefined;
}
