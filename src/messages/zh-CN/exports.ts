/** Tables for other programs, and the way back in. */
export const exports = {};
