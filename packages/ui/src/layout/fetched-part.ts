import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** The script of a part of the application did not come: it is gone after an update, or the line is away. */
export class PartNotFetched extends Error {
  override readonly name = 'PartNotFetched';
}

/** A component whose script is fetched when it is first shown. It throws {@link PartNotFetched} where that fails. */
export function fetchedPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      throw new PartNotFetched('The script of a part of the application did not come', { cause });
    }
  });
}
