import { Button, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { ActDialog, type ActField, type ActValues } from './act-dialog';

/** What the rules allow next: a button, and what its dialog asks for. */
export interface NextAct<Action extends string> {
  readonly value: Action;
  readonly label: string;
  /** Cannot be taken back, or stands against somebody. */
  readonly grave: boolean;
  readonly fields: readonly ActField[];
  readonly consequence?: string;
}

export interface NextActsProps<Action extends string> {
  readonly acts: readonly NextAct<Action>[];
  readonly send: (action: Action, values: ActValues) => Promise<object | null | undefined>;
  /** Further buttons beside them. */
  readonly children?: ReactNode;
}

/** The acts that the rules allow next, the usual one first, each with the dialog of what it asks for. */
export function NextActs<Action extends string>({ acts, send, children }: NextActsProps<Action>) {
  const [chosen, setChosen] = useState<NextAct<Action>>();
  return (
    <>
      <Space wrap>
        {acts.map((act, index) => (
          <Button
            key={act.value}
            type={index === 0 && !act.grave ? 'primary' : 'default'}
            danger={act.grave}
            onClick={() => setChosen(act)}
          >
            {act.label}
          </Button>
        ))}
        {children}
      </Space>
      {chosen ? (
        <ActDialog
          title={chosen.label}
          confirmLabel={chosen.label}
          fields={chosen.fields}
          {...(chosen.consequence === undefined ? {} : { consequence: chosen.consequence })}
          grave={chosen.grave}
          done={`已${chosen.label}`}
          onClose={() => setChosen(undefined)}
          send={(values) => send(chosen.value, values)}
        />
      ) : null}
    </>
  );
}
