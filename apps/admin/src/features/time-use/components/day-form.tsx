import { minutesOfDay, WORKLOAD_SOURCE_LABELS, WORKLOAD_SOURCES } from '@weizhi/domain';
import { Button, Space } from 'antd';
import {
  type DayDraft,
  type DraftPart,
  EMPTY_DAY,
  isStepPossible,
  minutesOfPart,
  minutesWords,
  STEPS,
  withMinutes,
} from '../model/day-draft';

const MOST = 24 * 60;
const PARTS: readonly DraftPart[] = [...WORKLOAD_SOURCES, 'meeting'];

export interface DayFormProps {
  readonly title: string;
  readonly draft: DayDraft;
  /** The day before, where it is filled in. */
  readonly before: DayDraft | undefined;
  readonly busy: boolean;
  readonly onDraft: (draft: DayDraft) => void;
  readonly onSave: (draft: DayDraft) => void;
}

/** One day by big buttons: nothing has to be typed. */
export function DayForm({ title, draft, before, busy, onDraft, onSave }: DayFormProps) {
  const sum = minutesOfDay(draft.minutes);
  return (
    <>
      <Space wrap>
        {before ? <Button onClick={() => onDraft(before)}>同昨天</Button> : null}
        <Button loading={busy} onClick={() => onSave(EMPTY_DAY)}>
          这天没上班
        </Button>
      </Space>
      {PARTS.map((part) => (
        <PartRow key={part} part={part} draft={draft} onDraft={onDraft} />
      ))}
      <div className="wz-day-sum">
        <output aria-label={`${title}合计`}>
          {title} 合计 {minutesWords(sum)}
          {sum > MOST ? '，超过 24 小时' : ''}
        </output>
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={sum > MOST}
          onClick={() => onSave(draft)}
        >
          保存
        </Button>
      </div>
    </>
  );
}

interface PartRowProps {
  readonly part: DraftPart;
  readonly draft: DayDraft;
  readonly onDraft: (draft: DayDraft) => void;
}

function PartRow({ part, draft, onDraft }: PartRowProps) {
  const name = part === 'meeting' ? '其中：开会' : WORKLOAD_SOURCE_LABELS[part].zh;
  return (
    <div className="wz-day-part" role="group" aria-label={name}>
      <div className="wz-day-part-name">
        <span>{name}</span>
        <strong>{minutesWords(minutesOfPart(draft, part))}</strong>
      </div>
      <div className="wz-day-part-steps">
        {STEPS.map((step) => (
          <Button
            key={step}
            size="large"
            aria-label={`${name}${step < 0 ? '减' : '加'} ${String(Math.abs(step))} 分钟`}
            disabled={!isStepPossible(draft, part, step)}
            onClick={() => onDraft(withMinutes(draft, part, step))}
          >
            {step < 0 ? `−${String(-step)}` : `+${String(step)}`}
          </Button>
        ))}
      </div>
    </div>
  );
}
