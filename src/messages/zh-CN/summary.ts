/** The month's figures. */
export const summary = {};
