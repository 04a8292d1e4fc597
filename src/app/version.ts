import packageJson from '../../package.json';

/** The version of Regieblad, printed on the sheets and by the command line. */
export const version: string = packageJson.version;
