import { useMutation } from '@apollo/client/react';
import { dateInShanghai } from '@weizhi/domain';
import {
  AnswerFromHeldDocument,
  ElementNameFragmentDoc,
  readFragment,
  RecordFillDocument,
  type RecordFillInput,
} from '@weizhi/graphql-client/documents';
import { formatDay, Section } from '@weizhi/ui';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';
import {
  addedRow,
  type EditedRow,
  editedRows,
  isOwnColumn,
  rowLabel,
  type Sheet,
} from '../model/edited-rows';
import type { FillOutcome } from './fill-outcome-section';
import { UploadFillDialog } from './upload-fill-dialog';

export interface FillSectionProps {
  readonly sheet: Sheet;
  readonly districtId: string;
  readonly onRecorded: (outcome: FillOutcome) => void;
}

/** The sheet itself, prefilled with what is held; in the page, or as a workbook there and back. */
export function FillSection(props: FillSectionProps) {
  return props.sheet.elements.length === 0 ? <HeldSection {...props} /> : <SheetSection {...props} />;
}

/** Nothing has to be filled in: what is held answers the forms. */
function HeldSection({ sheet: { divisionId }, onRecorded }: FillSectionProps) {
  const [answer] = useMutation(AnswerFromHeldDocument);
  const { run, busy, refusal } = useCommand();
  const send = (): void =>
    void run(async () => {
      const came = (await answer({ variables: { input: { divisionId } } })).data?.answerFromHeld;
      if (came?.__typename === 'FillRecorded') onRecorded(came);
      return came;
    }, '已报送');
  return (
    <Section title="需要填的内容">
      <p>这些报表需要的数据都已经有了，不必再填。</p>
      <RefusalAlert refusal={refusal} />
      <Button type="primary" loading={busy} onClick={send}>
        用已有数据报送
      </Button>
    </Section>
  );
}

function SheetSection({ sheet, districtId, onRecorded }: FillSectionProps) {
  const [rows, setRows] = useState<readonly EditedRow[]>(() => editedRows(sheet));
  const [statedOn, setStatedOn] = useState<string>(dateInShanghai(Date.now()));
  const [uploading, setUploading] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [record] = useMutation(RecordFillDocument);
  const { run, busy, refusal } = useCommand();
  const { key, renew } = useIdempotencyKey();
  const { divisionId, elements, householdCount, workbookPath } = sheet;
  const send = async (input: RecordFillInput) => {
    const came = (await record({ variables: { input } })).data?.recordFill;
    setProblems(came?.__typename === 'FillRowsUnreadable' ? came.problems : []);
    if (came?.__typename === 'FillRecorded') onRecorded(came);
    return came;
  };
  const elementIds = elements.map(({ element }) => readFragment(ElementNameFragmentDoc, element).id);
  const submit = async (): Promise<void> => {
    const typed = rows.map(({ household, building, values }) => ({
      household,
      building,
      values: [...values],
    }));
    await run(() => send({ divisionId, statedOn, elementIds, rows: typed, idempotencyKey: key }), '已报送');
    renew();
  };
  return (
    <Section title={`需要填的 ${String(elements.length)} 项`}>
      <p>
        已填入手头最近的数据，核对后改动不同的即可。户多的可以下载成 Excel 填好再传回。
        {householdCount > rows.length
          ? `共 ${String(householdCount)} 户，网页上显示不全，请用 Excel 填报。`
          : ''}
      </p>
      <Space wrap>
        <label className="wz-inline-field">
          数据截至
          <Input type="date" value={statedOn} onChange={(event) => setStatedOn(event.target.value)} />
        </label>
        <Button href={workbookPath} download>
          下载填报表
        </Button>
        <Button onClick={() => setUploading(true)}>上传填好的表</Button>
      </Space>
      <RefusalAlert refusal={refusal} />
      {problems.length === 0 ? null : (
        <ul aria-label="要改正的地方">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <FillTable sheet={sheet} rows={rows} onRows={setRows} />
      <Space wrap>
        {elements.some(
          ({ element }) => readFragment(ElementNameFragmentDoc, element).grain === 'HOUSEHOLD',
        ) ? (
          <Button onClick={() => setRows(addedRow(rows, elements.length))}>加一户</Button>
        ) : null}
        <Button type="primary" loading={busy} onClick={() => void submit()}>
          一次报送
        </Button>
      </Space>
      {uploading ? (
        <UploadFillDialog
          districtId={districtId}
          send={(file) => send({ divisionId, statedOn, ...file })}
          onClose={() => setUploading(false)}
        />
      ) : null}
    </Section>
  );
}

interface FillTableProps {
  readonly sheet: Sheet;
  readonly rows: readonly EditedRow[];
  readonly onRows: (rows: readonly EditedRow[]) => void;
}

function FillTable({ sheet: { elements }, rows, onRows }: FillTableProps) {
  const columns = elements.map(({ element, heldOn }) => ({
    ...readFragment(ElementNameFragmentDoc, element),
    heldOn,
  }));
  const change = (at: number, over: Partial<EditedRow>): void =>
    onRows(rows.map((row, index) => (index === at ? { ...row, ...over } : row)));
  const type = (at: number, column: number, text: string): void =>
    change(at, { values: (rows[at]?.values ?? []).map((value, index) => (index === column ? text : value)) });
  return (
    <div className="wz-table-scroll" role="region" aria-label="填报表" tabIndex={0}>
      <table className="wz-plain-table">
        <thead>
          <tr>
            <th scope="col">户编号</th>
            <th scope="col">楼栋</th>
            {columns.map(({ id, name, unit, heldOn }) => (
              <th scope="col" key={id}>
                {name}
                {unit == null ? '' : `（${unit}）`}
                <br />
                <small>{heldOn == null ? '还没有数据' : `已填 ${formatDay(heldOn)} 的`}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              <td>
                {row.ofCommunity ? (
                  '全社区'
                ) : (
                  <Input
                    className="wz-fill-key"
                    aria-label={`第 ${String(at + 1)} 行户编号`}
                    value={row.household}
                    maxLength={40}
                    onChange={(event) => change(at, { household: event.target.value })}
                  />
                )}
              </td>
              <td>
                {row.ofCommunity ? (
                  '—'
                ) : (
                  <Input
                    className="wz-fill-key"
                    aria-label={`第 ${String(at + 1)} 行楼栋`}
                    value={row.building}
                    maxLength={40}
                    onChange={(event) => change(at, { building: event.target.value })}
                  />
                )}
              </td>
              {columns.map(({ id, name, grain }, column) => (
                <td key={id}>
                  {isOwnColumn(row, grain) ? (
                    <Input
                      aria-label={`${rowLabel(row, at)}${name}`}
                      value={row.values[column] ?? ''}
                      onChange={(event) => type(at, column, event.target.value)}
                    />
                  ) : (
                    '—'
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
