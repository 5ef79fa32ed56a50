import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleRepository } from '../../test/sample-repository';
import type { SampleRepository } from '../../test/sample-repository';
import { workspaceFolders } from '../architecture';
import { repositoryRoot } from '../repository-root';
import type { Check } from './check';
import { compilerOptions } from './compiler-options';
import { layout } from './layout';
import { lockFile } from './lock-file';
import { machineTraces } from './machine-traces';
import { leftovers, prettier } from './outer-tools';
import { readme } from './readme';
import { suppressions } from './suppressions';

const tidy = '/** One. */\nexport const one = 1;\n';
const commands = '# 微治\n\n```\nnpm start\nnpm test\n```\n';

/** A repository in which every check passes. */
function tidyRepository(): SampleRepository {
  const sample = sampleRepository({
    '.gitignore': 'node_modules\n',
    'README.md': commands,
    LICENSE: 'MIT\n',
    'packages/domain/src/index.ts': tidy,
    ...Object.fromEntries(workspaceFolders.map((folder) => [`${folder}/README.md`, `# ${folder}\n`])),
  });
  const manifest = JSON.parse(readFileSync(join(sample.root, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const scripts = { start: 'node start.js', test: 'turbo run test' };
  sample.write('package.json', `${JSON.stringify({ ...manifest, scripts }, null, 2)}\n`);
  sample.write('package-lock.json', readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8'));
  sample.git('init', '--quiet');
  return sample;
}

/** What a check finds after something was written over the tidy repository. */
function problemsAfter(check: Check, files: Readonly<Record<string, string>>): readonly string[] {
  const sample = tidyRepository();
  try {
    for (const [path, text] of Object.entries(files)) sample.write(path, text);
    return check.findProblems(sample.root);
  } finally {
    sample.remove();
  }
}

/** The files that problems name, without their lines. */
const places = (problems: readonly string[]) => problems.map((problem) => problem.split(/:\d*:? /)[0]);
/** An absolute path, put together so that the check does not report this file. */
const absolute = (...parts: readonly string[]) => ['', ...parts].join('/');
const base = (options: object) => JSON.stringify({ compilerOptions: options });

describe('layout', () => {
  it('accepts what the architecture names', () => {
    expect(problemsAfter(layout, { '.editorconfig': '' })).toEqual([]);
  });

  it('reports a stranger at the top, and a folder and a module without a place', () => {
    const problems = problemsAfter(layout, {
      'notes.txt': 'x\n',
      'packages/extra/package.json': '{}\n',
      'apps/api/src/modules/gossip/index.ts': tidy,
    });
    expect(places(problems)).toEqual(['notes.txt', 'apps/api/src/modules/gossip/', 'packages/extra/']);
  });

  it('reports what is missing at the top', () => {
    const sample = sampleRepository({});
    sample.git('init', '--quiet');
    expect(places(layout.findProblems(sample.root))).toEqual(['README.md', 'package-lock.json', 'LICENSE']);
    sample.remove();
  });
});

describe('traces of a machine', () => {
  it('accepts paths inside the repository and addresses of the web', () => {
    const text = 'see packages/work/index.ts, ../tmp/x and https://example.org/home/page\n';
    expect(problemsAfter(machineTraces, { 'infra/notes.md': text })).toEqual([]);
  });

  it.each([
    ['a home folder', `open ${absolute('home', 'somebody', 'weizhi')}`],
    ['a temporary folder', `cat "${absolute('tmp', 'result.json')}"`],
    ['a Windows folder', ['C:', 'Users', 'somebody'].join('\\')],
    ['a registry', `https://${['registry', 'example', 'org'].join('.')}/left-pad`],
  ])('reports %s', (_what, text) => {
    expect(places(problemsAfter(machineTraces, { 'infra/notes.md': `# Notes\n${text}\n` }))).toEqual([
      'infra/notes.md',
    ]);
  });
});

describe('the lock file', () => {
  const lock = (entry: object) =>
    JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/left-pad': entry } });

  it('reports a package without checksum, and one that names its host', () => {
    expect(problemsAfter(lockFile, { 'package-lock.json': lock({ version: '1.0.0' }) })).toContain(
      'node_modules/left-pad: has no integrity in package-lock.json',
    );
    const named = lock({
      version: '1.0.0',
      integrity: 'sha512-x',
      resolved: 'https://example.org/left-pad.tgz',
    });
    expect(problemsAfter(lockFile, { 'package-lock.json': named })).toContain(
      'node_modules/left-pad: package-lock.json names the host it came from',
    );
  });

  it('reports a range instead of a version, and a version that is not locked', () => {
    const manifest = JSON.stringify({ dependencies: { react: '^19.0.0', antd: '1.2.3' } });
    const problems = problemsAfter(lockFile, { 'packages/ui/package.json': manifest });
    expect(problems).toContain('packages/ui/package.json: react is not pinned (^19.0.0)');
    expect(problems).toContain('packages/ui/package.json: antd@1.2.3 is not what package-lock.json has');
  });
});

describe('compiler options', () => {
  it('accepts the options of this repository', () => {
    expect(problemsAfter(compilerOptions, {})).toEqual([]);
  });

  it('reports decorator metadata, wherever it is switched on', () => {
    const on = { emitDecoratorMetadata: true };
    expect(problemsAfter(compilerOptions, { 'tsconfig.base.json': base(on) })).toContain(
      'tsconfig.base.json: emitDecoratorMetadata must be false',
    );
    const workspace = JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions: on });
    expect(problemsAfter(compilerOptions, { 'apps/api/tsconfig.json': workspace })).toEqual([
      'apps/api/tsconfig.json: emitDecoratorMetadata is decided in tsconfig.base.json',
    ]);
  });

  it('reports a workspace that goes its own way', () => {
    expect(problemsAfter(compilerOptions, { 'apps/api/tsconfig.json': base({}) })).toEqual([
      'apps/api/tsconfig.json: does not extend tsconfig.base.json',
    ]);
  });
});

describe('switched-off rules', () => {
  const disableAll = ['eslint', 'disable'].join('-');
  const disable = `${disableAll}-next-line`;
  const path = 'packages/domain/src/index.ts';

  it('accepts a name with a reason', () => {
    const text = `// ${disable} max-params, complexity -- the four corners of a rectangle\n${tidy}`;
    expect(problemsAfter(suppressions, { [path]: text })).toEqual([]);
  });

  it.each([
    ['no reason', `// ${disable} max-params\n`],
    ['an empty reason', `// ${disable} max-params -- \n`],
    ['no name', `/* ${disableAll} */\n`],
    ['a reason without a name', `// ${disable} -- it is late\n`],
    ['an unchecked line', `// ${['@ts', 'ignore'].join('-')}\n`],
    ['something to do', `// ${['TO', 'DO'].join('')}: later\n`],
    ['a conflict', `${'<'.repeat(7)} HEAD\n`],
  ])('reports %s', (_what, text) => {
    expect(places(problemsAfter(suppressions, { [path]: text + tidy }))).toContain(path);
  });
});

describe('the README', () => {
  it('accepts commands that exist', () => {
    expect(problemsAfter(readme, {})).toEqual([]);
  });

  it('reports a command that does not exist, wherever it stands in code', () => {
    const text = `${commands}\nRun \`npm run absent\`. An npm package is no command.\n`;
    expect(problemsAfter(readme, { 'README.md': text })).toEqual([
      'README.md: “npm run absent” is no script of package.json',
    ]);
  });

  it('reports the two commands when they come late, and a README that goes on too long', () => {
    const text = '\n'.repeat(200) + commands;
    expect(problemsAfter(readme, { 'README.md': text })).toHaveLength(3);
  });
});

describe('outer tools', () => {
  it('prettier accepts the tidy and reports the untidy', () => {
    const sample = sampleRepository({
      'packages/domain/src/good.ts': tidy,
      'packages/domain/src/bad.ts': 'export  const a = 1\n',
    });
    const untidy = places(prettier.findProblems(sample.root)).filter((path) =>
      path?.startsWith('packages/domain/src'),
    );
    expect(untidy).toEqual(['packages/domain/src/bad.ts']);
    sample.remove();
  }, 60_000);

  it('knip reports a file that nothing uses, an export that nothing uses and a package that is not declared', () => {
    const problems = problemsAfter(leftovers, {
      'packages/domain/src/index.ts':
        "import { chalk } from 'chalk-of-somebody';\nimport { used } from './used';\nexport const one = [used, chalk];\n",
      'packages/domain/src/used.ts': 'export const used = 1;\nexport const unused = 2;\n',
      'packages/domain/src/lonely.ts': tidy,
    });
    expect(problems).toEqual(
      expect.arrayContaining([
        'packages/domain/src/lonely.ts: nothing uses this file',
        'packages/domain/src/used.ts: exports: unused',
        'packages/domain/src/index.ts: unlisted: chalk-of-somebody',
      ]),
    );
    expect(problems.filter((problem) => problem.startsWith('packages/domain/src'))).toHaveLength(3);
  }, 60_000);
});
