/**
 * The way in for every script of the root package.json: `node infra/commands/bootstrap.cjs <command> [arguments]`.
 * Runs on whatever Node is there, with nothing installed yet: installs what the lock file says when that is not
 * there, then hands over to the pinned runtime. Plain JavaScript on purpose.
 */
const path = require('path');
const { ensureInstalled } = require('./install.cjs');
const { chooseRuntime } = require('./runtime.cjs');
const { runToEnd } = require('./hand-over.cjs');

const repository = path.resolve(__dirname, '..', '..');

async function main(command, args) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    return refuse(
      `需要 Node.js 20 或更高版本，现在是 ${process.version}。怎么改：从 nodejs.org 安装新版本后再试。`,
      `Node.js 20 or later is needed; this is ${process.version}. What to do: install a newer one and try again.`,
    );
  }
  if (!(await ensureInstalled(repository))) return 1;
  const runtime = chooseRuntime(repository);
  if (runtime === undefined) {
    return refuse(
      `这里没有内置运行环境，需要 Node.js 22.22 或更高版本，现在是 ${process.version}。怎么改：安装 Node.js 24 后再试。`,
      `No runtime comes with the packages here, so Node.js 22.22 or later is needed; this is ${process.version}. What to do: install Node.js 24 and try again.`,
    );
  }
  const script = path.join(__dirname, `${command}.ts`);
  return runToEnd({ runtime, repository, script, args });
}

function refuse(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}

main(process.argv[2] || 'start', process.argv.slice(3)).then((code) => {
  process.exitCode = code;
});
