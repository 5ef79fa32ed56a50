import { useQuery } from '@apollo/client/react';
import { INDICATOR_THEME_LABELS, INDICATOR_THEMES, type IndicatorTheme } from '@weizhi/domain';
import { toProblem } from '@weizhi/graphql-client';
import { IndicatorDefinitionsDocument } from '@weizhi/graphql-client/documents';
import {
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  Section,
  TakenTable,
  usePrinting,
} from '@weizhi/ui';
import { Input, Segmented } from 'antd';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useAddress } from '../../shared/place/use-address';
import type { PageFacts } from '../../shared/take-away/page-export';
import { PaperFacts } from '../../shared/take-away/page-paper';
import { TakeAwayBar } from '../../shared/take-away/take-away-bar';
import { DefinitionCard } from './components/definition-card';
import { DefinitionPaper } from './components/definition-paper';
import { type CatalogueChapter, chaptersOf, readCatalogue } from './model/catalogue';
import {
  type DefinitionAddress,
  readDefinitionAddress,
  writeDefinitionAddress,
} from './model/definition-address';
import { DEFINITION_HEADERS, definitionCells } from './model/definition-table';

const ADDRESS_FORM = { read: readDefinitionAddress, write: writeDefinitionAddress };

const TITLE = '指标口径';

/** 口径: every definition of the catalogue, to be searched, linked to, printed and taken away. */
export function DefinitionsPage() {
  const { data, error, refetch } = useQuery(IndicatorDefinitionsDocument);
  const { address, change } = useAddress(ADDRESS_FORM);
  useAnchor(data !== undefined);
  if (error) return <ErrorState {...toProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState label="正在读取口径" />;
  const entries = readCatalogue(data);
  const chapters = chaptersOf(entries, address);
  const facts = { title: TITLE, asked: askedOf(address) };
  const shown = chapters.reduce((sum, chapter) => sum + chapter.entries.length, 0);
  return (
    <>
      <PageHeader
        title={TITLE}
        subtitle={`共 ${String(entries.length)} 个指标；各页数字均按此计算，口径变更即为新版本`}
        actions={
          <>
            <TakeAwayBar facts={facts} />
            <DefinitionTable chapters={chapters} />
          </>
        }
      />
      <PaperFacts facts={facts} />
      <div className="wz-controls wz-inline-list wz-no-print" role="search" aria-label="查找口径">
        <Input.Search
          key={address.words}
          aria-label="按名称、代码、算法查找"
          placeholder="名称、代码或算法中的词"
          allowClear
          defaultValue={address.words}
          onSearch={(words) => change({ words: words.trim() })}
        />
        <Segmented<IndicatorTheme | 'all'>
          className="wz-choice"
          aria-label="专题"
          value={address.theme ?? 'all'}
          onChange={(theme) => change({ theme: theme === 'all' ? undefined : theme })}
          options={[
            { value: 'all', label: '全部' },
            ...INDICATOR_THEMES.map((theme) => ({ value: theme, label: INDICATOR_THEME_LABELS[theme].zh })),
          ]}
        />
      </div>
      <p className="wz-quiet" role="status">
        显示 {shown} 个
      </p>
      {shown === 0 ? (
        <EmptyState title="没有符合条件的口径" advice="换一个词，或把专题改为“全部”。" />
      ) : (
        <Definitions chapters={chapters} />
      )}
    </>
  );
}

function Definitions({ chapters }: { readonly chapters: readonly CatalogueChapter[] }) {
  const { hash } = useLocation();
  if (usePrinting()) return <DefinitionPaper chapters={chapters} chosen={codeIn(hash)} />;
  return (
    <div className="wz-stack">
      {chapters.map((chapter) => (
        <Section key={chapter.theme} title={`${chapter.title}（${String(chapter.entries.length)}）`}>
          <div className="wz-catalogue">
            {chapter.entries.map((entry) => (
              <DefinitionCard key={entry.meaning.code} entry={entry} />
            ))}
          </div>
        </Section>
      ))}
    </div>
  );
}

/** The definition that an address names. */
function codeIn(hash: string): string {
  return decodeURIComponent(hash.slice(1));
}

/** Goes to the definition that the address names once it is there: the browser looked for it before. */
function useAnchor(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (ready && hash !== '') document.getElementById(codeIn(hash))?.scrollIntoView();
  }, [ready, hash]);
}

/** What leaves with the page: the definitions that are shown, as a table. */
function DefinitionTable({ chapters }: { readonly chapters: readonly CatalogueChapter[] }) {
  const rows = chapters.flatMap(({ entries }) => entries.map(definitionCells));
  return <TakenTable table={{ title: TITLE, headers: DEFINITION_HEADERS, rows }} fileName={TITLE} />;
}

function askedOf({ words, theme }: DefinitionAddress): PageFacts['asked'] {
  return [
    ...(words === '' ? [] : ([['查找', words]] as const)),
    ...(theme === undefined ? [] : ([['专题', INDICATOR_THEME_LABELS[theme].zh]] as const)),
  ];
}
