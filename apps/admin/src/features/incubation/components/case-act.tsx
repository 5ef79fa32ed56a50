import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog, type ActField, type ActValues } from '../../../shared/act-dialog';
import { useSpot } from '../../../shared/spot';

export interface CaseActProps {
  /** Name of the draft that is kept on this device until it is sent. */
  readonly draftName: string;
  readonly label: string;
  readonly fields: readonly ActField[];
  /** What will happen, for acts that cannot be taken back. */
  readonly consequence?: string | undefined;
  readonly danger?: boolean;
  readonly primary?: boolean;
  readonly small?: boolean;
  readonly ariaLabel?: string;
  /** What work items call this act: whoever comes from one finds the dialog open, and goes back when it is done. */
  readonly spot?: string;
  readonly done: string;
  readonly send: (values: ActValues) => Promise<object | null | undefined>;
  readonly onDone: () => void;
}

/** A button with the dialog of its command. */
export function CaseAct(props: CaseActProps) {
  const { label, danger = false, primary = false, small = false, ariaLabel, spot } = props;
  const at = useSpot();
  const [open, setOpen] = useState(spot !== undefined && at === spot);
  return (
    <>
      <Button
        danger={danger}
        type={primary ? 'primary' : 'default'}
        size={small ? 'small' : 'middle'}
        onClick={() => setOpen(true)}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
      >
        {label}
      </Button>
      {open ? (
        <ActDialog
          title={label}
          confirmLabel={label}
          fields={props.fields}
          draftName={`incubation.${props.draftName}`}
          consequence={props.consequence}
          grave={danger}
          spot={spot}
          done={props.done}
          send={props.send}
          onClose={() => setOpen(false)}
          onDone={props.onDone}
        />
      ) : null}
    </>
  );
}
