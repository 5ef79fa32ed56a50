import type { CopySheetQuery } from '@weizhi/graphql-client/documents';
import { useState } from 'react';

/** What a community types into a system. */
export type Sheet = NonNullable<CopySheetQuery['copySheet']>;

/** A record to be typed. */
export type SheetRecord = Sheet['records'][number];

/** How far somebody has come: the record that is open, and of each record the fields that were copied. Holds no value. */
interface Kept {
  readonly open: string;
  readonly copied: Readonly<Record<string, readonly number[]>>;
}

const NOTHING: Kept = { open: '', copied: {} };

/** Tells records of a sheet apart. */
export function keyOf({ household, building }: Pick<SheetRecord, 'household' | 'building'>): string {
  return household === '' ? `/${building}` : household;
}

/** A record in words. */
export function recordWords({ household, building }: SheetRecord): string {
  if (household !== '') return building === '' ? household : `${building} ${household}`;
  return building === '' ? '本社区' : building;
}

export interface CopyProgress {
  readonly open: string;
  copiedOf(record: SheetRecord): readonly number[];
  openRecord(record: SheetRecord): void;
  mark(record: SheetRecord, position: number): void;
  restart(record: SheetRecord): void;
}

/** Keeps on this device how far the copying into a system has come, so that a call in between costs nothing. */
export function useCopyProgress(name: string): CopyProgress {
  const key = `weizhi.copy.${name}`;
  const [kept, setKept] = useState(() => read(key));
  const keep = (next: Kept): void => {
    setKept(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  const copiedOf = (record: SheetRecord): readonly number[] => kept.copied[keyOf(record)] ?? [];
  const set = (record: SheetRecord, positions: readonly number[]): void =>
    keep({ open: keyOf(record), copied: { ...kept.copied, [keyOf(record)]: positions } });
  return {
    open: kept.open,
    copiedOf,
    openRecord: (record) => keep({ ...kept, open: keyOf(record) }),
    mark: (record, position) => set(record, [...new Set([...copiedOf(record), position])]),
    restart: (record) => set(record, []),
  };
}

function read(key: string): Kept {
  const text = localStorage.getItem(key);
  if (text === null) return NOTHING;
  try {
    return { ...NOTHING, ...(JSON.parse(text) as Partial<Kept>) };
  } catch {
    return NOTHING;
  }
}
