import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

const WIDTH_BEFORE_MEASURING = 640;

/** Width of an element as it changes; charts need a number. */
export function useElementWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(WIDTH_BEFORE_MEASURING);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = (): void => setWidth(watched.clientWidth || WIDTH_BEFORE_MEASURING);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
