import { copyProgress, nextToCopy } from '@weizhi/domain';
import { Section } from '@weizhi/ui';
import { Alert, Button, Progress, Select, Space } from 'antd';
import { useState } from 'react';
import {
  type CopyProgress,
  keyOf,
  recordWords,
  type Sheet,
  type SheetRecord,
  useCopyProgress,
} from '../model/copy-progress';

export interface CopyPanelProps {
  readonly sheet: Sheet;
  /** What the progress is kept by. */
  readonly name: string;
}

/** One record at a time, one field after the other: a tap copies and goes on to the next. */
export function CopyPanel({ sheet, name }: CopyPanelProps) {
  const progress = useCopyProgress(name);
  const { records, fields, recordCount } = sheet;
  const at = Math.max(
    0,
    records.findIndex((record) => keyOf(record) === progress.open),
  );
  const record = records[at];
  if (!record) return null;
  const done = records.filter((each) => nextToCopy(each.values, progress.copiedOf(each)) === null).length;
  const following = records[at + 1];
  return (
    <div className="wz-stack">
      <Section title="第几条">
        <Space wrap>
          <Select
            aria-label="选择记录"
            className="wz-mapping-select"
            showSearch={{ optionFilterProp: 'label' }}
            value={keyOf(record)}
            options={records.map((each) => ({ value: keyOf(each), label: recordWords(each) }))}
            onChange={(key: string) => {
              const chosen = records.find((each) => keyOf(each) === key);
              if (chosen) progress.openRecord(chosen);
            }}
          />
          <Button disabled={!following} onClick={() => following && progress.openRecord(following)}>
            下一条
          </Button>
        </Space>
        <p>
          共 {recordCount} 条，已复制完 {done} 条。
          {recordCount > records.length ? `这里只列出前 ${String(records.length)} 条。` : ''}
        </p>
      </Section>
      <RecordPanel key={keyOf(record)} record={record} fields={fields} progress={progress} />
    </div>
  );
}

interface RecordPanelProps {
  readonly record: SheetRecord;
  readonly fields: Sheet['fields'];
  readonly progress: CopyProgress;
}

function RecordPanel({ record, fields, progress }: RecordPanelProps) {
  const copied = progress.copiedOf(record);
  const [at, setAt] = useState(() => nextToCopy(record.values, copied));
  const [failed, setFailed] = useState(false);
  const { copied: count, held } = copyProgress(record.values, copied);
  const copy = async (position: number): Promise<void> => {
    try {
      await navigator.clipboard.writeText(record.values[position] ?? '');
    } catch {
      setFailed(true);
      return;
    }
    setFailed(false);
    progress.mark(record, position);
    setAt(nextToCopy(record.values, [...copied, position], position));
  };
  return (
    <Section title={recordWords(record)}>
      <Progress
        percent={held === 0 ? 100 : Math.round((count * 100) / held)}
        aria-label={`已复制 ${String(count)} 项，共 ${String(held)} 项`}
        format={() => `${String(count)}/${String(held)}`}
      />
      {failed ? <Alert type="warning" showIcon title="浏览器不允许复制，请长按下面的数值手工复制。" /> : null}
      {at === null ? (
        <Alert
          type="success"
          showIcon
          title="这一条已全部复制。"
          action={
            <Button
              onClick={() => {
                progress.restart(record);
                setAt(nextToCopy(record.values, []));
              }}
            >
              重新复制
            </Button>
          }
        />
      ) : (
        <CurrentField
          heading={fields[at]?.heading ?? ''}
          value={record.values[at] ?? ''}
          onCopy={() => void copy(at)}
        />
      )}
      <ul className="wz-copy-list" aria-label="各项">
        {fields.map(({ heading }, position) => (
          <FieldLine
            key={`${String(position)}${heading}`}
            heading={heading}
            value={record.values[position] ?? null}
            copied={copied.includes(position)}
            onCopy={() => void copy(position)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface CurrentFieldProps {
  readonly heading: string;
  readonly value: string;
  readonly onCopy: () => void;
}

function CurrentField({ heading, value, onCopy }: CurrentFieldProps) {
  return (
    <div className="wz-copy-now" aria-live="polite">
      <div className="wz-quiet">现在填：{heading}</div>
      <div className="wz-copy-value">{value}</div>
      <Button type="primary" size="large" block className="wz-copy-button" onClick={onCopy}>
        复制，到下一项
      </Button>
    </div>
  );
}

interface FieldLineProps {
  readonly heading: string;
  readonly value: string | null;
  readonly copied: boolean;
  readonly onCopy: () => void;
}

function FieldLine({ heading, value, copied, onCopy }: FieldLineProps) {
  return (
    <li>
      <span>
        {heading}：{value ?? '这里没有，需手工填写'}
        {copied ? '（已复制）' : ''}
      </span>
      {value === null ? null : (
        <Button size="small" aria-label={`复制${heading}`} onClick={onCopy}>
          复制
        </Button>
      )}
    </li>
  );
}
