import { readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { createElement } from 'react';
import type { Plugin } from 'vite';
import tokens from '../src/theme/tokens.json' with { type: 'json' };

const VIRTUAL_SHEET = 'virtual:antd.css';
const RESOLVED_SHEET = `\0${VIRTUAL_SHEET}`;

/**
 * antd's styles for our theme, extracted once per build into one static sheet: `import 'virtual:antd.css'`. A build takes the
 * styles of the components that the application reaches from `src/main.tsx`; all together they weigh 900 kB.
 */
export function staticAntdSheet(): Plugin {
  let sheet: string | undefined;
  let root = '.';
  let isBuild = false;
  return {
    name: 'weizhi-static-antd-sheet',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === VIRTUAL_SHEET ? RESOLVED_SHEET : undefined),
    load(id) {
      if (id !== RESOLVED_SHEET) return undefined;
      sheet ??= extractStyle({
        ...(isBuild ? { includes: reachedComponents(path.join(root, 'src', 'main.tsx')) } : {}),
        customTheme: (node) =>
          createElement(
            ConfigProvider,
            { theme: { hashed: false, cssVar: { key: 'weizhi' }, token: tokens } },
            node,
          ),
      });
      return sheet;
    },
  };
}

const STYLE_WRITER = /(^|\/)Dom\/dynamicCSS(\.js)?$/;
const ADOPTED_STYLES = fileURLToPath(new URL('adopted-styles.ts', import.meta.url));

/** Lets antd's components style what they measure without breaking a policy that forbids inline styles. */
export function adoptedStyles(): Plugin {
  return {
    name: 'weizhi-adopted-styles',
    enforce: 'pre',
    resolveId: (id) => (STYLE_WRITER.test(id) ? ADOPTED_STYLES : undefined),
  };
}

const UI_FOLDER = fileURLToPath(new URL('../src/', import.meta.url));
const NAMED_IMPORT = /import\s*\{([^}]*)\}\s*from\s*["'](antd|@weizhi\/ui)["'];?/gu;
const DEFAULT_EXPORT = /export\s*\{\s*default as (\w+)\s*\}\s*from\s*["']\.\/([^"']+)["']/gu;
const NAMED_EXPORT = /export\s*\{([^}]*)\}\s*from\s*'(\.[^']+)'/gu;

/**
 * Imports from the index of antd and of our own components become imports of the component's own file. Through an
 * index each page would reach all components of all pages, and so the first script would bring them all.
 */
export function directImports(): Plugin {
  let files: ComponentFiles | undefined;
  return {
    name: 'weizhi-direct-imports',
    // After types are gone: what is left in an import is there at run time.
    enforce: 'post',
    transform(code, id) {
      if (id.includes('node_modules') || !/["'](antd|@weizhi\/ui)["']/u.test(code)) return undefined;
      files ??= filesOfComponents();
      const known = files;
      const rewritten = code.replace(NAMED_IMPORT, (whole, names: string, from: string) => {
        const imports = namesIn(names).map(([name, local]) =>
          from === 'antd' ? ofAntd(known.antd.get(name), local) : ofOurs(known.ours.get(name), name, local),
        );
        return imports.includes(undefined) ? whole : imports.join(' ');
      });
      return { code: rewritten, map: null };
    },
  };
}

const ofAntd = (folder: string | undefined, local: string): string | undefined =>
  folder === undefined ? undefined : `import ${local} from 'antd/es/${folder}';`;

const ofOurs = (file: string | undefined, name: string, local: string): string | undefined =>
  file === undefined ? undefined : `import { ${name} as ${local} } from ${JSON.stringify(file)};`;

interface ComponentFiles {
  /** The folder in antd of each of its components. */
  readonly antd: ReadonlyMap<string, string>;
  /** The file of what the index of our components names. */
  readonly ours: ReadonlyMap<string, string>;
}

function filesOfComponents(): ComponentFiles {
  const antd = readFileSync(createRequire(import.meta.url).resolve('antd/es/index.js'), 'utf8');
  const ours = readFileSync(path.join(UI_FOLDER, 'index.ts'), 'utf8');
  return {
    antd: new Map([...antd.matchAll(DEFAULT_EXPORT)].map(([, name = '', folder = '']) => [name, folder])),
    ours: new Map(
      [...ours.matchAll(NAMED_EXPORT)].flatMap(([, names = '', file = '']) =>
        namesIn(names).map(([name, local]) => {
          if (name !== local) throw new Error(`The index of the components renames ${name}.`);
          return [name, path.join(UI_FOLDER, file)] as const;
        }),
      ),
    ),
  };
}

function namesIn(list: string): readonly (readonly [string, string])[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '))
    .map((one) => {
      const [name = '', local = name] = one.split(/\s+as\s+/u);
      return [name, local] as const;
    });
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/gu;
const TYPES_ONLY = /^(?:import|export) type\s[^;]*;$/gmu;
const SOURCES = ['', '.js', '.ts', '.tsx', '/index.js', '/index.ts', '/index.tsx'];

const ANTD = path.dirname(createRequire(import.meta.url).resolve('antd/es/index.js'));

/** The components of antd whose styles are reached from a file through imports, in our sources and in antd's own. */
function reachedComponents(entry: string): string[] {
  const known = filesOfComponents();
  const reached = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...importedBy(file, known));
  }
  // Rows and columns are styled where the grid is.
  const styles = (folder: string): string =>
    path.join(ANTD, folder === 'row' || folder === 'col' ? 'grid' : folder, 'style', 'index.js');
  return [...known.antd].filter(([, folder]) => reached.has(styles(folder))).map(([name]) => name);
}

function importedBy(file: string, known: ComponentFiles): readonly string[] {
  const code = readFileSync(file, 'utf8').replace(TYPES_ONLY, '');
  const components = [...code.matchAll(NAMED_IMPORT)].flatMap(([, names = '', from]) =>
    namesIn(names).map(([name]) => {
      const folder = known.antd.get(name);
      if (from === 'antd') return folder === undefined ? undefined : path.join(ANTD, folder);
      return known.ours.get(name);
    }),
  );
  const relative = [...code.matchAll(IMPORT)]
    .filter(([, from = '']) => from.startsWith('.') && !/\.(css|json)$/u.test(from))
    .map(([, from = '']) => path.join(path.dirname(file), from));
  return [...components, ...relative].flatMap((name) => (name === undefined ? [] : [sourceAt(name)]));
}

function sourceAt(name: string): string {
  const found = SOURCES.map((ending) => name + ending).find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
  if (found === undefined) throw new Error(`There is no source at ${name}.`);
  return found;
}

const compress = promisify(brotliCompress);
/** One below the highest, which takes twice as long for a hundredth less. */
const QUALITY = 10;
const WORTH_IT = 1_024;

/** Lays `<file>.br` beside each text file of a build. Brotli this thorough is too slow for whoever waits for an answer. */
export function brotliFiles(): Plugin {
  return {
    name: 'weizhi-brotli-files',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|css|html|svg|json)$/u.test(name));
      await Promise.all(
        names.map(async (name) => {
          const file = path.join(dir, name);
          const plain = await readFile(file);
          if (plain.length <= WORTH_IT) return;
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
          };
          await writeFile(`${file}.br`, await compress(plain, { params }));
        }),
      );
    },
  };
}
