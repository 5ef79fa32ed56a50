const { spawn } = require('child_process');
const fs = require('fs');
const path = require('path');

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the command under the chosen runtime and answers its exit code. Signals go on to it: in a terminal it has
 * already got Ctrl-C with us, and takes the second one for the same request. The channel tells it if we are killed.
 */
function runToEnd({ runtime, repository, script, args }) {
  if (!fs.existsSync(script)) {
    const name = path.basename(script, '.ts');
    process.stderr.write(`没有这个命令：${name}\nThere is no command ${name}.\n`);
    return Promise.resolve(1);
  }
  const register = path.join(repository, 'packages', 'tooling', 'swc-register.cjs');
  const bin = [path.dirname(runtime), path.join(repository, 'node_modules', '.bin')].join(path.delimiter);
  const child = spawn(runtime, ['-r', register, script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      TURBO_TELEMETRY_DISABLED: '1',
    },
  });
  for (const name of forwarded) process.on(name, () => child.kill(name));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(signal === null ? code : 1));
  });
}

module.exports = { runToEnd };
