import { useMutation } from '@apollo/client/react';
import { daysOfWeek, isoDate, type IsoDate } from '@weizhi/domain';
import { type OwnTimeUseWeekFragment, SaveTimeUseDayDocument } from '@weizhi/graphql-client/documents';
import { Section, useFormDraft } from '@weizhi/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../../shared/refusal-alert';
import { useCommand } from '../../../shared/use-command';
import {
  dayBefore,
  type DayDraft,
  dayToFill,
  dayWords,
  draftNameOf,
  draftOf,
  EMPTY_DAY,
  openDays,
  savedDay,
} from '../model/day-draft';
import { DayForm } from './day-form';

export interface WeekLogProps {
  readonly week: OwnTimeUseWeekFragment;
  readonly today: IsoDate;
}

type Drafts = Readonly<Record<string, DayDraft>>;

/** Seven days, one at a time. What was entered stays on this device, day by day, until it is saved. */
export function WeekLog({ week, today }: WeekLogProps) {
  const [day, setDay] = useState(() => dayToFill(week, today));
  const { kept, keep } = useFormDraft<Drafts>(draftNameOf(week));
  const [drafts, setDrafts] = useState<Partial<Drafts>>(kept ?? {});
  const change = (changed: Partial<Drafts>): void => {
    setDrafts(changed);
    keep(changed);
  };
  const [saveDay] = useMutation(SaveTimeUseDayDocument);
  const { run, busy, refusal } = useCommand();
  const saved = savedDay(week, day);
  const draft = drafts[day] ?? (saved ? draftOf(saved) : EMPTY_DAY);
  const save = async (values: DayDraft): Promise<void> => {
    const { minutes, meetingMinutes } = values;
    const input = {
      ...{ weekId: week.id, day, minutes, meetingMinutes },
      expectedVersion: saved?.version ?? 0,
    };
    change({ ...drafts, [day]: values });
    const carriedOut = await run(
      async () => (await saveDay({ variables: { input } })).data?.saveTimeUseDay,
      `${dayWords(day, week.monday)} 已保存`,
    );
    if (!carriedOut) return;
    const { [day]: _, ...others } = drafts;
    change(others);
    setDay(openDays(week, today).find((each) => each !== day) ?? day);
  };
  return (
    <Section title="每天的时间花在哪里">
      <DayButtons week={week} today={today} day={day} onDay={setDay} />
      <RefusalAlert refusal={refusal} />
      {day > today ? (
        <p>{dayWords(day, week.monday)} 还没有到，到了当天再填。</p>
      ) : (
        <DayForm
          key={day}
          title={dayWords(day, week.monday)}
          draft={draft}
          before={dayBefore(week, day)}
          busy={busy}
          onDraft={(values) => change({ ...drafts, [day]: values })}
          onSave={(values) => void save(values)}
        />
      )}
    </Section>
  );
}

function DayButtons({
  week,
  today,
  day,
  onDay,
}: WeekLogProps & { readonly day: IsoDate; readonly onDay: (day: IsoDate) => void }) {
  return (
    <div className="wz-day-buttons" role="group" aria-label="抽样周的七天">
      {daysOfWeek(isoDate(week.monday)).map((each) => {
        const filled = savedDay(week, each) !== undefined;
        return (
          <Button
            key={each}
            type={each === day ? 'primary' : 'default'}
            aria-pressed={each === day}
            disabled={each > today}
            onClick={() => onDay(each)}
          >
            {dayWords(each, week.monday)}
            {filled ? '（已填）' : ''}
          </Button>
        );
      })}
    </div>
  );
}
