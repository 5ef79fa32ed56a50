import { fetchedPart } from '@weizhi/ui';
import { Button } from 'antd';
import { Suspense, useState } from 'react';

const Dialog = fetchedPart(() => import('./saved-views-dialog').then((at) => at.SavedViewsDialog));

/** Leads from the header of every page to the views that one keeps. */
export function SavedViewsButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        常用视图
      </Button>
      {open ? (
        <Suspense>
          <Dialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
