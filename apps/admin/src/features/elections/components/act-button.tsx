import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog, type ActFields, type ActValues } from '../../../shared/act-dialog';
import { useIdempotencyKey } from '../../../shared/use-idempotency-key';

export interface ActButtonProps {
  readonly label: string;
  readonly fields: ActFields;
  readonly done: string;
  readonly consequence?: string;
  readonly inline?: boolean;
  readonly send: (values: ActValues, idempotencyKey: string) => Promise<object | null | undefined>;
  readonly onDone: () => void;
}

/** A button with the dialog of what its act asks for. */
export function ActButton({
  label,
  fields,
  done,
  consequence,
  inline = false,
  send,
  onDone,
}: ActButtonProps) {
  const [open, setOpen] = useState(false);
  const { key, renew } = useIdempotencyKey();
  return (
    <>
      <Button
        type={inline ? 'link' : 'default'}
        size={inline ? 'small' : 'middle'}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open ? (
        <ActDialog
          title={label}
          confirmLabel={label}
          fields={fields}
          done={done}
          consequence={consequence}
          send={async (values) => {
            const answer = await send(values, key);
            renew();
            return answer;
          }}
          onClose={() => setOpen(false)}
          onDone={onDone}
        />
      ) : null}
    </>
  );
}
