const MEGABYTE = 1024 * 1024;

/**
 * What a file may be at most. A real ledger of 100,000 rows is about 8 MB zipped and 80 MB inflated (ratio 8 to 15);
 * measured bombs start at a ratio of 117.
 */
export const READER_LIMITS = {
  fileBytes: 50 * MEGABYTE,
  archiveEntries: 2_000,
  inflatedBytes: 800 * MEGABYTE,
  /** Only looked at when the part inflates to more than `ratioFromBytes`. */
  inflationRatio: 100,
  ratioFromBytes: 8 * MEGABYTE,
  sheets: 100,
  rows: 500_000,
  /** Only those that are not plainly empty, or lie within merged areas: see the filter of empty rows. */
  emptyRows: 100_000,
  columns: 500,
  mergedAreas: 50_000,
  /** Excel's own limit of characters in a cell. */
  cellCharacters: 32_767,
  /** All of them are held in memory; a real ledger of 100,000 rows has about 15 MB. */
  sharedStringBytes: 96 * MEGABYTE,
  sharedStringCharacters: 120 * MEGABYTE,
  recordCharacters: MEGABYTE,
  workerMemoryMegabytes: 320,
  workerSeconds: 300,
} as const;
