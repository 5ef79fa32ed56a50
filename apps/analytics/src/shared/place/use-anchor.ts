import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Leads to the part of a page that the address names behind #, once it is there. */
export function useAnchor<Part extends HTMLElement>(name: string): RefObject<Part | null> {
  const { hash, key } = useLocation();
  const place = useRef<Part>(null);
  useEffect(() => {
    if (hash !== `#${name}`) return;
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  }, [hash, key, name]);
  return place;
}
