/** The environment that the process was started with: the one place from which settings are parsed. */
export const environment: NodeJS.ProcessEnv = process.env;
