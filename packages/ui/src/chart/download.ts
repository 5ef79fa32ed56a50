/** Hands a file to the browser. */
export function downloadFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name that every system takes. */
export function safeFileName(text: string): string {
  return text.replaceAll(/[\\/:*?"<>|\s]+/g, '_').replaceAll(/^_+|_+$/g, '');
}
