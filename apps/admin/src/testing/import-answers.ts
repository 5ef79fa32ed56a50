import { onePage } from '@weizhi/graphql-client/testing';
import { DISTRICT } from './console-answers';

const column = (key: string, header: string, required: boolean): object => ({
  key,
  header,
  required,
  aliases: [],
  type: 'text',
  example: null,
  help: '',
  personal: false,
});

export const TEMPLATE = {
  code: 'matters',
  version: '1',
  title: '事项台账',
  description: '',
  permission: 'matter.import',
  downloadPath: '/downloads/import-templates/matters/template.xlsx',
  formats: ['csv', 'xlsx'],
  columns: [column('number', '受理编号', true), column('reportedOn', '登记日期', true)],
};

interface BatchFacts {
  readonly counts?: object;
  readonly rows?: readonly object[];
  /** Whether every required column has its header. */
  readonly mapped?: boolean;
  readonly state?: string;
}

const DAY_MS = 86_400_000;

/** A batch of a two-column ledger, in any state. */
export function batchOf({
  counts,
  rows = [],
  mapped = false,
  ...over
}: BatchFacts & Record<string, unknown>): object {
  return {
    id: 'b',
    version: 7,
    template: TEMPLATE,
    fileName: '台账.csv',
    fileSize: 2048,
    state: 'CHECKED',
    mode: null,
    district: DISTRICT,
    uploadedBy: '王晓梅',
    uploadedAt: '2026-03-01T02:00:00.000Z',
    committedAt: '2026-03-01T02:05:00.000Z',
    undoableUntil: over.state === 'COMMITTED' ? new Date(Date.now() + DAY_MS).toISOString() : null,
    undoBlockedBy: [],
    notes: [],
    progress: { done: 1, total: 10, phase: '' },
    counts: {
      total: 0,
      importable: 0,
      rejected: 0,
      warnings: 0,
      duplicates: 0,
      imported: 0,
      skipped: 0,
      ...counts,
    },
    reasons: [],
    sheet: { name: '', headerRow: 1, headers: ['rec_id', 'when'], sample: [['9148', '2018-02-08']] },
    map: {
      id: 'm',
      name: '',
      saved: false,
      rules: [],
      columns: [
        { header: 'rec_id', key: null, suggestion: 'number' },
        { header: 'when', key: mapped ? 'reportedOn' : null, suggestion: null },
      ],
    },
    rows: onePage(rows),
    errorWorkbookPath: null,
    failure: null,
    ...over,
  };
}
