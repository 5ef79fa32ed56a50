import { INDICATOR_THEMES, type IndicatorTheme } from '@weizhi/domain';

/** What of the catalogue is shown, as the address says it. */
export interface DefinitionAddress {
  /** Words that all have to stand somewhere in a definition. */
  readonly words: string;
  readonly theme: IndicatorTheme | undefined;
}

export function readDefinitionAddress(search: URLSearchParams): DefinitionAddress {
  const theme = search.get('theme');
  return {
    words: search.get('words') ?? '',
    theme: INDICATOR_THEMES.find((each) => each === theme),
  };
}

export function writeDefinitionAddress({ words, theme }: DefinitionAddress): URLSearchParams {
  return new URLSearchParams({ ...(words === '' ? {} : { words }), ...(theme ? { theme } : {}) });
}
