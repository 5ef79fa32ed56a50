const { spawn } = require('child_process');
const { createHash } = require('crypto');
const fs = require('fs');
const net = require('net');
const path = require('path');

/** Installs from the lock file unless that very lock file is installed already. True when all is there. */
async function ensureInstalled(repository) {
  if (isInstalled(repository)) return true;
  const release = await installLock(repository);
  try {
    return isInstalled(repository) || (await install(repository));
  } finally {
    release();
  }
}

const lockFileOf = (repository) => path.join(repository, 'package-lock.json');
const stampOf = (repository) => path.join(repository, 'node_modules', '.weizhi-installed');

/** What is installed depends on the lock file and on the machine. */
function wantedStamp(repository) {
  const hash = createHash('sha256').update(fs.readFileSync(lockFileOf(repository)));
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

function isInstalled(repository) {
  const wanted = wantedStamp(repository);
  const found = readOrEmpty(stampOf(repository));
  if (found === wanted && fs.existsSync(hiddenLockOf(repository))) return true;
  // Somebody ran npm by hand: nothing to do when it put there what the lock file says.
  if (!matchesLock(repository)) return false;
  fs.writeFileSync(stampOf(repository), wanted);
  return true;
}

/** npm writes down here what it has really installed, last of all: missing or old after an interruption. */
const hiddenLockOf = (repository) => path.join(repository, 'node_modules', '.package-lock.json');

function matchesLock(repository) {
  const text = readOrEmpty(hiddenLockOf(repository));
  if (text === '') return false;
  const installed = JSON.parse(text).packages;
  const wanted = JSON.parse(fs.readFileSync(lockFileOf(repository), 'utf8')).packages;
  return Object.keys(wanted)
    .filter((place) => place.includes('node_modules/'))
    .every((place) => {
      const there = installed[place];
      // Optional packages for other machines are left out.
      if (there === undefined) return wanted[place].optional === true || wanted[place].devOptional === true;
      return there.version === wanted[place].version && there.integrity === wanted[place].integrity;
    });
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function install(repository) {
  console.log('安装依赖，第一次约需 1–3 分钟。 Installing dependencies; the first time takes 1–3 minutes.');
  const { code, output } = await installByLock(repository);
  if (code === 0) {
    fs.writeFileSync(stampOf(repository), wantedStamp(repository));
    console.log('依赖已安装。 Dependencies are installed.');
    return true;
  }
  process.stderr.write(`${firstLines(output)}\n`);
  process.stderr.write(
    [
      `安装依赖失败（npm 退出码 ${code}）。怎么改：看上面 npm 的提示；检查网络、npm 源（npm config get registry）和磁盘空间，然后重新运行同一命令。`,
      `Installing failed (npm ended with ${code}). What to do: read npm's message above; check the network, the registry (npm config get registry) and disk space, then run the same command again.`,
      '',
    ].join('\n'),
  );
  return false;
}

/**
 * `npm ci` refuses a lock file that knows fewer packages for other machines than the registry offers. `npm install`
 * takes the same locked versions with the same checksums, and does not mind.
 */
async function installByLock(repository) {
  const outcome = await runNpm(repository, ['ci']);
  return /code EUSAGE/.test(outcome.output) ? runNpm(repository, ['install', '--no-save']) : outcome;
}

// After the reason npm prints its whole manual.
const firstLines = (output) => output.trim().split('\n').slice(0, 20).join('\n');

function runNpm(repository, verb) {
  const started = Date.now();
  const total = Object.keys(JSON.parse(fs.readFileSync(lockFileOf(repository), 'utf8')).packages).length;
  const heartbeat = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`  … ${seconds} s，${countInstalled(repository)} / ${total}`);
  }, 5000);
  return new Promise((resolve) => {
    let output = '';
    const { command, args } = npmCommand();
    // NODE_ENV=production would leave out what builds the applications.
    const env = { ...process.env, NODE_ENV: '' };
    const wanted = [
      ...verb,
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--no-progress',
      '--loglevel=error',
    ];
    const child = spawn(command, [...args, ...wanted], {
      cwd: repository,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => finish(error.code, error.message));
    child.on('close', (code) => finish(code, output));
    function finish(code, text) {
      clearInterval(heartbeat);
      resolve({ code, output: text });
    }
  });
}

/** The npm that called us, or else the one on the path. */
function npmCommand() {
  const cli = process.env.npm_execpath || '';
  if (/npm-cli\.c?js$/.test(cli) && fs.existsSync(cli)) return { command: process.execPath, args: [cli] };
  return process.platform === 'win32'
    ? { command: 'cmd.exe', args: ['/d', '/c', 'npm'] }
    : { command: 'npm', args: [] };
}

// npm makes all folders first and fills them one by one.
function countInstalled(repository) {
  const modules = path.join(repository, 'node_modules');
  return foldersOf(modules)
    .flatMap((folder) => (path.basename(folder).startsWith('@') ? foldersOf(folder) : [folder]))
    .filter((folder) => fs.existsSync(path.join(folder, 'package.json'))).length;
}

function foldersOf(parent) {
  try {
    return fs
      .readdirSync(parent)
      .filter((name) => !name.startsWith('.'))
      .map((name) => path.join(parent, name));
  } catch {
    return [];
  }
}

/** Two commands started at once install once. The kernel drops this lock however its holder dies. */
function installLock(repository) {
  if (process.platform !== 'linux') return Promise.resolve(() => undefined);
  const name = `\0weizhi-install-${createHash('sha256').update(repository).digest('hex').slice(0, 32)}`;
  return new Promise((resolve, reject) => {
    let told = false;
    const attempt = () => {
      const server = net.createServer();
      server.once('error', (error) => {
        if (error.code !== 'EADDRINUSE') return reject(error);
        if (!told)
          console.log('另一个命令正在安装依赖，请稍候。 Another command is installing; waiting for it.');
        told = true;
        setTimeout(attempt, 500);
      });
      server.listen(name, () => resolve(() => server.close()));
    };
    attempt();
  });
}

module.exports = { ensureInstalled, isInstalled };
