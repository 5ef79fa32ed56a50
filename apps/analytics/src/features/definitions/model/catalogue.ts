import { INDICATOR_THEME_LABELS, INDICATOR_THEMES, type IndicatorTheme } from '@weizhi/domain';
import {
  type IndicatorDefinitionsQuery,
  IndicatorMeaningFragmentDoc,
  readFragment,
} from '@weizhi/graphql-client/documents';
import type { Meaning } from '../../../shared/figures/to-figure';
import type { DefinitionAddress } from './definition-address';

/** A definition of the catalogue as the page tells it. */
export interface CatalogueEntry {
  readonly theme: IndicatorTheme;
  readonly countsPersons: boolean;
  readonly finestPlace: IndicatorDefinitionsQuery['indicators'][number]['finestPlace'];
  readonly meaning: Meaning;
}

/** The definitions about one thing, in the order of the catalogue. */
export interface CatalogueChapter {
  readonly theme: IndicatorTheme;
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}

export function readCatalogue(data: IndicatorDefinitionsQuery): readonly CatalogueEntry[] {
  return data.indicators.flatMap((each) => {
    const theme = INDICATOR_THEMES.find((one) => one.toUpperCase() === each.theme);
    const { countsPersons, finestPlace } = each;
    return theme === undefined
      ? []
      : [{ theme, countsPersons, finestPlace, meaning: readFragment(IndicatorMeaningFragmentDoc, each) }];
  });
}

/** What matches, by what it is about; chapters without a match are left out. */
export function chaptersOf(
  entries: readonly CatalogueEntry[],
  { words, theme }: DefinitionAddress,
): readonly CatalogueChapter[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const matching = entries.filter((entry) => {
    const text = textOf(entry);
    return wanted.every((word) => text.includes(word));
  });
  return INDICATOR_THEMES.filter((each) => theme === undefined || each === theme).flatMap((each) => {
    const own = matching.filter((entry) => entry.theme === each);
    return own.length === 0 ? [] : [{ theme: each, title: INDICATOR_THEME_LABELS[each].zh, entries: own }];
  });
}

function textOf({ meaning }: CatalogueEntry): string {
  const { code, name, formula, numerator, denominator, source } = meaning;
  return [code, name, formula, numerator, denominator, source].join('\n').toLowerCase();
}
