const { execFileSync } = require('child_process');
const path = require('path');

/** The pinned runtime that came with the packages, else this one if it is new enough. */
function chooseRuntime(repository) {
  const pinned = path.join(
    repository,
    'node_modules',
    `node-${process.platform}-${process.arch}`,
    'bin',
    'node',
  );
  if (runs(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 22) ? process.execPath : undefined;
}

/** It may be absent, or there but for another C library. */
function runs(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

module.exports = { chooseRuntime };
