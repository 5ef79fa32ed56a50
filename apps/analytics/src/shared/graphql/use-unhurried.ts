import { useDeferredValue } from 'react';

/**
 * Whether an answer that has come is drawn already. What first draws it is drawn in slices between which the page answers
 * whoever scrolls or types; a later answer to the same question is drawn at once.
 *
 * No variable of a query may depend on it in the same component: the client changes what a component asks while it is drawn,
 * and would ask the one and the other by turns.
 */
export function useUnhurried(hasCome: boolean): boolean {
  return useDeferredValue(hasCome) && hasCome;
}
