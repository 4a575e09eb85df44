declare const XH_SAFETY_VERSION: string | undefined;

/** The program's version; `dev` when it runs from its sources. */
export const VERSION = typeof XH_SAFETY_VERSION === 'string' ? XH_SAFETY_VERSION : 'dev';
