/** The commands that issue, correct and void papers. */
export const documents = {};
