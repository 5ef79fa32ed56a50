import type { Check } from './check';
import { placesOf, repositoryFiles } from './repository-files';

/** Absolute folders of somebody's machine; the look-behind leaves `packages/work/x` and URLs alone. */
const machinePath = /(?<![\w.:/@-])\/(?:work|home|root|tmp|Users|mnt)\/[\w.-]/;
const windowsPath = /\b[A-Z]:\\\\?Users\\/;
const registryHost = /https?:\/\/[^\s"'`]*(?:registry|npmmirror|artifactory|nexus|verdaccio)/i;

/** Nothing in the repository tells on whose machine, or against which package registry, it was made. */
export const machineTraces: Check = {
  name: 'no path of a machine and no registry host is in a file',
  findProblems: (root) =>
    repositoryFiles(root).flatMap((path) => [
      ...placesOf(root, path, machinePath).map((place) => `${place}: path of a machine`),
      ...placesOf(root, path, windowsPath).map((place) => `${place}: path of a machine`),
      ...placesOf(root, path, registryHost).map((place) => `${place}: host of a package registry`),
    ]),
};
