import {
  createContext,
  type PropsWithChildren,
  type RefObject,
  use,
  useEffect,
  useId,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { TakeAwayRegistry, type TakenFigure, type TakenTable, type TakenThing } from './take-away-registry';

/** What leaves a page by itself: one table, or the picture of one chart. */
export interface TakenPart {
  readonly form: 'csv' | 'png';
  readonly table: TakenTable;
  /** The table as separated text: of a table the file that leaves, of a picture what it was drawn from. */
  readonly content: string;
}

/** What a part carries with it once its taking away is on record. */
export interface TakenStamp {
  /** Names the export in the log. */
  readonly number: string;
  readonly operator: string;
  /** Moment of the export, in words. */
  readonly at: string;
}

/** Puts on record that a part is taken away; undefined where no record is kept. It throws what the person is told when it cannot. */
export type RecordTaken = (part: TakenPart) => Promise<TakenStamp | undefined>;

interface TakeAwayValue {
  readonly registry: TakeAwayRegistry;
  readonly record: RecordTaken;
}

const NOTHING_RECORDED: TakeAwayValue = {
  registry: new TakeAwayRegistry(),
  record: () => Promise.resolve(undefined),
};

const TakeAwayContext = createContext<TakeAwayValue>(NOTHING_RECORDED);

export interface TakeAwayProps {
  readonly registry: TakeAwayRegistry;
  readonly record: RecordTaken;
}

/** Around a page of which things can be taken away: cards, charts and tables inside make themselves known. */
export function TakeAway({ registry, record, children }: PropsWithChildren<TakeAwayProps>) {
  const value = useMemo(() => ({ registry, record }), [registry, record]);
  return <TakeAwayContext value={value}>{children}</TakeAwayContext>;
}

/** How the taking away of a part is put on record. */
export function useRecordTaken(): RecordTaken {
  return use(TakeAwayContext).record;
}

/** What the page shows. */
export function useTakeAwayRegistry(): TakeAwayRegistry {
  return use(TakeAwayContext).registry;
}

/** Makes a table known; `place` is where it stands on the page. */
export function useTakenTable(table: TakenTable, place: RefObject<Element | null>): void {
  useTakenThing({ kind: 'table', table }, place);
}

/** Makes the figure of a card known. */
export function useTakenFigure(figure: TakenFigure, place: RefObject<Element | null>): void {
  useTakenThing({ kind: 'figure', figure }, place);
}

function useTakenThing(thing: TakenThing, place: RefObject<Element | null>): void {
  const { registry } = use(TakeAwayContext);
  const id = useId();
  useEffect(() => {
    registry.set(id, thing, () => place.current);
  });
  useEffect(() => () => registry.remove(id), [registry, id]);
}

/** Makes known which indicators a page tells of, so that their definitions leave with it. */
export function useTakenCodes(codes: readonly string[]): void {
  const { registry } = use(TakeAwayContext);
  const id = useId();
  const text = codes.join();
  useEffect(() => {
    registry.setCodes(id, text === '' ? [] : text.split(','));
    return () => registry.removeCodes(id);
  }, [registry, id, text]);
}

/** The indicators that the page tells of. */
export function useCodesOfPage(): readonly string[] {
  const registry = useTakeAwayRegistry();
  return useSyncExternalStore(registry.subscribe, registry.codes, registry.codes);
}
