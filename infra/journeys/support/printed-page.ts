/** Size in points of each page of a PDF that Chromium wrote. */
export function pageSizes(pdf: Buffer): readonly (readonly [number, number])[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/gu);
  return [...boxes].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))] as const,
  );
}

/** Width and height of a PNG; undefined when it is none. */
export function pngSize(file: Buffer): readonly [number, number] | undefined {
  const isPng = file.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? [file.readUInt32BE(16), file.readUInt32BE(20)] : undefined;
}
