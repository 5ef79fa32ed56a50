import { Button } from 'antd';
import {
  createContext,
  type PropsWithChildren,
  type ReactNode,
  useContext,
  useState,
  useSyncExternalStore,
} from 'react';
import { usePrinting } from '../take-away/use-printing';

const Folding = createContext(false);

/** As the sheet has it for phones. */
const PHONE = '(max-width: 767px)';

/** Below it, long parts of a page stand folded on a phone; nothing changes on a desk or on paper. */
export function PhoneFolds({ children }: PropsWithChildren) {
  return <Folding value>{children}</Folding>;
}

export interface PhoneFold {
  /** Whether the part stands folded now. */
  readonly folded: boolean;
  /** Folds and unfolds it; null where nothing folds. */
  readonly unfold: ReactNode;
}

/**
 * A part of a page that stands folded on a phone until somebody unfolds it, below {@link PhoneFolds}.
 * @param name what the part is called
 * @param more what the button says while it is folded
 */
export function usePhoneFold(name: string, more: string): PhoneFold {
  const folds = useFoldsHere();
  const [isOpen, setOpen] = useState(false);
  if (!folds) return { folded: false, unfold: null };
  const label = isOpen ? '收起' : more;
  const unfold = (
    <Button
      type="link"
      className="wz-unfold"
      aria-expanded={isOpen}
      aria-label={`${label}：${name}`}
      onClick={() => setOpen(!isOpen)}
    >
      {label}
    </Button>
  );
  return { folded: !isOpen, unfold };
}

function useFoldsHere(): boolean {
  const folding = useContext(Folding);
  const isPhone = useSyncExternalStore(watchWidth, () => window.matchMedia(PHONE).matches);
  const printing = usePrinting();
  return folding && isPhone && !printing;
}

function watchWidth(changed: () => void): () => void {
  const media = window.matchMedia(PHONE);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
